"""The forms of what leads to a person or a note: e-mail and web addresses, phone numbers, ids and paths. Pure text."""

import re
from collections.abc import Iterable, Iterator

from inroads.publish.leaks.folding import letters
from inroads.publish.leaks.people import Words
from inroads.publish.leaks.token import Form, Kind, Phone, Token

EMAIL = re.compile(r"[^\s@<>()\[\],;:\"'`|]+@[^\W_](?:[\w-]|\.(?=\w))*\.[^\W\d_]{2,}")
PHONE = re.compile(r"(?<![\w.])(?:\+|\(?0)?\(?\d(?:[\s()./\-\u2010-\u2015]{0,3}\d){7,14}(?!\w)")
PROFILE = re.compile(r"(?:https?://)?(?:[\w-]+\.)*linkedin\.com/(?:in|pub)/[^\s)>\]\"',;]+", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://(?:www\.)?|^www\.", re.IGNORECASE)
_RUNS = re.compile(r"[^\W_]+|[\W_]+")
_LAST = 8  # digits by which a phone number is looked for
_LEAST = 7  # digits of a number that isn't only somebody's extension
_ONE_DIGIT = ("1", "7")  # the countries' codes that have one
_LEAST_WEB = 6
_LEAST_UNSIGNED = 6  # letters of an id that is found with any signs between its words


def email_forms(address: str, note: str, line: int) -> Iterator[Form]:
    """Yield the forms of an e-mail address: as it is, and with `at` and `dot` in words."""
    token = Token(Kind.EMAIL, address, note, line)
    yield signed(token, address)
    who, _, where = address.partition("@")
    spoken = where.replace(".", " dot ")
    for written in (f"{who} at {where}", f"{who} at {spoken}", f"{who.replace('.', ' dot ')} at {spoken}"):
        yield signed(token, written, is_signed=False)


def web_forms(address: str, note: str, line: int) -> Iterator[Form]:
    """Yield the form of a web address, without its scheme and what a tracker added."""
    bare = re.split(r"[?#]", _SCHEME.sub("", address.strip()), maxsplit=1)[0].rstrip("/")
    if len(letters(bare)) >= _LEAST_WEB and "." in bare:
        yield signed(Token(Kind.PROFILE, bare, note, line), bare)


def phones(numbers: Iterable[str], note: str, line: int) -> Iterator[Phone]:
    """Yield the phone numbers among `numbers`; dates are none."""
    for number in numbers:
        digits = "".join(str(int(char)) for char in number.replace("(0)", "") if char.isdecimal())
        if len(digits) >= _LEAST and not _DAY.search(number):
            is_whole = number.strip().startswith(("+", "00"))
            yield Phone(digits[-_LAST:], Token(Kind.PHONE, number.strip(), note, line), _numbers(digits, is_whole))


def _numbers(digits: str, is_whole: bool) -> tuple[str, ...]:
    """Return a number's digits as they are and, if they begin with a country's code, without it."""
    bare = digits.lstrip("0")
    codes = () if not is_whole else (1,) if bare[:1] in _ONE_DIGIT else (2, 3)
    return (bare, *(bare[code:] for code in codes if len(bare) - code >= _LEAST))


def note_forms(path: str, shown: str, words: Words) -> Iterator[Form]:
    """Yield the forms of a note's address below its folder, `path`, and of its id where that tells something.

    `shown` is what reports call the note.
    """
    whole = re.sub(r"\.\w{1,8}$", "", path)
    stem = whole.rpartition("/")[2]
    if "/" in whole:
        yield signed(Token(Kind.PATH, whole, shown), whole)
    if _tells(stem, words):
        yield signed(Token(Kind.ID, stem, shown), stem, is_signed=len(letters(stem)) < _LEAST_UNSIGNED)


def _tells(stem: str, words: Words) -> bool:
    """Return whether an id is more than a day and everyday words; a name alone is found as a part of the name."""
    parts = [part for part in map(letters, re.split(r"[\W_]+", stem)) if part]
    told = [part for part in parts if not part.isdecimal()]
    return len(parts) > 1 and not all(map(words.tells_nothing, told))


def signed(token: Token, text: str, *, is_signed: bool = True) -> Form:
    """Return the form of `text` with a cut between its words, and there, if `is_signed`, what stands between them."""
    kept = ""
    cuts: list[int] = []
    signs: list[str] = []
    for run in _RUNS.findall(text):
        if run[0].isalnum():
            kept += letters(run)
        elif kept:
            cuts.append(len(kept))
            signs.append(run if is_signed else "")
    inner = [cut < len(kept) for cut in cuts]
    return Form(
        kept,
        token,
        tuple(cut for cut, is_inner in zip(cuts, inner, strict=True) if is_inner),
        tuple(sign for sign, is_inner in zip(signs, inner, strict=True) if is_inner),
    )
