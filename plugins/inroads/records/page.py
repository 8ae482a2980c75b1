"""A public page's front matter: what Material and the guide take from it. Knows no page's text."""

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar, TypeVar

from inroads.notes import Note
from inroads.problems import Code, Problem
from inroads.records.body import Body
from inroads.records.embed import Embed, about_embeds, embeds_in
from inroads.records.entry import Entry
from inroads.records.fault import fault, parsed
from inroads.records.fields import Tags, Text, Texts, YesNo, text, whole_number
from inroads.records.outline import Source
from inroads.records.record import Record, record_from


def _boost(value: object) -> float:
    written = text(value)
    try:
        number = float(written)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1000:
        raise fault(Code.INVALID_VALUE, f'"{written}" isn\'t a number from 0 to 1000', "write one, such as 2 or 0.5")
    return number


class SearchField(Entry):
    """What a page asks of the search: to be left out, or to count for more or less."""

    exclude: YesNo = False
    boost: Annotated[float, parsed(_boost)] = 1.0


class PublicRecord(Record):
    """What every public page may say of itself."""

    title: Text
    description: Text = ""
    icon: Text = ""
    hide: Texts = ()
    tags: Tags = ()
    search: SearchField = SearchField()


_P = TypeVar("_P", bound=PublicRecord)


def public_record_from(model: type[_P], note: Note) -> tuple[_P | None, tuple[Problem, ...]]:
    """Return the public record of kind `model` that `note` holds, or None, and every problem of its fields."""
    record, problems = record_from(model, note, Body(prose=note.body))
    return record, (*problems, *(_about_entries(record) if record else ()))


def _about_entries(record: PublicRecord) -> Iterator[Problem]:
    """Yield a warning for each key that nobody knows in the entries of `record`."""
    for name in record.field_names():
        value = getattr(record, name)
        among = value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else (value,)
        for entry in among:
            if isinstance(entry, Entry):
                yield from entry.about_unknown(record.path)


class Page(PublicRecord):
    """A page of the guide, or any other public page. `order` is its place in its folder's navigation."""

    derived: ClassVar[frozenset[str]] = PublicRecord.derived | {"embeds"}

    order: Annotated[int, parsed(whole_number(0, 9999))] = 9999
    embeds: tuple[Embed, ...] = ()


def page_from(note: Note) -> tuple[Page | None, tuple[Problem, ...]]:
    """Return the page that `note` describes, or None where a problem is an error."""
    page, problems = public_record_from(Page, note)
    embeds = embeds_in(Source(note.body, note.body_line))
    problems += tuple(about_embeds(note.path, embeds))
    if page is None or any(p.is_error for p in problems):
        return None, problems
    return page.model_copy(update={"embeds": embeds}), problems
