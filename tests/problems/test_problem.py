"""Problems: their order, their length, and that each code is explained."""

from inroads.problems import Code, Place, Problem, Severity, in_order
from inroads.problems.codes import MEANINGS


def _problem(path: str = "a.md", line: int = 1, column: int = 1, code: Code = Code.INVALID_YAML) -> Problem:
    return Problem.error(path, Place(line, column), code, "message")


def test_problems_are_ordered_by_path_line_column_and_code() -> None:
    first = _problem("a.md", 2, 1)
    second = _problem("a.md", 10, 1)
    third = _problem("a.md", 10, 3, Code.DUPLICATE_FIELD)
    fourth = _problem("a.md", 10, 3, Code.INVALID_YAML)
    fifth = _problem("b.md", 1, 1)
    assert in_order([fifth, fourth, second, third, first]) == (first, second, third, fourth, fifth)


def test_the_same_problem_is_told_once() -> None:
    assert in_order([_problem(), _problem()]) == (_problem(),)


def test_only_an_error_leaves_its_note_out() -> None:
    warning = Problem.warning("a.md", Place(), Code.UNKNOWN_FIELD, "message", "hint")
    assert _problem().is_error
    assert not warning.is_error
    assert warning.severity is Severity.WARNING


def test_a_monstrous_value_does_not_make_a_monstrous_message() -> None:
    problem = Problem.error("a.md", Place(), Code.INVALID_VALUE, "x" * 70_000, "y" * 70_000)
    assert len(problem.message) == len(problem.hint) == 1000
    assert problem.message.endswith("x…")
    assert problem.hint.endswith("y…")


def test_every_code_has_a_meaning_and_every_meaning_a_code() -> None:
    assert list(MEANINGS) == list(Code)


def test_every_meaning_is_one_or_more_sentences() -> None:
    assert [meaning for meaning in MEANINGS.values() if not meaning[:1].isupper() or not meaning.endswith(".")] == []


def test_codes_are_kebab_case() -> None:
    assert [code for code in Code if not code.replace("-", "").islower()] == []
