"""Whatever a file holds, reading it gives a note or an error with a place, and never an exception."""

import random
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import REPOSITORY
from inroads.notes import Items, Mapped, Note, Scalar, Value, read_note
from inroads.problems import Problem
from inroads.records import contact_from, meeting_from
from reading import read_fields

SAMPLES = sorted((REPOSITORY / "content/private").rglob("*.md"))
# A line of a sample's fields, and the line of dashes after them.
LEFT_OVER = re.compile(r"^(?:name|organization|status|contact|when|outcome): .*\n(?:.+\n)*---$", re.MULTILINE)
YAML_SIGNS = [
    "a", "name: ", "b: ", "- ", " ", "  ", "\n", "\n  ", "[", "]", "{", "}", ",", ":", "#", " #", "'", '"', "\\", "|\n",
    ">-\n", "? ", "!", "&", "*", "%", "@", "`", "\t", "---", "...", "é", "👩‍🔬", "\u2028", "log:\n", "<<: ", "[[", "]]",
    "2026-11-02", "asked",
]  # fmt: skip


def _is_note_or_error(note: Note | None, problems: tuple[Problem, ...]) -> bool:
    has_error = any(problem.is_error for problem in problems)
    return all(map(_is_placed, problems)) and (note is None) == has_error


def _is_placed(problem: Problem, lines: int = 1 << 20) -> bool:
    return problem.path == "a.md" and 1 <= problem.line <= lines and problem.column >= 1 and problem.message != ""


@given(st.binary(max_size=200))
def test_any_bytes_are_a_note_or_an_error(data: bytes) -> None:
    assert _is_note_or_error(*read_note("a.md", data))


@given(st.text(max_size=200))
def test_any_front_matter_is_a_note_or_an_error(text: str) -> None:
    assert _is_note_or_error(*read_note("a.md", f"---\n{text}\n---\n".encode("utf-8", "surrogatepass")))


@settings(max_examples=500)
@given(st.lists(st.sampled_from(YAML_SIGNS), max_size=30))
def test_any_front_matter_of_yamls_signs_is_a_note_or_an_error(signs: list[str]) -> None:
    front = "".join(signs)
    note, problems = read_note("a.md", f"---\n{front}\n---\nBody\n".encode())
    assert _is_note_or_error(note, problems)
    assert all(problem.line <= front.count("\n") + 4 for problem in problems)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Zl", "Zp", "Cn"]), min_size=1)
KEYS = st.from_regex("[a-z]{1,8}", fullmatch=True)
MAPPINGS = st.dictionaries(
    KEYS,
    st.recursive(
        TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3), max_leaves=8
    ),
)


@given(MAPPINGS, st.sampled_from([None, "'", '"']), st.booleans())
def test_what_is_written_as_yaml_is_read_back_as_text_at_its_place(
    value: object, style: str | None, flow: bool
) -> None:
    front = yaml.dump(value, default_style=style, default_flow_style=flow, allow_unicode=True, width=10_000)
    if "!!" in front or "\\" in front:
        return
    fields, problems = read_fields(front)
    lines = f"---\n{front}".split("\n")
    assert [problem for problem in problems if problem.is_error] == []
    assert _plain(fields) == value
    assert [s for s in _scalars(fields) if s.plain and not lines[s.line - 1].startswith(s, s.column - 1)] == []


def _plain(value: Value | None) -> object:
    if isinstance(value, Mapped):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, Items):
        return [_plain(item) for item in value]
    return value


def _scalars(value: Value | None) -> list[Scalar]:
    if isinstance(value, Mapped):
        return [scalar for item in value.values() for scalar in _scalars(item)]
    if isinstance(value, Items):
        return [scalar for item in value for scalar in _scalars(item)]
    return [value] if isinstance(value, Scalar) else []


@pytest.mark.battery(12)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_note_cut_off_at_any_byte_is_a_note_or_an_error(path: Path) -> None:
    data = path.read_bytes()
    end = data.index(b"\n---", 3) + len(b"\n---")
    for cut in range(len(data)):
        note, problems = read_note("a.md", data[:cut])
        assert _is_note_or_error(note, problems)
        assert note is None or cut == 0 or cut >= end


@pytest.mark.battery(12)
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_sample_note_cut_off_after_any_line_is_a_record_or_an_error(path: Path) -> None:
    lines = path.read_bytes().splitlines(keepends=True)
    parse = contact_from if "contacts" in path.parts else meeting_from
    for end in range(len(lines)):
        note, _ = read_note("a.md", b"".join(lines[:end]))
        record, problems = parse(note) if note else (None, ())
        assert note is None or (record is None) == any(problem.is_error for problem in problems)


@pytest.mark.battery(12)
@pytest.mark.parametrize("seed", range(10))
def test_a_sample_note_changed_anywhere_is_a_record_or_an_error(seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    changes = (b"", b"\n", b"---\n", b":", b"- ", b'"', b"[", b"\x00", b"\xff", b"\t", b"#", b" ", b"\n## Answers\n")
    for _ in range(150):
        path = chance.choice(SAMPLES)
        data = bytearray(path.read_bytes())
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(data))
            data[at : at + chance.choice((0, 1, 5))] = chance.choice(changes)
        note, problems = read_note("a.md", bytes(data))
        assert _is_note_or_error(note, problems)
        parse = contact_from if "contacts" in path.parts else meeting_from
        record, about = parse(note) if note else (None, ())
        assert note is None or (record is None) == any(problem.is_error for problem in about)
        lines = len(data.replace(b"\r", b"\n").split(b"\n")) + 1
        assert [problem for problem in (*problems, *about) if not _is_placed(problem, lines)] == []
        assert record is None or problems or about or not LEFT_OVER.search(record.body.prose)
