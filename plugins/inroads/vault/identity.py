"""Whether every note has an id of its own, also where file names are compared without case or composed otherwise."""

from collections.abc import Iterator
from functools import lru_cache

from inroads.names import folded, slug
from inroads.problems import Code, Place, Problem

_TAKEN = ("index",)  # pages that the site makes beside the notes' own


@lru_cache(maxsize=2)  # most changes of notes leave their names alone
def clashes(notes: tuple[tuple[str, str], ...]) -> tuple[Problem, ...]:
    """Return an error for each of `notes`, pairs of id and path, whose id or address another note or a page has."""
    pairs = sorted(set(notes))
    return tuple(dict.fromkeys((*_reserved(pairs), *_same_id(pairs), *_same_address(pairs))))


def _reserved(pairs: list[tuple[str, str]]) -> Iterator[Problem]:
    for note, path in pairs:
        if slug(note) in _TAKEN:
            message = f'the id "{note}" is taken by a page that the site makes in the same folder'
            yield Problem.error(path, Place(), Code.DUPLICATE_ID, message, "give the file another name")


def _same_id(pairs: list[tuple[str, str]]) -> Iterator[Problem]:
    """Ids that are the same, or that differ only in case or in how accents are composed."""
    groups: dict[str, list[str]] = {}
    for note, path in pairs:
        groups.setdefault(folded(note), []).append(path)
    for note, path in pairs:
        others = [other for other in groups[folded(note)] if other != path]
        if others:
            message = f'the id "{note}" can\'t be told from that of {", ".join(others)}'
            yield Problem.error(path, Place(), Code.DUPLICATE_ID, message, "give one of the files another name")


def _same_address(pairs: list[tuple[str, str]]) -> Iterator[Problem]:
    """Ids that differ, but are the same in an address, such as `a b` and `a-b`."""
    groups: dict[str, list[tuple[str, str]]] = {}
    for note, path in pairs:
        groups.setdefault(slug(note), []).append((note, path))
    for members in groups.values():
        for note, path in members:
            others = [other for name, other in members if folded(name) != folded(note)]
            if others:
                message = f'the page of "{note}" would have the same address as that of {", ".join(others)}'
                yield Problem.error(path, Place(), Code.DUPLICATE_ID, message, "give one of the files another name")
