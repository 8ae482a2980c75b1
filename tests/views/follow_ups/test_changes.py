"""After a change of some notes only what it bears on is worked out again, and all is as if it were worked out anew."""

import tempfile
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from conftest import TODAY, write_tree
from inroads.library import Library
from inroads.policy import policy_from
from inroads.views.desk import Desk, desk_from
from inroads.workspace import read_private, vault_of
from vaults import PEOPLE, vaults

NAMES = ["Ana Maria", "Bo Ek", "Jo March", "ana"]
LIBRARY = Library()
POLICY = policy_from({})[0]


@dataclass
class Desks:
    """The desks of a folder of notes that change, each made from the one before."""

    root: Path
    today: date = TODAY

    def __post_init__(self) -> None:
        self.shelf = read_private(self.root, "notes")
        self.latest = self._desk(None)

    def _desk(self, before: Desk | None) -> Desk:
        vault, between = vault_of(self.shelf)
        return desk_from(LIBRARY, vault, POLICY, (*self.shelf.all_problems, *between), self.today, before=before)

    def after(self, notes: Mapping[str, str | None]) -> Desk:
        """Write `notes` (None removes one); return the desk that is made from the one before."""
        for name, text in notes.items():
            path = self.root / name
            path.unlink(missing_ok=True)
            if text is not None:
                write_tree(self.root, {name: text})
        self.shelf = read_private(self.root, "notes", self.shelf, list(notes))
        self.latest = self._desk(self.latest)
        return self.latest

    def anew(self) -> Desk:
        """Return the desk of the same notes, made from nothing."""
        return self._desk(None)


@st.composite
def changes(draw: st.DrawFn, notes: Mapping[str, str]) -> Mapping[str, str | None]:
    """Some notes of another vault in place of those of `notes`; some gone, unreadable, or under another name."""
    others = draw(vaults())
    changed: dict[str, str | None] = {}
    for name in draw(st.lists(st.sampled_from(sorted({*notes, *others, "contacts/new.md"})), max_size=3, unique=True)):
        new = f"---\nname: {draw(st.sampled_from(NAMES))}\nreferred_by: ana\n---\nSee [[bo]].\n"
        changed[name] = draw(st.sampled_from([others.get(name, new), None, "---\n", new]))
    return changed


@given(st.data())
def test_what_a_change_leaves_is_as_if_it_were_worked_out_anew(data: st.DataObject) -> None:
    notes = data.draw(vaults())
    with tempfile.TemporaryDirectory() as folder:
        desks = Desks(write_tree(Path(folder), {"contacts/.keep": "", "meetings/.keep": "", **notes}))
        for _ in range(3):
            desk, anew = desks.after(data.draw(changes(notes))), desks.anew()
            assert [astuple(row) for row in desk.due] == [astuple(row) for row in anew.due]
            assert list(map(astuple, desk.follow_ups.found)) == list(map(astuple, anew.follow_ups.found))


def test_a_change_works_nothing_out_again_that_it_does_not_bear_on(tmp_path: Path) -> None:
    ask = "---\nname: {}\nlog: [2026-11-02 asked by email]\n---\n"
    notes = {f"contacts/{key}.md": ask.format(name) for key, name in PEOPLE.items()}
    desks = Desks(write_tree(tmp_path, {"meetings/.keep": "", **notes}))
    before = {row.who: row for row in desks.latest.due}
    after = {row.who: row for row in desks.after({"contacts/ana.md": ask.format("Ana Maria")}).due}
    assert len(before) == len(after) == 3
    assert {who for who, row in after.items() if row is not before[who]} == {("ana",)}
    assert after[("ana",)].people[0].text == "Ana Maria"


def test_another_day_works_every_row_out_again(tmp_path: Path) -> None:
    desks = Desks(write_tree(tmp_path, {"contacts/bo.md": "---\nname: Bo\nlog: [2026-11-02 asked by email]\n---\n"}))
    desks.today = date(2026, 12, 1)
    assert [row.days_late for row in desks.after({}).due] == [row.days_late for row in desks.anew().due] == [22]
