"""Writing what a follow-up asks for into the note that it names settles it: tried on many small vaults."""

import tempfile
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import TODAY, desk_of, write_tree
from desks import found_by, settled
from inroads.records.log import CHANNELS, VERBS
from inroads.views.desk import Desk
from inroads.views.follow_ups import FollowUp

PEOPLE = {"ana": "Ana Lúcia", "bo": "Bo Ek", "渡辺-花子": "渡辺 花子"}
STRANGERS = [
    "Jo March",
    """'"Jo" (Little, Brown): may use her name'""",
    "'#1 fan: hi'",
    "Ana Maria",
    "Bo ek",
    "Index",
    "'- x'",
    "'@bob'",
]

days = st.integers(-40, 10).map(lambda shift: TODAY + timedelta(days=shift))
statuses = st.sampled_from(["open", "closed", "paused", "paused until 2026-11-10", "paused until 2027-01-01"])
tasks = st.sampled_from(
    [
        "- [ ] Task {n} (due {day})",
        "- [x] Task {n} (done {day})",
        "* [ ] Task {n} 📅 {day}",
        "1. [ ] Task {n}\n   over two lines (due {day})",
        "- Things\n    - [ ] Task {n} (due {day})\n      - [x] Task {n}b (done {day})",
        "- [ ] Task {n} and **more** (due {day})  ",
    ]
)


@st.composite
def log_lines(draw: st.DrawFn) -> list[str]:
    day, verb = draw(days), draw(st.sampled_from(VERBS))
    channel = draw(st.sampled_from(["", *(f" by {c}" for c in CHANNELS)]))
    words = draw(st.sampled_from(["", ": hello", ": any time, really", ": on {today}"]))
    return [f"{day} {verb}{channel}{words}"]


@st.composite
def logs(draw: st.DrawFn) -> str:
    lines = [line for found in draw(st.lists(log_lines(), max_size=4)) for line in found]
    if not lines:
        return draw(st.sampled_from(["", "log:\n", "log: []\n"]))
    if draw(st.booleans()):
        indent = draw(st.sampled_from(["", "  ", "    "]))
        return "log:\n" + "".join(f"{indent}- {line}\n" for line in lines)
    quoted = ", ".join(f'"{line}"' for line in lines)
    return f"log: [{quoted}]\n"


@st.composite
def contacts(draw: st.DrawFn, name: str) -> str:
    fields = [f"name: {name}", f"status: {draw(statuses)}"]
    fields += draw(st.sampled_from([[], ["prefers: phone"], ["cadence: weekly"], ["cadence: every 6 weeks"]]))
    return "---\n" + "".join(f"{field}\n" for field in fields) + draw(logs()) + "tags: [a]\n---\nFree notes.\n"


@st.composite
def meetings(draw: st.DrawFn, number: int) -> str:
    who = draw(st.lists(st.sampled_from(sorted(PEOPLE)), min_size=1, max_size=2, unique=True))
    fields = [f"contact: [{', '.join(who)}]", f"when: {draw(days)}"]
    fields += draw(
        st.sampled_from([[], [], ["thanked: 2026-11-12"], ["thanked:"], ["outcome: held"], ["outcome: cancelled"]])
    )
    fields += draw(st.sampled_from([[], ["keep_in_touch: yes"], ["keep_in_touch: no"]]))
    named = draw(st.lists(st.sampled_from([*STRANGERS, *PEOPLE.values()]), max_size=2, unique=True))
    fields += [f"referrals:\n{''.join(f'  - {name}' + chr(10) for name in named)}".rstrip()] if named else []
    chosen = draw(st.lists(st.tuples(tasks, days), max_size=2))
    body = [text.format(n=f"{number}.{n}", day=day) for n, (text, day) in enumerate(chosen)]
    heading = draw(st.sampled_from(["## Advice", "## Actions"]))
    return "---\n" + "\n".join(fields) + "\n---\nSome words.\n\n" + "\n\n".join([heading, *body]) + "\n"


@st.composite
def vaults(draw: st.DrawFn) -> Mapping[str, str]:
    notes = {f"contacts/{key}.md": draw(contacts(name)) for key, name in PEOPLE.items()}
    for number in range(draw(st.integers(0, 3))):
        notes[f"meetings/m{number}.md"] = draw(meetings(number))
    return notes


def _key(follow_up: FollowUp) -> tuple[object, ...]:
    """What the follow-up is about; the line of its fact is left out, since it moves when a field is added above."""
    return follow_up.rule, follow_up.who, follow_up.facts[0].path, follow_up.facts[0].text


def _errors(desk: Desk) -> list[str]:
    return [f"{problem.path}: {problem.message}" for problem in desk.problems if problem.is_error]


@given(vaults(), st.sampled_from([TODAY, TODAY + timedelta(days=3), TODAY + timedelta(days=200)]))
@settings(max_examples=150, deadline=None)
def test_writing_what_a_follow_up_asks_for_settles_it(notes: Mapping[str, str], today: date) -> None:
    with tempfile.TemporaryDirectory() as folder:
        before = desk_of(Path(folder), notes, today=today)
    assert _errors(before) == []
    for follow_up in before.follow_ups:
        if follow_up.bucket(today) is None:
            continue
        with tempfile.TemporaryDirectory() as folder:
            settled(write_tree(Path(folder), notes), follow_up.settle, today)
            after = desk_of(Path(folder), {}, today=today)
        assert _errors(after) == []
        assert _key(follow_up) not in [_key(found) for found in after.follow_ups], follow_up.settle.on(today)


@given(vaults())
@settings(max_examples=100, deadline=None)
def test_every_fact_behind_a_follow_up_stands_where_it_is_said_to_stand(notes: Mapping[str, str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        found = desk_of(Path(folder), notes).follow_ups
    for fact in (fact for follow_up in found for fact in follow_up.facts):
        lines = notes[fact.path.removeprefix("notes/")].split("\n")
        here = " ".join(lines[fact.line - 1 : fact.line + 1])
        assert all(word in here for word in fact.text.replace(":", " ").split()), (fact, here)


@given(vaults())
@settings(max_examples=100, deadline=None)
def test_the_order_is_total_and_the_same_from_whichever_end_the_notes_are_read(notes: Mapping[str, str]) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        found = desk_of(Path(one), notes).follow_ups
        again = desk_of(Path(other), dict(reversed(notes.items()))).follow_ups
    orders = [follow_up.order for follow_up in found]
    assert orders == sorted(set(orders))  # type: ignore[type-var]
    assert found == again


def test_a_log_on_one_line_is_opened_up_for_the_next_entry(tmp_path: Path) -> None:
    log = """log: '2026-11-02 asked by email using outreach-letter: "hi"'"""
    notes = {"contacts/ana.md": f"---\nname: Ana\n{log}\n---\n"}
    (found,) = found_by(tmp_path, notes, "FU-NUDGE")
    assert found.settle.where == "instead of line 3"
    assert found.settle.on(TODAY) == (
        'log:\n  - "2026-11-02 asked by email using outreach-letter: \\"hi\\""\n'
        "  - 2026-11-20 nudged by email using nudge-no-reply"
    )
