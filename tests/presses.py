"""A pressroom without MkDocs: every private page of a desk, pressed into a plate that shows its body and title."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from inroads.names import slug
from inroads.render.addresses import Addresses
from inroads.render.plates import Marks, Plate, plate_from
from inroads.render.renderer import Renderer
from inroads.shipped import PAGE_TEMPLATES
from inroads.site.notes.pages import KINDS, SINGLES
from inroads.site.notes.pressroom import Pressroom
from inroads.site.sources import SOURCES
from inroads.views.desk import Desk
from inroads.views.problems import problems_page

_MARKS = Marks("0" * 32)
_PLATE = (
    f"<html><head><title>{_MARKS.mark('title')}</title></head><body>"
    f'<div id="description" title="{_MARKS.mark("description")}"></div>'
    f'<ul><li><a href="#{_MARKS.mark("headingid")}">{_MARKS.mark("headingtitle")}</a></li></ul>\n'
    f"{_MARKS.mark('body')}\n</body></html>"
)


def renderer_of(desk: Desk) -> Renderer:
    """Return what writes the bodies of a desk's pages."""
    return Renderer([PAGE_TEMPLATES], Addresses(), SOURCES, desk.today)


def pressroom_of(desk: Desk) -> Pressroom:
    """Return the pressroom of a desk, with the same plain plate for every single page and kind."""
    plate = plate_from(_PLATE, _MARKS)
    plates: dict[str, Plate] = dict.fromkeys((*(s.source for s in SINGLES), *(k.name for k in KINDS)), plate)
    return Pressroom(desk, renderer_of(desk), plates)


def pages_of(desk: Desk) -> Iterator[tuple[str, str]]:
    """Yield the file and the HTML of every private page, those that stand in for notes with errors as well."""
    room = pressroom_of(desk)
    for file, html in room.pages():
        yield file, html.decode()
    for note in problems_page(desk).notes:
        path = PurePosixPath(note.path)
        page = room.left_out(f"{path.parent.name}/{slug(path.stem)}/")
        if page:
            yield f"{path}.html", page.decode()
