"""Texts made plain: what the rules see, and the way back to the characters that were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.lint.rules import letters
from linting import ODD

texts = st.lists(st.one_of(st.sampled_from(ODD), st.text(max_size=8)), max_size=12).map("".join)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Résumé", "resume"),
        ("re\u0301sume\u0301", "resume"),
        ("I’m “here”", 'i\'m "here"'),
        ("job\u00adhunt", "jobhunt"),
        ("ﬁne", "fine"),
        ("𝐉𝐨𝐛", "job"),
        ("İ", "i"),
        ("Zoë Ὀδός", "zoe ____"),
        ("渡辺 花子", "__ __"),
        ("snake_case", "snake^case"),
        ("a—b", "a;b"),
        ("hi 😀", "hi ~"),
        ("a \u00a0 b", "a b"),
        ("a\r\nb", "a\nb"),
        ("a\n \n\n b", "a\n\nb"),
        ("a\tb\x00c", "a b c"),
        ("½", "1~2"),
        ("", ""),
    ],
)
def test_accents_quotes_spaces_and_other_letters_become_plain(text: str, plain: str) -> None:
    assert letters().plain(text).text == plain


@given(texts)
def test_a_plain_text_is_ascii_and_every_character_of_it_knows_its_place(text: str) -> None:
    plain = letters().plain(text)
    assert plain.text.isascii()
    assert len(plain.places) == len(plain.text) + 1
    assert list(plain.places) == sorted(plain.places)
    assert plain.places[-1] == len(text)


@given(texts, texts)
def test_words_are_found_again_where_they_were_written(before: str, behind: str) -> None:
    text = f"{before} jobs {behind}"
    plain = letters().plain(text)
    start = plain.text.index("jobs", len(letters().plain(f"{before} ").text))
    found = plain.span(start, start + 4)
    assert text[slice(*found)].startswith("jobs")
    assert found[0] == len(before) + 1


def test_accents_behind_the_last_letter_belong_to_it() -> None:
    text = "my re\u0301sume\u0301."
    plain = letters().plain(text)
    assert text[slice(*plain.span(3, 9))] == "re\u0301sume\u0301"
