"""Every private page, made of notes whose every field and text is hostile: all of it stays text."""

import re
from pathlib import Path

import pytest

from conftest import desk_of
from inroads.library import Library
from inroads.notes.quoting import quoted
from inroads.views.desk import Desk
from inroads.views.search_entries import search_entries
from markup import Markup, markup, scheme
from presses import pages_of

HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "</title></p></td></table></script>",
    "{{ 7*7 }}",
    "{% raw %}",
    "{% include '/etc/passwd' %}",
    "](x)",
    "a|b||c",
    "`code` ``",
    "&lt;b&gt; &#106;",
    "<!-- not shown -->",
    "javascript:alert(1)",
    "\u202egnp.exe\u2066",
    "\u200b\ufeffzero",
]

CONTACT = """---
name: {x}
aliases: [{x}]
pronouns: {x}
role: {x}
organization: {x}
industry: {x}
location: {x}
email: {x}
phone: {x}
linkedin: {x}
website: {x}
status: {paused}
log:
  - 2026-11-02 asked by email
  - {words}
{extra}: {x}
---
{body}
"""
MEETING = """---
contact: ana
when: 2026-11-10
keep_in_touch: yes
location: {x}
try_next: {x}
fit: 5
questions: [path-01, {x}]
referrals:
  - "[[bo]]"
  - {referral}
{extra}: {x}
---
{body}
"""


def _notes(text: str, body: str) -> dict[str, str]:
    """Return notes with `text` in every field that takes free text."""
    x = quoted(f"x{text}")
    parts = {
        "x": x,
        "paused": quoted(f"paused until 2026-11-12: x{text}"),
        "words": quoted(f"2026-11-09 replied: x{text}"),
        "extra": quoted(f"x{text}"),
        "referral": quoted(f"Zed ({text.replace(')', '').replace('(', '')}): x{text}"),
        "body": body,
    }
    return {
        "contacts/ana.md": CONTACT.format(**parts),
        "contacts/bo.md": f"---\nname: {quoted(f'b{text}')}\norganization: Bolt\nlog:\n  - 2026-11-02 asked\n---\n",
        "contacts/cy.md": f"---\nname: Cy\nreferred_by: ana\n{quoted(f'x{text}')}: 1\n---\n{body}\n",
        "contacts/di.md": f"---\nname: {quoted(f'd{text}')}\nstatus: {quoted(f'x{text}')}\n---\n",
        "meetings/talk.md": MEETING.format(**parts),
        "meetings/next.md": f"---\ncontact: [ana, bo]\nwhen: 2026-11-23 09:00\nlocation: {x}\n"
        f"questions: [path-02, {x}]\n---\n{body}\n",
    }


def _pages(desk: Desk) -> dict[str, Markup]:
    return {file: markup(html) for file, html in pages_of(desk)}


def _shape(page: Markup) -> list[tuple[str, tuple[str, ...]]]:
    """Return the elements of a page but for what the lint says of drafts: braces and brackets in them are told."""
    found: list[tuple[str, tuple[str, ...]]] = []
    in_findings = False
    for tag, attributes in page.elements:
        is_inside = in_findings and tag in ("li", "strong", "q", "bdi")
        in_findings = is_inside or attributes.get("class") == "inroads-findings"
        found += [] if in_findings else [(tag, tuple(attributes))]
    return found


@pytest.mark.battery(10)
@pytest.mark.battery(26)
@pytest.mark.battery(27)
@pytest.mark.battery(28)
@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_stands_in_a_field_the_pages_have_the_same_elements(
    tmp_path: Path, library: Library, text: str
) -> None:
    calm = _pages(desk_of(tmp_path / "calm", _notes("calm", "Words."), library=library))
    found = _pages(desk_of(tmp_path / "hostile", _notes(text, "Words."), library=library))
    assert len(found) == len(calm)
    for (file, page), other in zip(found.items(), calm.values(), strict=True):
        assert _shape(page) == _shape(other) or file == "problems/index.html" or file.endswith(".md.html"), file
        assert {scheme(address) for address in page.addresses} <= {"", "mailto", "tel", "https"}
        assert page.comments == []
    assert f"x{text}" in found["contacts/ana/index.html"].text
    assert f"x{text}" in found["meetings/talk/index.html"].text
    assert f"x{text}" in found["meetings/prep/next/index.html"].text
    assert f"x{text}" in found["answers/index.html"].text
    assert text in found["problems/index.html"].text


BODY = """# {text}

{text} and **{text}**

- [ ] {text} (due 2026-11-19)

## Answers
### path-01 {text}
{text}
### {text}?
{text}

## Insights
- {text} #{text}

## Advice
- [ ] {text} (due 2026-11-19)
- [x] {text} (done 2026-11-12)

## {text}
[[{text}]] [[bo|{text}]] ![{text}]({text}) <{text}>
"""
ALLOWED = {"id", "class", "href", "rel", "title", "scope", "colspan", "dir", "align", "start", "open", "hidden",
           "datetime", "type", "name", "value", "autocomplete", "role", "aria-hidden", "aria-label", "aria-labelledby",
           "tabindex"}  # fmt: skip
IN_PICTURES = {"class", "x", "y", "width", "height", "d", "cx", "cy", "r", "rx", "text-anchor", "viewbox", "role",
               "aria-label", "aria-hidden", "focusable", "preserveaspectratio"}  # fmt: skip
PICTURES = {"svg", "rect", "path", "circle", "text"}


@pytest.mark.battery(26)
@pytest.mark.battery(27)
@pytest.mark.battery(28)
@pytest.mark.parametrize("text", [*HOSTILE, "<svg onload=alert(1)>", '<iframe srcdoc="<script>x</script>">'])
def test_whatever_stands_in_a_text_nothing_of_it_runs_or_loads(tmp_path: Path, library: Library, text: str) -> None:
    pages = _pages(desk_of(tmp_path, _notes("calm", BODY.replace("{text}", text)), library=library))
    tags = {tag for page in pages.values() for tag in page.tags}
    assert tags.isdisjoint(
        {"script", "img", "iframe", "object", "embed", "link", "meta", "base", "style", "use", "image"}
    )
    for file, page in pages.items():
        for tag, attributes in page.elements:
            allowed = IN_PICTURES if tag in PICTURES else ALLOWED
            assert all(name in allowed or name.startswith("data-") for name in attributes), (file, tag, attributes)
            assert tag != "svg" or attributes["class"].startswith("inroads-"), (file, attributes)
        assert {scheme(address) for address in page.addresses} <= {"", "mailto", "tel", "https"}
        assert page.comments == []
    if "{" in text:
        assert text in pages["contacts/ana/index.html"].text
        assert "49" not in pages["contacts/ana/index.html"].text


@pytest.mark.battery(27)
def test_comments_in_a_note_are_on_no_page_and_in_no_search(tmp_path: Path, library: Library) -> None:
    body = """<!-- secret -->
# A <!-- secret -->

B <!-- secret
secret --> b

## Answers
### path-01 <!-- secret -->
Yes. <!-- secret -->
### Own? <!-- secret -->
<!-- secret

secret -->

## Insights
- C <!-- secret -->

## Advice
- [ ] D <!-- secret --> (due 2026-11-19)
- [x] E <!-- secret --> (done 2026-11-12)
"""
    notes = {
        "contacts/ana.md": f"---\nname: Ana\norganization: Acme\n---\n{body}",
        "meetings/talk.md": f"---\ncontact: ana\nwhen: 2026-11-10\n---\n{body}",
    }
    desk = desk_of(tmp_path, notes, library=library)
    assert "secret" not in "".join(html for _, html in pages_of(desk))
    assert "secret" not in str([entry.blocks for entry in search_entries(desk)])


@pytest.mark.battery(10)
def test_names_are_kept_apart_from_the_direction_of_the_text_around_them(tmp_path: Path) -> None:
    notes = {
        "contacts/ana.md": '---\nname: "ليلى \u202eحداد"\norganization: "\u202eAcme"\n---\n',
        "meetings/talk.md": "---\ncontact: ana\nwhen: 2026-11-18\nreferrals: ['\u202eZed']\n---\n",
    }
    for file, html in pages_of(desk_of(tmp_path, notes)):
        body = html.partition("<body>")[2]
        shown = re.sub(
            r"<bdi(?: dir=\"ltr\")?>[^<]*</bdi>|<option[^<]*</option>|<code(?: dir=\"ltr\"[^>]*)?>.*?</code>|<[^>]*>",
            "",
            body,
            flags=re.DOTALL,
        )
        assert "\u202e" not in shown, file


@pytest.mark.battery(13)
@pytest.mark.parametrize(
    "name", ["a b", "a#b", "a?b", "100%", "it's", 'say "hi"', "a&b", "<b>", "渡辺 花子", "Ünï", "-x", "a+b"]
)
def test_a_file_of_any_name_has_a_page_that_is_linked(tmp_path: Path, name: str) -> None:
    notes = {
        f"contacts/{name}.md": "---\nname: Ana\norganization: A/B #1?\n---\n",
        f"meetings/{name} talk.md": f"---\ncontact: {quoted(name)}\nwhen: 2026-11-18\n---\n",
    }
    pages = dict(pages_of(desk_of(tmp_path, notes)))
    files = {file for file in pages if file.count("/") == 2 and not file.startswith("reviews/")}
    assert len(files) == 3
    assert all(re.fullmatch(r"[a-z]+/[a-z0-9-]+/index\.html", file) for file in files)
    linked = {address for html in pages.values() for address in markup(html).addresses}
    for file in files:
        assert file.removesuffix("index.html") in {address.lstrip("./") for address in linked}


@pytest.mark.battery(13)
def test_a_name_without_latin_letters_has_the_same_address_in_every_build(tmp_path: Path) -> None:
    notes = {"contacts/渡辺-花子.md": "---\nname: 渡辺 花子\n---\n"}
    assert "contacts/n-85c012b9/index.html" in dict(pages_of(desk_of(tmp_path, notes)))
