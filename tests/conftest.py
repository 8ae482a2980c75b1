"""What tests share: notes from text, content folders from a mapping of names to texts."""

import textwrap
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest
from hypothesis import settings

from inroads.library import Library
from inroads.policy import policy_from
from inroads.problems import Problem, in_order
from inroads.views.desk import Desk, desk_from
from inroads.workspace import checked_vault, library_of, read_private, read_public

# A busy computer makes no test fail: what must be quick is measured in seconds of CPU where it is tested.
settings.register_profile("inroads", deadline=None)
settings.load_profile("inroads")

REPOSITORY = Path(__file__).parents[1]
TODAY = date(2026, 11, 20)

Tree = Mapping[str, str | bytes]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes the golden files of rendered pages anew."""
    parser.addoption("--update-golden", action="store_true", help="write golden files anew; read the change in review")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Name a case of bytes by its argument: bytes can hold a time, and every worker must give a test the same name."""
    return argname if isinstance(val, bytes) else None


def write_tree(root: Path, tree: Tree) -> Path:
    """Write files below `root`, each text with its common indentation removed; return `root`."""
    for name, content in tree.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        data = textwrap.dedent(content).lstrip("\n").encode() if isinstance(content, str) else content
        path.write_bytes(data)
    return root


@pytest.fixture
def tree(tmp_path: Path) -> Callable[[Tree], Path]:
    """A function that writes a tree of files into a fresh folder."""
    return lambda files: write_tree(tmp_path, files)


@pytest.fixture(scope="session")
def library() -> Library:
    """The library that is shipped."""
    found, _ = library_of(read_public(REPOSITORY / "content/public", "content/public"))
    return found


def desk_of(
    root: Path,
    notes: Tree,
    *,
    library: Library | None = None,
    today: date = TODAY,
    zone: str = "",
    policy: Mapping[str, object] | None = None,
) -> Desk:
    """Return the desk that `notes` make: names such as `contacts/priya.md` and their texts, written below `root`."""
    write_tree(root, {"contacts/.keep": "", "meetings/.keep": "", **notes})
    shelf = read_private(root, "notes")
    known = library or Library()
    settings, about_policy = policy_from(policy or {})
    vault, problems = checked_vault(shelf, known, zone, settings)
    return desk_from(known, vault, settings, in_order((*problems, *about_policy)), today)


def lines_of(problems: tuple[Problem, ...]) -> list[str]:
    """Return problems as `path:line:column severity code`, for comparing."""
    return [f"{p.path}:{p.line}:{p.column} {p.severity} {p.code}" for p in problems]
