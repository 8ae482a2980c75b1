"""The outline of a text: which lines need no parser."""

import pyromark
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inroads.records.outline import MARKDOWN, is_plain_line


@given(st.text("aé1 ,.;?!'’\"“”()%–-_*\n&<", max_size=12) | st.text(max_size=12))
@example("They said “no” (twice) - and I'd ask again, wouldn't you? 50% would.")
def test_a_parser_finds_nothing_in_a_plain_line_but_its_words(markdown: str) -> None:
    events = tuple(pyromark.events(markdown, options=MARKDOWN))
    texts = [event["Text"] for event in events if isinstance(event, dict) and "Text" in event]
    others = [event for event in events if not isinstance(event, dict) or "Text" not in event]
    only_words = others == [{"Start": "Paragraph"}, {"End": "Paragraph"}] and "".join(texts) == markdown
    assert only_words or not is_plain_line(markdown)


def test_most_prose_is_plain() -> None:
    assert is_plain_line("They said “no” (twice) - and I'd ask again, wouldn't you? 50% would.")


@pytest.mark.parametrize(
    "marked",
    [
        "",
        "1. a",
        "- a",
        "a_b_",
        "a *b*",
        "https://a.example",
        "a\n",
        " a",
        "a ",
        "a\\",
        "<b>",
        "a|b",
        "&amp;",
        "a\u0301",
    ],
)
def test_what_may_be_a_mark_is_not_plain(marked: str) -> None:
    assert not is_plain_line(marked)
