"""From bytes to text: encoding, characters that don't belong, line ends. Knows nothing of front matter."""

import re

from inroads.problems import Code, Place, Problem

# Everything that can't be seen and isn't a tab or a line end: C0, DEL and C1 controls, and what is no character.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")
_CONTROL_BYTES = bytes({*range(0x20), 0x7F} - {*b"\t\n\r"})
_HINT = "delete the character there, which your editor may not show; if in doubt, type the word again"
_BOM = "\ufeff"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # its mark; without one, every other byte of Latin text is zero


def decode(path: str, data: bytes) -> tuple[str, Problem | None]:
    """Return the text of `data` with `\\n` as every line end and no byte-order mark, or a problem.

    The problem names the byte offset (0-based) of the first byte that is wrong.
    """
    if data.startswith(_UTF_16) or b"\0" in data[:2]:
        message = "the file is encoded as UTF-16, at byte 0"
        return "", Problem.error(path, Place(), Code.INVALID_ENCODING, message, "save it as UTF-8")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        message = f"byte 0x{data[error.start]:02X} at offset {error.start:,} isn't UTF-8"
        place = _place_in(data[: error.start].decode("utf-8", "replace"))
        return "", Problem.error(path, place, Code.INVALID_ENCODING, message, "save the file as UTF-8")
    text = text.removeprefix(_BOM)
    control = None if _is_plain(data) else _CONTROL.search(text)
    if control:
        return "", _about_control(path, data, text, control)
    return text.replace("\r\n", "\n").replace("\r", "\n"), None


def _is_plain(data: bytes) -> bool:
    """Whether `data` is ASCII without controls; quicker than a search for one, and true of most notes."""
    return data.isascii() and len(data.translate(None, _CONTROL_BYTES)) == len(data)


def _about_control(path: str, data: bytes, text: str, control: re.Match[str]) -> Problem:
    before = text[: control.start()]
    skipped = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    offset = len(before.encode("utf-8")) + skipped
    what = f"the character U+{ord(control[0]):04X} at byte {offset:,} can't stand in a note"
    return Problem.error(path, _place_in(before), Code.CONTROL_CHARACTER, what, _HINT)


def _place_in(before: str) -> Place:
    lines = re.split("\r\n|\r|\n", before)
    return Place(len(lines), len(lines[-1]) + 1)
