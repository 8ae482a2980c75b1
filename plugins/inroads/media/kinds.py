"""Kinds of files that a page may use, each known by its first bytes."""

import codecs
import re
from collections.abc import Callable, Mapping

HEAD = 4096  # bytes of a file by which its kind is told

# Pictures that browsers show, with their endings; the first is the usual one.
PICTURES = {"SVG": (".svg",), "PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "GIF": (".gif",), "WebP": (".webp",),
            "AVIF": (".avif",)}  # fmt: skip
_ZIP = b"PK\x03\x04"
_FIRST_NAME = 30  # where the name of an archive's first file begins
_IN_WORD = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"word/", b"customXml/")
_IN_OPEN_DOCUMENT = b"mimetypeapplication/vnd.oasis.opendocument.text"
_SOUND = re.compile(rb"ID3|\xff[\xe2-\xff]")
# What no text holds: control characters, but for tab, line ends, form feed and escape.
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_MARK = codecs.BOM_UTF8


def picture_kind(data: bytes) -> str:
    """Return which kind of picture `data` is, one of PICTURES, or an empty text."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp" and data[8:12] in (b"avif", b"avis"):
        return "AVIF"
    start = data.removeprefix(_MARK).lstrip()
    return "SVG" if start.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")) else ""


def _is_text(head: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head, final=len(head) < HEAD)
    except UnicodeDecodeError:
        return False
    return not _BINARY.search(head)


def _begins_with(word: bytes) -> Callable[[bytes], bool]:
    return lambda head: _is_text(head) and head.removeprefix(_MARK).startswith(word)


def _is_picture(kind: str) -> Callable[[bytes], bool]:
    return lambda head: picture_kind(head) == kind


_KINDS: Mapping[str, Callable[[bytes], bool]] = {
    **{ending: _is_picture(kind) for kind, endings in PICTURES.items() for ending in endings},
    ".css": _is_text,
    ".csv": _is_text,
    ".docx": lambda head: head.startswith(_ZIP) and head[_FIRST_NAME:].startswith(_IN_WORD),
    ".ico": lambda head: head.startswith(b"\0\0\1\0"),
    ".ics": _begins_with(b"BEGIN:VCALENDAR"),
    ".js": _is_text,
    ".mp3": lambda head: bool(_SOUND.match(head)),
    ".mp4": lambda head: head[4:8] == b"ftyp",
    ".odt": lambda head: head.startswith(_ZIP) and head[_FIRST_NAME:].startswith(_IN_OPEN_DOCUMENT),
    ".pdf": lambda head: b"%PDF-" in head[:1024],
    ".txt": _is_text,
    ".vtt": _begins_with(b"WEBVTT"),
    ".webm": lambda head: head.startswith(b"\x1aE\xdf\xa3"),
    ".woff": lambda head: head.startswith(b"wOFF"),
    ".woff2": lambda head: head.startswith(b"wOF2"),
}
PUBLISHABLE = frozenset(_KINDS)


def mismatch(ending: str, head: bytes) -> str:
    """Return why a file of PUBLISHABLE's `ending` isn't what that says, or an empty text if it is.

    `head` is its first HEAD bytes, or all of a file that has fewer.
    """
    if _KINDS[ending](head):
        return ""
    if not head:
        return "it is empty"
    if _KINDS[ending] is _is_text:
        return "it isn't text in UTF-8"
    seen = _looks_like(head)
    return f"it is {seen} by what is in it" if seen else f"what is in it doesn't begin as {ending} files do"


def _looks_like(head: bytes) -> str:
    """Return what a file that isn't what it is named seems to be, or an empty text."""
    if picture_kind(head):
        return picture_kind(head)
    start = head.removeprefix(_MARK).lstrip()[:14].lower()
    if start.startswith((b"<!doctype html", b"<html", b"<script", b"<body", b"<head")):
        return "HTML"
    return "an archive" if head.startswith(_ZIP) else "PDF" if head.startswith(b"%PDF-") else ""
