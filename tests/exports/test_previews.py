"""What other sites show of a page: nothing that isn't known is made up, and nothing ends the script element early."""

import json

from hypothesis import given
from hypothesis import strategies as st

from inroads.exports.previews import Site, article_preview, home_preview, page_preview

SITE = Site("Career Center", "Talks about work", "https://example.org/guide/", "en-GB")


def test_the_first_page_stands_for_the_site() -> None:
    preview = home_preview(SITE, "A free guide.")
    assert (preview.title, preview.description, preview.kind) == ("Career Center", "A free guide.", "website")
    assert json.loads(preview.data) == {
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": "Career Center",
        "url": "https://example.org/guide/",
        "description": "Talks about work",
        "inLanguage": "en-GB",
    }


def test_a_page_of_the_guide_is_an_article_of_the_site() -> None:
    preview = article_preview(SITE, "Start here", "Six steps.", "https://example.org/guide/guide/start/")
    assert preview.kind == "article"
    assert json.loads(preview.data) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "Start here",
        "description": "Six steps.",
        "url": "https://example.org/guide/guide/start/",
        "inLanguage": "en-GB",
        "isPartOf": {"@type": "WebSite", "name": "Career Center", "url": "https://example.org/guide/"},
    }


def test_what_is_not_known_is_left_out() -> None:
    preview = article_preview(Site("S", "", "", "en"), "Start", "", "")
    assert json.loads(preview.data) == {
        "@context": "https://schema.org",
        "@type": "Article",
        "headline": "Start",
        "inLanguage": "en",
        "isPartOf": {"@type": "WebSite", "name": "S"},
    }


def test_any_other_page_says_nothing_as_schema_org_puts_it() -> None:
    assert page_preview(SITE, "Question bank", "236 questions.", "").data == ""


@given(st.text(), st.text())
def test_whatever_a_page_is_called_the_data_reads_back_and_ends_no_script(title: str, description: str) -> None:
    data = article_preview(SITE, title, description, "").data
    assert not set(data) & set("<>&\u2028\u2029")
    assert json.loads(data).get("headline", "") == title
