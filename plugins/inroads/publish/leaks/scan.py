"""The leak scan: what of private notes stands in the files of a public site, and where. Opens nothing itself.

A text that stands in the public sources too is published on purpose or by mistake: which of the two only its author
can tell, so it is a category of its own, which an entry with a reason settles. Words of notes that stand there are
quotations, and are only counted.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from inroads.publish.leaks.allowed import Allowed
from inroads.publish.leaks.finding import Finding, Quotation, Report, Standing, Unscanned
from inroads.publish.leaks.folding import letters
from inroads.publish.leaks.limits import Limits
from inroads.publish.leaks.look import File, Place, Seen, look
from inroads.publish.leaks.people import Words
from inroads.publish.leaks.search import Search
from inroads.publish.leaks.sought import Secrets, secrets_from
from inroads.publish.leaks.token import Kind, Token
from inroads.publish.leaks.tokens import from_settings, private_file

_SMALL_WORD = re.compile(r"""(?<![^\s("'“‘*])([^\W\d_]{2,})(?=[,;:!?)"'”’*]?(?:\s|$)|\.(?:\s|$))""")
_PAGES = 2  # of the public ones, on which a word must stand in small letters to be a plain one


class Folder(NamedTuple):
    """The files below a folder, and what reports call the folder; none is read twice."""

    shown: str
    files: Iterable[File]


@dataclass(frozen=True, slots=True)
class Private:
    """What must stay private: the files of the notes' folder, and what the settings say of the seeker."""

    notes: Folder
    me: Mapping[str, object]
    settings: str = "mkdocs.yml"


class _Source(NamedTuple):
    """A file of the public sources in which a token stands, and where in it."""

    file: str
    place: Place


def scan(
    output: Iterable[File],
    private: Private,
    public: Iterable[File],
    *,
    allowed: Sequence[Allowed] = (),
    known: Collection[str] = (),
    limits: Limits | None = None,
) -> Report:
    """Return what of `private` stands in the `output`, the files of a site that was made from the `public` sources.

    Reports call these by their names, so they should be those that an author knows: `content/public/index.md`.
    `allowed` are texts that may stand there. `known` are the SHA-256 digests, in hexadecimal, of files that came with
    the theme: of these only the names are looked at.
    """
    most = limits or Limits()
    sources = tuple(public)
    notes = tuple(private.notes.files)
    words = Words(small_words(sources, least=_PAGES), small_words(notes))
    secrets = _secrets(private, notes, words)
    search = Search(secrets.forms, words)
    published = _published(sources, search, secrets, most)
    told = _Told(published)
    for file in output:
        is_known = bool(known) and hashlib.sha256(file[1]).hexdigest() in known
        told.add(file, look(file, search, secrets.digests, most, is_known=is_known), is_known=is_known)
    return told.report(tuple(allowed), secrets.tokens)


def _secrets(private: Private, notes: Iterable[File], words: Words) -> Secrets:
    shown = private.notes.shown
    files = [private_file(name, f"{shown}/{name}", data) for name, data in notes]
    return secrets_from((*files, from_settings(private.settings, private.me)), words)


def _published(sources: Iterable[File], search: Search, secrets: Secrets, limits: Limits) -> Mapping[Token, _Source]:
    """Return the tokens that stand in the public sources, each with the first file that holds it."""
    found: dict[Token, _Source] = {}
    for file in sources:
        for token, places in look(file, search, secrets.digests, limits).places.items():
            found.setdefault(token, _Source(file[0], places[0]))
    return found


class _Told:
    """The report while it is gathered, file by file."""

    def __init__(self, published: Mapping[Token, _Source]) -> None:
        self.published = published
        self.leaks: list[tuple[Token, Finding]] = []
        self.in_sources: Counter[Token] = Counter()
        self.unscanned: list[Unscanned] = []
        self.files = self.size = self.known = 0

    def add(self, file: File, seen: Seen, *, is_known: bool) -> None:
        """Add what was seen in a file."""
        name, data = file
        self.files += 1
        self.size += len(data)
        self.known += is_known
        self.unscanned += (Unscanned(name, reason, steps) for reason, steps in seen.refusals)
        self.in_sources.update(token for token in seen.places if token in self.published)
        leaked = {token: places for token, places in seen.places.items() if token not in self.published}
        self.leaks += _leaks(name, _without_parts(leaked))

    def report(self, allowed: tuple[Allowed, ...], tokens: int) -> Report:
        """Return the report, with `allowed` applied."""
        named = {token: times for token, times in self.in_sources.items() if token.kind is not Kind.PROSE}
        findings = [*self.leaks, *(_in_sources(token, self.published[token], n) for token, n in named.items())]
        used: set[Allowed] = set()
        settled = tuple(_settled(token, finding, allowed, used) for token, finding in findings)
        quoted = Counter(token.note for token in self.in_sources if token.kind is Kind.PROSE)
        return Report(
            tuple(sorted(settled, key=_order)),
            tuple(Quotation(note, runs) for note, runs in sorted(quoted.items())),
            tuple(self.unscanned),
            tuple(entry for entry in allowed if entry not in used),
            self.files,
            self.size,
            self.known,
            tokens,
        )


def _order(finding: Finding) -> tuple[object, ...]:
    kinds = list(Kind)
    return (
        finding.standing is Standing.ALLOWED,
        finding.file,
        finding.line,
        kinds.index(finding.kind),
        finding.note,
        finding.note_line,
        finding.masked,
    )


def _without_parts(seen: Mapping[Token, tuple[Place, ...]]) -> Mapping[Token, tuple[Place, ...]]:
    """Return what was seen without the parts of names that were seen whole: they tell nothing more."""
    whole = {(token.note, token.line) for token in seen if token.kind is Kind.NAME}
    return {
        token: places
        for token, places in seen.items()
        if token.kind is not Kind.PART or (token.note, token.line) not in whole
    }


def _leaks(file: str, seen: Mapping[Token, tuple[Place, ...]]) -> Iterator[tuple[Token, Finding]]:
    """Yield a finding for each token in a file, and one for all words of a note."""
    prose: dict[str, list[Token]] = {}
    for token, places in seen.items():
        if token.kind is Kind.PROSE:
            prose.setdefault(token.note, []).append(token)
        else:
            yield token, _finding(Standing.LEAK, file, token, places[0], len(places))
    for runs in prose.values():
        first = min(runs, key=lambda token: seen[token][0].order)
        yield first, _finding(Standing.LEAK, file, first, seen[first][0], len(runs))


def _in_sources(token: Token, source: _Source, files: int) -> tuple[Token, Finding]:
    return token, _finding(Standing.IN_SOURCES, source.file, token, source.place, files)


def _finding(standing: Standing, file: str, token: Token, place: Place, times: int) -> Finding:
    line, carrier, steps = place
    return Finding(standing, file, line, carrier, token.kind, token.masked, token.note, token.line, steps, times)


def _settled(token: Token, finding: Finding, allowed: Iterable[Allowed], used: set[Allowed]) -> Finding:
    """Return `finding` as it stands once entries are looked at, and note the entry that it uses."""
    entry = next((entry for entry in allowed if entry.covers(token)), None)
    if entry is None:
        return finding
    used.add(entry)
    return replace(finding, standing=Standing.ALLOWED, reason=entry.reason)


def small_words(files: Iterable[File], least: int = 1) -> frozenset[str]:
    """Return the words that `least` of the files, or more, write in small letters, folded."""
    written: Counter[str] = Counter()
    for _, data in files:
        written.update({word for word in _SMALL_WORD.findall(data.decode("utf-8", "replace")) if word.islower()})
    found: Counter[str] = Counter()
    for word, number in written.items():
        found[letters(word)] += number
    return frozenset(word for word, number in found.items() if number >= least)
