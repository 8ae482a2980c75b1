"""The policy of a page: its own files, its inline scripts by their hashes, and nothing else."""

import hashlib
from base64 import b64encode

import pytest

from inroads.render.content_security import inline_scripts, policy, with_policy

HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>T</title></head><body>'


def allowed(page: str, directive: str) -> list[str]:
    """What the policy for `page` allows for `directive`."""
    (found,) = [words.split() for words in policy(page).split("; ") if words.split()[0] == directive]
    return found[1:]


def hashed(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_each_inline_script_is_allowed_once_by_its_hash() -> None:
    page = f'{HEAD}<script>one()</script><SCRIPT type="module">two()\n</SCRIPT ><script>one()</script>'
    assert allowed(page, "script-src") == ["'self'", "file:", hashed("one()"), hashed("two()\n")]


@pytest.mark.parametrize(
    "script",
    [
        '<script src="a.js"></script>',
        '<script defer src = "a.js"></script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        "<script id='c' type='application/json'>{}</script>",
    ],
)
def test_files_and_data_need_no_hash(script: str) -> None:
    assert list(inline_scripts(HEAD + script)) == []
    assert allowed(HEAD + script, "script-src") == ["'self'", "file:"]


@pytest.mark.parametrize("attributes", ['type="importmap"', 'data-src="a.js"', 'data-type="json"', "async"])
def test_what_a_browser_would_run_or_follow_needs_a_hash(attributes: str) -> None:
    assert hashed("x") in allowed(f"<script {attributes}>x</script>", "script-src")


def test_line_ends_are_hashed_as_browsers_read_them() -> None:
    assert hashed("a\nb\nc") in allowed("<script>a\r\nb\rc</script>", "script-src")


def test_a_page_without_styles_allows_none() -> None:
    assert allowed(HEAD, "style-src") == ["'self'", "file:"]


def test_inline_styles_of_a_sites_own_pages_are_allowed_by_their_hashes() -> None:
    page = (
        f"""{HEAD}<style>p {{}}</style><td title="a > b" style="text-align: right">1</td><p style='--a: "x &amp; y"'>"""
    )
    wanted = [hashed("p {}"), "'unsafe-hashes'", hashed("text-align: right"), hashed('--a: "x & y"')]
    assert allowed(page, "style-src") == ["'self'", "file:", *wanted]


@pytest.mark.parametrize("text", ['<p>a style="x" in words</p>', """<p title="a style='x'">""", '<p data-style="x">'])
def test_words_about_styles_are_none(text: str) -> None:
    assert allowed(HEAD + text, "style-src") == ["'self'", "file:"]


def test_nothing_else_is_allowed() -> None:
    found = dict(words.split(" ", 1) for words in policy(HEAD).split("; "))
    assert found["default-src"] == "'none'"
    for directive in ("frame-src", "object-src", "base-uri", "form-action"):
        assert found[directive] == "'none'", directive
    sources = {source for words in found.values() for source in words.split()}
    assert sources == {"'none'", "'self'", "file:", "data:"}
    assert [name for name, words in found.items() if "data:" in words] == ["img-src"]


def test_the_policy_stands_right_behind_the_encoding_before_anything_that_loads() -> None:
    page = with_policy(HEAD)
    assert page.startswith(
        '<!doctype html><html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="'
    )
    assert page.replace(f'<meta http-equiv="Content-Security-Policy" content="{policy(HEAD)}">', "") == HEAD


def test_a_policy_is_replaced_when_a_page_has_another_script() -> None:
    before = with_policy(HEAD)
    after = with_policy(before + "<script>more()</script>")
    assert after.count("Content-Security-Policy") == 1
    assert hashed("more()") in after
    assert with_policy(after) == after


def test_what_has_no_head_stays_as_it_is() -> None:
    assert with_policy("<p>503</p>") == "<p>503</p>"
