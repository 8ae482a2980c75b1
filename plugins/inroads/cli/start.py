"""`inroads start`: a new project from what comes with Inroads. Writes configuration and public pages, never a note."""

from pathlib import Path

import click

from inroads.cli.project import Misuse
from inroads.edit import write_whole
from inroads.shipped import PUBLIC_CONTENT
from inroads.starter.project import NOTE_FOLDERS, new_project
from inroads.update.trees import files_below


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def start(folder: Path) -> None:
    """Lay out a new project in FOLDER, which must be empty or not there yet.

    Ends with 0, or with 2 if it can't be done; then nothing was written over.
    """
    try:
        if folder.exists() and any(folder.iterdir()):
            raise click.UsageError(f"{folder} isn't empty; nothing was written")
        _lay_out(folder)
    except OSError as error:
        raise Misuse(f"can't make {folder}: {error}") from None
    click.echo(f"Made {folder}. Go there, run `mkdocs serve`, and open http://127.0.0.1:8000/")


def _lay_out(folder: Path) -> None:
    for name, data in new_project(files_below(PUBLIC_CONTENT)).items():
        write_whole(folder / name, data)
    for notes in NOTE_FOLDERS:
        (folder / notes).mkdir(parents=True)
