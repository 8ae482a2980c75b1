"""From bytes to text: encodings, line ends, characters that don't belong."""

import pytest

from inroads.notes import read_note
from inroads.notes.text import decode
from reading import told


@pytest.mark.battery(8)
@pytest.mark.parametrize(
    "data",
    [
        b"---\nname: Priya\n---\n",
        b"\xef\xbb\xbf---\nname: Priya\n---\n",
        b"---\r\nname: Priya\r\n---\r\n",
        b"---\rname: Priya\r---\r",
        b"---\r\nname: Priya\n---\r",
    ],
    ids=["plain", "byte-order mark", "CRLF", "CR", "mixed"],
)
def test_every_kind_of_line_end_and_a_byte_order_mark_are_accepted(data: bytes) -> None:
    assert decode("a.md", data) == ("---\nname: Priya\n---\n", None)


@pytest.mark.battery(8)
def test_line_ends_of_one_carriage_return_count_as_lines() -> None:
    _, problems = read_note("a.md", b"---\rname: Priya\rrole: a: b\r---\r")
    assert [told(problems)[0].at] == ["3:8"]


@pytest.mark.battery(8)
@pytest.mark.parametrize(
    "data",
    ["name: Priya".encode("utf-16"), "name".encode("utf-16-le"), "name".encode("utf-16-be"), b"\xfe\xff", b"\xff\xfe"],
)
def test_utf_16_is_named_as_such(data: bytes) -> None:
    text, problem = decode("a.md", data)
    assert text == ""
    assert problem
    assert told([problem]) == [
        ("1:1", "invalid-encoding", "the file is encoded as UTF-16, at byte 0", "save it as UTF-8")
    ]


@pytest.mark.battery(8)
@pytest.mark.parametrize(
    ("data", "at", "message"),
    [
        (b"---\nname: caf\xe9\n---\n", "2:10", "byte 0xE9 at offset 13 isn't UTF-8"),
        (b"\xff", "1:1", "byte 0xFF at offset 0 isn't UTF-8"),
        (b"---\r\nname: \xed\xa0\x80\r\n", "2:7", "byte 0xED at offset 11 isn't UTF-8"),
        (b"---\nname: \xc3\xa9 \x80\n", "2:9", "byte 0x80 at offset 13 isn't UTF-8"),
        (b"a" * 1234 + b"\xf0\x9f", "1:1235", "byte 0xF0 at offset 1,234 isn't UTF-8"),
    ],
    ids=["Latin-1", "first byte", "lone surrogate", "after an accent", "cut in a character"],
)
def test_a_byte_that_is_not_utf_8_is_named_with_its_offset(data: bytes, at: str, message: str) -> None:
    _, problem = decode("a.md", data)
    assert problem
    assert told([problem]) == [(at, "invalid-encoding", message, "save the file as UTF-8")]


@pytest.mark.battery(8)
@pytest.mark.parametrize(
    ("data", "at", "character"),
    [
        (b"---\nname: A\x00\n", "2:8", "U+0000 at byte 11"),
        (b"\xef\xbb\xbf---\nname: A\x07\n", "2:8", "U+0007 at byte 14"),
        (b"---\nname: \x1b[31m\n", "2:7", "U+001B at byte 10"),
        (b"a\x0bb", "1:2", "U+000B at byte 1"),
        (b"a\x0cb", "1:2", "U+000C at byte 1"),
        (b"a\x7f", "1:2", "U+007F at byte 1"),
        ("é\u0085".encode(), "1:2", "U+0085 at byte 2"),
        ("a\r\nb\ufffe".encode(), "2:2", "U+FFFE at byte 4"),
        ("\uffff".encode(), "1:1", "U+FFFF at byte 0"),
    ],
)
def test_a_control_character_is_named_with_its_place_and_byte(data: bytes, at: str, character: str) -> None:
    text, problem = decode("a.md", data)
    assert text == ""
    assert problem
    assert told([problem]) == [
        (
            at,
            "control-character",
            f"the character {character} can't stand in a note",
            "delete the character there, which your editor may not show; if in doubt, type the word again",
        )
    ]


@pytest.mark.parametrize("text", ["tab\there", "emoji 👩‍🔬", "non-breaking\u00a0space", "private \ue000", "\u2028"])
def test_other_characters_are_text(text: str) -> None:
    assert decode("a.md", text.encode()) == (text, None)
