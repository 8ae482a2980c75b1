"""Names: how they are compared, what addresses they get, which ones are near."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.names import MAX_SLUG, did_you_mean, fingerprint, folded, nearest, slug, without_accents

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Priya Raman", "priya raman"),
        ("  Priya \t Raman ", "priya raman"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("Zoe\u0308", "zoë"),
        ("", ""),
    ],
)
def test_names_are_compared_without_case_spaces_and_composition(text: str, expected: str) -> None:
    assert folded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lucía Fernández", "Lucia Fernandez"),
        ("Łukasz Ðørr", "Lukasz Dorr"),
        ("Nguyễn Minh Châu", "Nguyen Minh Chau"),
        ("plain", "plain"),
        ("渡辺 花子", "渡辺 花子"),
        ("ガ", "ガ"),
    ],
)
def test_accents_are_dropped_from_latin_letters_only(text: str, expected: str) -> None:
    assert without_accents(text) == expected


@pytest.mark.battery(13)
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Priya Raman", "priya-raman"),
        ("2026-11-19-priya-raman", "2026-11-19-priya-raman"),
        ("Anna  --  Sokolova", "anna-sokolova"),
        ("R&D / Ops #1?", "r-d-ops-1"),
        ("100% (sure)", "100-sure"),
        ("O'Neil & Sons’ Ltd.", "oneil-sons-ltd"),
        ('"quoted" `ticks`', "quoted-ticks"),
        ("Lucía Fernández", "lucia-fernandez"),
        ("Straße", "strasse"),
        ("Ｆｕｌｌ Ｗｉｄｔｈ", "full-width"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con"),
    ],
)
def test_a_slug_keeps_latin_letters_and_digits(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.battery(13)
@pytest.mark.parametrize("text", ["渡辺 花子", "பிரியா", "", "  ", "§", "🙂", "..", "\u202e"])
def test_a_name_without_latin_letters_gets_a_stable_slug(text: str) -> None:
    assert slug(text) == f"n-{fingerprint(text)}"
    assert SLUG.fullmatch(slug(text))


@pytest.mark.battery(13)
def test_the_slugs_of_names_without_latin_letters_stay_the_same_from_release_to_release() -> None:
    assert slug("渡辺 花子") == "n-728ed9a4"
    assert slug("渡辺 Hanako") == "hanako-8eba4614"


@pytest.mark.battery(13)
def test_names_that_differ_in_other_letters_only_get_different_slugs() -> None:
    assert slug("Anna 渡辺") != slug("Anna 田中")
    assert slug("渡辺") != slug("田中")


@pytest.mark.battery(13)
@given(st.text())
def test_any_text_has_a_slug_of_ascii_kebab_case(text: str) -> None:
    assert SLUG.fullmatch(slug(text))
    assert len(slug(text)) <= MAX_SLUG


@pytest.mark.battery(13)
@given(st.text())
def test_the_slug_of_a_slug_is_itself(text: str) -> None:
    assert slug(slug(text)) == slug(text)


@pytest.mark.battery(13, 14)
@given(st.text())
def test_a_slug_does_not_depend_on_how_accents_are_composed(text: str) -> None:
    assert slug(unicodedata.normalize("NFD", text)) == slug(unicodedata.normalize("NFC", text))


@pytest.mark.battery(13)
@pytest.mark.parametrize("text", ["x" * 300, "é " * 300, "a" * 95 + " 渡辺"])
def test_a_long_name_gets_a_slug_that_fits_a_file_name(text: str) -> None:
    assert len(slug(text)) <= MAX_SLUG
    assert slug(text) != slug(text + "y")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_folding_twice_changes_no_comparison(text: str) -> None:
    assert folded(unicodedata.normalize("NFD", text)) == folded(text)


NAMES = ("Priya Raman", "priya-raman", "Sam Lee", "sam-lee", "Zoë Lindqvist", "email", "phone")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("priya", ("Priya Raman", "priya-raman")),
        ("Prya Raman", ("Priya Raman", "priya-raman")),
        ("emial", ("email",)),
        ("xyzzy", ()),
        ("", ()),
        ("§§", ()),
    ],
)
def test_the_nearest_names_are_those_with_a_slip_or_a_whole_word_in_common(
    word: str, expected: tuple[str, ...]
) -> None:
    assert nearest(word, NAMES) == expected


def test_no_more_than_three_names_are_suggested() -> None:
    assert len(nearest("anna", [f"Anna {letter}" for letter in "abcdef"])) == 3


def test_equally_near_names_are_told_in_the_order_of_the_alphabet() -> None:
    assert nearest("anna c", ["anna b", "anna a", "anna d"]) == ("anna a", "anna b", "anna d")


@pytest.mark.parametrize(
    ("word", "known", "expected"),
    [
        ("emial", ["email"], 'did you mean "email"?'),
        ("anna", ["Anna A", "Anna B"], 'did you mean "Anna A" or "Anna B"?'),
        ("anna", ["Anna A", "Anna B", "Anna C"], 'did you mean "Anna A", "Anna B" or "Anna C"?'),
        ("emial", [], ""),
        ("emial", ["xyzzy"], ""),
    ],
)
def test_a_suggestion_is_a_question(word: str, known: list[str], expected: str) -> None:
    assert did_you_mean(word, known) == expected


@given(st.text(), st.lists(st.text(), max_size=5))
def test_looking_for_the_nearest_never_fails_and_finds_only_what_is_known(word: str, known: list[str]) -> None:
    assert set(nearest(word, known)) <= set(known)
