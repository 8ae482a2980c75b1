"""The content that is shipped: how much of it there is, that it is in order, and that the sample leaves nothing out."""

import pytest

from conftest import REPOSITORY
from inroads.checks import check
from inroads.library import Library
from inroads.records import Contact, Meeting, OutcomeKind, Verb
from inroads.records.contact import CLOSENESS, LEVELS, SOURCES
from inroads.records.log import CHANNELS
from inroads.records.meeting import INTERESTS, PLACES
from inroads.vault import Vault
from inroads.workspace import library_of, read_private, read_public, vault_of

ZONE = "America/New_York"


@pytest.fixture(scope="module")
def vault() -> Vault:
    """The sample vault."""
    found, _ = vault_of(read_private(REPOSITORY / "content/private", "content/private"), ZONE)
    return found


@pytest.fixture(scope="module")
def contacts(vault: Vault) -> list[Contact]:
    return list(vault.contacts.values())


@pytest.fixture(scope="module")
def meetings(vault: Vault) -> list[Meeting]:
    return list(vault.meetings.values())


def test_there_are_as_many_questions_sets_topics_and_templates_as_the_pages_say(library: Library) -> None:
    assert len(library.questions) == 206
    assert len(library.avoid) == 30
    assert len(library.sets) == 13
    assert len(library.topics) == 27
    assert len(library.templates) == 26


def test_the_public_content_has_no_problem() -> None:
    shelf = read_public(REPOSITORY / "content/public", "content/public")
    _, between = library_of(shelf)
    assert (*shelf.all_problems, *between) == ()


def test_the_sample_vault_has_no_problem(library: Library) -> None:
    shelf = read_private(REPOSITORY / "content/private", "content/private")
    vault, between = vault_of(shelf, ZONE)
    assert (*shelf.all_problems, *between, *check(vault, library)) == ()


def test_every_topic_has_a_question(library: Library) -> None:
    assert [topic.id for topic in library.topics.values() if not topic.entries] == []


def test_every_stage_of_a_talk_but_the_last_has_questions(library: Library) -> None:
    assert library.bank
    used = {found.question.stage for found in library.questions.values()}
    assert [stage.id for stage in library.bank.stages if stage.id not in used] == ["never"]


def test_every_placeholder_is_used(library: Library) -> None:
    in_templates = {blank.name for template in library.templates.values() for blank in template.blanks}
    in_questions = {blank.name for found in library.questions.values() for blank in found.question.blanks}
    assert set(library.placeholders) - in_templates - in_questions == set()


def test_every_message_keeps_to_its_limit_with_its_samples(library: Library) -> None:
    too_long = []
    for template in library.templates.values():
        for variant in template.variants:
            text = variant.text
            for name, placeholder in library.placeholders.items():
                text = text.replace(f"{{{{ {name} }}}}", placeholder.sample)
            limit = variant.limit or template.limit
            count = len(text.split()) if limit.unit == "words" else len(text)
            if count > limit.count:
                too_long.append((template.id, variant.name, count, limit.count))
    assert too_long == []


def test_the_sample_has_every_verb_of_the_log(contacts: list[Contact]) -> None:
    assert {entry.verb for contact in contacts for entry in contact.log} == set(Verb)


def test_the_sample_has_every_channel_of_the_log(contacts: list[Contact]) -> None:
    assert {entry.channel for contact in contacts for entry in contact.log} == {"", *CHANNELS}


@pytest.mark.parametrize(("field", "choices"), [("source", SOURCES), ("closeness", CLOSENESS), ("level", LEVELS)])
def test_the_sample_has_every_choice_of_a_contacts_field(
    contacts: list[Contact], field: str, choices: tuple[str, ...]
) -> None:
    assert {getattr(contact, field) for contact in contacts} - {""} == set(choices)


@pytest.mark.parametrize(("field", "choices"), [("where", PLACES), ("interest", INTERESTS)])
def test_the_sample_has_every_choice_of_a_meetings_field(
    meetings: list[Meeting], field: str, choices: tuple[str, ...]
) -> None:
    assert {getattr(meeting, field) for meeting in meetings} - {""} == set(choices)


def test_the_sample_has_every_outcome(meetings: list[Meeting]) -> None:
    assert {meeting.outcome.kind for meeting in meetings if meeting.outcome} == set(OutcomeKind)
    assert any(meeting.outcome is None for meeting in meetings)


def test_the_sample_has_every_status(contacts: list[Contact]) -> None:
    statuses = {contact.status for contact in contacts}
    assert {status.kind for status in statuses} == {"open", "paused", "closed"}
    assert any(status.until for status in statuses)
    assert any(status.why for status in statuses)


@pytest.mark.parametrize("field", ["may_use_name", "referred_by", "cadence", "timezone", "aliases", "linkedin"])
def test_the_sample_has_contacts_with_and_without_a_field(contacts: list[Contact], field: str) -> None:
    assert {bool(getattr(contact, field)) for contact in contacts} == {True, False}


@pytest.mark.parametrize("field", ["keep_in_touch", "fit", "minutes", "thanked", "referrals", "questions"])
def test_the_sample_has_meetings_with_and_without_a_field(meetings: list[Meeting], field: str) -> None:
    assert {bool(getattr(meeting, field)) for meeting in meetings} == {True, False}


def test_the_sample_has_notes_that_lead_to_each_other_in_every_way(vault: Vault) -> None:
    assert vault.backlinks
    assert vault.led_by
    assert any(len(group.contacts) > 1 for group in vault.organizations.values())
    assert any(len(people) > 1 for people in vault.people.values())
    assert any(name.contact is None for names in vault.given.values() for name in names)
    assert {name.may_use_name for names in vault.given.values() for name in names} == {True, None}
    actions = [action for meeting in vault.meetings.values() for action in meeting.body.actions]
    assert {(action.kind.value, action.is_done) for action in actions} == {
        ("advice", True), ("advice", False), ("action", True), ("action", False),
    }  # fmt: skip
    assert any(action.due for action in actions)
    assert any(action.told for action in actions)
