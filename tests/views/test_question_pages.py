"""The pages of the question bank: its index, topics, sets, and who has answered what."""

from pathlib import Path

import pytest

from conftest import Tree, desk_of, write_tree
from inroads.library import Library
from inroads.records import AvoidQuestion
from inroads.views.answered import answered_by
from inroads.views.question_bank import bank_index
from inroads.views.question_set import set_page
from inroads.views.topic import TopicPage, topic_page
from inroads.workspace import library_of, read_public

BANK = """
    ---
    title: Bank
    topics: [later, path]
    stages:
      - {id: explore, title: Explore, purpose: To learn}
      - {id: close, title: Close, purpose: To end}
    seniority: [{id: any}, {id: senior}]
    goals: [{id: exploring, note: deciding}]
    industries: [law, science-research]
    minutes_per_question: '2.5'
    ---
"""


def _library(root: Path, files: Tree) -> Library:
    return library_of(read_public(write_tree(root, {"questions/index.md": BANK, **files}), "public"))[0]


def _topic(root: Path, *questions: str) -> TopicPage:
    listed = "".join(f"  - {question}\n" for question in questions)
    return topic_page(_library(root, {"questions/path.md": f"---\ntitle: Paths\nquestions:\n{listed}---\n"}), "path")


def test_a_topics_questions_are_grouped_by_part_of_the_talk_in_the_banks_order(tmp_path: Path) -> None:
    page = _topic(
        tmp_path,
        "{id: path-01, text: Last?, stage: close, why: W}",
        "{id: path-02, text: First?, stage: explore, why: W}",
        "{id: path-03, text: Odd?, stage: unheard-of, why: W}",
    )
    assert [(stage.title, stage.purpose, [q.id for q in stage.questions]) for stage in page.stages] == [
        ("Explore", "To learn", ["path-02"]),
        ("Close", "To end", ["path-01"]),
        ("unheard-of", "", ["path-03"]),
    ]


def test_a_card_has_everything_that_helps_to_choose(tmp_path: Path) -> None:
    page = _topic(
        tmp_path,
        "{id: path-01, text: 'Why {{ me.school }}?', stage: explore, why: W, probes: [And then?], tags: [story]}",
    )
    (card,) = page.stages[0].questions
    assert [(part.text, part.name) for part in card.text] == [("Why ", ""), ("your school", "me.school"), ("?", "")]
    assert (card.why, card.probes, card.tags) == ("W", ("And then?",), ("story",))
    assert card.notes == ()


@pytest.mark.parametrize(
    ("field", "note"),
    [
        ("seniority: [early]", "For people who are early in their career"),
        ("seniority: [mid, senior, exec]", "For people who are in mid-career, senior or at the top"),
        ("goals: [exploring]", "When you're exploring"),
        ("goals: [active]", "When you're in an active search"),
        ("industries: [law, science-research]", "In law or science and research"),
        ("industries: [skilled-trades]", "In skilled trades"),
        ("needs_research: yes", "Needs homework: fill the blanks from what you have read"),
        ("sensitive: yes", "Sensitive: ask only when there is trust"),
        ("condition: Use only after they agree.", "Use only after they agree"),
        ("requires_setting: allow_pay_range_check", "Only where your career center allows it"),
    ],
)
def test_what_limits_a_question_is_said_in_words(tmp_path: Path, field: str, note: str) -> None:
    page = _topic(tmp_path, f"{{id: path-01, text: A?, stage: explore, why: W, {field}}}")
    assert page.stages[0].questions[0].notes == (note,)


def test_questions_not_to_ask_say_why_and_what_to_ask_instead(tmp_path: Path) -> None:
    avoid = "  - {id: avoid-01, text: Hiring?, kind: job-request, severity: error, reason: R, instead: [path-01]}\n"
    avoid += "  - {id: avoid-02, text: B?, kind: very-odd, severity: hint, reason: R}\n"
    files = {
        "questions/path.md": "---\ntitle: P\nquestions:\n  - {id: path-01, text: A?, stage: explore, why: W}\n---\n",
        "questions/later.md": f"---\ntitle: Leave\navoid:\n{avoid}---\n",
    }
    first, second = topic_page(_library(tmp_path, files), "later").avoid
    assert (first.verdict, first.kind, first.reason) == ("Don't ask", "asks for a job", "R")
    assert [(link.text, link.key, link.anchor) for link in first.instead] == [("A?", "path", "path-01")]
    assert (second.verdict, second.kind, second.instead) == ("Can be better", "very odd", ())


def test_every_kind_of_question_not_to_ask_in_the_bank_has_its_words(library: Library) -> None:
    cards = [card for topic in library.topics for card in topic_page(library, topic).avoid]
    assert len(cards) == len(library.avoid)
    assert all(isinstance(library.avoid[card.id], AvoidQuestion) for card in cards)
    assert {card.kind for card in cards} & {q.kind for q in library.avoid.values() if "-" in q.kind} == set()


def test_a_topic_names_the_sets_that_take_questions_from_it(tmp_path: Path) -> None:
    files = {
        "questions/path.md": "---\ntitle: P\nquestions:\n  - {id: path-01, text: A?, stage: explore, why: W}\n---\n",
        "questions/sets/a.md": "---\ntitle: Quick\nminutes: 5\ngoal: active\nuse_when: U\nquestions: [path-01]\n---\n",
        "questions/sets/b.md": "---\ntitle: Other\nminutes: 5\ngoal: active\nuse_when: U\nquestions: []\n---\n",
    }
    assert [link.text for link in topic_page(_library(tmp_path, files), "path").sets] == ["Quick"]


@pytest.mark.parametrize(
    ("minutes", "each", "needed", "fits"),
    [(5, "2.5", "5", True), (4, "2.5", "5", False), (8, "4", "8", True), (5, "a few", "5", True)],
)
def test_a_set_says_whether_it_fits_its_minutes(
    tmp_path: Path, minutes: int, each: str, needed: str, fits: bool
) -> None:
    questions = "".join(f"  - {{id: path-0{n}, text: Q{n}?, stage: explore, why: W{n}}}\n" for n in (1, 2))
    rest = "goal: active\nuse_when: U\nquestions: [path-02, path-01]"
    files = {
        "questions/index.md": BANK.replace("2.5", each),
        "questions/path.md": f"---\ntitle: P\nquestions:\n{questions}---\n",
        "questions/sets/quick.md": f"---\ntitle: Quick\nminutes: {minutes}\n{rest}\n---\n",
    }
    page = set_page(_library(tmp_path, files), "quick")
    assert (page.minutes_needed, page.fits, page.goal) == (needed, fits, "in an active search")
    assert [(item.number, item.id, item.stage, item.why) for item in page.items] == [
        (1, "path-02", "Explore", "W2"),
        (2, "path-01", "Explore", "W1"),
    ]


def test_a_set_passes_over_a_question_that_there_is_not(tmp_path: Path) -> None:
    meta = "title: Quick\nminutes: 5\ngoal: active\nuse_when: U\nquestions: [path-99]"
    assert set_page(_library(tmp_path, {"questions/sets/quick.md": f"---\n{meta}\n---\n"}), "quick").items == ()


def test_without_a_bank_pages_still_stand(tmp_path: Path) -> None:
    questions = "  - {id: path-01, text: A?, stage: explore, why: W}\n"
    meta = "title: Quick\nminutes: 5\ngoal: active\nuse_when: U\nquestions: [path-01]"
    files = {
        "questions/path.md": f"---\ntitle: P\nquestions:\n{questions}---\n",
        "questions/sets/quick.md": f"---\n{meta}\n---\n",
    }
    library = library_of(read_public(write_tree(tmp_path, files), "public"))[0]
    assert topic_page(library, "path").stages[0].title == "explore"
    assert (set_page(library, "quick").minutes_each, set_page(library, "quick").items[0].stage) == ("2.5", "explore")
    assert bank_index(library).stages == ()


def test_the_index_counts_topics_sets_and_parts_of_the_talk(tmp_path: Path) -> None:
    questions = "".join(f"  - {{id: path-0{n}, text: Q?, stage: explore, why: W}}\n" for n in (1, 2))
    avoid = "  - {id: avoid-01, text: B?, kind: gossip, severity: warn, reason: R}\n"
    set_of = "---\ntitle: {title}\nminutes: {minutes}\ngoal: active\nuse_when: U\nquestions: [path-01]\n---\n"
    files = {
        "questions/path.md": f"---\ntitle: P\ndescription: D\nquestions:\n{questions}---\n",
        "questions/later.md": f"---\ntitle: L\navoid:\n{avoid}---\n",
        "questions/sets/a.md": set_of.format(title="Long", minutes=30),
        "questions/sets/b.md": set_of.format(title="Short", minutes=10),
    }
    index = bank_index(_library(tmp_path, files))
    assert [(row.link.text, row.description, row.number) for row in index.topics] == [("L", "", 1), ("P", "D", 2)]
    assert [(row.link.text, row.minutes, row.number) for row in index.sets] == [("Short", 10, 1), ("Long", 30, 1)]
    assert index.stages == (("Explore", "To learn", 2),)
    assert index.picker is None


PICK = "---\ntitle: Pick\n---\n"


def test_every_page_of_the_bank_leads_to_the_page_for_picking_where_there_is_one(tmp_path: Path) -> None:
    meta = "title: Quick\nminutes: 5\ngoal: active\nuse_when: U\nquestions: [path-01]"
    files = {
        "questions/pick.md": PICK,
        "questions/path.md": "---\ntitle: P\nquestions:\n  - {id: path-01, text: A?, stage: explore, why: W}\n---\n",
        "questions/sets/quick.md": f"---\n{meta}\n---\n",
    }
    library = _library(tmp_path, files)
    found = (bank_index(library).picker, topic_page(library, "path").picker, set_page(library, "quick").picker)
    assert [(link.kind, link.key, link.anchor) for link in found if link] == [("page", "questions/pick", "")] * 3
    start = set_page(library, "quick").start
    assert start
    assert (start.text, start.key, start.anchor) == ("Start from this set", "questions/pick", "from-quick")


def test_a_topic_of_questions_not_to_ask_leads_to_no_list(tmp_path: Path) -> None:
    avoid = "  - {id: avoid-01, text: B?, kind: gossip, severity: warn, reason: R}\n"
    library = _library(
        tmp_path, {"questions/pick.md": PICK, "questions/later.md": f"---\ntitle: L\navoid:\n{avoid}---\n"}
    )
    assert topic_page(library, "later").picker is None


def test_who_has_answered_a_question_is_told_the_latest_first(tmp_path: Path, library: Library) -> None:
    notes = {
        "contacts/ana.md": "---\nname: Ana\n---\n## Answers\n### path-01\nBy letter.\n",
        "contacts/bo.md": "---\nname: Bo\n---\n",
        "meetings/a.md": "---\ncontact: ana\nwhen: 2026-11-01\n---\n## Answers\n### path-01\nOld.\n",
        "meetings/b.md": "---\ncontact: bo\nwhen: 2026-11-02\n---\n## Answers\n### path-01: why\nNew.\n### z-99\nNo.\n",
    }
    found = answered_by(desk_of(tmp_path, notes, library=library))
    assert [*found] == ["path-01"]
    assert [(a.text.source, a.people[0].text, a.source.text) for a in found["path-01"].answers] == [
        ("New.", "Bo", "2 November 2026"),
        ("Old.", "Ana", "1 November 2026"),
        ("By letter.", "Ana", "in your notes"),
    ]


def test_a_question_to_avoid_shows_its_blanks_in_words(library: Library) -> None:
    shown = [card.text for topic in library.topics for card in topic_page(library, topic).avoid]
    assert "What is a [their title]?" in shown
    assert not [text for text in shown if "{{" in text]
