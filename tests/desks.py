"""What the tests of views share: what is due on a day, and how the text that settles it gets into a note."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from conftest import desk_of
from inroads.library import Library
from inroads.views.follow_ups import Bucket, DueRow, FollowUp, Settle, Way

Notes = Mapping[str, str]

NOV = {day: date(2026, 11, day) for day in range(1, 31)}  # the 1st is a Sunday


def logged(*lines: str, fields: str = "") -> dict[str, str]:
    """Return the note of a contact with `lines` in the log, and `fields` (lines of YAML) before it."""
    entries = "".join(f"  - {line}\n" for line in lines)
    return {"contacts/priya.md": f"---\nname: Priya Raman\n{fields}log:\n{entries}---\n"}


def rows_on(root: Path, notes: Notes, day: date, rule: str, **given: Any) -> tuple[DueRow, ...]:
    """Return what `rule` shows on `day` for `notes`, written below `root`."""
    desk = desk_of(root, notes, today=day, **given)
    return tuple(row for row in desk.due if row.rule == rule)


def bucket_on(root: Path, notes: Notes, day: date, rule: str, **given: Any) -> Bucket | None:
    """Return where the one follow-up of `rule` stands on `day`, or None if there is none."""
    rows = rows_on(root, notes, day, rule, **given)
    assert len(rows) <= 1
    return rows[0].bucket if rows else None


def found_by(root: Path, notes: Notes, rule: str, library: Library | None = None, **given: Any) -> tuple[FollowUp, ...]:
    """Return the follow-ups that `rule` finds in `notes`, whatever the day."""
    return tuple(f for f in desk_of(root, notes, library=library, **given).follow_ups.found if f.rule == rule)


def talk(day: object, fields: str = "", who: str = "priya", body: str = "Words.") -> str:
    """Return the note of a meeting with `who` on `day`, with `fields` (lines of YAML) and `body`."""
    return f"---\ncontact: {who}\nwhen: {day}\n{fields}---\n{body}\n"


def person(name: str, fields: str = "", *log: str) -> str:
    """Return the note of a contact with `fields` (lines of YAML) and `log` lines."""
    entries = "".join(f"  - {line}\n" for line in log)
    return f"---\nname: {name}\n{fields}{'log:' + chr(10) + entries if log else ''}---\n"


def settled(root: Path, settle: Settle, day: date) -> Path:
    """Write what settles a follow-up on `day` into its note below `root`, as `settle` says, and return the note."""
    path = root / settle.path.removeprefix("notes/")
    written = settle.on(day)
    if settle.way is Way.NOTE:
        assert not path.exists()
        path.write_text(written, "utf-8")
        return path
    lines = path.read_text("utf-8").split("\n")
    closing = lines.index("---", 1)
    if settle.way is Way.FIELD:
        lines.insert(closing, written)
    elif settle.way is Way.INSTEAD:
        lines[settle.line - 1] = written
    elif settle.way is Way.AT_END:
        lines[settle.line - 1] += f" {written}"
    elif settle.way is Way.AT_FOOT:
        lines += ["", written]
    else:
        lines.insert(_end_of_log(lines, closing), written)
    path.write_text("\n".join(lines), "utf-8")
    return path


def _end_of_log(lines: list[str], closing: int) -> int:
    """Return the place after the last line of the log: before the next field, or the closing dashes."""
    start = next(number for number, line in enumerate(lines) if line.startswith("log:"))
    return next(n for n in range(start + 1, closing + 1) if not lines[n].startswith((" ", "- ", "\t")))
