"""Two texts that came from one: what each side changed alone is taken, what both changed stands between marks."""

import subprocess
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.notes.conflicts import conflict_lines
from inroads.update.merge import merge

BASE = "one\ntwo\nthree\nfour\nfive\nsix\nseven\n"
# Few different lines, so that many are the same: there the merging of texts goes wrong, if it does.
TEXTS = st.lists(st.sampled_from(["a", "b", "c", "d", "", "e"]), max_size=12).map(
    lambda ls: "".join(f"{x}\n" for x in ls)
)


def lines(text: str) -> "Counter[str]":
    return Counter(text.splitlines())


def test_changes_in_different_places_are_both_taken() -> None:
    ours = BASE.replace("two", "our two")
    theirs = BASE.replace("six", "their six").replace("seven\n", "seven\neight\n")
    merged = merge(BASE, ours, theirs)
    assert merged.text == "one\nour two\nthree\nfour\nfive\ntheir six\nseven\neight\n"
    assert merged.conflicts == ()


def test_the_same_change_on_both_sides_is_taken_once() -> None:
    both = BASE.replace("two", "2").replace("five\n", "")
    assert merge(BASE, both, both).text == both


def test_what_both_sides_changed_stands_between_marks_ours_first() -> None:
    merged = merge(BASE, BASE.replace("four", "our four"), BASE.replace("four", "their four"))
    assert merged.text == (
        "one\ntwo\nthree\n<<<<<<< yours\nour four\n=======\ntheir four\n>>>>>>> new from Inroads\nfive\nsix\nseven\n"
    )
    assert merged.conflicts == (4,)


def test_changes_of_lines_that_touch_are_a_conflict() -> None:
    merged = merge(BASE, BASE.replace("three", "our three"), BASE.replace("four", "their four"))
    assert merged.conflicts == (3,)


def test_two_insertions_in_one_place_are_a_conflict() -> None:
    merged = merge("a\nb\n", "a\nours\nb\n", "a\ntheirs\nb\n")
    assert merged.text == "a\n<<<<<<< yours\nours\n=======\ntheirs\n>>>>>>> new from Inroads\nb\n"


def test_a_line_deleted_on_one_side_and_changed_on_the_other_is_a_conflict() -> None:
    merged = merge("a\nb\nc\n", "a\nc\n", "a\nB\nc\n")
    assert merged.text == "a\n<<<<<<< yours\n=======\nB\n>>>>>>> new from Inroads\nc\n"


def test_what_both_sides_say_alike_stays_out_of_a_conflict() -> None:
    ours = "start\nours\np\nq\nr\ns\nours too\nend\n"
    theirs = "start\ntheirs\np\nq\nr\ns\ntheirs too\nend\n"
    merged = merge("nothing\n", ours, theirs)
    assert merged.text.startswith("start\n<<<<<<< yours\nours\n=======\n")
    assert merged.text.endswith(">>>>>>> new from Inroads\nend\n")
    assert len(merged.conflicts) == 2


@pytest.mark.parametrize(
    ("ours", "theirs", "text"),
    [
        ("a\nb", "a\nb\n", "a\nb\n"),
        ("a\nb\n", "a\nb", "a\nb\n"),
        ("A\nb", "a\nb", "A\nb"),
        ("a\nb\nc", "a\nb", "a\nb\nc"),
        ("a\nB", "a\nC", "a\n<<<<<<< yours\nB\n=======\nC\n>>>>>>> new from Inroads\n"),
        ("", "a\nb", ""),
    ],
)
def test_a_last_line_without_an_end_is_a_line_like_others(ours: str, theirs: str, text: str) -> None:
    assert merge("a\nb", ours, theirs).text == text


@given(TEXTS, TEXTS, TEXTS)
def test_no_line_that_either_side_wrote_is_ever_lost(base: str, ours: str, theirs: str) -> None:
    kept = lines(merge(base, ours, theirs).text)
    assert not lines(ours) - lines(base) - kept
    assert not lines(theirs) - lines(base) - kept


@given(TEXTS, TEXTS, TEXTS)
def test_a_side_that_changed_nothing_gives_way_to_the_other(base: str, ours: str, theirs: str) -> None:
    assert merge(base, base, theirs).text == theirs
    assert merge(base, ours, base).text == ours
    assert merge(base, ours, ours).text == ours


@given(TEXTS, TEXTS, TEXTS)
def test_conflicts_are_found_again_where_they_are_said_to_begin(base: str, ours: str, theirs: str) -> None:
    merged = merge(base, ours, theirs)
    assert tuple(conflict_lines(merged.text)) == merged.conflicts


def test_where_git_merges_without_a_conflict_so_do_we_and_with_the_same_text(tmp_path: Path) -> None:
    """Git is the judge of a hundred edits: lines of a real text with many empty ones, changed on both sides."""
    page = (Path(__file__).parents[2] / "LICENSE-CONTENT").read_text("utf-8").splitlines(keepends=True)
    for number in range(0, len(page), 2):
        ours = [*page[:number], f"Ours {number}\n", *page[number + 1 :]]
        other = (number * 7 + 3) % len(page)
        theirs = [*page[:other], *page[other + 1 :]]
        texts = {"base": "".join(page), "ours": "".join(ours), "theirs": "".join(theirs)}
        for name, text in texts.items():
            (tmp_path / name).write_text(text, "utf-8", newline="\n")
        command = ["git", "merge-file", "-p", "ours", "base", "theirs"]
        by_git = subprocess.run(command, cwd=tmp_path, check=False, capture_output=True)
        merged = merge(texts["base"], texts["ours"], texts["theirs"])
        assert bool(by_git.returncode) == bool(merged.conflicts), (number, other)
        if not merged.conflicts:
            assert merged.text == by_git.stdout.decode()
