"""`inroads start`: a new project from what comes with Inroads. Writes configuration and public pages, never a note."""

import shutil
from pathlib import Path

import click

from inroads.cli.project import Misuse
from inroads.shipped import PUBLIC_CONTENT, ROOT

_SAMPLE_ONLY = (
    "    # The notes in this repository",
    "    # Remove the next line",
    "    me:",
    "    today:",
    "    # Texts that stand in private notes",
    "    allowed:",
    "      - {text:",
)
_IGNORED = """\
# Your notes are yours: they stay out of any repository that others can read.
/content/private/
/site/
/public/
/.cache/
"""


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def start(folder: Path) -> None:
    """Lay out a new project in FOLDER, which must be empty or not there yet."""
    try:
        if folder.exists() and any(folder.iterdir()):
            raise click.UsageError(f"{folder} isn't empty; nothing was written")
        _lay_out(folder)
    except OSError as error:
        raise Misuse(f"can't make {folder}: {error}") from None
    click.echo(f"Made {folder}. Go there, run `mkdocs serve`, and open http://127.0.0.1:8000/")


def _lay_out(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(PUBLIC_CONTENT, folder / "content/public")
    for name in ("mkdocs.public.yml", "mkdocs.yml"):
        (folder / name).write_text(_without_sample((ROOT / name).read_text("utf-8")), "utf-8")
    (folder / ".gitignore").write_text(_IGNORED, "utf-8")
    for kind in ("contacts", "meetings"):
        (folder / "content/private" / kind).mkdir(parents=True)


def _without_sample(configuration: str) -> str:
    """Return a configuration without the lines that belong to the sample's notes."""
    lines = configuration.splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_SAMPLE_ONLY))
