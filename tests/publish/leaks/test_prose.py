"""Words of notes: a sentence that is quoted is found, and common phrases and the pages' own sentences aren't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.publish.leaks.prose import runs
from leak_scans import kinds, leaks, note, scanned

BODY = """
He really did eat lunch on camera. Soup. He'd read the survey page that [[ruth|Ruth]] forwarded, and opened with "your
denominator is wrong, but in an interesting way".

- He showed me *two* of the buttons that look alike
- Yes, a lot
1. Ask whether the laundromat was his own idea
"""
NOTES = {"meetings/m.md": f"---\ncontact: x\nwhen: 2026-11-19\n---\n{BODY}"}


@pytest.mark.parametrize(
    "text",
    [
        "He really did eat lunch on camera.",
        "<p>he <em>really</em> did eat lunch&nbsp;on camera</p>",
        "your denominator is wrong, but in an interesting way",
        "the survey page that Ruth forwarded, and opened with “your denominator",
        "He showed me <em>two</em> of the buttons",
        "Ask whether the laundromat was his own idea",
        "HE REALLY DID EAT LUNCH ON CAMERA",
    ],
)
def test_a_quoted_sentence_is_found(text: str) -> None:
    assert set(kinds(text, NOTES)) == {"words"}


@pytest.mark.parametrize(
    "text", ["Soup.", "Yes, a lot", "He really did eat", "lunch on camera", "in an interesting way"]
)
def test_a_few_common_words_are_no_quotation(text: str) -> None:
    assert kinds(text, NOTES) == []


def test_what_a_note_quotes_of_the_public_pages_is_no_leak_and_is_counted() -> None:
    page = "# A page\n\nHe really did eat lunch on camera. And more.\n"
    report = scanned({"index.html": "<p>He really did eat lunch on camera.</p>"}, NOTES, {"a.md": page})
    assert report.findings == ()
    assert report.passes
    assert [(q.note, q.runs > 0) for q in report.quotations] == [("notes/meetings/m.md", True)]


def test_the_words_of_one_note_are_one_finding_in_a_file() -> None:
    (found,) = leaks(f"<p>{BODY}</p>", NOTES)
    assert (found.kind.value, found.note, found.note_line, found.line) == ("words", "notes/meetings/m.md", 6, 2)
    assert found.times > 5


def test_a_heading_is_no_part_of_the_sentence_below() -> None:
    body = "\n## Answers\n\n### ind-media-02\nWhoever pays.\n\n### ind-media-03\n\nNobody at all, says she to me.\n"
    notes = {"meetings/m.md": f"---\ncontact: x\n---\n{body}"}
    assert kinds("ind-media-02 Whoever pays; ind-media-03 Nobody at all", notes) == []
    assert kinds("nobody at all, says she to me", notes) == ["words"]


def test_words_of_every_field_and_of_the_log_are_found() -> None:
    log = "\nlog:\n  - 2026-11-02 replied by email: any Thursday except the one with the pump station"
    notes = {"contacts/x.md": note("P", status='"closed: she said plainly that one talk was enough"', tags=f"[a]{log}")}
    assert kinds("any Thursday except the one with the pump station", notes) == ["words"]
    assert kinds("she said plainly that one talk was enough", notes) == ["words"]


def test_scripts_without_spaces_are_read_in_pairs_of_characters() -> None:
    notes = {"contacts/x.md": f"{note('P')}彼女は夜中に鳴り続ける冷凍庫の警報が嫌で研究室を離れた。\n"}
    assert kinds("夜中に鳴り続ける冷凍庫の警報が嫌で研究室を離れた", notes) == ["words"]
    assert kinds("冷凍庫", notes) == []


def test_a_few_long_words_are_enough() -> None:
    notes = {"contacts/x.md": f"{note('P')}Epidemiological surveillance notwithstanding.\n"}
    assert kinds("epidemiological surveillance, notwithstanding", notes) == ["words"]


WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=9), min_size=1, max_size=40)


@given(WORDS)
def test_a_run_is_always_in_its_sentence(words: list[str]) -> None:
    text = " ".join(words)
    assert all(run in "".join(words) and line == 0 for run, line in runs(text))


@given(WORDS, st.data())
def test_whoever_quotes_enough_of_a_sentence_quotes_a_run(words: list[str], data: st.DataObject) -> None:
    whole = "".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    quoted = "".join(words[first : first + 9])
    longest = max((len(word) for word in words), default=0)
    if len(words[first : first + 9]) == 9 and all(len(word) > 3 for word in words[first : first + 9]):
        assert any(run in quoted for run, _ in runs(" ".join(words))), (whole, longest)


@given(WORDS)
def test_a_whole_sentence_with_enough_words_and_letters_has_a_run(words: list[str]) -> None:
    is_long = len(words) >= 5 and len("".join(words)) >= 18
    assert bool(list(runs(" ".join(words)))) >= is_long
