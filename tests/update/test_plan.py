"""What becomes of each file, from what was taken over last, what the center has, and what comes now."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.update.plan import CONFLICTS, Change, Kind, plan

PAGE = "".join(f"line {number}\n" for number in range(1, 21)).encode()
OURS = PAGE.replace(b"line 3\n", b"our line 3\n")
NEWS = PAGE.replace(b"line 15\n", b"their line 15\n")
BOTH = OURS.replace(b"line 15\n", b"their line 15\n")
OTHER = b"nothing of the sort\n"

Files = dict[str, bytes]


def only(base: Files, ours: Files, theirs: Files) -> Change:
    (change,) = plan(base, ours, theirs)
    return change


def test_a_file_that_nobody_changed_stays() -> None:
    assert only({"a.md": PAGE}, {"a.md": PAGE}, {"a.md": PAGE}) == Change("a.md", Kind.SAME, PAGE, PAGE, PAGE)


def test_an_untouched_file_is_replaced() -> None:
    assert only({"a.md": PAGE}, {"a.md": PAGE}, {"a.md": NEWS}) == Change("a.md", Kind.REPLACED, PAGE, NEWS, NEWS)


def test_a_file_that_only_the_center_changed_stays_as_it_is() -> None:
    assert only({"a.md": PAGE}, {"a.md": OURS}, {"a.md": PAGE}) == Change("a.md", Kind.SAME, OURS, OURS, PAGE)


def test_a_file_that_both_changed_in_different_places_is_merged() -> None:
    assert only({"a.md": PAGE}, {"a.md": OURS}, {"a.md": NEWS}) == Change("a.md", Kind.MERGED, OURS, BOTH, NEWS)


def test_a_file_that_both_changed_in_one_place_shows_both() -> None:
    theirs = PAGE.replace(b"line 3\n", b"their line 3\n")
    change = only({"a.md": PAGE}, {"a.md": OURS}, {"a.md": theirs})
    assert (change.kind, change.lines, change.base) == (Kind.CONFLICT, (3,), theirs)
    assert change.after
    assert b"our line 3\n=======\ntheir line 3\n" in change.after


def test_nothing_more_is_merged_into_a_file_whose_conflict_waits() -> None:
    waiting = b"a\n<<<<<<< yours\nb\n=======\nc\n>>>>>>> new from Inroads\n"
    change = only({"a.md": PAGE}, {"a.md": waiting}, {"a.md": NEWS})
    assert change == Change("a.md", Kind.UNRESOLVED, waiting, waiting, PAGE, (2,))


def test_a_new_file_is_added() -> None:
    assert only({}, {}, {"a.md": PAGE}) == Change("a.md", Kind.ADDED, None, PAGE, PAGE)


def test_a_new_file_never_takes_the_place_of_one_of_the_centers_own() -> None:
    assert only({}, {"a.md": OTHER}, {"a.md": PAGE}) == Change("a.md", Kind.CLASH, OTHER, OTHER, None)


def test_a_new_file_that_the_center_has_already_counts_as_taken_over() -> None:
    assert only({}, {"a.md": PAGE}, {"a.md": PAGE}) == Change("a.md", Kind.SAME, PAGE, PAGE, PAGE)


def test_the_centers_own_pages_are_not_looked_at() -> None:
    assert plan({}, {"local/rooms.md": OTHER}, {}) == ()


def test_a_file_that_inroads_has_no_longer_is_deleted_if_it_is_untouched() -> None:
    assert only({"a.md": PAGE}, {"a.md": PAGE}, {}) == Change("a.md", Kind.DELETED, PAGE, None, None)


def test_a_file_that_inroads_has_no_longer_stays_if_the_center_worked_on_it() -> None:
    assert only({"a.md": PAGE}, {"a.md": OURS}, {}) == Change("a.md", Kind.KEPT, OURS, OURS, None)


def test_a_file_that_both_deleted_is_forgotten() -> None:
    assert only({"a.md": PAGE}, {}, {}) == Change("a.md", Kind.SAME, None, None, None)


def test_a_file_that_the_center_deleted_does_not_come_back_and_its_news_is_told_once() -> None:
    assert only({"a.md": PAGE}, {}, {"a.md": NEWS}) == Change("a.md", Kind.DECLINED, None, None, NEWS)
    assert only({"a.md": NEWS}, {}, {"a.md": NEWS}).kind is Kind.SAME


def test_a_file_to_which_the_center_gave_another_name_is_told_with_that_name() -> None:
    change = only({"a.md": PAGE}, {"b.md": OURS}, {"a.md": NEWS})
    assert (change.kind, change.other) == (Kind.DECLINED, "b.md")


def test_a_file_that_has_another_name_in_the_new_edition_takes_the_centers_work_along() -> None:
    at_new, at_old = sorted(plan({"old.md": PAGE}, {"old.md": OURS}, {"new.md": NEWS}), key=lambda change: change.name)
    assert at_new == Change("new.md", Kind.RENAMED, None, BOTH, NEWS, other="old.md")
    assert at_old == Change("old.md", Kind.SAME, OURS, None, None)


def test_a_file_that_the_center_deleted_does_not_come_back_under_another_name() -> None:
    changes = plan({"old.md": PAGE}, {}, {"new.md": NEWS})
    assert [(change.name, change.kind, change.after) for change in changes] == [
        ("new.md", Kind.DECLINED, None),
        ("old.md", Kind.SAME, None),
    ]


def test_a_new_name_that_the_center_uses_for_a_page_of_its_own_is_a_clash_and_nothing_is_lost() -> None:
    changes = plan({"old.md": PAGE}, {"old.md": OURS, "new.md": OTHER}, {"new.md": NEWS})
    assert [(change.name, change.kind, change.after) for change in changes] == [
        ("new.md", Kind.CLASH, OTHER),
        ("old.md", Kind.KEPT, OURS),
    ]


def test_pages_that_have_little_in_common_are_not_one_page_renamed() -> None:
    kinds = {change.name: change.kind for change in plan({"a.md": PAGE}, {"a.md": PAGE}, {"b.md": OTHER})}
    assert kinds == {"a.md": Kind.DELETED, "b.md": Kind.ADDED}


@pytest.mark.parametrize("dress", [lambda b: b.replace(b"\n", b"\r\n"), lambda b: b"\xef\xbb\xbf" + b])
def test_line_ends_and_marks_of_windows_are_no_change_and_stay(dress) -> None:  # type: ignore[no-untyped-def]
    replaced = only({"a.md": PAGE}, {"a.md": dress(PAGE)}, {"a.md": NEWS})
    assert (replaced.kind, replaced.after) == (Kind.REPLACED, dress(NEWS))
    merged = only({"a.md": PAGE}, {"a.md": dress(OURS)}, {"a.md": NEWS})
    assert (merged.kind, merged.after) == (Kind.MERGED, dress(BOTH))
    assert only({"a.md": PAGE}, {"a.md": dress(PAGE)}, {"a.md": PAGE}).kind is Kind.SAME


def test_a_picture_is_taken_as_it_is_and_never_gets_marks() -> None:
    old, own, new = b"\x89PNG\r\n\x1a\n\0old", b"\x89PNG\r\n\x1a\n\0own", b"\x89PNG\r\n\x1a\n\0new"
    assert only({"a.png": old}, {"a.png": old}, {"a.png": new}) == Change("a.png", Kind.REPLACED, old, new, new)
    assert only({"a.png": old}, {"a.png": own}, {"a.png": new}) == Change("a.png", Kind.KEPT_WHOLE, own, own, new)


NAMES = st.sampled_from(["a.md", "b.md", "c.md", "d.png"])
PAGES = st.lists(st.sampled_from([f"{n}\n" for n in range(8)] + ["x\n", "=======\n"]), max_size=9).map(
    lambda lines: "".join(lines).encode()
)
TREES = st.dictionaries(NAMES, PAGES, max_size=4)


def after(ours: Files, changes: tuple[Change, ...]) -> Files:
    found = {**ours, **{c.name: c.after for c in changes if c.after is not None}}
    gone = {c.name for c in changes if c.after is None}
    return {name: data for name, data in found.items() if name not in gone}


def written(files: Files) -> "Counter[bytes]":
    return Counter(line for data in files.values() for line in data.splitlines())


@given(TREES, TREES, TREES)
def test_nothing_that_a_center_wrote_is_ever_lost(base: Files, ours: Files, theirs: Files) -> None:
    """Every line that isn't in the edition which the copy began from is still there, somewhere, as often as before."""
    left = after(ours, plan(base, ours, theirs))
    assert not written(ours) - written(base) - written(left)


@given(TREES, TREES, TREES)
def test_every_file_of_the_centers_own_is_left_as_it_is(base: Files, ours: Files, theirs: Files) -> None:
    left = after(ours, plan(base, ours, theirs))
    for name in ours.keys() - base.keys():
        assert left[name] == ours[name]


@given(TREES, TREES, TREES)
def test_a_second_run_has_nothing_left_to_do_but_to_tell_of_what_waits(base: Files, ours: Files, theirs: Files) -> None:
    first = plan(base, ours, theirs)
    now, taken = after(ours, first), {c.name: c.base for c in first if c.base is not None}
    second = plan(taken, now, theirs)
    assert [change for change in second if change.before != change.after] == []
    assert {change.kind for change in second} <= {Kind.SAME, Kind.UNRESOLVED, Kind.CLASH}


@given(TREES, TREES)
def test_a_copy_that_was_never_changed_becomes_the_new_edition(base: Files, theirs: Files) -> None:
    changes = plan(base, base, theirs)
    assert after(base, changes) == theirs
    assert not {change.kind for change in changes} & CONFLICTS
