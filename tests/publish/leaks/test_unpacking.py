"""What is packed into files, piece by piece: archives, pictures, PDF."""

import base64
import codecs
import gzip
import struct
import zlib

import pytest

from inroads.publish.leaks import pdf as pdf_words
from inroads.publish.leaks.wording import readings
from leak_plants import jpeg, pdf, png
from leak_scans import PRIYA, leaks, scanned

NOTES = {"contacts/priya.md": PRIYA}


def steps(data: bytes, name: str = "a.bin") -> list[tuple[str, ...]]:
    return [found.steps for found in leaks(data, NOTES, name=name)]


def test_gzip_after_gzip_and_what_follows_are_looked_into() -> None:
    data = gzip.compress(b"nothing")
    assert steps(data + gzip.compress(b"Priya Ramanujam")) == [("gzip",)]
    (found,) = steps(data + b"  Priya Ramanujam  ")
    assert set(found) <= {"after gzip", "UTF-16"}


def test_a_drawing_in_a_page_is_inflated() -> None:
    deflated = zlib.compressobj(wbits=-15)
    data = deflated.compress(b"<mxCell value='Priya Ramanujam'/>" * 3) + deflated.flush()
    text = f'<div data-drawing="{base64.b64encode(data).decode()}"></div>'
    assert steps(text.encode()) == [("base64", "deflate")]


def test_bytes_that_only_begin_like_zlib_are_read_as_they_are() -> None:
    assert steps(b"x\x9cPriya Ramanujam") == [()]
    assert steps(b"hi Priya Ramanujam") == [()]


def test_a_picture_in_a_page_is_looked_into() -> None:
    picture = base64.b64encode(png((b"zTXt", b"Author\0\0" + zlib.compress(b"Priya Ramanujam")))).decode()
    assert steps(f"<img src='data:image/png;base64,{picture}'>".encode()) == [("base64", "PNG zTXt", "zlib")]


def test_the_pixels_of_a_picture_are_no_words() -> None:
    pixels = b"IDAT" + b"Priya Ramanujam"
    chunk = struct.pack(">I", 15) + pixels + b"\0\0\0\0"
    assert steps(png().replace(b"\0\0\0\0IEND", b"\0\0\0\0IEND") + b"") == []
    assert steps(png()[:33] + chunk + png()[33:]) == []


@pytest.mark.parametrize(
    "body",
    [b"Comment", b"Comment\0\x01", b"Comment\0\x01\0en", b"Comment\0\x01\0en\0words", b"Comment\0\0\0\0\0", b""],
)
def test_a_chunk_that_is_cut_off_breaks_nothing(body: bytes) -> None:
    assert steps(png((b"iTXt", body), (b"zTXt", body), (b"tEXt", b"A\0Priya Ramanujam"))) == [("PNG tEXt",)]


def test_what_stands_behind_a_picture_is_looked_into() -> None:
    assert steps(png() + b"Priya Ramanujam") == [("after the picture",)]
    assert steps(jpeg(0xE1, b"x") + b"Priya Ramanujam") == [("after the picture",)]
    assert steps(png()[:-12]) == []


def test_a_jpeg_that_is_cut_off_breaks_nothing() -> None:
    data = jpeg(0xFE, b"Priya Ramanujam")
    for size in range(22, len(data)):
        assert steps(data[:size]) == [("JPEG comment",)]
    assert steps(b"\xff\xd8\xff\xff\xff\x01" + data[2:]) == [("JPEG comment",)]
    assert steps(b"\xff\xd8\xff\xdb\0\x04\0\0junk" + data[2:]) == [("JPEG comment",)]


def test_text_of_a_pdf_is_put_together_as_it_is_shown() -> None:
    for page in (
        rb"BT [(Pri) -20 (ya Ramanu) 30 (jam)] TJ ET",
        rb"BT (Pri\171a\040Raman\165jam) Tj ET",
        rb"BT <5072697961> Tj ( Ramanujam) Tj ET",
        rb"BT [(Priya)-300(Ramanujam)] TJ ET",
        b"BT (Priya) Tj 0 -12 Td (Ramanujam) ' ET",
        b"BT (Pri\\\nya \\(nested \\) ) Tj [(Raman) 5.5 (ujam)] TJ ET",
        b"BT (Pri) Tj 12.5 0 Td (ya) Tj .5 0 Td ( Raman) Tj 3 0 Td (ujam) Tj ET",
        b"BT 1 0 0 1 72 700 Tm (Pri) Tj 1 0 0 1 90 700 Tm (ya) Tj 1 0 0 1 72 680 Tm (Ramanujam) Tj Td ET",
        b"BT (\xfe\xff\0P\0r\0i\0y\0a\0 \0R\0a\0m\0a\0n\0u\0j\0a\0m) Tj ET",
    ):
        found = leaks(pdf(page), NOTES, name="a.pdf")
        assert {f.kind.value for f in found} <= {"name", "part of a name"}, page
        assert found, page


def test_lines_of_a_pdf_are_no_one_word() -> None:
    notes = {"contacts/x.md": "---\nname: Omar Hasanov\n---\n"}
    assert leaks(pdf(b"BT (has) Tj 0 -12 Td (anov) Tj T* (x) Tj ET"), notes, name="a.pdf") == []
    assert leaks(pdf(b"BT (Has) Tj 9 0 Td (anov) Tj ET"), notes, name="a.pdf") != []


def test_a_fonts_own_codes_are_read_by_its_map() -> None:
    cmap = b"""
        2 beginbfrange
        <0001> <001A> <0061>
        <0020> <0021> [<0050> <0052>]
        endbfrange
        1 beginbfchar
        <0030> <0020>
        endbfchar
        """
    codes = {"P": 0x20, "R": 0x21, " ": 0x30, **{chr(96 + n): n for n in range(1, 27)}}
    shown = "".join(f"{codes[char]:04x}" for char in "Priya Ramanujam")
    assert steps(pdf(f"BT <{shown}> Tj ET".encode(), cmap), "a.pdf") == [("PDF text",)]


@pytest.mark.parametrize(
    "cmap",
    [
        b"beginbfrange <00> <ff> endbfrange",
        b"beginbfrange <00> <ff> [<0050> endbfrange",
        b"beginbfrange <00> <ffff> <0041> endbfrange",
        b"beginbfrange <0000> <ffff> <> endbfrange",
        b"beginbfrange <d7f0> <d810> <d7f0> endbfrange",
        b"beginbfchar <00> endbfchar",
        b"beginbfchar <> <0050> endbfchar",
    ],
)
def test_a_map_that_is_broken_breaks_nothing(cmap: bytes) -> None:
    assert steps(pdf(b"BT (Priya Ramanujam) Tj <0> Tj ET", cmap), "a.pdf") != []


def test_streams_that_are_not_compressed_and_pictures_in_a_pdf() -> None:
    plain = b"%PDF-1.4\n1 0 obj\n<< /Length 9 >>\nstream\nBT (Priya Ramanujam) Tj ET"
    assert steps(plain, "a.pdf") != []
    image = pdf(b"Priya Ramanujam").replace(b"/Filter", b"/Subtype /Image /Filter")
    assert steps(image, "a.pdf") == []
    nested = b"%PDF-1.4\n1 0 obj <<>> stream\n2 0 obj <<>> stream\nBT (x) Tj ET\nendstream"
    assert len(list(pdf_words.streams(nested))) == 1


def test_a_pdf_may_begin_with_something_else() -> None:
    assert steps(b"HTTP/1.1 200\n\n" + pdf(b"BT (Priya Ramanujam) Tj ET"), "a.pdf") != []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"words", [("words", ())]),
        (codecs.BOM_UTF8 + b"words", [("words", ())]),
        (
            "é".encode("latin-1") + b" words and words",
            [("\ufffd words and words", ()), ("é words and words", ("Latin-1",))],
        ),
    ],
)
def test_a_text_is_read_in_its_encoding(data: bytes, expected: list[tuple[str, tuple[str, ...]]]) -> None:
    assert list(readings(data))[: len(expected)] == expected


def test_a_line_folded_between_the_bytes_of_a_letter_is_joined() -> None:
    data = "BEGIN:VCARD\r\nFN:Zoë Ferdinandsen\r\nEND:VCARD\r\n".encode()
    notes = {"contacts/z.md": "---\nname: Zoë Ferdinandsen\n---\n"}
    at = data.index("ë".encode()) + 1
    (found,) = leaks(data[:at] + b"\r\n " + data[at:], notes, name="a.vcf")
    assert found.kind.value in ("name", "part of a name")


def test_words_between_other_bytes_are_found() -> None:
    for noise in (b"\0\1\2\xff\xfe\x80", bytes(range(32))):
        assert steps(noise * 40 + b"Priya Ramanujam" + noise * 40) != []
        assert steps(noise * 40 + "Priya Ramanujam".encode("utf-16-le") + noise * 40) != []
    big = b"\0\1\x80" * 30_000
    assert steps(big + "Priya Ramanujam".encode("utf-16-be") + big) != []


def test_one_text_is_looked_into_once() -> None:
    report = scanned({"a.txt": b"", "b.txt": b"Priya Ramanujam"}, NOTES)
    assert [f.file for f in report.findings] == ["b.txt"]


def test_what_an_archive_says_of_its_members_and_of_itself_is_read() -> None:
    import io
    import zipfile

    def archive(**said: bytes) -> bytes:
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as opened:
            member = zipfile.ZipInfo(said.get("name", b"a.txt").decode())
            member.comment = said.get("comment", b"")
            opened.comment = said.get("whole", b"")
            opened.writestr(member, b"x" * 5_000)
        return packed.getvalue()

    for said in ({"name": b"Priya Ramanujam.txt"}, {"comment": b"Priya Ramanujam"}, {"whole": b"Priya Ramanujam"}):
        assert steps(archive(**said), "a.zip") == [("zip",)], said
    hidden = archive()
    assert steps(hidden + b"\nPriya Ramanujam", "a.zip") == [("zip",)]
    at = hidden.index(b"PK\x01\x02")
    filled = b"\nPriya Ramanujam\n" + b"." * 3_000
    offset = int.from_bytes(hidden[-6:-2], "little") + len(filled)
    moved = hidden[:at] + filled + hidden[at:-6] + offset.to_bytes(4, "little") + hidden[-2:]
    assert steps(moved, "a.zip") == [("zip",)]


def test_the_name_that_a_gzip_file_tells_is_read() -> None:
    import io

    packed = io.BytesIO()
    with gzip.GzipFile("Priya Ramanujam", "wb", fileobj=packed, mtime=0) as opened:
        opened.write(b"x")
    assert steps(packed.getvalue(), "a.gz") == [("gzip",)]
