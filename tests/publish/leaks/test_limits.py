"""What can't be looked into, or only at too high a price, is told and never passed over."""

import bz2
import gzip
import io
import lzma
import time
import zipfile
import zlib

import pytest

from inroads.publish.leaks import Limits
from leak_plants import TEXT_ENCODINGS, pdf, png
from leak_scans import PRIYA, scanned

NOTES = {"contacts/priya.md": PRIYA}
BOMB = b"0" * (8 << 20)
DAMAGED = "it is damaged, or only looks like what it is called"
TOO_LARGE = "unpacked it would be too large"


def told(name: str, data: bytes, limits: Limits | None = None) -> list[tuple[str, tuple[str, ...]]]:
    """Return why the file wasn't looked into, and at which step."""
    report = scanned({name: data}, NOTES, limits=limits)
    assert not (report.unscanned and report.passes)
    return [(one.reason, one.steps) for one in report.unscanned]


def zipped(method: int = zipfile.ZIP_DEFLATED, **members: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "steps"),
    [
        ("a.gz", gzip.compress(BOMB, mtime=0), ("gzip",)),
        ("a.bz2", bz2.compress(BOMB), ("bzip2",)),
        ("a.xz", lzma.compress(BOMB), ("xz",)),
        ("a.zip", zipped(a=BOMB), ("zip: a",)),
        ("a.zip", zipped(a=zipped(b=BOMB)), ("zip: a", "zip: b")),
        ("a.pdf", pdf(BOMB), ("PDF",)),
    ],
)
def test_what_unpacks_into_far_too_much_is_told(name: str, data: bytes, steps: tuple[str, ...]) -> None:
    started = time.process_time()
    assert told(name, data) == [(TOO_LARGE, steps)]
    assert time.process_time() - started < 2


def test_a_zip_that_lies_about_its_size_is_told() -> None:
    data = bytearray(zipped(a=BOMB))
    at = data.rindex(b"PK\x01\x02") + 24
    data[at : at + 4] = (10).to_bytes(4, "little")
    assert told("a.zip", bytes(data)) in ([(DAMAGED, ("zip: a",))], [(TOO_LARGE, ("zip: a",))])


def test_a_zip_with_far_too_many_files_is_told_and_the_first_are_looked_into() -> None:
    members = {f"f{number}": b"Priya Ramanujam" for number in range(4)}
    report = scanned({"a.zip": zipped(**members)}, NOTES, limits=Limits(members=2))
    assert [one.reason for one in report.unscanned] == ["it has 4 files"]
    assert len(report.findings) == 1


@pytest.mark.parametrize(
    ("name", "data", "steps"),
    [
        ("a.gz", gzip.compress(b"Some words of a page" * 9, mtime=0)[:40], ("gzip",)),
        ("a.gz", b"\x1f\x8b\x08\0" + b"\xff" * 40, ("gzip",)),
        ("a.bz2", bz2.compress(b"Some words")[:20], ("bzip2",)),
        ("a.zip", zipped(a=b"Some words")[:30], ("zip",)),
        ("a.zip", zipped(a=b"Some words of a page" * 9).replace(b"\x0b\xce", b"\xff\xff", 1), ("zip: a",)),
    ],
)
def test_what_is_damaged_is_told(name: str, data: bytes, steps: tuple[str, ...]) -> None:
    assert told(name, data) == [(DAMAGED, steps)]


def test_what_comes_before_the_damage_is_looked_into() -> None:
    data = gzip.compress(b"Priya Ramanujam" + bytes(range(256)) * 40)
    report = scanned({"a.gz": data[:-40]}, NOTES)
    assert [f.kind.value for f in report.findings] == ["name"]
    assert not report.passes


def test_a_stream_of_a_pdf_that_is_damaged_is_told() -> None:
    data = pdf(b"BT (x) Tj ET").replace(zlib.compress(b"BT (x) Tj ET"), b"\xff" * 12)
    assert told("a.pdf", data) == [(DAMAGED, ("PDF",))]


def test_what_is_encrypted_is_told() -> None:
    assert told("a.pdf", pdf(b"", more=b"<< /Encrypt 4 0 R >>")) == [("it is encrypted", ("PDF",))]
    data = bytearray(zipped(a=b"Some words"))
    data[6] |= 1
    data[data.rindex(b"PK\x01\x02") + 8] |= 1
    assert told("a.zip", bytes(data)) == [("it is encrypted", ("zip: a",))]


@pytest.mark.parametrize(
    ("data", "name"),
    [(b"\x28\xb5\x2f\xfd....", "Zstandard"), (b"7z\xbc\xaf\x27\x1c..", "7z"), (b"Rar!\x1a\x07..", "RAR")],
)
def test_archives_of_other_kinds_are_told(data: bytes, name: str) -> None:
    assert told("a.bin", data) == [(f"{name} archives can't be looked into", (name,))]


def test_a_method_of_zip_that_nobody_here_knows_is_told() -> None:
    data = bytearray(zipped(a=b"Some words"))
    data[8] = 99
    data[data.rindex(b"PK\x01\x02") + 10] = 99
    assert told("a.zip", bytes(data)) == [(DAMAGED, ("zip: a",))]


def test_what_is_encoded_more_often_than_can_be_looked_into_is_told() -> None:
    text = "Priya Ramanujam"
    for _ in range(6):
        text = TEXT_ENCODINGS["base64"](f"{text} and more")
    assert told("a.txt", text.encode(), Limits(depth=3)) == [
        ("it is encoded more often than can be looked into", ("base64",) * 4)
    ]
    assert told("a.txt", text.encode()) == []


def test_a_files_name_is_decoded_as_far_as_its_bytes() -> None:
    name = "Priya Ramanujam"
    for _ in range(6):
        name = TEXT_ENCODINGS["base64 for addresses, unpadded"](f"{name} and more")
    assert [reason for reason, _ in told(name, b"", Limits(depth=3))] == [
        "it is encoded more often than can be looked into"
    ]


def test_a_file_within_a_file_within_a_file_ends_somewhere() -> None:
    data = b"Priya Ramanujam"
    for _ in range(5):
        data = gzip.compress(data)
    assert told("a.gz", data, Limits(depth=3)) == [("it is encoded more often than can be looked into", ("gzip",) * 4)]


def test_a_file_that_grows_by_decoding_beyond_all_measure_is_told_once() -> None:
    text = TEXT_ENCODINGS["hexadecimal entities"]("words " * 2_000)
    assert told("a.html", text.encode(), Limits(size=len(text) + 100)) == [("decoded it would be too large", ())]


@pytest.mark.parametrize(
    "text",
    ["<!--" * 50_000, "<" * 200_000, "/*" * 100_000, "&" * 200_000, "=?utf-8?q?" * 20_000, "\\u00" * 50_000,
     "[[" * 90_000, "AAAAAAAAAA/" * 20_000, "41 " * 60_000, "1," * 90_000, "<<" * 90_000, "(" * 90_000,
     "%PDF-" + "<< >> stream\n" * 9_000],
)  # fmt: skip
def test_no_text_keeps_the_scan_busy(text: str) -> None:
    started = time.process_time()
    scanned({"a.html": text}, NOTES)
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    "content", [b"(" * 200_000, b"(a" * 200_000, b"<41" * 90_000, b"((a)" * 90_000, b"\\" * 200_000]
)
def test_no_page_of_a_pdf_keeps_the_scan_busy(content: bytes) -> None:
    started = time.process_time()
    scanned({"a.pdf": pdf(content + b" Tj", b"beginbfrange " + b"<0000> <ffff> <0041> " * 40 + b"endbfrange")}, NOTES)
    assert time.process_time() - started < 10


def test_the_chunks_of_a_picture_are_told_too() -> None:
    assert told("a.png", png((b"tEXt", gzip.compress(BOMB, mtime=0)))) == [(TOO_LARGE, ("PNG tEXt", "gzip"))]
