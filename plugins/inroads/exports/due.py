"""What is due, as a table, JSON and Markdown, in the order of the dashboard. Knows the formats, no rule."""

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import groupby

from tabulate import tabulate

from inroads.exports.text import json_text, visible
from inroads.views.days import count
from inroads.views.follow_ups import Bucket, DueRow

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def as_table(rows: Sequence[DueRow]) -> str:
    """Return rows for a person at a terminal: a table for each bucket, with the note that settles each row."""
    if not rows:
        return "Nothing is due."
    parts = []
    for bucket, members in groupby(rows, key=lambda row: row.bucket):
        table = tabulate(
            [_cells(row) for row in members],
            headers=_HEADERS,
            tablefmt="simple",
            disable_numparse=True,
            maxcolwidths=_WIDTHS,
            break_long_words=False,
        )
        parts.append(f"{bucket.label}\n\n{table}")
    return "\n\n\n".join(parts)


_HEADERS = ("Due", "With", "What to do, and where to write that it is done")
_WIDTHS = (None, 24, 64)  # of columns, in places of a terminal; a path alone is never parted


def _cells(row: DueRow) -> tuple[str, ...]:
    return row.due.isoformat(), visible(_people(row)), f"{visible(row.what)}\n{visible(row.settle.path)}"


def _people(row: DueRow) -> str:
    return ", ".join(link.text for link in row.people)


def as_json(rows: Sequence[DueRow]) -> str:
    """Return rows as a JSON list of objects; `contact` is null while the person has no note.

    `why` are the facts behind it, `settle` is the text that settles it and where to write it.
    """
    return json_text([_as_mapping(row) for row in rows])


def _as_mapping(row: DueRow) -> Mapping[str, object]:
    return {
        "contact": row.who[0] if row.who else None,
        "contacts": row.who,
        "names": [link.text for link in row.people],
        "kind": row.kind.value,
        "rule": row.rule,
        "what": row.what,
        "due": row.due.isoformat(),
        "overdue": row.overdue.isoformat(),
        "bucket": row.bucket.value,
        "because": row.why,
        "why": [{"path": fact.path, "line": fact.line, "text": fact.text} for fact in row.facts],
        "template": row.template.key if row.template else None,
        "settle": {"path": row.settle.path, "line": row.line, "where": row.settle.where},
    }


def as_markdown(rows: Sequence[DueRow]) -> str:
    """Return rows as a list of tasks below a heading for each bucket, to paste into a note or a message."""
    if not rows:
        return "Nothing is due."
    parts = []
    for bucket, members in groupby(rows, key=lambda row: row.bucket):
        parts.append("\n".join((f"## {bucket.label}", "", *map(_as_task, members))))
    return "\n\n".join(parts)


def _as_task(row: DueRow) -> str:
    late = f" ({count(row.days_late, 'day')} late)" if row.bucket is Bucket.OVERDUE else ""
    sources = ", ".join(f"{fact.path}, line {fact.line}" for fact in row.facts)
    what = f"**{_escaped(_people(row))}**: {_escaped(row.what)}, due {row.due}{late}."
    return f"- [ ] {what} {_escaped(row.why)} ({_escaped(sources)})"


def _escaped(text: str) -> str:
    """Return `text` on one line, with nothing in it that Markdown takes for a mark."""
    return _MARKDOWN.sub(r"\\\1", " ".join(visible(text.replace("\n", " ")).split()))


FORMATS: Mapping[str, Callable[[Sequence[DueRow]], str]] = {
    "table": as_table,
    "json": as_json,
    "markdown": as_markdown,
}
