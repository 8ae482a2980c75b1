"""The pages of message templates: blanks, lengths, steps."""

from pathlib import Path

import pytest

from conftest import Tree, write_tree
from inroads.library import Library
from inroads.views.message_templates import template_page, templates_index
from inroads.views.placeholders import filled, label, parts, with_labels
from inroads.workspace import library_of, read_public

INDEX = """
    ---
    title: Templates
    placeholders:
      me.first_name: {hint: Your first name, sample: Maya}
      contact.first_name: {hint: Theirs, sample: Daniel}
    ---
"""
NUDGE = """
    ---
    title: A nudge
    channel: linkedin, or email
    step: step-4-contact
    when: A week has passed.
    purpose: To ask again.
    limit: 6 words
    subject: Hello {{ contact.first_name }}
    goals: [exploring, active]
    localize: [alumni link]
    ---
    ## Message
    Hi {{ contact.first_name }}, it's **{{ me.first_name }}** again.

    ## Variant: by card
    limit: 40 characters
    Hi {{ contact.first_name }}!

    ## Tips
    - Be kind.
"""


def _library(root: Path, files: Tree) -> Library:
    return library_of(read_public(write_tree(root, {"templates/index.md": INDEX, **files}), "public"))[0]


def test_a_template_says_when_and_how_to_use_it(tmp_path: Path) -> None:
    page = template_page(_library(tmp_path, {"templates/nudge.md": NUDGE}), "nudge")
    assert (page.title, page.purpose, page.when, page.limit) == (
        "A nudge",
        "To ask again.",
        "A week has passed.",
        "6 words",
    )
    assert (page.channel, page.goals) == ("LinkedIn, or email", "exploring or in an active search")
    assert (page.tips, page.localize) == ("- Be kind.", ("alumni link",))
    assert [part.text for part in page.subject] == ["Hello ", "their first name"]


def test_each_way_to_word_it_counts_its_length_with_the_samples_in_its_blanks(tmp_path: Path) -> None:
    page = template_page(_library(tmp_path, {"templates/nudge.md": NUDGE}), "nudge")
    assert [(message.name, message.length) for message in page.messages] == [
        ("Message", "about 5 of 6 words"),  # Hi Daniel, it's Maya again.
        ("By card", "about 10 of 40 characters"),  # Hi Daniel!
    ]
    assert page.messages[0].blanks["me.first_name"].text == "your first name"


def test_what_is_sent_is_plain_text_in_parts_with_the_limit_of_its_own_wording(tmp_path: Path) -> None:
    page = template_page(_library(tmp_path, {"templates/nudge.md": NUDGE}), "nudge")
    message, card = page.messages
    assert [(part.text, part.name) for part in message.words] == [
        ("Hi ", ""),
        ("their first name", "contact.first_name"),
        (", it's ", ""),
        ("your first name", "me.first_name"),
        (" again.", ""),
    ]
    assert [(one.limit, one.unit) for one in (message, card)] == [(6, "words"), (40, "characters")]


def test_there_is_a_field_for_each_blank_that_is_sent_and_for_the_address_of_an_email(tmp_path: Path) -> None:
    nudge = NUDGE.replace("Be kind", "Ask {{ me.first_name }}").replace("it's **{{ me.first_name }}**", "it's me")
    library = _library(tmp_path, {"templates/nudge.md": nudge})
    fields = [field.name for group in template_page(library, "nudge").groups for field in group.fields]
    assert fields == ["contact.first_name", "contact.email"]
    letter = nudge.replace("    subject: Hello {{ contact.first_name }}\n", "")
    library = _library(tmp_path, {"templates/nudge.md": letter})
    fields = [field.name for group in template_page(library, "nudge").groups for field in group.fields]
    assert fields == ["contact.first_name"]


def test_a_template_says_what_comes_next_and_where_the_words_for_it_are(tmp_path: Path) -> None:
    follow_up = NUDGE.replace("goals:", "next: FU-NUDGE\n    goals:")
    files = {"templates/hello.md": follow_up, "templates/nudge-no-reply.md": NUDGE}
    found = template_page(_library(tmp_path, files), "hello").next
    assert found
    assert found.words == "If a week passes without an answer, nudge once, and gently."
    assert found.template == ("A nudge", "template", "nudge-no-reply", "")


@pytest.mark.parametrize("rule", ["FU-NUDGE", "FU-CLOSE-LOOP"])
def test_what_comes_next_leads_nowhere_without_another_template(tmp_path: Path, rule: str) -> None:
    nudge = NUDGE.replace("goals:", f"next: {rule}\n    goals:")
    found = template_page(_library(tmp_path, {"templates/nudge-no-reply.md": nudge}), "nudge-no-reply").next
    assert found
    assert found.template is None


def test_a_rule_that_nobody_knows_says_nothing_of_what_comes_next(tmp_path: Path) -> None:
    nudge = NUDGE.replace("goals:", "next: MY-OWN\n    goals:")
    assert template_page(_library(tmp_path, {"templates/nudge.md": nudge}), "nudge").next is None


def test_every_template_of_the_library_that_names_a_next_rule_says_what_comes_next(library: Library) -> None:
    silent = [name for name, one in library.templates.items() if one.next and not template_page(library, name).next]
    assert silent == []


def test_its_blanks_are_explained_once_each_in_the_order_of_the_list(tmp_path: Path) -> None:
    page = template_page(_library(tmp_path, {"templates/nudge.md": NUDGE}), "nudge")
    assert [(blank.name, blank.hint, blank.sample) for blank in page.blanks] == [
        ("me.first_name", "Your first name", "Maya"),
        ("contact.first_name", "Theirs", "Daniel"),
    ]


@pytest.mark.parametrize(
    ("step", "guide", "text", "key"),
    [
        ("step-4-contact", "step-4-contact", "Step 4. Make contact", "step-4-contact"),
        ("step-4-contact", "other", "Step 4. Make contact", None),
        ("my-own-step", "other", "My own step", None),
    ],
)
def test_a_step_links_to_its_guide_page_where_there_is_one(
    tmp_path: Path, step: str, guide: str, text: str, key: str | None
) -> None:
    files = {"templates/nudge.md": NUDGE.replace("step-4-contact", step), f"guide/{guide}.md": "---\ntitle: G\n---\n"}
    link = template_page(_library(tmp_path, files), "nudge").step
    assert (link.text, link.key) == (text, key)


def test_the_index_goes_by_step_and_title(tmp_path: Path) -> None:
    files = {
        "templates/a.md": NUDGE.replace("step-4-contact", "zzz").replace("A nudge", "Last"),
        "templates/b.md": NUDGE.replace("A nudge", "Zoo"),
        "templates/c.md": NUDGE,
        "templates/d.md": NUDGE.replace("step-4-contact", "step-1-research").replace("A nudge", "First"),
    }
    index = templates_index(_library(tmp_path, files))
    assert [(group.step.text, [row.link.text for row in group.rows]) for group in index.groups] == [
        ("Step 1. Research", ["First"]),
        ("Step 4. Make contact", ["A nudge", "Zoo"]),
        ("Zzz", ["Last"]),
    ]
    assert (index.groups[0].rows[0].channel, index.groups[0].rows[0].limit) == ("LinkedIn, or email", "6 words")
    assert len(index.blanks) == 2
    fields = [field.name for group in index.fields for field in group.fields]
    assert fields == ["me.first_name", "contact.first_name", "contact.email"]


def test_no_message_of_the_library_is_longer_than_its_limit(library: Library) -> None:
    for name in library.templates:
        for message in template_page(library, name).messages:
            _, number, _, limit, _ = message.length.split()
            assert int(number) <= int(limit), (name, message.name, message.length)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("contact.first_name", "their first name"),
        ("me.school", "your school"),
        ("contact.why_them", "why them"),
        ("office.opening_hours", "office opening hours"),
        ("a.b.c", "a b c"),
    ],
)
def test_a_placeholder_has_a_label(name: str, words: str) -> None:
    assert label(name) == words


def test_no_placeholder_of_the_library_reads_like_a_variable(library: Library) -> None:
    labels = [label(name) for name in library.placeholders]
    assert [words for words in labels if "_" in words or "." in words or "url" in words] == []


def test_a_text_with_placeholders_is_taken_apart_filled_or_labelled(tmp_path: Path) -> None:
    library = _library(tmp_path, {})
    text = "Hi {{ contact.first_name }}, from {{me.first_name}} at {{ no.such }}"
    assert [(part.text, part.name, part.hint) for part in parts(library, text)] == [
        ("Hi ", "", ""),
        ("their first name", "contact.first_name", "Theirs"),
        (", from ", "", ""),
        ("your first name", "me.first_name", "Your first name"),
        (" at ", "", ""),
        ("no such", "no.such", ""),
    ]
    assert filled(library, text) == "Hi Daniel, from Maya at {{ no.such }}"
    assert with_labels(text) == "Hi [their first name], from [your first name] at [no such]"


@pytest.mark.battery(28)
@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{% raw %}", "{{ a }}", "{{ A.b }}", "}} {{", "{# x #}"])
def test_other_braces_are_words_like_any_others(tmp_path: Path, text: str) -> None:
    library = _library(tmp_path, {})
    assert [part.text for part in parts(library, text)] == [text]
    assert (filled(library, text), with_labels(text)) == (text, text)


def test_blanks_in_the_tips_are_shown_in_words(tmp_path: Path) -> None:
    nudge = NUDGE.replace("Be kind", "Be kind to {{ contact.first_name }}")
    page = template_page(_library(tmp_path, {"templates/nudge.md": nudge}), "nudge")
    assert page.tips == "- Be kind to [their first name]."
