"""How large and deep front matter may be; whatever it holds, it is refused or read in an instant."""

import time

import pytest

from inroads.notes import read_note
from reading import read_fields, told

INSTANT = 0.1  # seconds of CPU


def _message(front: str) -> tuple[str, str, str, str]:
    fields, problems = read_fields(front)
    assert fields is None
    (only,) = told(problems)
    return only


@pytest.mark.battery(9)
def test_fields_of_more_than_64_kilobytes_are_an_error() -> None:
    assert read_fields("a: " + "x" * 65_500)[1] == ()
    assert _message("a: " + "x" * 65_535) == (
        "2:1",
        "front-matter-too-large",
        "the fields take 65,539 bytes; 65,536 are the limit",
        "move prose to the body",
    )


@pytest.mark.battery(9)
def test_the_size_of_fields_counts_in_bytes() -> None:
    assert _message("a: " + "é" * 40_000)[2] == "the fields take 80,004 bytes; 65,536 are the limit"


@pytest.mark.battery(9)
@pytest.mark.parametrize(
    ("front", "at"),
    [
        ("a: " + "[" * 16 + "]" * 16, "2:19"),
        ("a: " + "{b: " * 16 + "}" * 16, "2:64"),
        ("- " * 17 + "x", "2:33"),
        ("? " * 17 + "x", "2:33"),
        ("? a\n: " + "- " * 17 + "x", "3:33"),
        ("\n".join(" " * depth + "a:" for depth in range(17)) + " b", "18:17"),
        ("\n".join(" " * (8 * step) + "- - - - x:" for step in range(4)), "5:27"),
    ],
    ids=["brackets", "braces", "dashes", "question marks", "colons", "indents", "a staircase of dashes"],
)
def test_nesting_of_more_than_16_is_an_error_at_the_seventeenth(front: str, at: str) -> None:
    message, hint = "lists or mappings are nested more than 16 deep", "quote the value if it is text"
    assert _message(front) == (at, "nested-too-deep", message, hint)


@pytest.mark.battery(9)
@pytest.mark.parametrize(
    "front",
    [
        "a: " + "[" * 15 + "]" * 15,
        "\n".join(" " * depth + "a:" for depth in range(16)) + " b",
        "a: [" + "[]," * 500 + "]",
        "c: '[[[[[[[[[[[[[[[[[[[[[[[[['",
    ],
)
def test_nesting_of_16_and_brackets_side_by_side_are_accepted(front: str) -> None:
    assert read_fields(front)[1] == ()


@pytest.mark.battery(9)
@pytest.mark.parametrize(
    "front",
    [
        "\n".join(f"k{number}:" for number in range(1001)),
        "\n".join(f"? k{number}" for number in range(1001)),
        "a: {" + ", ".join(f"k{number}" for number in range(1000)) + "}",
        "a:\n" + "\n".join(f"  - {{k{number}: x}}" for number in range(1000)),
        "a: [" + ", ".join(f"k{number}: x" for number in range(1000)) + "]",
    ],
    ids=["fields", "question marks", "braces", "items", "pairs in a list"],
)
def test_more_than_1000_keys_are_an_error(front: str) -> None:
    _, code, message, hint = _message(front)
    assert (code, message) == ("too-many-keys", "the fields have more than 1,000 keys")
    assert hint == "move prose to the body"


@pytest.mark.battery(9)
@pytest.mark.parametrize(
    "front",
    [
        "\n".join(f"k{number}:" for number in range(1000)),
        "a:\n" + "\n".join(f"  - item {number}: in quotes" for number in range(999)),
        "tags: [" + ", ".join(f"t{number}" for number in range(5000)) + "]",
        "about: |\n" + "  a: b, c?\n" * 2000,
    ],
    ids=["1,000 fields", "999 items", "5,000 tags", "colons in prose"],
)
def test_1000_keys_and_any_number_of_items_are_accepted(front: str) -> None:
    fields, problems = read_fields(front)
    assert problems == ()
    assert fields


LARGE = 65_000
MONSTERS = {
    "brackets": "[" * LARGE,
    "braces": "{" * LARGE,
    "dashes": "- " * (LARGE // 2),
    "question marks": "? " * (LARGE // 2),
    "brackets and commas": "[," * (LARGE // 2),
    "brackets and hashes": "a: [" + "#" * LARGE,
    "lists in lists": "a: [[[x]]" + "[[x]]" * 2000,
    "fields": "\n".join(f"k{number}:" for number in range(7000)),
    "fields given twice": "a: b\n" * 990,
    "an alias bomb": "a: &a [x,x,x,x,x,x,x,x,x]\n"
    + "\n".join(
        f"{b}: &{b} [{','.join('*' + a for _ in range(9))}]" for a, b in zip("abcdefg", "bcdefgh", strict=True)
    ),
    "a recursive alias": "a: &a [*a, *a]",
    "spaces in a value": "a: *x" + " " * LARGE + "y",
    "spaces before a colon": "a: x" + " " * LARGE + "y: z",
    "quotes": "a: " + '"x" ' * (LARGE // 4),
    "double quotes": "a: " + '"' * LARGE,
    "single quotes": "a: " + "'" * (LARGE - 1),
    "backslashes": 'a: ["' + "\\" * (LARGE - 1),
    "escapes": 'a: "' + "\\x" * (LARGE // 2),
    "hashes": "a: x " + "#x " * (LARGE // 3),
    "swallowed values": "\n".join(f"k{number}: #x" for number in range(990)),
    "empty lines": "\n" * LARGE + "a",
    "lines of a value": "a: " + "x\n  " * (LARGE // 4),
    "a long word": "a: b\n" + "x" * LARGE,
    "a long field": "name:" + "x" * LARGE,
    "directives": "%x\n" * (LARGE // 3),
    "overrides": "a: " + "\u202e" * (LARGE // 3),
    "zero width": "a: b\n" + "\u200b\n" * (LARGE // 4),
    "open quotes": 'a: "b\n' * (LARGE // 6),
    "open brackets": "a: [b\n" * (LARGE // 6),
    "parentheses": "a: " + "(" * LARGE,
    "10 megabytes": "a: " + "x" * 10_000_000,
    "a million brackets": "[" * 1_000_000,
}


@pytest.mark.battery(1, 9)
@pytest.mark.parametrize("front", MONSTERS.values(), ids=list(MONSTERS))
def test_no_front_matter_takes_longer_than_an_instant(front: str) -> None:
    data = f"---\n{front}\n---\n".encode()
    assert min(_seconds(data) for _ in range(3)) < INSTANT


def _seconds(data: bytes) -> float:
    start = time.process_time()
    read_note("a.md", data)
    return time.process_time() - start
