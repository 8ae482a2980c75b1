"""Problems as text, JSON, GitHub annotations and SARIF."""

import json
import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.exports.problems import FORMATS, as_github, as_json, as_line, as_sarif, as_text
from inroads.exports.text import visible
from inroads.problems import Code, Place, Problem
from inroads.problems.codes import MEANINGS

ERROR = Problem.error(
    "notes/contacts/a.md", Place(3, 9), Code.INVALID_DATE, 'added: "soon" isn\'t a date', "write a day"
)
WARNING = Problem.warning("notes/contacts/b.md", Place(2, 1), Code.UNKNOWN_FIELD, 'unknown field "nmae"')


def _about(message: str, hint: str = "", path: str = "a.md") -> Problem:
    return Problem.error(path, Place(), Code.INVALID_VALUE, message, hint)


@pytest.mark.parametrize(
    ("problems", "count"),
    [
        ((ERROR,), "1 error, 0 warnings."),
        ((WARNING,), "0 errors, 1 warning."),
        ((ERROR, ERROR, WARNING, WARNING), "2 errors, 2 warnings."),
    ],
)
def test_text_ends_with_a_count(problems: tuple[Problem, ...], count: str) -> None:
    assert as_text(problems).split("\n")[-2:] == ["", count]


def test_text_has_a_line_for_each_problem_and_one_for_its_hint() -> None:
    assert as_text((ERROR, WARNING)) == (
        'notes/contacts/a.md:3:9: error invalid-date: added: "soon" isn\'t a date\n'
        "    write a day\n"
        'notes/contacts/b.md:2:1: warning unknown-field: unknown field "nmae"\n'
        "\n"
        "1 error, 1 warning."
    )


def test_without_problems_every_format_says_so() -> None:
    assert as_text(()) == "No problems."
    assert (json.loads(as_json(())), as_github(())) == ([], "")
    assert json.loads(as_sarif(()))["runs"][0]["results"] == []


def test_json_has_the_fields_of_a_problem() -> None:
    assert json.loads(as_json((ERROR,))) == [
        {
            "path": "notes/contacts/a.md",
            "line": 3,
            "column": 9,
            "severity": "error",
            "code": "invalid-date",
            "message": 'added: "soon" isn\'t a date',
            "hint": "write a day",
        }
    ]


def test_json_keeps_letters_readable() -> None:
    assert "渡辺 é" in as_json((_about("渡辺 é"),))


def test_github_gets_one_command_a_problem() -> None:
    assert as_github((ERROR, WARNING)) == (
        "::error file=notes/contacts/a.md,line=3,col=9,title=invalid-date::"
        'added: "soon" isn\'t a date (write a day)\n'
        '::warning file=notes/contacts/b.md,line=2,col=1,title=unknown-field::unknown field "nmae"'
    )


def test_nothing_in_a_message_or_path_begins_another_github_command() -> None:
    text = as_github((_about("50% a:b,c\r\n::error::x", path="a,b:c%\n::set-output::.md"),))
    assert text == (
        "::error file=a%2Cb%3Ac%25\\u000a%3A%3Aset-output%3A%3A.md,line=1,col=1,title=invalid-value::"
        "50%25 a:b,c\\u000d\\u000a::error::x"
    )


def test_sarif_has_what_viewers_ask_for() -> None:
    log = json.loads(as_sarif((ERROR, WARNING)))
    assert (log["version"], log["$schema"]) == ("2.1.0", "https://json.schemastore.org/sarif-2.1.0.json")
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["tool"]["driver"]["name"] == "inroads"
    assert run["tool"]["driver"]["rules"] == [
        {"id": code.value, "shortDescription": {"text": MEANINGS[code]}}
        for code in (Code.INVALID_DATE, Code.UNKNOWN_FIELD)
    ]
    assert run["results"][0] == {
        "ruleId": "invalid-date",
        "level": "error",
        "message": {"text": 'added: "soon" isn\'t a date. write a day'},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "notes/contacts/a.md"},
                    "region": {"startLine": 3, "startColumn": 9},
                }
            }
        ],
    }
    assert (run["results"][1]["level"], run["results"][1]["message"]["text"]) == ("warning", 'unknown field "nmae"')


@pytest.mark.battery(13)
@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("notes/a b#c?d%.md", "notes/a%20b%23c%3Fd%25.md"),
        ("notes/渡辺.md", "notes/%E6%B8%A1%E8%BE%BA.md"),
        ("notes/\udcff.md", "notes/%FF.md"),  # a name that isn't UTF-8
    ],
)
def test_a_path_in_sarif_is_an_address(path: str, uri: str) -> None:
    (result,) = json.loads(as_sarif((_about("x", path=path),)))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


@pytest.mark.battery(10)
@pytest.mark.battery(32)
@pytest.mark.parametrize(
    ("char", "shown"),
    [
        ("\x1b", "\\u001b"),
        ("\x9b", "\\u009b"),  # the same order to a terminal in one character
        ("\x00", "\\u0000"),
        ("\x7f", "\\u007f"),
        ("\r", "\\u000d"),
        ("\n", "\\u000a"),
        ("\u202e", "\\u202e"),
        ("\u2066", "\\u2066"),
        ("\u200b", "\\u200b"),
        ("\ufeff", "\\ufeff"),
        ("\u2028", "\\u2028"),
        ("\U000e0041", "\\U000e0041"),
        ("\udcff", "\\udcff"),
    ],
)
def test_what_cannot_be_seen_or_would_order_a_terminal_about_is_written_out(char: str, shown: str) -> None:
    assert visible(f"a{char}b") == f"a{shown}b"
    assert as_line(_about(f"a{char}b", f"c{char}d", f"e{char}f")) == (
        f"e{shown}f:1:1: error invalid-value: a{shown}b\n    c{shown}d"
    )


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), max_size=3))
def test_no_format_ever_holds_a_character_that_orders_a_terminal_about(texts: list[tuple[str, str, str]]) -> None:
    problems = [_about(*text) for text in texts]
    for write in FORMATS.values():
        written = write(problems).replace("\n", " ")
        assert {unicodedata.category(char) for char in written}.isdisjoint({"Cc", "Cf", "Cs", "Zl", "Zp"})
    assert [(p["message"], p["hint"], p["path"]) for p in json.loads(as_json(problems))] == texts
    assert len(json.loads(as_sarif(problems))["runs"][0]["results"]) == len(texts)
    assert len(re.findall("^::error ", as_github(problems), re.MULTILINE)) == len(texts)
    assert as_github(problems).count("\n") == max(0, len(texts) - 1)


def test_letters_signs_and_emoji_stay_as_they_are() -> None:
    assert visible("Fọláṣadé 渡辺 – “x” 🙂") == "Fọláṣadé 渡辺 – “x” 🙂"
