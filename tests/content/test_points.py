"""Every point of the articles from which the guide was planned is still where points.yaml says, by its words."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from conftest import REPOSITORY
from guide_words import plain
from inroads.library import Library
from inroads.policy import SETTINGS
from inroads.policy.evidence import evidence
from inroads.policy.rules import ARTICLES, rules
from inroads.records import Printable
from inroads.workspace import library_of, read_public

LINT = REPOSITORY / "plugins/inroads/lint/rules.yaml"
PAGES = {
    "dashboard": ("site-templates/pages/dashboard.html.jinja", "site-templates/pages/_plots.html.jinja",
                  "plugins/inroads/views/progress.py"),
    "contact": ("site-templates/pages/contact.html.jinja", "site-templates/pages/_macros.html.jinja"),
    "introductions": ("site-templates/pages/introductions.html.jinja",),
}  # fmt: skip


class Carried(NamedTuple):
    """A point, what carries it (kind and id), and its words there."""

    point: str
    kind: str
    id: str
    words: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.point} in {self.kind} {self.id}"


@cache
def points() -> tuple[Mapping[str, object], ...]:
    """Return the points as they stand in the file."""
    text = (Path(__file__).parent / "points.yaml").read_text("utf-8")
    return tuple(yaml.load(text, Loader=yaml.CSafeLoader)["points"])


def carried() -> Iterator[Carried]:
    for point in points():
        for carrier, words in point["carried_by"].items():  # type: ignore[attr-defined]
            kind, _, name = carrier.partition(":")
            yield Carried(str(point["id"]), kind, name, tuple(words) if isinstance(words, list) else (words,))


@cache
def the_library() -> Library:
    return library_of(read_public(REPOSITORY / "content/public", "content/public"))[0]


def guide(page: str) -> str:
    return plain(the_library().guide[page].body.prose)


def question(name: str) -> str:
    library = the_library()
    if name in library.avoid:
        return f"{library.avoid[name].text} {library.avoid[name].reason}"
    found = library.questions[name].question
    return " ".join((found.text, found.why, *found.probes))


def template(name: str) -> str:
    found = the_library().templates[name]
    messages = (f"{variant.name} {variant.text}" for variant in found.variants)
    return plain("\n".join((found.title, found.when, found.purpose, *messages, found.tips)))


def printable(kind: str) -> Callable[[str], str]:
    def words(name: str) -> str:
        found = the_library().printables[name]
        assert found.kind == kind
        return plain("\n".join((found.title, found.description, *_words_of(found), found.body.prose)))

    return words


def _words_of(sheet: Printable) -> Iterator[str]:
    yield from sheet.items
    for part in sheet.parts:
        yield from (part.title, part.text, *part.items, *part.columns, *part.row_labels)
        yield from (f"{prompt.label} {prompt.hint}" for prompt in part.prompts)


def setting(name: str) -> str:
    found = SETTINGS[name]
    return " ".join((found.disagreement, found.rule, *map(str, found.options)))


def rule(name: str) -> str:
    found = rules()[name]
    return " ".join((found.title, found.when, found.due, found.why))


def lint(name: str) -> str:
    found = yaml.load(LINT.read_text("utf-8"), Loader=yaml.CSafeLoader)["rules"]
    return next(str(one["message"]) for one in found if one["id"] == name)


def source(name: str) -> str:
    found = evidence()[name]
    return f"{found.claim} {found.caveat}"


def private_page(name: str) -> str:
    return " ".join((REPOSITORY / path).read_text("utf-8") for path in PAGES[name])


TEXTS: Mapping[str, Callable[[str], str]] = {
    "guide": guide,
    "question": question,
    "template": template,
    "checklist": printable("checklist"),
    "worksheet": printable("worksheet"),
    "setting": setting,
    "rule": rule,
    "lint": lint,
    "evidence": source,
    "page": private_page,
}


def lost(text: str, words: tuple[str, ...]) -> list[str]:
    """Return those of `words` that `text` doesn't have, however it's capitalized and wherever its lines end."""
    found = " ".join(text.split()).casefold()
    return [one for one in words if one.casefold() not in found]


def test_there_are_177_points_each_once() -> None:
    ids = [point["id"] for point in points()]
    assert len(ids) == len(set(ids)) == 177


def test_every_point_says_what_it_is_and_where_it_comes_from() -> None:
    for point in points():
        assert point["point"], point
        assert set(point["articles"]) <= set(ARTICLES), point  # type: ignore[call-overload]
        assert point["carried_by"], point


def test_every_carrier_is_of_a_known_kind_and_every_kind_is_used() -> None:
    assert {one.kind for one in carried()} == set(TEXTS)


@pytest.mark.parametrize("one", [one for one in carried() if one.kind != "lint"], ids=str)
def test_a_point_is_carried_where_it_should_be(one: Carried) -> None:
    assert lost(TEXTS[one.kind](one.id), one.words) == []


# The lint comes from a branch of its own; with its rules here, these are tests like the others.
@pytest.mark.xfail(not LINT.exists(), reason="there are no rules of the lint yet", raises=FileNotFoundError)
@pytest.mark.parametrize("one", [one for one in carried() if one.kind == "lint"], ids=str)
def test_a_point_is_carried_by_a_rule_of_the_lint(one: Carried) -> None:
    assert lost(lint(one.id), one.words) == []


def test_a_sentence_that_is_gone_is_told() -> None:
    assert lost("You ask\nthe **questions**.", ("you ask the", "Nobody tests you")) == ["Nobody tests you"]
    without = guide("what").replace("Getting hired isn't the aim", "Getting hired is fine")
    assert lost(without, ("Getting hired isn't the aim",)) == ["Getting hired isn't the aim"]
