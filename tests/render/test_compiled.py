"""Compiled templates are kept from build to build, and no trouble with them stops one."""

from pathlib import Path

from jinja2 import DictLoader, Environment

from inroads.render.compiled import keep_compiled


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
    keep_compiled(environment, tmp_path)
    (folder,) = tmp_path.iterdir()
    folder.rmdir()
    assert environment.get_template("a").render(x="<") == "<"
    assert _kept(tmp_path) == []
