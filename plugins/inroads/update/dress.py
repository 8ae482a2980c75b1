"""What a text file wears and an author doesn't see: line ends and a byte-order mark. Git and Notepad change both."""

from dataclasses import dataclass

_BOM = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class Dress:
    """How a file's text is written down."""

    has_mark: bool = False
    has_crlf: bool = False

    def of(self, text: bytes) -> bytes:
        """Return `text`, plain, as this file writes it."""
        dressed = text.replace(b"\n", b"\r\n") if self.has_crlf else text
        return _BOM + dressed if self.has_mark else dressed


def undressed(data: bytes) -> tuple[bytes, Dress]:
    """Return `data` with `\\n` as every line end and without a mark, and how it was dressed; what is no text stays."""
    if not _is_text(data):
        return data, Dress()
    plain = data.removeprefix(_BOM)
    crlf = plain.count(b"\r\n")
    dress = Dress(data.startswith(_BOM), crlf > plain.count(b"\n") - crlf)
    return plain.replace(b"\r\n", b"\n").replace(b"\r", b"\n"), dress


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def is_same(one: bytes, other: bytes) -> bool:
    """Return whether two files hold the same, however they are dressed."""
    return one == other or undressed(one)[0] == undressed(other)[0]
