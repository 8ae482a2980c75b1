"""Fields below the closing line of dashes, which are an error, and prose that only looks like them."""

import pytest

from inroads.problems import Problem
from inroads.records import Contact, contact_from, page_from
from reading import read, told


def _contact(text: str) -> tuple[Contact | None, tuple[Problem, ...]]:
    return read(contact_from, text)


@pytest.mark.battery(5)
def test_a_field_right_below_the_closing_line_is_an_error_at_the_field() -> None:
    contact, problems = _contact("---\nname: Priya\n---\nemail: priya@example.com\n")
    assert contact is None
    assert told(problems) == [
        (
            "4:1",
            "split-front-matter",
            '"email:" stands after the closing --- and is the name of a field',
            "move it above the ---; if it is prose, leave an empty line before it",
        )
    ]


@pytest.mark.battery(5)
@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("\nemail: p@example.com\ntags: [pm]\n---\nBody", 5),
        ("\n\nlog:\n  - 2026-11-02 asked\n---\nBody", 6),
        ("---\nemail: p@example.com\n---\nBody", 5),
        ("\n---\n\nemail: p@example.com\n---\n", 7),
    ],
)
def test_a_second_block_of_fields_is_an_error_at_its_first_field(body: str, line: int) -> None:
    contact, problems = _contact(f"---\nname: Priya\n---\n{body}")
    assert contact is None
    assert told(problems) == [
        (
            f"{line}:1",
            "split-front-matter",
            "a second block of fields follows the first; a note has one",
            "move its fields into the first block, and remove the --- that is left over",
        )
    ]


@pytest.mark.parametrize(
    "body",
    [
        "plan: call her in spring\nand write before",
        "note: she left",
        "\nrole: pm, and more",
        "note: she left\n\n---\n\nMore.",
        "Role: product manager",
        "Update: she replied at last.\n\n---\nMore.",
        "\nNote: ask her about Acme.\n\n---\n\nMore.",
        "\nSome words.\n---\nMore.",
        "---\n\nA line first, then words.\n\n---\n",
        "\nhttps://example.com\n---\n",
        "\nlater: she said: well\n",
        "\n- a list\n---\n",
    ],
)
def test_prose_with_colons_and_lines_of_dashes_is_prose(body: str) -> None:
    contact, problems = _contact(f"---\nname: Priya\n---\n{body}")
    assert problems == ()
    assert contact
    assert contact.body.prose == body.strip("\n")


def test_the_fields_of_a_public_page_are_known_by_their_own_names() -> None:
    page, problems = read(page_from, "---\ntitle: Home\n---\ndescription: Where it begins\n")
    assert page is None
    assert [(problem.at, problem.code) for problem in told(problems)] == [("4:1", "split-front-matter")]
    assert read(page_from, "---\ntitle: Home\n---\nlog: what we did\n")[1] == ()
