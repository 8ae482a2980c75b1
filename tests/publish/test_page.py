"""Pages taken apart as browsers do, however broken they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.publish.page import read_page

SCRAPS = st.sampled_from(
    ("<", ">", "</", "<!", "<![", "<![CDATA[", "]]>", "<!--", "-->", "<?", "a", " href=", '"', "'", "&#", ";",
     "<script>", "</script>", "<style>", "\n", "<?xml-stylesheet ", "id=x", "\0")
)  # fmt: skip


@given(st.lists(SCRAPS | st.text(max_size=3), max_size=20).map("".join))
def test_no_text_is_too_broken(text: str) -> None:
    read_page(text)


@pytest.mark.parametrize("broken", ["<![x[ y", "<![endif]>", "<!DOCTYPE", "<a <b", "<p id='x"])
def test_what_stands_before_something_broken_is_still_read(broken: str) -> None:
    assert read_page(f"<p id=here>{broken}").anchors >= {"here"}


def test_of_an_attribute_that_comes_twice_the_first_counts() -> None:
    (element,) = read_page("<a href=one HREF=two>").elements
    assert element.attributes == {"href": "one"}


def test_scripts_and_styles_hold_their_text_and_no_elements() -> None:
    page = read_page("<script>\nif (a<b && '<p id=x>') {}\n</script><style>p > b {}</style><p>words</p>")
    assert [(e.tag, e.line, e.text) for e in page.elements] == [
        ("script", 1, "\nif (a<b && '<p id=x>') {}\n"),
        ("style", 3, "p > b {}"),
        ("p", 3, ""),
    ]
    assert page.anchors == frozenset()
