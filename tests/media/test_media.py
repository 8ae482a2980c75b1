"""What a file is by its bytes, for every kind that may be published, and SVGs that do more than be looked at."""

import pytest

from centers import LOGO, png
from inroads.media import HEAD, PUBLISHABLE, danger, mismatch

ZIP = b"PK\x03\x04" + b"\0" * 26
GOOD = {
    ".avif": b"\0\0\0\x20ftypavif",
    ".css": b"a{color:red}\n",
    ".csv": "name,Größe\n".encode(),
    ".docx": ZIP + b"[Content_Types].xml",
    ".gif": b"GIF89a",
    ".ico": b"\0\0\1\0",
    ".ics": b"\xef\xbb\xbfBEGIN:VCALENDAR\r\n",
    ".jpeg": b"\xff\xd8\xff\xe0",
    ".jpg": b"\xff\xd8\xff\xe0",
    ".js": b"",
    ".mp3": b"ID3\4",
    ".mp4": b"\0\0\0\x20ftypisom",
    ".odt": ZIP + b"mimetypeapplication/vnd.oasis.opendocument.text",
    ".pdf": b"%PDF-1.7",
    ".png": png(1, 2, 3),
    ".svg": LOGO.encode(),
    ".txt": "Ünï\n".encode(),
    ".vtt": b"WEBVTT\n",
    ".webm": b"\x1aE\xdf\xa3",
    ".webp": b"RIFF\0\0\0\0WEBP",
    ".woff": b"wOFF",
    ".woff2": b"wOF2",
}
TEXTS = (".css", ".csv", ".js", ".txt")


def test_every_kind_that_may_be_published_is_known_by_its_bytes() -> None:
    assert set(GOOD) == PUBLISHABLE
    assert {ending: mismatch(ending, data) for ending, data in GOOD.items()} == dict.fromkeys(GOOD, "")


@pytest.mark.parametrize("ending", sorted(PUBLISHABLE))
def test_no_kind_passes_for_another(ending: str) -> None:
    alike = {".jpg": (".jpeg",), ".jpeg": (".jpg",), ".avif": (".mp4",)}  # AVIF is a kind of MP4
    passing = [other for other in GOOD if other != ending and not mismatch(other, GOOD[ending])]
    assert [other for other in passing if other not in alike.get(ending, ()) and other not in TEXTS] == []


@pytest.mark.parametrize(
    ("ending", "data", "message"),
    [
        (".png", b"<!DOCTYPE html><html>", "it is HTML by what is in it"),
        (".jpg", b"\n <script>alert(1)</script>", "it is HTML by what is in it"),
        (".png", ZIP, "it is an archive by what is in it"),
        (".gif", png(1, 2, 3), "it is PNG by what is in it"),
        (".png", b"%PDF-1.7", "it is PDF by what is in it"),
        (".webp", b"RIFF\0\0\0\0WAVE", "what is in it doesn't begin as .webp files do"),
        (".docx", ZIP + b"contacts/priya-raman.md", "it is an archive by what is in it"),
        (".odt", ZIP + b"mimetypeapplication/epub+zip", "it is an archive by what is in it"),
        (".pdf", b"", "it is empty"),
        (".txt", "Größe".encode("latin-1"), "it isn't text in UTF-8"),
        (".csv", "a,b".encode("utf-16"), "it isn't text in UTF-8"),
        (".js", b"a\0b", "it isn't text in UTF-8"),
    ],
)
def test_what_is_not_what_its_name_says_is_told_with_what_it_is(ending: str, data: bytes, message: str) -> None:
    assert mismatch(ending, data) == message


def test_a_letter_that_is_cut_in_two_at_the_end_of_what_is_looked_at_is_no_mistake() -> None:
    text = ("a" * (HEAD - 1) + "ü" * 10).encode()
    assert mismatch(".txt", text[:HEAD]) == ""
    assert mismatch(".txt", text[: HEAD - 1] + b"\xc3") == ""
    assert mismatch(".txt", b"a\xc3") == "it isn't text in UTF-8"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('<?xml-stylesheet href="https://spy.example/a.css"?><svg xmlns="S"/>', "it asks for a style sheet"),
        (
            '<svg xmlns="S"><path style="fill:u\\72l(https://spy.example)"/></svg>',
            'it asks for something from elsewhere, by "style"',
        ),
        (
            '<svg xmlns="S"><style>a{background:image-set("https://spy.example/a.png" 1x)}</style></svg>',
            "its styles ask for something from elsewhere",
        ),
    ],
)
def test_an_svg_that_asks_for_something_in_a_roundabout_way_is_refused(text: str, message: str) -> None:
    assert danger(text.replace("S", "http://www.w3.org/2000/svg", 1).encode()) == message
