"""Odd texts and broken encodings: none breaks the scan, and what is plain beside them is found."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from inroads.publish.leaks.limits import Limits
from inroads.publish.leaks.look import look
from inroads.publish.leaks.people import Words
from inroads.publish.leaks.search import Search
from inroads.publish.leaks.sought import secrets_from
from inroads.publish.leaks.tokens import private_file
from leak_scans import PRIYA, leaks, note

SEARCH = Search(secrets_from([private_file("c/x.md", "c/x.md", PRIYA.encode())], Words()).forms, Words())
# What makes decoders prick up their ears.
SIGNS = [
    *("&", "&#", "&#x", "&amp", "%", "%u", "%25", "\\u", "\\u{", "\\U", "\\x", "\\", "=", "=\r\n", "=?utf-8?q?", "?="),
    *("xn--", "xn--99999999", "xn--a-999999z", "data:;base64,", "<!--", "-->", "<", ">", "</", "/*", "*/", "<![CDATA["),
    *(
        "0x",
        "41 42 43 44 ",
        "65,66,67,68,69,",
        "55357,",
        "D83D",
        "ffffff",
        "110000",
        "\0",
        "\ufeff",
        "\u00ad",
        "\ud7ff",
    ),
    *("\r\n ", "\n\t", '" + "', "AAAA", "H4sI", "eJw", "UEsDB", "iVBOR", "JVBERi0", "/9j/", "\x1f", "\x1e"),
    *("Priya", " ", "Ramanujam", "1 619 555 0142"),
]
HEADS = [
    *(b"", b"\x1f\x8b\x08", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"x\x9c", b"BZh9", b"\xfd7zXZ\0"),
    *(b"\xff\xfe", b"\xfe\xff", b"%PDF-1.7\n", b"%PDF-<< /Filter /FlateDecode >> stream\n", b"%PDF-beginbfrange <"),
]


@given(st.lists(st.one_of(st.sampled_from(SIGNS), st.text(max_size=6)), max_size=30).map("".join))
@example("65,66,67,68,69,\x1f0x")
@settings(max_examples=400)
def test_no_text_breaks_the_scan_and_a_name_after_it_is_found(text: str) -> None:
    data = f"{text}\n\nSee Priya Ramanujam.".encode("utf-8", "replace")
    assert look(("a.html", data), SEARCH, {}, Limits()).places
    look((text, b""), SEARCH, {}, Limits())


@given(st.sampled_from(HEADS), st.binary(max_size=200))
@settings(max_examples=400)
def test_no_bytes_break_the_scan(head: bytes, data: bytes) -> None:
    look(("a.bin", head + data), SEARCH, {}, Limits())


@given(st.sampled_from(HEADS), st.binary(max_size=60), st.binary(max_size=60))
@settings(max_examples=200)
def test_a_private_file_is_read_whatever_is_in_it(head: bytes, before: bytes, after: bytes) -> None:
    file = private_file("a.md", "a.md", before + b"\nname: Priya Ramanujam\n" + head + after)
    secrets_from([file], Words())


@pytest.mark.parametrize(
    "text",
    [
        "Priya &#x110000; &#xD800; &bogus; &; Ramanujam",
        "Priya %ZZ %E0%80 %uD800 Ramanujam",
        "\\uD800 \\u{110000} \\U00110000 \\xE0 Priya Ramanujam",
        "xn--999999999999 xn--- Priya Ramanujam",
        "=?utf-8?q?=E0=?= Priya Ramanujam",
        "\\777 \\08 Priya Ramanujam",
    ],
)
def test_escapes_that_stand_for_nothing_hide_nothing(text: str) -> None:
    notes = {"contacts/x.md": note("Priya Ramanujam")}
    assert leaks(text, notes)


def test_a_place_in_a_long_line_of_other_letters_is_told_by_its_line() -> None:
    text = f"ﬃ\n{'ﬃé ' * 400}Priya Ramanujam {'ﬃ ' * 400}\n"
    (found,) = leaks(f"<p title='é'>\n{text}", {"contacts/x.md": note("Priya Ramanujam")})
    assert found.line == 3
