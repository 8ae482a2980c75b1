"""A name planted in every encoding, in every part of every kind of file, and in chains of encodings, is found."""

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from inroads.publish.leaks.folding import letters
from inroads.publish.leaks.limits import Limits
from inroads.publish.leaks.look import look
from inroads.publish.leaks.people import Words
from inroads.publish.leaks.token import Kind
from leak_plants import BYTE_ENCODINGS, CARRIERS, ENCODINGS, TEXT_ENCODINGS, as_text
from leak_table import NAME, is_found, search_for, table

# These make something else of a text than a name, so that they come first.
INNERMOST = frozenset(
    (
        *("capitals", "small letters", "without accents", "named entities", "punycode", "Latin-1"),
        *("calendar: escaped", "vCard: N, escaped"),
    )
)
# Who breaks lines that were broken before writes what two readers put together differently: one of these in a chain.
BREAK_LINES = frozenset(
    ("calendar: folded", "vCard: folded", "quoted-printable: soft line ends", "quoted-printable (quopri)")
)
# A script's text in three pieces is no text to another encoding, but a script.
OUTERMOST = frozenset(("pieces in a script",))
PART = st.builds(
    str.__add__, st.sampled_from("ABDGKLMNPRSTVZÉÖ"), st.text("abdegiklmnoprstuvzàéíñöüßø", min_size=3, max_size=8)
)


def test_the_table_is_as_large_as_was_promised() -> None:
    assert len(ENCODINGS) >= 30
    assert len(CARRIERS) >= 15


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_name_is_found_in_every_encoding_and_carrier(encoding: str, carrier: str) -> None:
    assert is_found(NAME, [encoding], carrier)


def test_the_table_that_is_shown_is_made_of_the_same() -> None:
    lines = table({"base64": ENCODINGS["base64"], "gzip": ENCODINGS["gzip"]}, {"JSON": CARRIERS["JSON"]})
    assert lines == [
        "2 encodings in 1 carriers: 2 of 2 planted names found.",
        "",
        "| | JSON | found |",
        "|---|---|---|",
        "| base64 | yes | 1 of 1 |",
        "| gzip | yes | 1 of 1 |",
        "| **found** | 2 of 2 | 2 of 2 |",
    ]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_file_without_the_name_is_clean(carrier: str) -> None:
    seen = look(CARRIERS[carrier]("Zoe and Fernand"), search_for(NAME), {}, Limits())
    assert seen.places == {}


@st.composite
def chains(draw: st.DrawFn) -> list[str]:
    """Return one to three encodings, the innermost first."""
    first = draw(st.sampled_from([name for name in ENCODINGS if name not in OUTERMOST]))
    further = [name for name in ENCODINGS if name not in INNERMOST | OUTERMOST]
    chain = [first, *draw(st.lists(st.sampled_from(further), max_size=2))]
    assume(sum(encoding in BREAK_LINES for encoding in chain) <= 1)
    return chain


@given(st.tuples(PART, PART), chains(), st.sampled_from(sorted(CARRIERS)))
@example(("Priya", "Raman"), ["base64", "percent twice", "gzip in a zip"], "PDF: page")
@example(("Mary", "O'Grady"), ["\\u", "base64 in a data address", "entities twice"], "search index, JSON")
@settings(max_examples=400)
def test_a_name_is_found_in_chains_of_up_to_three_encodings(
    parts: tuple[str, str], chain: list[str], carrier: str
) -> None:
    assume(not all(Words().is_plain(letters(part)) for part in parts))  # `may bell` in small letters is no name
    assert is_found(" ".join(parts), chain, carrier)


def test_the_steps_of_decoding_are_told_in_their_order() -> None:
    payload = TEXT_ENCODINGS["percent"](as_text(BYTE_ENCODINGS["gzip"](NAME)))
    seen = look(CARRIERS["HTML: comment"](payload), search_for(NAME), {}, Limits())
    (place,) = next(places for token, places in seen.places.items() if token.kind is Kind.NAME)
    assert place == (1, "comment", ("percent-encoding", "base64", "gzip"))
