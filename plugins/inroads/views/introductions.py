"""Who led to whom: the forest of introductions as rows to read and as places in a picture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inroads.names import folded
from inroads.vault import Vault
from inroads.views.days import count
from inroads.views.desk import Desk
from inroads.views.follow_ups import Kind
from inroads.views.link import Link, contact_link, contact_links
from inroads.views.stage import Stage, stage
from inroads.views.standing import standing

_OWED = (Kind.THANK_CONNECTOR, Kind.REPORT_BACK)
_DEEPEST = 8  # steps to the right in the picture; whoever is further down the chain stands below one another


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in the forest: their row and step in the picture, and the row of the one who led there, or none.

    `others` are the rows of all others who gave the name as well. `owed` says what they are to hear of. Without a note
    there is neither a page nor a stage.
    """

    link: Link
    short: str
    stage: Stage | None
    row: int
    step: int
    parent: int | None
    others: tuple[int, ...]
    givers: tuple[Link, ...]
    owed: str


@dataclass(frozen=True, slots=True)
class Introductions:
    """The forest, those at the top of each tree first to last, everyone below them in order of what they led to."""

    people: tuple[Person, ...]
    steps: int
    summary: str
    owed: int


def introductions(desk: Desk) -> Introductions:
    """Return everyone who led to someone, and to whom; without recursion, since chains may be long."""
    vault = desk.vault
    led_to = _led_to(vault)
    nodes = list(_in_order(vault, led_to))
    rows = {node: number for number, (node, _, _) in enumerate(nodes)}
    givers = _givers(led_to)
    owed = {who: row.what for row in reversed(desk.due) if row.kind in _OWED for who in row.who}
    people = tuple(
        _person(desk, node, number, step, parent, rows, givers, owed)
        for number, (node, step, parent) in enumerate(nodes)
    )
    named = sum(person.parent is not None for person in people)
    return Introductions(
        people,
        max((person.step for person in people), default=0),
        f"{count(len(people) - named, 'person', 'people')} led you to {count(named, 'other', 'others')}.",
        sum(bool(person.owed) for person in people),
    )


def _led_to(vault: Vault) -> Mapping[str, tuple[str, ...]]:
    """Return by giver whom they named, each once: ids of contacts, and names in equals signs where there is no note."""
    found: dict[str, dict[str, None]] = {}
    for giver, names in vault.given.items():
        for name in names:
            key = name.contact or f"={folded(name.name)}={name.name}"
            if key != giver:
                found.setdefault(giver, {}).setdefault(key)
    return {giver: tuple(named) for giver, named in found.items()}


def _givers(led_to: Mapping[str, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for giver, named in led_to.items():
        for one in named:
            found.setdefault(_same(one), []).append(giver)
    return {one: tuple(sorted(givers)) for one, givers in found.items()}


def _same(node: str) -> str:
    """Return what two ways to write one name have in common."""
    return node.rpartition("=")[0] or node


def _in_order(vault: Vault, led_to: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, int, str | None]]:
    """Yield everyone in the forest with their step and the one above; trees by name, circles from their first."""
    named = {_same(one) for group in led_to.values() for one in group}
    tops = [giver for giver in led_to if giver not in named]
    seen: set[str] = set()
    for top in (*sorted(tops, key=lambda one: _name(vault, one)), *sorted(led_to)):
        pending: list[tuple[str, int, str | None]] = [(top, 0, None)]
        while pending:
            node, step, parent = pending.pop()
            if _same(node) in seen:
                continue
            seen.add(_same(node))
            yield node, step, parent
            below = sorted(led_to.get(node, ()), key=lambda one: _name(vault, one), reverse=True)
            pending += [(one, step + 1, node) for one in below]


def _name(vault: Vault, node: str) -> tuple[str, str]:
    contact = vault.contacts.get(node)
    return (folded(contact.name) if contact else node, node)


def _person(
    desk: Desk, node: str, row: int, step: int, parent: str | None, rows: Mapping[str, int],
    givers: Mapping[str, tuple[str, ...]], owed: Mapping[str, str],
) -> Person:  # fmt: skip
    contact = desk.vault.contacts.get(node)
    link = contact_link(desk.vault, node) if not node.startswith("=") else Link(node.rpartition("=")[2])
    led = givers.get(_same(node), ())
    return Person(
        link=link,
        short=link.text if len(link.text) <= _WIDEST else f"{link.text[: _WIDEST - 1]}\N{HORIZONTAL ELLIPSIS}",
        stage=stage(standing(desk.vault, contact), desk.today) if contact else None,
        row=row,
        step=min(step, _DEEPEST),
        parent=rows[parent] if parent is not None else None,
        others=tuple(rows[giver] for giver in led if giver != parent and giver in rows),
        givers=contact_links(desk.vault, led),
        owed=owed.get(node, ""),
    )


_WIDEST = 22  # letters of a name in the picture
