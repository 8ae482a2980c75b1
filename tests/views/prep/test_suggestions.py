"""Questions of the bank that are offered for a talk, and why."""

from pathlib import Path

import pytest

from conftest import Tree, desk_of, write_tree
from desks import Notes, person, talk
from inroads.library import Library
from inroads.views.prep.suggestions import Suggestion, suggestions
from inroads.workspace import library_of, read_public

BANK: Tree = {
    "questions/index.md": """
        ---
        title: Bank
        topics: [one, two, three, four, five, six]
        stages: [{id: explore, title: Explore, purpose: To learn.}]
        seniority: [{id: any}, {id: early}, {id: exec}]
        goals: [{id: exploring, note: deciding}, {id: active, note: applying}]
        industries: [healthcare, law]
        minutes_per_question: '2.5'
        ---
    """,
    **{
        f"questions/{topic}.md": f"---\ntitle: {topic}\nquestions:\n{questions}---\n"
        for topic, questions in {
            "one": "  - {id: one-01, text: A?, stage: explore, why: B.}\n"
            "  - {id: one-02, text: A2?, stage: explore, why: B.}\n",
            "two": "  - {id: two-01, text: C?, stage: deepen, why: D., seniority: [exec]}\n",
            "three": "  - {id: three-01, text: E?, stage: advise, why: F., industries: [healthcare]}\n",
            "four": "  - {id: four-01, text: G?, stage: close, why: H., goals: [active]}\n",
            "five": "  - {id: five-01, text: I?, stage: after, why: J.}\n"
            "  - {id: five-02, text: K?, stage: explore, why: L., condition: Only if so.}\n"
            "  - {id: five-03, text: M?, stage: explore, why: N., requires_setting: allow_pay_range_check}\n",
            "six": "  - {id: six-01, text: O?, stage: explore, why: P., sensitive: yes}\n"
            "  - {id: six-02, text: Q?, stage: warm-up, why: R.}\n",
        }.items()
    },
}


@pytest.fixture
def bank(tmp_path: Path) -> Library:
    """A bank of six topics."""
    found, _ = library_of(read_public(write_tree(tmp_path / "public", BANK), "public"))
    return found


def _suggested(root: Path, bank: Library, notes: Notes, **given: object) -> dict[str, Suggestion]:
    desk = desk_of(root / "notes", notes, library=bank, **given)  # type: ignore[arg-type]
    found = suggestions(desk, desk.vault.meetings["talk"])
    return {one.bank.anchor: one for one in found}


def _notes(fields: str = "", planned: str = "", **more: str) -> dict[str, str]:
    plan = f"questions: [{planned}]\n" if planned else ""
    return {"contacts/priya.md": person("Priya", fields), "meetings/talk.md": talk("2026-11-25", plan), **more}


def test_what_is_not_for_this_person_field_goal_or_moment_is_not_offered(tmp_path: Path, bank: Library) -> None:
    assert set(_suggested(tmp_path, bank, _notes())) == {"one-01", "six-02"}


def test_a_question_for_their_level_and_one_for_their_field_come_first(tmp_path: Path, bank: Library) -> None:
    found = _suggested(tmp_path, bank, _notes("level: executive\nindustry: Public Health\n"))
    assert [*found][:2] == ["three-01", "two-01"]
    assert found["three-01"].reasons.startswith("Made for healthcare.")
    assert "For people who are at the top." in found["two-01"].reasons


@pytest.mark.parametrize(
    ("industry", "fits"),
    [("health", True), ("Healthcare", True), ("public-health", True), ("heal", True), ("Law", False), ("hea", False)],
)
def test_a_field_is_known_by_its_words(tmp_path: Path, bank: Library, industry: str, fits: bool) -> None:
    assert ("three-01" in _suggested(tmp_path, bank, _notes(f"industry: {industry}\n"))) is fits


def test_the_goal_is_that_of_the_search(tmp_path: Path, bank: Library) -> None:
    assert "four-01" not in _suggested(tmp_path, bank, _notes())
    found = _suggested(tmp_path, bank, _notes(), policy={"search": "active"})
    assert "For when you're in an active search." in found["four-01"].reasons


def test_a_part_of_the_talk_without_questions_is_a_reason(tmp_path: Path, bank: Library) -> None:
    found = _suggested(tmp_path, bank, _notes("industry: health\n", "one-01"))
    assert "Nothing is planned yet to ask for advice with." in found["three-01"].reasons
    assert "one-02" in found
    assert "Nothing is planned" not in found["one-02"].reasons


def test_what_a_colleague_answered_or_the_person_was_asked_is_not_offered_again(tmp_path: Path, bank: Library) -> None:
    notes = _notes("organization: Acme\n")
    notes["contacts/sam.md"] = person("Sam", "organization: Acme\n")
    notes["meetings/sams.md"] = talk("2026-11-02", who="sam", body="## Answers\n### one-01\nYes.\n")
    notes["meetings/before.md"] = talk("2026-11-03", "questions: [one-02]\n")
    assert {"one-01", "one-02"}.isdisjoint(_suggested(tmp_path, bank, notes))


def test_a_colleagues_question_without_an_answer_may_be_asked_again(tmp_path: Path, bank: Library) -> None:
    notes = _notes("organization: Acme\nindustry: dance\n")
    notes["contacts/sam.md"] = person("Sam Lee", "organization: Acme\nindustry: Dance\n")
    notes["meetings/sams.md"] = talk("2026-11-02", "questions: [one-02]\n", who="sam")
    found = _suggested(tmp_path, bank, notes)
    assert "Still open in this field: planned for Sam Lee, no answer noted." in found["one-02"].reasons


def test_answers_elsewhere_in_the_field_can_be_compared(tmp_path: Path, bank: Library) -> None:
    notes = _notes("organization: Acme\nindustry: dance\n")
    for name in ("Ana", "Bo", "Cy"):
        notes[f"contacts/{name}.md"] = person(name, "organization: Bolt\nindustry: dance\n")
        notes[f"meetings/{name}s.md"] = talk("2026-11-02", who=name, body="## Answers\n### one-01\nYes.\n")
    reasons = _suggested(tmp_path, bank, notes)["one-01"].reasons
    assert "To compare: Ana, Bo and 1 other in this field answered it." in reasons


def test_trust_comes_before_a_sensitive_question_and_no_warm_up_after_a_first_talk(
    tmp_path: Path, bank: Library
) -> None:
    notes = _notes()
    notes["meetings/before.md"] = talk("2026-11-03", "questions: [one-01]\n")
    found = _suggested(tmp_path, bank, notes)
    assert "six-01" in found
    assert "six-02" not in found


def test_each_topic_is_offered_once_and_there_are_few(tmp_path: Path, library: Library) -> None:
    notes = _notes("industry: healthcare\nlevel: senior\n", "path-01")
    desk = desk_of(tmp_path / "notes", notes, library=library)
    found = suggestions(desk, desk.vault.meetings["talk"])
    assert len(found) == 4
    assert len({one.bank.key for one in found}) == 4
    assert "path-01" not in {one.bank.anchor for one in found}


def test_without_a_bank_nothing_is_offered(tmp_path: Path) -> None:
    assert _suggested(tmp_path, Library(), _notes()) == {}
