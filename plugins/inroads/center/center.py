"""What `center.yml` may say: who the center is, what it offers, whom it works with, which rules it has."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated

from inroads.center.contrast import Color, color_from
from inroads.center.item import Email, Items, Link, OneItem
from inroads.notes import Mapped
from inroads.policy import SETTINGS
from inroads.problems import Code
from inroads.records.entry import LISTED, Entry
from inroads.records.fault import fault, parsed
from inroads.records.fields import Text, Zone, day, text

_CURRENCY = re.compile(r"[A-Z]{3}")
_CSS_FORM = 'write six hexadecimal digits in quotes, such as "#0b5d55"'


def _color(value: object) -> Color:
    written = text(value)
    found = color_from(written)
    if found is None:
        raise fault(Code.INVALID_VALUE, f'"{written}" isn\'t a color that is known here', _CSS_FORM)
    return found


def _currency(value: object) -> str:
    written = text(value).upper()
    if not _CURRENCY.fullmatch(written):
        message = f'"{written}" isn\'t a currency: its code has three letters'
        raise fault(Code.INVALID_VALUE, message, "write one, such as USD, GBP, CAD, AUD or EUR")
    return written


def _spelling(value: object) -> str:
    written = text(value)
    known = {str(option).lower(): str(option) for option in SETTINGS["spelling"].options}
    if written.lower().replace("_", "-") not in known:
        message = f'"{written}" isn\'t a spelling that is known'
        raise fault(Code.INVALID_VALUE, message, f"choose one of {', '.join(known.values())}")
    return known[written.lower().replace("_", "-")]


ColorField = Annotated[Color, parsed(_color)]


class Colors(Entry):
    """Colours of the header with its text, and of links and what is pointed at, in the light and the dark palette."""

    primary: ColorField | None = None
    on_primary: ColorField | None = None
    link: ColorField | None = None
    link_dark: ColorField | None = None
    accent: ColorField | None = None
    accent_dark: ColorField | None = None


class Identity(Entry):
    """Who the center is. `site` is where its edition is published, `website` its own pages."""

    name: Text
    short_name: Text = ""
    logo: Text = ""
    colors: Colors = Colors()
    email: Email = ""
    website: Link = ""
    site: Link = ""
    welcome: Text = ""
    spelling: Annotated[str, parsed(_spelling)] = ""
    currency: Annotated[str, parsed(_currency)] = ""
    timezone: Zone = ""


class Help(Entry):
    """What a student can come for."""

    appointment: OneItem | None = None
    walk_in_hours: OneItem | None = None
    mock_talk: OneItem | None = None
    clothing_closet: OneItem | None = None
    thank_you_cards: OneItem | None = None
    rooms: OneItem | None = None
    booths: OneItem | None = None
    laptops: OneItem | None = None
    support: OneItem | None = None
    barriers: OneItem | None = None
    other_formats: OneItem | None = None


class People(Entry):
    """Where people can be found."""

    alumni_directory: OneItem | None = None
    linkedin_alumni: OneItem | None = None
    mentoring: OneItem | None = None
    associations: Items = ()
    volunteer: OneItem | None = None


class Research(Entry):
    """Where facts can be found."""

    library: OneItem | None = None
    databases: Items = ()
    pay_sources: Items = ()


class Partners(Entry):
    """Other offices."""

    disability: OneItem | None = None
    international: OneItem | None = None
    veterans: OneItem | None = None
    first_generation: OneItem | None = None
    alumni_relations: OneItem | None = None
    reporting: OneItem | None = None


class Contacting(Entry):
    """What holds when students write to alumni."""

    limits: OneItem | None = None
    channels: OneItem | None = None
    opt_outs: OneItem | None = None


class Policies(Entry):
    """Rules of the center and its school."""

    contacting_alumni: Contacting = Contacting()
    school_email: OneItem | None = None
    recording: OneItem | None = None
    ai: OneItem | None = None
    retention: OneItem | None = None
    privacy: OneItem | None = None
    accessibility: OneItem | None = None


class Term(Entry):
    """A word that is used here, and what it means."""

    term: Text
    meaning: Text


class Local(Entry):
    """Words and examples of the place."""

    examples: Annotated[tuple[Annotated[str, parsed(text)], ...], LISTED] = ()
    words: Annotated[tuple[Term, ...], LISTED] = ()


def _settings(value: object) -> Mapped:
    if not isinstance(value, Mapped):
        raise fault(Code.WRONG_TYPE, "settings with their values are expected here", "write: nudge_after_days: 10")
    return value


class CenterFile(Entry):
    """All of `center.yml`, as it is written."""

    identity: Identity
    help: Help = Help()
    people: People = People()
    research: Research = Research()
    partners: Partners = Partners()
    policies: Policies = Policies()
    local: Local = Local()
    settings: Annotated[Mapping[str, object] | None, parsed(_settings)] = None


class Quote(Entry):
    """What a student or an alum said, whose consent is on record; the record itself is never published."""

    words: Text
    by: Text
    consent: Annotated[date, parsed(day)]
    page: Text = "why"


class QuotesFile(Entry):
    """All of `quotes.yml`."""

    quotes: Annotated[tuple[Quote, ...], LISTED] = ()
