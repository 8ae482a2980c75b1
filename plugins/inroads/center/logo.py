"""What kind of picture a logo is, by its first bytes, and whether it is safe to publish. Opens no file."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from xml.parsers import expat

_KINDS = ("SVG", "PNG", "JPEG", "GIF", "WebP", "AVIF")
_ENDINGS = {"SVG": (".svg",), "PNG": (".png",), "JPEG": (".jpg", ".jpeg"), "GIF": (".gif",), "WebP": (".webp",),
            "AVIF": (".avif",)}  # fmt: skip
_HINT = f"save it as one of {', '.join(_KINDS)}"
_SVG = "http://www.w3.org/2000/svg"
_ACTIVE = frozenset(("script", "foreignobject", "iframe", "handler"))
_CHANGES = frozenset(("set", "animate"))
_ELSEWHERE = re.compile(r"url\(\s*['\"]?\s*(?!#|data:image/(?:png|jpeg|gif|webp);)|@import", re.IGNORECASE)
_OWN_PLACE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp);", re.IGNORECASE)


def what_is_wrong(name: str, data: bytes) -> tuple[str, str]:
    """Return why the file called `name` with the bytes `data` can't be a logo, and a hint; empty texts if it can."""
    kind = _kind(data)
    if not kind:
        return "it isn't a picture that browsers show", _HINT
    ending = PurePosixPath(name).suffix.lower()
    if ending not in _ENDINGS[kind]:
        return f'it is {kind} by what is in it, and its name ends in "{ending}"', f"name it {_ENDINGS[kind][0]}"
    danger = _danger(data) if kind == "SVG" else ""
    return (danger, "save it anew as a plain SVG, without scripts, links and fonts, or as PNG") if danger else ("", "")


def _kind(data: bytes) -> str:
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
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    return "SVG" if start.startswith((b"<svg", b"<?xml", b"<!--", b"<!DOCTYPE svg")) else ""


def _danger(data: bytes) -> str:
    """Return what an SVG holds that does more than be looked at, or why it can't be read."""
    if b"<!ENTITY" in data:
        return "it defines entities"
    look = _Look()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = look.start, look.end
    parser.CharacterDataHandler = look.text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        return f"it isn't whole: {expat.ErrorString(error.code)} in line {error.lineno}"
    return look.found[0] if look.found else ""


class _Look:
    """What a parser is told of, and what was `found` that isn't safe."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._open: list[str] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        space, _, name = tag.rpartition(" ")
        if not self._open and (name != "svg" or space != _SVG):
            self.found.append("its first element isn't <svg> in the namespace of SVG")
        self._open.append(name.lower())
        changes_links = name.lower() in _CHANGES and "href" in " ".join(attributes.values()).lower()
        if name.lower() in _ACTIVE or changes_links:
            self.found.append(f"it holds a <{name}>")
        for key, value in attributes.items():
            self.found.extend(_in_attribute(key.rpartition(" ")[2].lower(), value))

    def end(self, _tag: str) -> None:
        self._open.pop()

    def text(self, words: str) -> None:
        if self._open[-1:] == ["style"] and _ELSEWHERE.search(words):
            self.found.append("its styles ask for something from elsewhere")


def _in_attribute(name: str, value: str) -> Iterator[str]:
    if name.startswith("on"):
        yield f'it holds a script, in the attribute "{name}"'
    elif name in ("href", "src") and not _OWN_PLACE.match(value.strip()):
        yield f'it leads elsewhere, by "{name}"'
    elif _ELSEWHERE.search(value):
        yield f'it asks for something from elsewhere, by "{name}"'
