"""The leak scan's table: which names are found, planted in every encoding and carrier, as Markdown.

Run `PYTHONPATH=plugins python tests/leak_table.py`.
"""

import sys
from collections.abc import Callable, Iterable, Mapping
from functools import cache

from inroads.publish.leaks.limits import Limits
from inroads.publish.leaks.look import look
from inroads.publish.leaks.people import Words
from inroads.publish.leaks.search import Search
from inroads.publish.leaks.sought import secrets_from
from inroads.publish.leaks.token import Kind
from inroads.publish.leaks.tokens import private_file
from leak_plants import CARRIERS, ENCODINGS, Carrier, Payload, as_text

NAME = "Zoë Fernández"


@cache
def search_for(name: str) -> Search:
    """Return the search for a contact of this name."""
    file = private_file("contacts/c.md", "notes/contacts/c.md", f"---\nname: {name}\n---\n".encode())
    return Search(secrets_from([file], Words()).forms, Words())


def is_found(name: str, chain: Iterable[str], carrier: str) -> bool:
    """Return whether a name is found in a carrier, written in a chain of encodings, the innermost first."""
    payload: Payload = name
    for encoding in chain:
        payload = ENCODINGS[encoding](as_text(payload))
    seen = look(CARRIERS[carrier](payload), search_for(name), {}, Limits())
    assert seen.refusals == ()
    return bool({Kind.NAME, Kind.PART} & {token.kind for token in seen.places})


def table(encodings: Mapping[str, Callable[[str], Payload]], carriers: Mapping[str, Carrier]) -> list[str]:
    """Return the lines of the table, its sums and a sentence with the sum of all."""
    found = {(e, c): is_found(NAME, [e], c) for e in encodings for c in carriers}
    lines = ["| " + " | ".join(("", *carriers, "found")) + " |", "|---" * (len(carriers) + 2) + "|"]
    for encoding in encodings:
        row = [found[encoding, carrier] for carrier in carriers]
        lines.append(f"| {encoding} | {' | '.join('yes' if one else 'NO' for one in row)} | {_sum(row)} |")
    sums = [_sum([found[encoding, carrier] for encoding in encodings]) for carrier in carriers]
    whole = _sum(list(found.values()))
    lines.append(f"| **found** | {' | '.join(sums)} | {whole} |")
    first = f"{len(encodings)} encodings in {len(carriers)} carriers: {whole} planted names found."
    return [first, "", *(line.replace("|  |", "| |") for line in lines)]


def _sum(found: list[bool]) -> str:
    return f"{sum(found)} of {len(found)}"


if __name__ == "__main__":
    sys.stdout.write("\n".join((*table(ENCODINGS, CARRIERS), "")))
