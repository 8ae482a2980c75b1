"""`center.yml` is read strictly: every slip is an error with its place and what could stand there."""

from pathlib import Path

import pytest
import yaml

from conftest import REPOSITORY
from inroads.center import Center, about_unset, center_file_from, quotes_from
from inroads.center.center import CenterFile
from inroads.exports.problems import as_line

KEYS = CenterFile.keys()
NAME = "identity:\n  name: Northfield\n"


def lines(text: str) -> list[str]:
    """Return what is wrong with the file, as it is told."""
    file, _, problems = center_file_from("center.yml", text.encode())
    assert (file is None) is bool(problems)
    return [as_line(problem) for problem in problems]


def center(text: str) -> Center:
    file, settings, problems = center_file_from("center.yml", text.encode())
    assert problems == ()
    assert file is not None
    return Center("center.yml", file, settings)


def test_a_name_is_enough() -> None:
    assert center(NAME).short_name == "Northfield"


def test_the_example_that_is_handed_out_is_read_without_a_problem_and_sets_every_item() -> None:
    text = (REPOSITORY / "center.example.yml").read_text("utf-8")
    assert [note.message for note in about_unset(center(text))] == ["identity: not set: logo"]


SLIPS = yaml.load((Path(__file__).parent / "slips.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip["told"].split(":")[4].strip()[:40])
def test_a_slip_is_told_with_its_place_and_what_could_stand_there(slip: dict[str, str]) -> None:
    assert lines(slip["text"]) == [slip["told"].rstrip("\n")]


def test_all_slips_are_told_at_once() -> None:
    text = f'{NAME}  zzz: 1\n  colors: {{link: "#ffcc00"}}\nsettings:\n  nudge_after_days: 6\n'
    assert [line.split()[2] for line in lines(text)] == ["unknown-setting:", "invalid-setting:", "low-contrast:"]


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfeX", b"- a list\n", b"just words\n", b"a: [\n", b"a: &x b\nc: *x\n", b"\0"]
)
def test_bytes_that_are_no_such_file_are_errors_and_no_traceback(data: bytes) -> None:
    file, _, problems = center_file_from("center.yml", data)
    assert file is None
    assert all(problem.is_error for problem in problems)
    assert problems


def test_a_file_cut_off_anywhere_is_read_or_told() -> None:
    data = (REPOSITORY / "center.example.yml").read_bytes()
    for end in range(0, len(data), 7):
        file, _, problems = center_file_from("center.yml", data[:end])
        assert (file is None) is bool(problems)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("recording_allowed: true", True),
        ("hr_warning: off", "off"),
        ("ask_minutes: 15", 15),
        ("bring_business_cards: yes", "yes"),
        ("next_person_after_business_days: 5", 5),
    ],
)
def test_settings_have_the_type_of_their_choices_without_quotes(written: str, value: object) -> None:
    assert center(f"{NAME}settings:\n  {written}\n").settings == {written.partition(":")[0]: value}


def test_a_list_of_settings_is_one() -> None:
    chosen = center(f"{NAME}settings:\n  best_contact_level: [senior, executive]\n")
    assert chosen.policy.best_contact_level == ("senior", "executive")


def test_what_is_not_set_is_noted_part_by_part() -> None:
    notes = [as_line(note) for note in about_unset(center(f"{NAME}research:\n  library: https://a.example\n"))]
    assert notes[3] == (
        "center.yml:4:3: note unset-item: research: not set: databases, pay_sources\n"
        "    the guide says nothing about what isn't set; add what you have"
    )


def test_every_key_is_in_the_help() -> None:
    text = (REPOSITORY / "content/public/help/settings.md").read_text("utf-8")
    keys = {key for name in KEYS for key in _keys(CenterFile.model_fields[name].annotation)}
    assert sorted(key for key in keys | set(KEYS) if f"`{key}`" not in text) == []


def _keys(kind: object) -> set[str]:
    keys = getattr(kind, "keys", None) if isinstance(kind, type) else None
    return set(keys()) if keys and hasattr(kind, "model_fields") else set()


@pytest.mark.parametrize(
    ("consent", "told"),
    [
        ("", "quotes.yml:2:5: error missing-field: quotes.consent: it must be there"),
        (
            "    consent: yes\n",
            'quotes.yml:4:14: error invalid-date: quotes.consent: "yes" isn\'t a date in the form that is read here',
        ),
    ],
)
def test_a_quote_without_the_day_of_its_consent_is_an_error(consent: str, told: str) -> None:
    file, problems = quotes_from("quotes.yml", f"quotes:\n  - words: A.\n    by: Bo\n{consent}".encode())
    assert file is None
    assert [as_line(problem).partition("\n")[0] for problem in problems] == [told]
