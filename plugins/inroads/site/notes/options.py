"""The plugin's options, checked when MkDocs starts: a wrong one stops it with its name, value and choices."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from mkdocs.exceptions import PluginError

from inroads.center import policy_of
from inroads.exports.problems import as_line
from inroads.policy import Policy
from inroads.render.editors import OpenNote, opener, pattern_for
from inroads.site.notes.config import NotesConfig
from inroads.today import today
from inroads.views.calendar import CalendarOptions, calendar_options
from inroads.views.drafts import me_from


@dataclass(frozen=True, slots=True)
class Private:
    """Where the notes are, and what doesn't change while they do. `zone` is an IANA name or empty."""

    root: Path
    shown_as: str
    zone: str
    policy: Policy
    today: date
    is_pinned: bool
    me: Mapping[str, str]
    calendar: CalendarOptions
    open_note: OpenNote | None


def private_from(options: NotesConfig, root: Path, shown_as: str, of_center: Mapping[str, object]) -> Private:
    """Return the checked options of the notes in `root`, which problems call `shown_as`; raise PluginError.

    The settings `of_center` hold where the options choose nothing else.
    """
    policy, problems = policy_of(of_center, options.policy)
    if problems:
        raise PluginError("\n".join(map(as_line, problems)))
    try:
        day, is_pinned = today(options.today)
    except ValueError as error:
        raise PluginError(f"inroads/notes: {error}") from None
    try:
        me = me_from(options.me)
        calendar = calendar_options(options.calendar)
        open_note = opener(pattern_for(options.editor), root.resolve(), shown_as)
    except ValueError as error:
        raise PluginError(f"inroads/notes: {error}") from None
    return Private(root, shown_as, _zone(options.timezone), policy, day, is_pinned, me, calendar, open_note)


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key if name else ""
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f"inroads/notes: timezone: can't be {name!r}; write an IANA name such as America/New_York"
        raise PluginError(message) from None
