"""The body of one page of each kind, byte for byte as in golden/. `pytest --update-golden` writes them anew."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import Tree, desk_of, write_tree
from inroads.library import Library
from inroads.site.notes.pages import KINDS, SINGLES
from inroads.views.answered import answered_by
from inroads.views.desk import Desk
from inroads.views.evidence import evidence_page
from inroads.views.message_templates import template_page, templates_index
from inroads.views.picker import picker_page
from inroads.views.printable import printable_page, printables_index
from inroads.views.problems import problems_page
from inroads.views.question_bank import bank_index
from inroads.views.question_set import set_page
from inroads.views.topic import topic_page
from inroads.workspace import library_of, read_public
from presses import renderer_of

GOLDEN = Path(__file__).parent / "golden"

PUBLIC: Tree = {
    "questions/index.md": """
        ---
        title: Bank
        topics: [path, later]
        stages: [{id: explore, title: Explore, purpose: To learn.}, {id: close, title: Close, purpose: To end.}]
        seniority: [{id: any}]
        goals: [{id: exploring, note: deciding}]
        industries: [law]
        minutes_per_question: '2.5'
        ---
    """,
    "questions/path.md": """
        ---
        title: Their path
        description: How they came here
        questions:
          - id: path-01
            text: What brought you to {{ contact.organization }}?
            stage: explore
            why: It shows the turns.
            probes: [Which one counted?, Which one didn't?]
            tags: [story]
          - {id: path-02, text: Whom else?, stage: close, why: It leads on., sensitive: yes, goals: [active]}
        ---
    """,
    "questions/pick.md": """
        ---
        title: Pick
        ---
    """,
    "questions/later.md": """
        ---
        title: Leave out
        avoid:
          - {id: avoid-01, text: Any jobs?, kind: job-request, severity: error, reason: It asks., instead: [path-01]}
        ---
    """,
    "questions/sets/short.md": """
        ---
        title: Short
        minutes: 4
        goal: exploring
        use_when: Time is short.
        questions: [path-01, path-02]
        ---
    """,
    "templates/index.md": """
        ---
        title: Templates
        placeholders:
          contact.first_name: {hint: Their first name, sample: Daniel}
          contact.organization: {hint: Where they work, sample: Harbor}
        ---
    """,
    "templates/nudge-no-reply.md": """
        ---
        title: A gentle nudge
        channel: linkedin
        step: step-4-contact
        when: A week has passed.
        purpose: To ask again.
        limit: 60 words
        subject: Hello {{ contact.first_name }}
        localize: [alumni link]
        ---
        ## Message
        Hi {{ contact.first_name }},
        are you **well**?

        - one
        - two

        ## Tips
        Be kind.
    """,
    "guide/step-1-research.md": """
        ---
        title: Step 1
        ---
        Read first ([Flynn and Lake, 2008](evidence.md#ev-flynn-2008)).

        ![[ws-purpose]]
    """,
    "printables/ck-day.md": """
        ---
        title: On the day
        description: Two reminders.
        kind: checklist
        page: step-1-research
        copies: 2
        items: [Be on time., Phone <silent> & away.]
        ---
    """,
    "printables/ws-purpose.md": """
        ---
        title: One sentence
        kind: worksheet
        page: step-1-research
        minutes: 10
        parts:
        - title: My purpose
          text: Finish **it**.
          prompts:
          - {label: I want to learn, hint: how they <work>, lines: 2}
          - label: so that I can decide
        - items: [A stranger would know it.]
        - title: A table
          columns: [Know, When]
          narrow: [When]
          rows: 1
        - columns: [Day, Plan]
          row_labels: [Monday]
        ---
    """,
}

NOTES = {
    "contacts/priya-raman.md": """
        ---
        name: Priya Raman
        aliases: [பிரியா, Pri]
        pronouns: she/her
        role: Product manager
        organization: Acme & Sons
        industry: biotech
        timezone: America/Los_Angeles
        email: priya@example.com
        phone: "+1 619 555 0142"
        linkedin: https://www.linkedin.com/in/priya
        referred_by: layla
        may_use_name: yes
        closeness: warm
        coffee: flat white
        tags: [pm]
        log:
          - 2026-11-02 asked by email using nudge-no-reply: about the wells
          - 2026-11-03 replied: any Thursday
        ---
        Met *once*, through [[layla]]; see [[nobody]] and [[2026-11-12-priya-raman|our talk]].

        ## Actions
        - [ ] Send the draft (due 2026-11-18)
    """,
    "contacts/layla.md": """
        ---
        name: ليلى حداد
        organization: Longwave
        status: "closed: one talk was enough"
        ---
    """,
    "contacts/bo.md": """
        ---
        name: Bo Ek
        log:
          - 2026-11-09 asked by phone
        ---
    """,
    "contacts/broken.md": """
        ---
        nmae: Half
        ---
    """,
    "meetings/2026-11-12-priya-raman.md": """
        ---
        contact: priya-raman
        when: 2026-11-12 15:00
        minutes: 20
        where: video
        questions: [path-01, Where do you park?]
        interest: high
        fit: 4
        keep_in_touch: yes
        referrals:
          - Jonas Weber (Lakeside): may use her name
          - "[[bo]]"
        ---
        Rain.

        ## Answers
        ### path-01
        By accident.

        | a | b |
        |---|--:|
        | 1 | 2 |

        ### Where do you park?
        Nowhere.

        ## Insights
        - Frozen until *spring* #trends

        ## Advice
        - [ ] Read "Inspired" (due 2026-11-26)
        - [x] Call Bo (done 2026-11-14, told 2026-11-15)
    """,
    "meetings/2026-11-23-priya-raman.md": """
        ---
        contact: [priya-raman, bo]
        when: 2026-11-23
        where: coffee
        ---
    """,
    "meetings/2026-11-05-layla.md": """
        ---
        contact: layla
        when: 2026-11-05
        outcome: cancelled
        ---
    """,
}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A library of one page of each kind."""
    found, problems = library_of(read_public(write_tree(tmp_path / "public", PUBLIC), "public"))
    assert problems == ()
    return found


@pytest.fixture
def desk(tmp_path: Path, library: Library) -> Desk:
    """The desk of a few notes."""
    return desk_of(tmp_path / "notes", NOTES, library=library, zone="America/New_York")


@pytest.fixture
def compare(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """A function that compares a body with the golden file of its name, or writes that file if so told."""

    def compare(name: str, body: str) -> None:
        path = GOLDEN / f"{name}.html"
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(body.encode())
        assert body.encode() == path.read_bytes(), f"{path} differs; run pytest --update-golden, and read the change"

    return compare


@pytest.mark.parametrize("single", SINGLES, ids=lambda single: single.source)
def test_single_pages(single: object, desk: Desk, compare: Callable[[str, str], None]) -> None:
    (found,) = (s for s in SINGLES if s is single)
    body = renderer_of(desk).body(found.template, found.source, found.view(desk))
    compare(found.source.replace("/index", "").replace("index", "dashboard"), body)


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("contact", "priya-raman"),
        ("contact", "layla"),
        ("meeting", "2026-11-12-priya-raman"),
        ("meeting", "2026-11-05-layla"),
        ("meeting", "2026-11-23-priya-raman"),
        ("prep", "2026-11-23-priya-raman"),
        ("organization", "acme-sons"),
        ("field", "biotech"),
    ],
)
def test_pages_of_notes_and_groups(kind: str, key: str, desk: Desk, compare: Callable[[str, str], None]) -> None:
    (found,) = (k for k in KINDS if k.name == kind)
    compare(f"{kind}-{key}", renderer_of(desk).body(found.template, found.source.format(key), found.view(desk, key)))


def test_the_page_that_stands_in_for_a_note_with_an_error(desk: Desk, compare: Callable[[str, str], None]) -> None:
    (note,) = (note for note in problems_page(desk).notes if note.is_left_out)
    compare("left-out", renderer_of(desk).body("left_out.html.jinja", "contacts/broken", note))


def test_public_pages(desk: Desk, library: Library, compare: Callable[[str, str], None]) -> None:
    answered = renderer_of(desk).body("answered.html.jinja", "questions/path", answered_by(desk)["path-01"])
    for name, template, source, view in (
        ("questions", "questions.html.jinja", "questions/index", bank_index(library)),
        ("pick", "picker.html.jinja", "questions/pick", picker_page(library)),
        ("topic-path", "topic.html.jinja", "questions/path", topic_page(library, "path")),
        ("topic-later", "topic.html.jinja", "questions/later", topic_page(library, "later")),
        ("set-short", "set.html.jinja", "questions/sets/short", set_page(library, "short")),
        ("template-nudge", "template.html.jinja", "templates/nudge", template_page(library, "nudge-no-reply")),
        ("templates", "templates.html.jinja", "templates/index", templates_index(library)),
    ):
        compare(name, renderer_of(desk).body(template, source, view, {"path-01": answered}))


def test_checklists_worksheets_and_evidence(desk: Desk, library: Library, compare: Callable[[str, str], None]) -> None:
    evidence = evidence_page(library)
    few = replace(evidence, groups=tuple(replace(group, rows=group.rows[:1]) for group in evidence.groups))
    for name, template, source, view in (
        ("printables", "printables.html.jinja", "printables/index", printables_index(library)),
        ("printable-day", "printable.html.jinja", "printables/ck-day", printable_page(library, "ck-day")),
        ("printable-purpose", "printable.html.jinja", "printables/ws-purpose", printable_page(library, "ws-purpose")),
        (
            "printable-in-guide",
            "printable.html.jinja",
            "guide/step-1-research",
            printable_page(library, "ws-purpose", is_embedded=True),
        ),
        ("evidence", "evidence.html.jinja", "guide/evidence", few),
    ):
        compare(name, renderer_of(desk).body(template, source, view))
