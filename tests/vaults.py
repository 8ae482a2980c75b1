"""Many small vaults, made up by Hypothesis: three contacts, some meetings, logs, names given and tasks."""

from collections.abc import Mapping
from datetime import timedelta

from hypothesis import strategies as st

from conftest import TODAY
from inroads.records.log import CHANNELS, VERBS

PEOPLE = {"ana": "Ana Lúcia", "bo": "Bo Ek", "渡辺-花子": "渡辺 花子"}
TEMPLATES = ["thank-the-connector", "reply-to-decline", "intro-request-mutual", "closing-the-loop"]
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
        "- Things {n}\n    - [ ] Task {n} (due {day})\n      - [x] Task {n}b (done {day})",
        "- [ ] Task {n} and **more** (due {day})  ",
        "- [ ] Task {n}: ask [[ana]], [[Bo Ek]] or [[m0]] (due {day})",
        "- [ ] Task {n} for no day",
        "- [x] Task {n} (done {day}, told {day})",
    ]
)


@st.composite
def log_lines(draw: st.DrawFn) -> list[str]:
    day, verb = draw(days), draw(st.sampled_from(VERBS))
    channel = draw(st.sampled_from(["", *(f" by {c}" for c in CHANNELS)]))
    words = draw(st.sampled_from(["", ": hello", ": any time, really", ": on {today}"]))
    using = f" using {draw(st.sampled_from(TEMPLATES))}" if draw(st.integers(0, 3)) == 0 else ""
    return [f"{day} {verb}{channel}{using}{words}"]


@st.composite
def attempts(draw: st.DrawFn) -> list[str]:
    """Somebody was asked, and then nudged some times, at intervals: enough for the rules about silence."""
    first, gap = draw(days), draw(st.sampled_from([1, 7, 30]))
    verbs = ["asked", *["nudged"] * draw(st.integers(1, 3))]
    return [f"{first + timedelta(days=gap * n)} {verb} by email" for n, verb in enumerate(verbs)]


@st.composite
def logs(draw: st.DrawFn) -> str:
    lines = [line for found in draw(st.lists(st.one_of(log_lines(), attempts()), max_size=4)) for line in found]
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
    fields += draw(st.sampled_from([[], [], ["organization: Acme"], ["organization: Bell"]]))
    fields += draw(st.sampled_from([[], [], ["linkedin: example.com/in/x"], ["source: introduction"]]))
    fields += draw(st.sampled_from([[], [], [f"referred_by: {draw(st.sampled_from(sorted(PEOPLE)))}"]]))
    fields += draw(st.sampled_from([[], [], [f"added: {draw(days)}"], ["may_use_name: yes"]]))
    return "---\n" + "".join(f"{field}\n" for field in fields) + draw(logs()) + "tags: [a]\n---\nFree notes.\n"


@st.composite
def meetings(draw: st.DrawFn, number: int) -> str:
    who = draw(st.lists(st.sampled_from(sorted(PEOPLE)), min_size=1, max_size=2, unique=True))
    fields = [f"contact: [{', '.join(who)}]", f"when: {draw(days)}"]
    fields += draw(
        st.sampled_from([[], [], ["thanked: 2026-11-12"], ["thanked:"], ["outcome: held"], ["outcome: cancelled"]])
    )
    fields += draw(st.sampled_from([[], ["keep_in_touch: yes"], ["keep_in_touch: no"]]))
    fields += draw(st.sampled_from([[], ["interest: high"], ["interest: none"], ["fit: 5"]]))
    named = draw(st.lists(st.sampled_from([*STRANGERS, *PEOPLE.values()]), max_size=2, unique=True))
    fields += [f"referrals:\n{''.join(f'  - {name}' + chr(10) for name in named)}".rstrip()] if named else []
    fields += draw(st.sampled_from([[], ["questions:"], ["questions: [What now?]"]]))
    if draw(st.booleans()):
        return "---\n" + "\n".join(fields) + "\n---\n"
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
