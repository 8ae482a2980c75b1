"""Inroads itself as a wheel (PyPA's binary distribution format, 1.0), made from the files that are running.

So a project holds the program that it was made with, and needs nothing but the locked packages of others.
"""

import base64
import hashlib
from collections.abc import Mapping
from importlib.metadata import Distribution, distribution
from pathlib import Path

from inroads.archives import zipped
from inroads.shipped import LOCK, ROOT

_NAME = "inroads"
_PACKAGE = Path(__file__).parents[1]
# Kinds of files that the package and the templates are made of. An editor's leftovers and the like stay at home.
_KINDS = frozenset(
    (".bat", ".command", ".css", ".html", ".jinja", ".js", ".json", ".md", ".py", ".svg", ".txt", ".typed", ".woff2",
     ".xml", ".yaml", ".yml")
)  # fmt: skip
_WITHOUT_ENDING = frozenset(("gitignore",))
_SHIPPED = f"{_NAME}/_shipped"
_TAGS = b"Wheel-Version: 1.0\nGenerator: inroads\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


def program(content: Mapping[str, bytes]) -> tuple[str, bytes]:
    """Return the name and the bytes of a wheel of Inroads that comes with `content`, files by name, as its own."""
    found = distribution(_NAME)
    files = {**_code(), **_templates(), f"{_SHIPPED}/requirements/{LOCK.name}": LOCK.read_bytes()}
    files |= {f"{_SHIPPED}/content/public/{name}": data for name, data in content.items()}
    about = f"{_NAME}-{found.version}.dist-info"
    files |= {f"{about}/{name}": data for name, data in _about(found).items()}
    files[f"{about}/RECORD"] = _record(files, f"{about}/RECORD")
    return f"{_NAME}-{found.version}-py3-none-any.whl", zipped(files)


def _code() -> Mapping[str, bytes]:
    own = _files(_PACKAGE)
    return {f"{_NAME}/{name}": data for name, data in own.items() if not name.startswith("_shipped/")}


def _templates() -> Mapping[str, bytes]:
    folder = ROOT / "site-templates"
    return {f"{_SHIPPED}/{folder.name}/{name}": data for name, data in _files(folder).items()}


def _files(root: Path) -> Mapping[str, bytes]:
    """Return the files below `root` of kinds that belong to the program, by name."""
    paths = (path for path in root.rglob("*") if path.suffix in _KINDS or path.name in _WITHOUT_ENDING)
    names = {path.relative_to(root).as_posix(): path for path in paths if path.is_file() and not path.is_symlink()}
    return {name: path.read_bytes() for name, path in names.items() if not _is_hidden(name)}


def _is_hidden(name: str) -> bool:
    return any(part.startswith(".") or part == "__pycache__" for part in name.split("/"))


def _about(found: Distribution) -> Mapping[str, bytes]:
    texts = {name: found.read_text(name) or "" for name in ("METADATA", "entry_points.txt")}
    licences = {f"licenses/{path.name}": path for path in found.files or () if path.parent.name == "licenses"}
    kept = {name: Path(str(path.locate())).read_bytes() for name, path in licences.items()}
    return {"WHEEL": _TAGS, **{name: text.encode() for name, text in texts.items()}, **kept}


def _record(files: Mapping[str, bytes], own: str) -> bytes:
    """Return the list of `files` with their fingerprints, which stands in the wheel as `own`."""
    lines = [f"{name},sha256={_fingerprint(data)},{len(data)}" for name, data in sorted(files.items())]
    return "\n".join([*lines, f"{own},,", ""]).encode()


def _fingerprint(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
