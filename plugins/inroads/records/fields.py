"""The types of single fields: text, days, choices, numbers, lists. Each refuses in the author's words."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import Annotated
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import BeforeValidator

from inroads.names import did_you_mean
from inroads.notes import Items, Mapped, Scalar
from inroads.problems import Code
from inroads.records.fault import fault, parsed

_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)$")
_TAG = re.compile(r"#?[^\s,#]+$")
_YES = ("yes", "true", "on")
_NO = ("no", "false", "off")


def one_line(value: object) -> str:
    """Return `value` as one text, joining again what YAML took apart at a colon (`- replied: any Thursday`)."""
    if isinstance(value, Mapped) and len(value) == 1:
        ((key, rest),) = value.items()
        if rest is None or isinstance(rest, Scalar):
            return f"{key}: {rest or ''}".strip()
    return text(value)


def text(value: object) -> str:
    """Return a text without space around it, or refuse a list or mapping."""
    if isinstance(value, Scalar):
        return str(value).strip()
    if isinstance(value, str):  # a default, or a value from code
        return value
    what = "a list" if isinstance(value, Items) else "a mapping" if isinstance(value, Mapped) else "nothing"
    raise fault(Code.WRONG_TYPE, f"a single value is expected here, and this is {what}", "write one value")


def day(value: object) -> date:
    """Return the date that `YYYY-MM-DD` names."""
    return value if isinstance(value, date) else parse_day(text(value))


def parse_day(written: str, offset: int = 0) -> date:
    """Return the date that `written` names; `offset` is its place in the value that it comes from."""
    found = _DAY.match(written)
    if not found:
        hint = "write year-month-day with all digits, such as 2026-11-05"
        raise fault(Code.INVALID_DATE, f'"{written}" isn\'t a date that can be read in one way only', hint, offset)
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        raise fault(Code.INVALID_DATE, f"there is no {written} in the calendar", "", offset) from None


def yes_no(value: object) -> bool:
    """Return whether `value` says yes."""
    if isinstance(value, bool):
        return value
    word = text(value).lower()
    if word not in _YES + _NO:
        raise fault(Code.INVALID_VALUE, f'"{word}" is neither yes nor no', "write yes or no")
    return word in _YES


def choice(choices: Iterable[str]) -> Callable[[object], str]:
    """Return a validator that accepts any of `choices`, however capitalized, with spaces or hyphens."""
    known = tuple(choices)

    def validate(value: object) -> str:
        word = "-".join(text(value).lower().split())
        return known_word(word, known, Code.INVALID_VALUE)

    return validate


def known_word(word: str, known: Iterable[str], code: Code, offset: int = 0) -> str:
    """Return `word` if it is one of `known`, or refuse it with those nearest and all that are accepted."""
    accepted = tuple(known)
    if word in accepted:
        return word
    hint = f"{did_you_mean(word, accepted)} accepted: {', '.join(accepted)}".strip()
    raise fault(code, f'"{word}" isn\'t known here', hint, offset)


def whole_number(least: int, most: int) -> Callable[[object], int]:
    """Return a validator for whole numbers from `least` to `most`."""

    def validate(value: object) -> int:
        if isinstance(value, int):
            return value
        written = text(value)
        if not re.fullmatch(r"\d{1,6}", written) or not written.isascii() or not least <= int(written) <= most:
            message = f'"{written}" isn\'t a whole number from {least} to {most}'
            raise fault(Code.INVALID_VALUE, message, "write digits only")
        return int(written)

    return validate


def items(value: object) -> tuple[object, ...]:
    """Return the items of a list; a single value counts as a list of one."""
    if isinstance(value, Items | tuple):
        return tuple(item for item in value if item is not None)
    return (value,)


def tag(value: object) -> str:
    """Return a tag: one word, without its `#` and in lower case."""
    word = text(value)
    if not _TAG.match(word):
        suggestion = ", ".join(re.findall(r"[^\s,#]+", word))
        raise fault(Code.INVALID_VALUE, f'"{word}" isn\'t a tag: a tag is one word', f"write [{suggestion}]")
    return word.removeprefix("#").lower()


def zone(value: object) -> str:
    """Return the name of a time zone in the IANA list."""
    name = text(value)
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        hint = did_you_mean(name, available_timezones()) or "write an IANA name, such as America/New_York"
        raise fault(Code.UNKNOWN_TIME_ZONE, f'"{name}" isn\'t a time zone that is known', hint) from None
    return name


Text = Annotated[str, parsed(text)]
Day = Annotated[date, parsed(day)]
YesNo = Annotated[bool, parsed(yes_no)]
Zone = Annotated[str, parsed(zone)]
Texts = Annotated[tuple[Annotated[str, parsed(one_line)], ...], BeforeValidator(items)]
Tags = Annotated[tuple[Annotated[str, parsed(tag)], ...], BeforeValidator(items)]
