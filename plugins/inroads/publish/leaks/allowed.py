"""What may be published although a note holds it, and why: entries of the configuration. Knows no output."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from inroads.problems import Code, Place, Problem
from inroads.publish.leaks.folding import letters
from inroads.publish.leaks.people import parts_of
from inroads.publish.leaks.token import Kind, Token

_HINT = 'write {text: "Maya Okafor", reason: a made-up name in the examples}'
_KEYS = frozenset(("text", "reason"))


@dataclass(frozen=True, slots=True)
class Allowed:
    """A text that may be published, such as a name, and the reason."""

    text: str
    reason: str

    def covers(self, token: Token) -> bool:
        """Return whether `token` is this text, however it is capitalized and punctuated, or a part of this name."""
        if token.kind is Kind.PART:
            return letters(token.text) in parts_of(self.text)
        return letters(self.text) == letters(token.text)


def allowed_from(value: object, path: str) -> tuple[tuple[Allowed, ...], tuple[Problem, ...]]:
    """Return the entries of a list in the configuration at `path`, and a problem for each that isn't one."""
    if value is None or value == "":
        return (), ()
    if not isinstance(value, list | tuple):
        return (), (_problem(path, "allowed: a list of entries is expected here", _HINT),)
    entries: list[Allowed] = []
    problems: list[Problem] = []
    for number, given in enumerate(value, start=1):
        message = _complaint(given, [entry.text for entry in entries])
        if message:
            problems.append(_problem(path, f"allowed: entry {number} {message}", _HINT))
        else:
            entries.append(Allowed(str(given["text"]).strip(), str(given["reason"]).strip()))
    return tuple(entries), tuple(problems)


def _complaint(given: object, before: Iterable[str]) -> str:
    """Return what is wrong with an entry, or an empty text."""
    if not isinstance(given, Mapping):
        return "has no text and no reason"
    unknown = sorted(str(key) for key in given if key not in _KEYS)
    if unknown:
        return f'has a "{unknown[0]}", which nobody knows'
    text, reason = (str(given.get(key) or "").strip() for key in ("text", "reason"))
    if not letters(text):
        return "has no text"
    if not letters(reason):
        return f'("{text}") has no reason'
    return f'("{text}") stands there twice' if letters(text) in map(letters, before) else ""


def _problem(path: str, message: str, hint: str) -> Problem:
    return Problem.error(path, Place(), Code.INVALID_SETTING, message, hint)
