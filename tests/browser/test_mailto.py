"""Addresses that begin an e-mail are the same made by Python, for drafts, and by the browser, for filled templates."""

from itertools import product
from pathlib import Path

import pytest

from browser_tools import Watched
from inroads.render.mailto import LONGEST, mailto

SCRIPT = Path(__file__).parents[2] / "site-templates/overrides/assets/js/mailto.js"

_SIGNS = "\0\x01\t\v\f\x1c\x1f\x7f\x85\xa0\u1680\u2003\u2028\u2029\u202f\u3000\ufeff\u200b\\[]"
EMAILS = [
    *("priya@example.com", "p+q@bücher.example", "a.b-c_d~e!f'g*h@example.uk", "渡辺@例え.jp", "a/b=c#d$e@example.com"),
    *("", "priya", "a@b", "@example.com", "a@example.", "a@.com", "a@@example.com", "a@b.c@d.e", "a:b@example.com"),
    *("a@example.com,b@example.com", "a@example.com;b@example.com", "A <a@example.com>", '"a"@example.com'),
    *("a@example.com?bcc=b@example.com", "a@example.com&bcc=b@example.com", "a@example.com%0d%0aBcc:b@example.com"),
    *("a@example.com\r\nBcc: b@example.com", "a@example.com\n", "\na@example.com", "a b@example.com"),
    *(f"a{sign}b@example.com" for sign in _SIGNS),
]  # fmt: skip
TEXTS = [
    *("", " ", "Hello", "Hi Priya,\n\nThank you.\n", "one\r\ntwo\nthree\rfour\r\n\r\n", "tabs\tand\vmore\f"),
    *("\x1c\x1f\x85\xa0\ufeff x ", "a&b=c?d#e%f+g h", "a%0d%0aBcc:eve@example.com&bcc=x", "Hi\r\nBcc: eve@example.com"),
    *("?bcc=eve@example.com&subject=no", "résumé, naïve, Ω, 日本語, العربية", "👩‍🔬🏳️‍🌈 and 𝒳", "<b>\"'`</b>"),
    *("-._~!$&'()*+,;=:@/?[]{}|\\^", "\0\x01\x08\x0b\x0e\x7f", "\u2028\u2029\u200b\u202eabc", "x" * 3000),
    *("{{ 7*7 }}", "line\n" * 20, "\u3000wide\u3000", "  two  spaces  "),
]  # fmt: skip


@pytest.fixture
def in_browser(watched: Watched) -> Watched:
    """A page with the script alone."""
    watched.page.goto("about:blank")
    watched.page.add_script_tag(content=SCRIPT.read_text("utf-8"))
    return watched


@pytest.mark.battery(29)
def test_python_and_the_browser_make_the_same_address(in_browser: Watched) -> None:
    cases = [*product(EMAILS, TEXTS[:4], TEXTS[1:4]), *product(EMAILS[:2], TEXTS, TEXTS)]
    assert len(cases) > 800
    made = in_browser.page.evaluate("(cases) => cases.map((one) => window.inroadsMailto.mailto(...one))", cases)
    differing = [
        (case, ours, theirs) for case, theirs in zip(cases, made, strict=True) if (ours := mailto(*case)) != theirs
    ]
    assert differing == []
    assert sum(bool(address) for address in made) > len(TEXTS) ** 2


def test_both_know_the_same_length_as_the_longest(in_browser: Watched) -> None:
    assert in_browser.page.evaluate("window.inroadsMailto.LONGEST") == LONGEST


@pytest.mark.battery(29)
def test_without_an_address_the_link_differs_in_nothing_else(in_browser: Watched) -> None:
    cases = [list(case) for case in product(TEXTS, TEXTS)]
    made = in_browser.page.evaluate("(cases) => cases.map((one) => window.inroadsMailto.unaddressed(...one))", cases)
    assert made == [mailto("a@example.com", *case).replace("a@example.com", "") for case in cases]


def test_half_a_pair_of_surrogates_stops_nothing(in_browser: Watched) -> None:
    made = in_browser.page.evaluate("window.inroadsMailto.unaddressed('a\\ud800b', '\\udc00')")
    assert made == "mailto:?subject=a%EF%BF%BDb&body=%EF%BF%BD"
