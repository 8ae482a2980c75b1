"""Message templates: fields, variants with their limits, tips, and placeholders."""

import pytest

from inroads.lint.rules import kinds
from inroads.problems import Problem
from inroads.records import Limit, Template, TemplateIndex, Variant, template_from, template_index_from
from inroads.records.template import KINDS, parse_limit
from reading import Told, read, told

HEAD = """---
title: Ask
channel: email
step: step-4-contact
when: You have never met.
purpose: To ask.
limit: 130 words
"""
FIRST_NAME = "write {{ contact.first_name }}, with a name from the list of placeholders"


def _template(rest: str) -> tuple[Template | None, tuple[Problem, ...]]:
    return read(template_from, HEAD + rest, "templates/ask.md")


def _problem(rest: str) -> Told:
    template, problems = _template(rest)
    assert template is None
    (only,) = told(problems)
    return only


def test_a_template_is_its_fields_its_variants_and_its_tips() -> None:
    template, problems = _template(
        "subject: '{{ me.school }} student'\ngoals: [active]\nrules: [LINT-GENERIC]\nnext: FU-NUDGE\n"
        "localize:\n  - school name\n---\n\n## Message\nHi {{ contact.first_name }},\n\nthanks.\n\n"
        "## Variant: about 75 words\nlimit: 85 words\nHi!\n\n## Tips\n- Be brief.\n"
    )
    assert problems == ()
    assert template
    assert template.variants == (
        Variant("Message", None, "Hi {{ contact.first_name }},\n\nthanks.", 16),
        Variant("About 75 words", Limit(85, "words"), "Hi!", 21),
    )
    assert template.tips == "- Be brief."
    assert [(blank.name, blank.line, blank.column) for blank in template.blanks] == [
        ("me.school", 8, 10),
        ("contact.first_name", 17, 4),
    ]
    assert (template.limit, template.goals, template.next) == (Limit(130, "words"), ("active",), "FU-NUDGE")


def test_a_template_says_what_kind_of_message_it_is_or_is_of_no_kind() -> None:
    body = "---\n\n## Message\nHi.\n"
    outreach, _ = _template(f"kind: Outreach\n{body}")
    other, _ = _template(body)
    assert outreach
    assert other
    assert (outreach.kind, other.kind) == ("outreach", "other")
    assert _problem(f"kind: outreech\n{body}")[:2] == ("8:7", "invalid-value")
    assert set(KINDS) < set(kinds())


@pytest.mark.parametrize(
    ("written", "expected"), [("130 words", Limit(130, "words")), ("200 characters", Limit(200, "characters"))]
)
def test_a_limit_counts_words_or_characters(written: str, expected: Limit) -> None:
    assert parse_limit(written) == expected


@pytest.mark.parametrize("written", ["short", "130", "words", "1e2 words", "130 pages", "130 Words", "١٣٠ words"])
def test_another_limit_is_told(written: str) -> None:
    template, problems = read(template_from, HEAD.replace("130 words", written) + "---\n## Message\nHi\n")
    assert template is None
    message = f'limit: "{written}" isn\'t a limit'
    assert told(problems) == [("7:8", "invalid-value", message, "write one, such as 130 words, or 200 characters")]


@pytest.mark.parametrize(
    ("body", "at"), [("## Variant: short\nlimit: short\nHi", "10"), ("## Variant: short\n\n\nlimit: short\nHi", "12")]
)
def test_another_limit_of_a_variant_is_told_at_its_line(body: str, at: str) -> None:
    expected = (f"{at}:1", "invalid-value", '"short" isn\'t a limit', "write one, such as limit: 85 words")
    assert _problem(f"---\n{body}\n") == expected


@pytest.mark.parametrize("body", ["", "Hi there.\n", "### Message\nHi\n", "# Message\nHi\n", "## Tips\n- x\n"])
def test_a_template_without_a_message_is_told(body: str) -> None:
    hint = 'add a heading "## Message"'
    assert _problem(f"---\n{body}") == ("9:1", "missing-field", "the template has no message", hint)


def test_a_template_without_its_fields_is_told_which_are_needed() -> None:
    template, problems = read(template_from, "---\ntitle: x\n---\n## Message\nHi\n")
    assert template is None
    needed = "write what a note like this needs: title, channel, step, when, purpose, limit"
    assert told(problems) == [
        ("1:1", "missing-field", f'the field "{field}" is missing', needed)
        for field in ("channel", "step", "when", "purpose", "limit")
    ]


@pytest.mark.battery(28)
@pytest.mark.parametrize(
    ("line", "column", "seen"),
    [
        ("Hi {{ 7*7 }}", 4, "{{ 7*7 }}"),
        ("Hi {{name}}", 4, "{{name}}"),
        ("Hi {{ contact.first_name | upper }}", 4, "{{ contact.first_name | upper }}"),
        ("Hi {{ contact.__class__ }}", 4, "{{ contact.__class__ }}"),
        ("é {% include 'x' %}", 3, "{% include 'x' %}"),
        ("{# a comment #}", 1, "{# a comment #}"),
        ("Hi {{ contact.first_name", 4, "{{"),
        ("Hi }} you", 4, "}}"),
        ("{{ {{ a.b }} }}", 1, "{{"),
        ("{% if", 1, "{%"),
        ("{{ " + "x" * 80 + " }}", 1, "{{ " + "x" * 37),
    ],
)
def test_braces_that_are_no_placeholder_are_told(line: str, column: int, seen: str) -> None:
    template, problems = _template(f"---\n## Message\n{line}\n")
    assert template is None
    message = f'"{seen}" isn\'t a placeholder; braces stand for nothing else'
    assert told(problems)[0] == (f"10:{column}", "template-grammar", message, FIRST_NAME)


@pytest.mark.parametrize(
    ("subject", "at"),
    [("'{{ me.school }} {{ x }}'", "8:10"), ("About {{x}} and more".replace("{{x}}", "{{x }}"), "8:16")],
)
def test_braces_in_the_subject_are_told_at_the_subject(subject: str, at: str) -> None:
    place, code, _, _ = _problem(f"subject: {subject}\n---\n## Message\nHi\n")
    assert (place, code) == (at, "template-grammar")


def test_single_braces_are_text() -> None:
    template, problems = _template("---\n## Message\n{a} } { %}\n".replace(" %}", ""))
    assert problems == ()
    assert template
    assert template.blanks == ()


@pytest.mark.battery(28)
@pytest.mark.parametrize("sign", ["{{", "{% ", "}} ", "{{ a.b }}"])
def test_braces_without_end_take_no_time(sign: str) -> None:
    template, problems = _template(f"---\n## Message\n{sign * (50_000 // len(sign))}\n")
    assert (template is None) == bool(problems)


def test_a_blank_is_placed_by_characters() -> None:
    template, _ = _template("---\né\n## Message\né {{ me.name }} 👩 {{ me.name }}\nß {{ me.school }}\n")
    assert template
    assert [(blank.line, blank.column) for blank in template.blanks] == [(11, 3), (11, 19), (12, 3)]


def test_goals_are_exploring_and_active_alone() -> None:
    _, code, message, _ = _problem("goals: [exploring, actve]\n---\n## Message\nHi\n")
    assert (code, message) == ("invalid-value", 'goals: "actve" isn\'t one of the words that are accepted here')


def _index(front: str) -> tuple[TemplateIndex | None, tuple[Problem, ...]]:
    return read(template_index_from, f"---\ntitle: Templates\n{front}\n---\n")


def test_the_index_of_templates_explains_placeholders() -> None:
    index, problems = _index("placeholders:\n  me.name:\n    hint: Your name\n    sample: Maya")
    assert problems == ()
    assert index
    assert (index.placeholders["me.name"].hint, index.placeholders["me.name"].line) == ("Your name", 5)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        ("placeholders: x", ("3:15", "wrong-type", "placeholders: entries with a name each are expected here",
                             'begin each entry with "name:"')),
        ("placeholders:\n  me.name: Maya", ("4:12", "wrong-type",
         "placeholders.me.name: an entry with keys and values is expected here", "use its keys: hint, sample")),
        ("placeholders:\n  me.name:\n    hint: x", ("5:5", "missing-field",
         '"placeholders" has an entry without "sample"', "add sample: ...")),
        ("placeholders:\n  me.name: {hint: '', sample: y}", ("4:19", "missing-field",
         '"placeholders" has an entry without "hint"', "add hint: ...")),
        ("placeholders:", ("3:1", "missing-field", 'the field "placeholders" is empty',
                           "write what a note like this needs: title, placeholders")),
    ],
)  # fmt: skip
def test_placeholders_of_another_form_are_told(front: str, expected: tuple[str, ...]) -> None:
    index, problems = _index(front)
    assert index is None
    assert told(problems) == [expected]


def test_an_unknown_key_of_a_placeholder_is_a_warning() -> None:
    index, problems = _index("placeholders:\n  me.name: {hint: x, sample: y, smaple: z, other: w}")
    assert index
    assert told(problems) == [
        ("4:33", "unknown-field", 'unknown field "smaple"', 'did you mean "sample"?'),
        ("4:44", "unknown-field", 'unknown field "other"', "remove it, or correct its name"),
    ]
