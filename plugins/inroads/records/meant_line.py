"""What a log line that can't be read was probably meant for, as a line that can be. Knows no field but this one."""

import re
from collections.abc import Iterable

from inroads.records.days import DAY_IN_WORDS, LONGEST, meant_day

_DAY = re.compile(rf"\W*({DAY_IN_WORDS}|\S*?[0-9])(?=[\s,;:]|$)[\s,;:–—-]*(.*)", re.IGNORECASE | re.DOTALL)
_BY = r"[\s,;:(–—-]*(?:\b(?:by|via|through|over|per|on|in|with|from|sent)\s+)?(?:an?\s+)?"
_USING = re.compile(r"[\s,;:()–—-]*\b(?:using|with|template)\s+([a-z]+(?:-[a-z0-9]+)+)\)?", re.IGNORECASE)
_CLAUSE = re.compile(r"(?:by|using)\b", re.IGNORECASE)  # one that can't be read, and no words
_SECOND = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} [a-z]+ed\b")  # two lines in one
_BETWEEN = " \n,;:.)–—-"
_CALLED = {
    "e-mail": "email", "mail": "email", "call": "phone", "telephone": "phone", "sms": "text", "zoom": "video",
    "teams": "video", "whatsapp": "message", "signal": "message", "slack": "message", "in person": "in-person",
    "li": "linkedin",
}  # fmt: skip
# Verbs that tell how, and not what it was; the commonest is taken.
_HOW = {
    "emailed": "asked by email", "e-mailed": "asked by email", "mailed": "asked by email", "wrote": "asked",
    "called": "asked by phone", "phoned": "asked by phone", "texted": "asked by text", "messaged": "asked by message",
    "contacted": "asked", "answered": "replied", "responded": "replied", "reminded": "nudged", "met": "asked in-person",
}  # fmt: skip


def meant_line(line: str, verbs: Iterable[str], channels: Iterable[str]) -> str:
    """Return the log line that `line` was probably meant for, or an empty text."""
    dated = _DAY.fullmatch(line) if len(line) <= LONGEST else None
    day = meant_day(dated[1]) if dated else None
    if not dated or not day:
        return ""
    verb, rest = _first_of({**_HOW, **{verb: verb for verb in verbs}}, dated[2])
    if not verb:
        return ""
    ways = {**_CALLED, **{channel: channel for channel in channels}}
    channel, rest = _first_of(ways, rest, _BY) if " by " not in verb else ("", rest)
    using = _USING.match(rest)
    if _SECOND.search(rest):
        return ""
    words = rest[using.end() if using else 0 :].strip(_BETWEEN).lstrip("(")
    if _CLAUSE.match(words):
        return ""
    parts = [day.isoformat(), verb, f"by {channel}" if channel else "", f"using {using[1]}" if using else ""]
    return " ".join(filter(None, parts)) + (f": {words}" if words else "")


def _first_of(known: dict[str, str], written: str, before: str = "") -> tuple[str, str]:
    """Return what the word stands for with which `written` begins, and the rest; or nothing, and the whole."""
    words = "|".join(re.escape(word).replace("\\-", "[ -]") for word in sorted(known, key=len, reverse=True))
    found = re.match(rf"{before}({words})\b(?!-)(.*)", written, re.IGNORECASE | re.DOTALL)
    if not found:
        return "", written
    word = found[1].lower()
    return known.get(word) or known["-".join(word.split())], found[2]
