"""The types of single fields: text, days, choices, numbers, lists. Each refuses in the author's words."""

import re
from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from typing import Annotated
from zoneinfo import available_timezones

from pydantic import BeforeValidator, WrapValidator

from inroads.names import did_you_mean
from inroads.notes import Items, Mapped, Scalar
from inroads.problems import Code, Place
from inroads.records.days import DAY_IN_WORDS, FORM, day_of, meant_day, why_no_day
from inroads.records.fault import fault, located, parsed

BETWEEN = " \n:,;–—-"  # what people put between a word or a day and what they say of it
_DAY_AND_WHY = re.compile(rf"({DAY_IN_WORDS}|\S+)(.*)", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"#?[^\s,#]+")
_YES = ("yes", "y", "true", "on")
_NO = ("no", "n", "false", "off")
# Found among the zones: this machine's own, a placeholder, and winter time all the year, which nobody means.
_NOT_MEANT = frozenset(("localtime", "Factory", "EST", "MST"))
_MEANT = {
    **dict.fromkeys(("eastern", "et", "est", "edt"), "America/New_York"),
    **dict.fromkeys(("central", "ct", "cst", "cdt"), "America/Chicago"),
    **dict.fromkeys(("mountain", "mt", "mst", "mdt"), "America/Denver"),
    **dict.fromkeys(("pacific", "pt", "pst", "pdt"), "America/Los_Angeles"),
}


def is_empty(value: object) -> bool:
    """Return whether `value` says nothing: a field that was left empty, or quotes with nothing in them."""
    return value is None or (isinstance(value, str) and not value.strip())


def one_line(value: object) -> str:
    """Return `value` as one text, joining again what YAML took apart at a colon (`- replied: any Thursday`)."""
    if isinstance(value, Mapped) and len(value) == 1:
        ((key, rest),) = value.items()
        if rest is None or isinstance(rest, Scalar):
            return Scalar(f"{key}: {rest or ''}".strip(), value.line, value.column, plain=False)
    return text(value)


def text(value: object) -> str:
    """Return a text without space around it, which still knows its place, or refuse a list or mapping."""
    if isinstance(value, Scalar):
        bare = value.strip()
        return value if bare == value else Scalar(bare, value.line, value.column, plain=False)
    if isinstance(value, str):
        return value
    what = "a list" if isinstance(value, Items) else "a mapping" if isinstance(value, Mapped) else "nothing"
    hint = "write one value; a text that begins with [ or { needs quotes"
    raise fault(Code.WRONG_TYPE, f"a single value is expected here, and this is {what}", hint)


def day(value: object) -> date:
    """Return the date that `YYYY-MM-DD` names."""
    return parse_day(text(value))


def parse_day(written: str, offset: int = 0, around: tuple[str, str] = ("", "")) -> date:
    """Return the date that `written` names.

    `offset` is its place in the value that it comes from, and `around` what stands before and after it there.
    """
    found = day_of(written)
    if found is None:
        meant = meant_day(written)
        message, hint = why_no_day(written)
        if hint == FORM and any(around):
            hint = f"write the day with all digits, such as {around[0]}2026-11-05{around[1]}"
        raise fault(Code.INVALID_DATE, message, hint, offset, f"{around[0]}{meant}{around[1]}" if meant else "")
    return found


def yes_no(value: object) -> bool:
    """Return whether `value` says yes."""
    written = text(value)
    if written.lower() not in _YES + _NO:
        raise fault(Code.INVALID_VALUE, f'"{written}" is neither yes nor no', "write yes or no")
    return written.lower() in _YES


def as_word(written: str) -> str:
    """Return `written` as the words that are accepted are written: lower case, with hyphens."""
    return "-".join(written.lower().replace("_", " ").split())


def choice(choices: Iterable[str]) -> Callable[[object], str]:
    """Return a validator that accepts any of `choices`, however capitalized, with spaces or hyphens."""
    known = tuple(choices)

    def validate(value: object) -> str:
        return known_word(text(value), known, Code.INVALID_VALUE)

    return validate


def known_word(written: str, known: Iterable[str], code: Code, offset: int = 0) -> str:
    """Return the one of `known` that `written` is, or refuse it with those nearest and all that are accepted."""
    word, accepted = as_word(written), tuple(known)
    if word in accepted:
        return word
    hint = f"{did_you_mean(word, accepted)} write one of: {', '.join(accepted)}".strip()
    raise fault(code, f'"{written}" isn\'t one of the words that are accepted here', hint, offset)


def whole_number(least: int, most: int) -> Callable[[object], int]:
    """Return a validator for whole numbers from `least` to `most`."""

    def validate(value: object) -> int:
        written = text(value)
        if not re.fullmatch(r"[0-9]{1,6}", written) or not least <= int(written) <= most:
            message = f'"{written}" isn\'t a whole number from {least} to {most}'
            raise fault(Code.INVALID_VALUE, message, "write digits only")
        return int(written)

    return validate


def day_and_why(written: str, offset: int, before: str) -> tuple[date, str]:
    """Return the day with which `written` begins, and the words that follow it.

    `offset` is its place in the value that it comes from, and `before` what stands before it there.
    """
    found = _DAY_AND_WHY.fullmatch(written)
    first, rest = found.groups() if found else (written, "")
    why = rest.strip(BETWEEN)
    return parse_day(first.rstrip(BETWEEN), offset, (before, f", {why}" if why else "")), why


def items(value: object) -> tuple[object, ...]:
    """Return the items of a list; a single value counts as a list of one."""
    if isinstance(value, Items | tuple):
        return tuple(item for item in value if not is_empty(item))
    return (value,)


def tag(value: object) -> str:
    """Return a tag: one word, without its `#` and in lower case."""
    written = text(value)
    if not _TAG.fullmatch(written):
        # Commas and number signs stand between tags, spaces within one.
        parts = ("-".join(part.split()) for part in re.split(r"[,;#]", written))
        meant = tuple(part.lower() for part in parts if part)
        hint = f"or [{', '.join(written.lower().split())}] for several tags" if len(meant) == 1 else ""
        message = f'"{written}" isn\'t a tag: a tag is one word'
        raise fault(
            Code.INVALID_VALUE, message, hint if meant else "write one, such as biotech", mended=_one_or_all(meant)
        )
    return written.removeprefix("#").lower()


def _one_or_all(words: tuple[str, ...]) -> str | tuple[str, ...]:
    return words[0] if len(words) == 1 else words


def zone(value: object) -> str:
    """Return the name of a time zone in the IANA list."""
    name = text(value)
    if name and name not in _zones():  # a default is empty
        meant = meant_zone(name)
        near = f'did you mean "{meant}"?' if meant else did_you_mean(name.replace(" ", "_"), _zones())
        hint = near or "write an IANA name, such as America/New_York"
        raise fault(Code.UNKNOWN_TIME_ZONE, f'"{name}" isn\'t a time zone that is known', hint)
    return name


def meant_zone(written: str) -> str:
    """Return the time zone that `written` names, in the IANA list or as Americans say it, or an empty text."""
    return written if written in _zones() else _MEANT.get(written.lower().removesuffix(" time"), "")


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones()) - _NOT_MEANT


def _kept(parse: Callable[[object], str]) -> WrapValidator:
    """Return a validator that keeps the text which `parse` returns, with its place; pydantic's own would lose it."""
    return WrapValidator(lambda value, _: located(parse, value))


Text = Annotated[str, _kept(text)]
Day = Annotated[date, parsed(day)]
YesNo = Annotated[bool, parsed(yes_no)]
Zone = Annotated[str, parsed(zone)]
Texts = Annotated[tuple[Annotated[str, _kept(one_line)], ...], BeforeValidator(items)]
Tags = Annotated[tuple[Annotated[str, parsed(tag)], ...], BeforeValidator(items)]


def place_of_text(written: str, default: Place, offset: int = 0) -> Place:
    """Return the place of the character at `offset` of a field's text, or `default` for a text from elsewhere."""
    return written.place(offset) if isinstance(written, Scalar) else default
