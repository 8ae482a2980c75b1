"""Whether an SVG is only looked at: it may hold no script, and ask for nothing from elsewhere."""

import re
from collections.abc import Iterator
from xml.parsers import expat

_SVG = "http://www.w3.org/2000/svg"
_ACTIVE = frozenset(("script", "foreignobject", "iframe", "handler"))
_CHANGES = frozenset(("set", "animate"))
# The last two are ways to write the same: a list of pictures, and a letter by its number.
_ELSEWHERE = re.compile(
    r"url\(\s*['\"]?\s*(?!#|data:image/(?:png|jpeg|gif|webp);)|@import|image-set\(|\\[0-9a-f]", re.IGNORECASE
)
# What an author can do about it.
PLAIN_SVG = "save it anew as a plain SVG, without scripts, links and fonts, or as PNG"
_OWN_PLACE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp);", re.IGNORECASE)


def danger(data: bytes) -> str:
    """Return what an SVG holds that does more than be looked at, or why it can't be read; an empty text if nothing."""
    if b"<!ENTITY" in data:
        return "it defines entities"
    look = _Look()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = look.start, look.end
    parser.CharacterDataHandler = look.text
    parser.ProcessingInstructionHandler = look.instruction
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

    def instruction(self, target: str, _words: str) -> None:
        if target.lower() == "xml-stylesheet":
            self.found.append("it asks for a style sheet")


def _in_attribute(name: str, value: str) -> Iterator[str]:
    if name.startswith("on"):
        yield f'it holds a script, in the attribute "{name}"'
    elif name in ("href", "src") and not _OWN_PLACE.match(value.strip()):
        yield f'it leads elsewhere, by "{name}"'
    elif _ELSEWHERE.search(value):
        yield f'it asks for something from elsewhere, by "{name}"'
