"""A center's box: sentences with its own places, none with a place that isn't set."""

import pytest

from conftest import REPOSITORY
from inroads.center import Center, CenterFile, center_file_from
from inroads.center.item import Item
from inroads.center.sentences import PLACE, local_notes
from inroads.library import Library
from inroads.policy import SETTINGS
from inroads.render.prose import to_inline_html
from inroads.views.local_note import local_note

# What only shapes how the tool works; nothing in the guide depends on it.
_NOT_SAID = {"salary_lint", "search", "spelling"}


def center(text: str) -> Center:
    file, settings, problems = center_file_from("center.yml", f"identity: {{name: Northfield}}\n{text}".encode())
    assert problems == ()
    assert file is not None
    return Center("center.yml", file, settings)


def said(page: str, text: str) -> list[str]:
    note = local_note(center(text), page)
    return [sentence.source.replace("\\", "") for sentence in note.sentences] if note else []


def test_every_page_of_the_guide_but_the_one_on_research_has_sentences(library: Library) -> None:
    assert library.guide.keys() - local_notes().pages.keys() == {"evidence"}
    assert local_notes().pages.keys() - library.guide.keys() == {"accessibility"}  # a page beside the guide


def test_every_item_of_the_file_is_said_somewhere() -> None:
    said = {found[1] for page in local_notes().pages.values() for one in page for found in PLACE.finditer(one.text)}
    text = (REPOSITORY / "center.example.yml").read_bytes()
    file, _, _ = center_file_from("center.yml", text)
    assert file is not None
    items = set(_places(file))
    assert items - said == set()


def _places(entry: CenterFile | object, within: str = "") -> list[str]:
    found = []
    for key in type(entry).keys() if hasattr(type(entry), "keys") else ():  # type: ignore[attr-defined]
        value = getattr(entry, key)
        if isinstance(value, Item) or (isinstance(value, tuple) and value):
            found.append(f"{within}{key}")
        elif key not in ("identity", "settings", "colors"):
            found += _places(value, f"{within}{key}.")
    return found


def test_every_choice_of_every_setting_has_its_sentence_on_a_page() -> None:
    on_pages = {one.setting for page in local_notes().pages.values() for one in page if one.setting}
    assert on_pages == SETTINGS.keys() - _NOT_SAID
    for name in on_pages:
        setting = SETTINGS[name]
        choices = setting.options if not isinstance(setting.default, tuple) else [list(setting.default)]
        assert [choice for choice in choices if not local_notes().of_setting(name, choice)] == [], name


def test_without_a_center_there_is_no_box() -> None:
    assert local_note(None, "start") is None


def test_a_page_for_which_nothing_is_set_has_no_box() -> None:
    assert local_note(center(""), "ethics") is None
    assert local_note(center("help: {rooms: https://a.example}"), "evidence") is None


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        ("https://a.example/x", "For a quiet place, book [a room](<https://a.example/x>)."),
        ("{name: the Nook, link: https://a.example}", "For a quiet place, book [the Nook](<https://a.example>)."),
        ("Ask at the desk", "For a quiet place, book a room: Ask at the desk."),
        ("{name: the Nook, words: It has a door}", "For a quiet place, book the Nook. It has a door."),
        ("rooms@a.example", "For a quiet place, book [a room](<mailto:rooms@a.example>)."),
        ("{name: the Nook, phone: 555-0100}", "For a quiet place, book the Nook. Phone: 555-0100."),
        (
            "{link: https://a.example, email: r@a.example}",
            "For a quiet place, book [a room](<https://a.example>). Email: [r@a.example](<mailto:r@a.example>).",
        ),
    ],
)
def test_an_item_is_said_by_what_it_has(item: str, sentence: str) -> None:
    assert said("formats", f"help: {{rooms: {item}}}") == [sentence]


def test_words_alone_stand_after_the_colon_of_a_rule() -> None:
    assert said("ethics", "policies: {ai: Ask first}") == ["Our rules for AI tools: Ask first."]


def test_several_items_are_one_sentence() -> None:
    text = "people:\n  associations:\n    - {name: A, link: https://a.example}\n    - {name: B, words: in May}\n    - C"
    assert said("step-2-people", text) == ["Associations near you: [A](<https://a.example>), B (in May) and C."]


def test_a_currency_goes_with_the_published_pay() -> None:
    with_currency = "research:\n  pay_sources: https://pay.example\n"
    assert said("step-1-research", with_currency) == ["For published pay, see [pay.example](<https://pay.example>)."]


def test_each_example_and_each_word_is_a_sentence() -> None:
    text = "local:\n  examples: [One, Two.]\n  words:\n    - {term: J-term, meaning: January}"
    assert said("what", text) == ["An example from here: One.", "An example from here: Two."]
    assert said("glossary", text) == ["**J-term**: January."]


@pytest.mark.parametrize(
    ("page", "setting", "sentence"),
    [
        ("step-3-prepare", "dress_advice: business-casual", "Dress in business casual."),
        ("step-3-prepare", "allow_pay_range_check: false", "Don't ask about pay. Look it up."),
        ("step-5-meet", "recording_allowed: true", "You may record a talk if everybody in it clearly says yes."),
        ("step-4-contact", "nudge_after_days: 10", "If nobody answers, nudge after 10 days."),
        ("step-4-contact", "unanswered_limit: 1", "Stop after one nudge without an answer."),
        (
            "step-4-contact",
            "contact_channel_order: [linkedin, email, phone, letter]",
            "Try these ways in order: LinkedIn, email, phone, letter.",
        ),
        ("your-edition", "label: career chat", "Chosen here, where sources disagree: `label: career chat`."),
    ],
)
def test_a_setting_is_said_as_it_was_chosen(page: str, setting: str, sentence: str) -> None:
    assert said(page, f"settings:\n  {setting}") == [sentence]


def test_a_setting_that_was_not_chosen_is_not_said() -> None:
    assert said("step-5-meet", "settings: {nudge_after_days: 10}") == []


def test_a_british_center_reads_its_own_words_and_its_box_says_so() -> None:
    file, settings, _ = center_file_from(
        "center.yml", b"identity: {name: N, spelling: en-GB}\nsettings: {resume_policy: do-not-bring}\n"
    )
    assert file is not None
    note = local_note(Center("center.yml", file, settings), "step-3-prepare")
    assert note is not None
    assert [sentence.source for sentence in note.sentences] == ["Leave your CV at home."]
    assert note.language == "en-GB"


def test_what_a_center_writes_is_text_and_never_markup() -> None:
    text = 'help: {rooms: {name: "<b>*a* [x](javascript:alert(1)) `{{ y }}`", words: "![i](u) <script>"}}'
    note = local_note(center(text), "formats")
    assert note is not None
    html = to_inline_html(note.sentences[0].source, lambda _: None)
    assert html == ("For a quiet place, book &lt;b&gt;*a* [x](javascript:alert(1)) `{{ y }}`. ![i](u) &lt;script&gt;.")
