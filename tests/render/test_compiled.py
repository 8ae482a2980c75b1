"""Compiled templates are kept from build to build, and no trouble with them stops one."""

from pathlib import Path

import material
import pytest
from jinja2 import DictLoader, Environment, FileSystemLoader

from inroads.render.compiled import keep_compiled
from inroads.shipped import OVERRIDES


def _made(folder: Path, text: str, *, autoescape: bool = False) -> str:
    environment = Environment(loader=DictLoader({"a": text}), autoescape=autoescape)  # noqa: S701 (MkDocs' own has none)
    keep_compiled(environment, folder)
    return environment.get_template("a").render(x="<")


def _kept(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def test_what_was_compiled_is_used_again(tmp_path: Path) -> None:
    assert _made(tmp_path, "{{ x }}") == "<"
    (kept,) = _kept(tmp_path)
    before = kept.stat()
    assert _made(tmp_path, "{{ x }}") == "<"
    assert _kept(tmp_path) == [kept]
    assert kept.stat().st_ino == before.st_ino  # it wasn't written again, which would put another file in its place


def test_a_template_that_changed_is_compiled_anew(tmp_path: Path) -> None:
    assert [_made(tmp_path, text) for text in ("{{ x }}1", "{{ x }}2", "{{ x }}1")] == ["<1", "<2", "<1"]


def test_another_way_to_compile_is_kept_apart(tmp_path: Path) -> None:
    assert _made(tmp_path, "{{ x }}") == "<"
    assert _made(tmp_path, "{{ x }}", autoescape=True) == "&lt;"
    assert _made(tmp_path, "{{ x }}") == "<"
    assert len(_kept(tmp_path)) == 2


def test_what_cannot_be_read_is_compiled_anew(tmp_path: Path) -> None:
    assert _made(tmp_path, "{{ x }}") == "<"
    (kept,) = _kept(tmp_path)
    whole = kept.read_bytes()
    for data in (b"nonsense", *(whole[:length] for length in range(len(whole)))):
        kept.write_bytes(data)
        assert _made(tmp_path, "{{ x }}") == "<"
    assert kept.read_bytes() == whole


def test_where_no_folder_can_be_made_every_build_compiles(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert _made(tmp_path / "file" / "cache", "{{ x }}") == "<"


def test_where_nothing_can_be_written_any_more_every_build_compiles(tmp_path: Path) -> None:
    environment = Environment(loader=DictLoader({"a": "{{ x }}"}))  # noqa: S701 (MkDocs' own has none)
    keep_compiled(environment, tmp_path / "cache")
    (tmp_path / "cache").write_text("in the way")
    assert environment.get_template("a").render(x="<") == "<"


def _with_a_packages_template(project: Path, packages: Path) -> None:
    own = project / "overrides"
    own.mkdir(parents=True, exist_ok=True)
    (own / "own.html").write_text("{{ x }}")
    folders = [str(own), str(OVERRIDES), str(Path(material.__file__).parent / "templates")]
    environment = Environment(loader=FileSystemLoader(folders))  # noqa: S701 (MkDocs' own has none)
    environment.filters["url"] = str
    keep_compiled(environment, project / ".cache", packages)
    environment.get_template("own.html")
    environment.get_template("main.html")
    environment.get_template("partials/language.html")


def test_what_came_with_a_package_is_kept_for_all_projects(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    _with_a_packages_template(tmp_path / "a", tmp_path / "packages")
    kept = {path: path.stat().st_ino for path in _kept(tmp_path / "packages")}
    assert len(kept) == 2
    assert len(_kept(tmp_path / "a" / ".cache")) == 1
    _with_a_packages_template(tmp_path / "b", tmp_path / "packages")
    assert {path: path.stat().st_ino for path in _kept(tmp_path / "packages")} == kept
    assert len(_kept(tmp_path / "b" / ".cache")) == 1


def test_where_packages_cannot_be_written_to_all_is_kept_in_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", False)
    (tmp_path / "packages").write_text("in the way")
    _with_a_packages_template(tmp_path / "a", tmp_path / "packages" / "below")
    assert len(_kept(tmp_path / "a" / ".cache")) == 3


def test_where_python_keeps_nothing_beside_packages_neither_do_we(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    _with_a_packages_template(tmp_path / "a", tmp_path / "packages")
    assert not (tmp_path / "packages").exists()
    assert len(_kept(tmp_path / "a" / ".cache")) == 3
