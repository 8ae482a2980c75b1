"""A small public edition with every kind of page, and whether a vault beside it changes anything of it.

Run as a script (`tests/interference.py FOLDER FIRST LAST`), it tells as JSON what the vaults of these numbers change.
"""

import hashlib
import json
import logging
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from centers import HARBOUR
from conftest import Tree
from random_vaults import OF_FILES, OF_NOTES, PRIVATE, Piece, remove, write_vault
from sites import PRIVATE_CONFIG, PUBLIC, PUBLIC_CONFIG, Project, files_of

EVERY_KIND: Tree = {
    **PUBLIC,
    **HARBOUR,
    "content/public/guide/start.md": """
        ---
        title: Start here
        order: 1
        ---
        # Start here

        See [a question](../questions/path.md#path-01).

        ![[ck-ask]]
        """,
    "content/public/guide/step-1-research.md": "---\ntitle: Step 1\norder: 2\n---\n# Step 1\n\nRead.\n",
    "content/public/guide/evidence.md": "---\ntitle: Evidence\n---\n# Evidence\n\nSee [one](start.md).\n",
    "content/public/questions/do-not-ask.md": """
        ---
        title: Questions to leave out
        avoid:
        - id: avoid-01
          text: What do you earn?
          kind: salary
          severity: error
          reason: It is private.
          instead: [path-01]
        ---
        Leave these out.
        """,
    "content/public/questions/pick.md": "---\ntitle: Pick your questions\n---\nPick.\n",
    "content/public/printables/index.md": "---\ntitle: All sheets\nkind: index\n---\nHow to use them.\n",
    "content/public/printables/booklet.md": "---\ntitle: A booklet\nkind: booklet\n---\nAll of it.\n",
    "content/public/printables/ck-ask.md": """
        ---
        title: Before you ask
        kind: checklist
        page: start
        items: [A name is named.]
        ---
        """,
    "content/public/printables/ws-gap.md": """
        ---
        title: What only a person can tell me
        kind: worksheet
        page: start
        parts:
        - title: Columns
          columns: [What I know, What I ask]
          rows: 2
        ---
        """,
}  # fmt: skip
CONFIG = f"{PUBLIC_CONFIG.rstrip()}\n      - Printables: printables/\n    site_url: https://example.org/guide/\n"
_BUILT_BEFORE = 20  # of so many vaults one has its private site built first, whose caches then lie there


def edition(folder: Path) -> Project:
    """Return a project in `folder` that publishes every kind of page, and has no vault."""
    project = Project(folder)
    project.write({"mkdocs.public.yml": CONFIG, "mkdocs.yml": PRIVATE_CONFIG, **EVERY_KIND})
    return project


def edition_of(repository: Path, folder: Path) -> Project:
    """Return a project in `folder` that publishes what `repository` does, and has no vault."""
    shutil.copytree(repository / "content/public", folder / "content/public")
    shutil.copy(repository / "mkdocs.public.yml", folder)
    project = Project(folder)
    project.write({"mkdocs.yml": PRIVATE_CONFIG})
    return project


def hashes(site: Path) -> Mapping[str, str]:
    """Return the digest of every file below `site` by its name."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in files_of(site).items()}


def changed_by(project: Project, seeds: Iterable[int], pieces: Sequence[Piece]) -> Iterator[tuple[int, list[str]]]:
    """Yield each of `seeds` with the names of the public files that its vault changes, adds or takes away."""
    remove(project.root / PRIVATE)
    alone = hashes(project.build("mkdocs.public.yml"))
    for seed in seeds:
        write_vault(project.root, seed, pieces)
        if seed % _BUILT_BEFORE == 0:
            _build_private(project)
        beside = hashes(project.build("mkdocs.public.yml"))
        yield seed, sorted(name for name in {*alone, *beside} if alone.get(name) != beside.get(name))


def _build_private(project: Project) -> None:
    """Build the private site as far as it can be built."""
    with suppress(MkDocsException):  # such as a vault that is a link to the public folder
        project.build("mkdocs.yml")
    logging.getLogger("mkdocs.commands.build").filters.clear()


if __name__ == "__main__":
    _numbers = range(int(sys.argv[2]), int(sys.argv[3]))
    print(json.dumps(dict(changed_by(edition(Path(sys.argv[1])), _numbers, (*OF_NOTES, *OF_FILES)))))  # noqa: T201
