"""Rules on pictures, frames, sound and film."""

import re
from collections.abc import Iterator

from inroads.publish.access.element import Element
from inroads.publish.access.name import name_of
from inroads.publish.access.page import Page
from inroads.publish.access.rule import Rule

_FILE = re.compile(r"[\w%.-]+\.(?:png|jpe?g|gif|svg|webp|avif)", re.IGNORECASE)
_SILENT = ("none", "presentation")


def _without_alt(page: Page) -> Iterator[Element]:
    for one in page.of("img"):
        if "alt" not in one.attributes and one["role"] not in _SILENT and not one.is_hidden and not name_of(one, page):
            yield one
    for one in page.of("area"):
        if "href" in one.attributes and not name_of(one, page):
            yield one


def _alt_of_a_file(page: Page) -> Iterator[Element]:
    yield from (one for one in page.of("img") if _FILE.fullmatch(one["alt"]))


def _pictures_without_name(page: Page) -> Iterator[Element]:
    for one in page.elements:
        is_picture = one["role"] in ("img", "image") or (one.tag == "object" and one["role"] not in _SILENT)
        if is_picture and not one.is_hidden and not name_of(one, page):
            yield one


def _frames_without_title(page: Page) -> Iterator[Element]:
    yield from (one for one in page.of("iframe", "frame") if not name_of(one, page) and not one.is_hidden)


def _plays_by_itself(page: Page) -> Iterator[Element]:
    for one in page.of("audio", "video"):
        if "autoplay" in one.attributes and "muted" not in one.attributes:
            yield one


def _films_without_captions(page: Page) -> Iterator[Element]:
    for one in page.of("video"):
        tracks = (part["kind"] for part in one.below if part.tag == "track")
        if "muted" not in one.attributes and "captions" not in tracks:
            yield one


RULES = (
    Rule("picture-words", "1.1.1", "A", "Pictures have words in their place, or none on purpose.",
         'write what the picture says in alt, or alt="" if it says nothing', _without_alt),
    Rule("picture-file-name", "1.1.1", "A", "What stands for a picture isn't the name of its file.",
         "write what the picture says in place of its file's name", _alt_of_a_file),
    Rule("drawing-name", "1.1.1", "A", "Drawings that count as pictures have a name.",
         "add aria-label, or a <title> in the drawing", _pictures_without_name),
    Rule("frame-title", "4.1.2", "A", "Frames have a title.",
         "say in title what the frame shows", _frames_without_title),
    Rule("no-autoplay", "1.4.2", "A", "Nothing sounds by itself.",
         "take autoplay out, so that people begin it themselves", _plays_by_itself),
    Rule("captions", "1.2.2", "A", "Films have captions.",
         'add a <track kind="captions">', _films_without_captions),
)  # fmt: skip
