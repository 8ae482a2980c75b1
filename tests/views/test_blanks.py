"""Blanks as fields to type in: groups, hints, how much room each has, and what stays from one person to the next."""

from pathlib import Path

import pytest

from conftest import write_tree
from inroads.library import Library
from inroads.views.blanks import ADDRESS, KEPT, Field, field_groups
from inroads.workspace import library_of, read_public

INDEX = """
    ---
    title: Templates
    placeholders:
      meeting.day: {hint: Day of the week and date, sample: 'Tuesday, March 4'}
      me.full_name: {hint: Your full name, sample: Maya Okafor}
      me.goal: {hint: 'What you want. Finish the sentence: I hope to ...', sample: learn how biologists move on}
      contact.first_name: {hint: Their first name, sample: Daniel}
      past.memory: {hint: A detail, sample: the freezer}
      office.rules: {hint: What the office asks for, sample: "one\\ntwo\\nthree\\nfour"}
    ---
"""


def _library(root: Path) -> Library:
    return library_of(read_public(write_tree(root, {"templates/index.md": INDEX}), "public"))[0]


def _fields(library: Library, *names: str) -> dict[str, Field]:
    groups = field_groups(library, names or library.placeholders, is_mailed=False)
    return {field.name: field for group in groups for field in group.fields}


def test_blanks_are_in_three_groups_each_in_the_lists_order(tmp_path: Path) -> None:
    library = _library(tmp_path)
    groups = field_groups(library, library.placeholders, is_mailed=False)
    assert [(group.id, group.title, [field.name for field in group.fields]) for group in groups] == [
        ("you", "About you", ["me.full_name", "me.goal"]),
        ("them", "About them", ["contact.first_name", "past.memory"]),
        ("message", "This message", ["meeting.day", "office.rules"]),
    ]


def test_a_group_without_a_blank_is_left_out_and_each_blank_comes_once(tmp_path: Path) -> None:
    found = field_groups(_library(tmp_path), ["me.goal", "me.goal", "me.unknown"], is_mailed=False)
    assert [(group.id, [field.name for field in group.fields]) for group in found] == [("you", ["me.goal"])]


def test_what_can_be_mailed_has_a_field_for_the_address(tmp_path: Path) -> None:
    (them,) = field_groups(_library(tmp_path), ["contact.first_name"], is_mailed=True)
    assert [field.name for field in them.fields] == ["contact.first_name", ADDRESS]
    assert (them.fields[1].title, them.fields[1].keyboard) == ("Their email address", "email")


def test_a_hint_ends_as_a_sentence_and_is_silent_where_the_title_says_it_all(tmp_path: Path) -> None:
    fields = _fields(_library(tmp_path))
    assert (fields["me.full_name"].title, fields["me.full_name"].hint) == ("Your full name", "")
    assert fields["me.goal"].hint == "What you want. Finish the sentence: I hope to ..."
    assert (fields["meeting.day"].title, fields["meeting.day"].hint) == (
        "The day of the meeting",
        "Day of the week and date.",
    )


def test_the_sample_shows_how_many_lines_a_field_needs(tmp_path: Path) -> None:
    lines = {name: field.lines for name, field in _fields(_library(tmp_path)).items()}
    assert lines == {
        "me.full_name": 1,
        "me.goal": 2,
        "contact.first_name": 1,
        "past.memory": 1,
        "meeting.day": 1,
        "office.rules": 4,
    }


@pytest.mark.parametrize(
    ("name", "lines", "purpose", "keyboard"),
    [
        ("me.full_name", 1, "name", ""),
        ("me.email", 1, "email", "email"),
        ("me.phone", 1, "tel", "tel"),
        ("me.postal_address", 3, "street-address", ""),
        ("contact.full_name", 1, "", ""),
        ("contact.postal_address", 3, "", ""),
        ("questions.list", 6, "", ""),
        ("job.link", 2, "", "url"),
    ],
)
def test_a_field_of_the_library_says_what_it_is_for(
    library: Library, name: str, lines: int, purpose: str, keyboard: str
) -> None:
    field = _fields(library, name)[name]
    assert (field.lines, field.purpose, field.keyboard) == (lines, purpose, keyboard)


def test_no_two_fields_of_the_library_have_the_same_title(library: Library) -> None:
    titles = [field.title for field in _fields(library).values()]
    assert sorted(titles) == sorted(set(titles))


def test_what_is_kept_for_everybody_is_about_the_seeker_their_request_and_the_center(library: Library) -> None:
    owners = {name.partition(".")[0] for name in library.placeholders}
    assert set(KEPT) <= owners
    assert owners - set(KEPT) == {
        *("contact", "referrer", "referral", "past"),
        *("meeting", "questions", "advice", "job", "research", "share", "event", "association"),
    }
