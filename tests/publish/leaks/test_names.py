"""In which forms a person is found, and which words are nobody's name."""

import pytest

from leak_scans import kinds, leaks, note

PRIYA = {"contacts/priya-ramanujam.md": note("Priya Ramanujam")}
DANIEL = {"contacts/daniel-lee.md": note("Daniel Lee")}  # two names that thousands bear
WILL = {"contacts/w.md": note("Will Park")}  # two plain words


@pytest.mark.parametrize(
    "text",
    [
        "Priya Ramanujam",
        "Ramanujam, Priya",
        "RAMANUJAM Priya",
        "priya.ramanujam",
        "priya_ramanujam",
        "PriyaRamanujam",
        "contactPriyaRamanujam",
        "meetingpriyaramanujamnotes",
        "priyaramanujam",
        "Priya K. Ramanujam",
        "Priya\n          Ramanujam",
        "<td>Priya</td><td>Ramanujam</td>",
        "<b>Pri</b>ya <i>Ramanu</i>jam",
        "Pri-\nya Ramanujam",
    ],
)
def test_a_name_is_found_in_any_order_and_writing(text: str) -> None:
    assert "name" in kinds(text, PRIYA) or "part of a name" in kinds(text, PRIYA)


def test_a_rare_part_of_a_name_is_found_alone() -> None:
    assert kinds("talk to ramanujam", PRIYA) == ["part of a name"]
    assert kinds("P. Ramanujam", PRIYA) == ["part of a name"]
    assert kinds("talk to Priya", PRIYA) == []


def test_a_rare_part_is_not_found_inside_other_words() -> None:
    assert kinds("ramanujamian and xramanujam", PRIYA) == []


def test_where_a_whole_name_stands_its_parts_are_not_told() -> None:
    assert kinds("Priya Ramanujam and no other Ramanujam", PRIYA) == ["name"]
    notes = {**PRIYA, "contacts/b.md": note("Nina Ramanujam")}
    assert kinds("Nina Ramanujam and no other", notes) == ["name"]


@pytest.mark.parametrize(
    "text",
    [
        "Daniel Lee",
        "Lee, Daniel",
        "daniel lee",
        "daniel-lee",
        "Daniel K. Lee",
        "Daniel van Lee",
        '{"first": "Daniel", "last": "Lee"}',
        '<span class="given-name">Daniel</span> <span class="family-name">Lee</span>',
        "D. Lee",
        "Lee, D.",
        "Daniel L. came",
        "N:Lee;Daniel;;;",
        "Da<b>ni</b>el Le<i>e</i>",
        "DanielLee",
    ],
)
def test_two_common_names_together_are_found(text: str) -> None:
    assert kinds(text, DANIEL) == ["name"]


@pytest.mark.parametrize(
    "text",
    [
        "Daniel",
        "Lee",
        "Daniel said that Lee agreed",
        "We met Daniel. Lee came later.",
        "Daniel and Lee",
        "D. Park",
        "d. lee",
        "Danielle Leeson",
        "M. Lee",
    ],
)
def test_common_names_alone_or_apart_are_nobody(text: str) -> None:
    assert kinds(text, DANIEL) == []


@pytest.mark.parametrize("text", ["Will Park", "Park, Will", "WILL PARK", "<p>Will</p><p>Park</p>"])
def test_a_name_of_plain_words_is_found_with_capitals(text: str) -> None:
    assert kinds(text, WILL) == ["name"]


@pytest.mark.parametrize(
    "text", ["where you will park", "will-park", "Will you park", "WillPark", "the park. Will you"]
)
def test_a_name_of_plain_words_is_nothing_without(text: str) -> None:
    assert kinds(text, WILL) == []


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Mark Page", "mark page 12 of the booklet; May and Mark are words"),
        ("May Field", "you may field questions"),
        ("Grace Hope", "with grace, hope and patience"),
        ("Mark Down", "Markdown, markdown"),
        ("Anna Bell", "Anna rang a bell. Annabelle"),
        ("Hasan Ali", "he has an alibi; has an ally"),
        ("Hassanein Ali", "has sane in all"),
        ("Jo Li", "jolie, jo li, a jolly good time"),
        ("Rose Bush", "the rose bush in the garden"),
        ("Will May", "Will may. You will may. will, may"),
    ],
)
def test_plain_words_are_no_false_alarm(name: str, text: str) -> None:
    assert kinds(text, {"contacts/x.md": note(name)}) == []


def test_the_public_pages_say_which_words_are_plain() -> None:
    notes = {"contacts/x.md": note("Ada Fieldwork")}
    assert kinds("your fieldwork begins", notes) == ["part of a name"]
    pages = {"a.md": "All fieldwork is work.\n", "b.md": "Do your fieldwork, then write.\n"}
    assert kinds("your fieldwork begins", notes, pages) == []
    assert kinds("Ada Fieldwork", notes, pages) == ["name"]
    assert kinds("your fieldwork begins", notes, {"a.md": "one fieldwork\n"}) == []  # a page that a reader sees


@pytest.mark.parametrize("text", ["has</b><i>an</i>", "has\r\n an", "Has an"])
def test_two_plain_words_on_either_side_of_a_tag_are_no_name(text: str) -> None:
    assert (
        kinds(f"he {text} office", {"contacts/x.md": note("Omar Hasan")}, {"a.md": "has an\n", "b.md": "has an\n"})
        == []
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Nguyễn Minh Châu", "Minh Châu Nguyễn"),
        ("Nguyễn Minh Châu", "Chau, Nguyen Minh"),
        ("Nguyễn Minh Châu", "nguyen chau"),
        ("Fọláṣadé Ògúnbíyí", "Folasade Ogunbiyi"),
        ("Jürgen Müller", "Juergen Mueller"),
        ("Anna Jörg Ruiz", "Ruiz, Anna Joerg"),
        ("Søren Ørsted", "Soren Orsted"),
        ("Mary-Jane O'Connor-Smythe", "Mary Jane O’Connor Smythe"),
        ("Dr. Ana Ruiz, PhD", "Ana Ruiz"),
        ("Robert (Bob) Zimmer", "Bob Zimmer"),
        ("渡辺 花子", "渡辺花子さん"),
        ("Анна Соколова", "СОКОЛОВА Анна"),
        ("김 민수", "김민수"),
        ("الليلى حسن", "حسن، الليلى"),
    ],
)
def test_names_of_any_script_are_found(name: str, text: str) -> None:
    assert set(kinds(text, {"contacts/x.md": note(f'"{name}"')})) & {"name", "part of a name"}


def test_an_alias_is_found_as_a_name_is() -> None:
    notes = {"contacts/x.md": note("Анна Соколова", aliases="[Anna Sokolova, Anyuta]")}
    assert kinds("Sokolova", notes) == ["part of a name"]
    assert kinds("anyuta", notes) == ["part of a name"]


def test_a_person_is_found_beside_their_organization() -> None:
    notes = {"contacts/x.md": note("Daniel Lee", organization="Harborview Biologics, Inc.")}
    assert kinds("Daniel of Harborview Biologics", notes) == ["organization with a name"]
    assert kinds("Harborview Biologics' very own Daniel", notes) == ["organization with a name"]
    assert kinds("Harborview Biologics is large. Daniel isn't.", notes) == []
    assert kinds("Daniel asked whether anybody there knew Harborview Biologics", notes) == []
    assert kinds("daniel of Harborview Biologics", notes) == []
    assert kinds("Daniel Lee of Harborview Biologics", notes) == ["name"]


def test_an_organization_that_is_a_plain_word_is_found_with_capitals_only() -> None:
    notes = {
        "contacts/x.md": note("Daniel Lee", organization="Target"),
        "contacts/y.md": note("Will May", organization="Gap"),
    }
    assert kinds("Daniel at Target", notes) == ["organization with a name"]
    assert kinds("Daniel's target is clear. You will close the gap. Will Gap", notes) == []
    assert kinds("the target of Daniel", notes) == []


def test_a_name_without_letters_and_an_empty_one_are_nothing() -> None:
    assert (
        kinds("anything . -", {"contacts/x.md": note('"..."', organization='"-"'), "contacts/y.md": note('"李"')}) == []
    )


def test_people_who_are_only_mentioned_are_found_too() -> None:
    meeting = """
        ---
        contact: ["[[Zelda Quist]]", someone-else]
        when: 2026-11-19
        referrals:
          - Jonas Weberling (Lakeside Health): may use her name
          - "[[Orla Finnegan]]: ask her"
          - somebody in their press office
        ---
        See [[Tomasz Wilk|Tom]] and [[2026-11-19-x]].
        """
    notes = {"meetings/m.md": meeting}
    for text in ("Zelda Quist", "Weberling", "Orla Finnegan", "Tomasz Wilk"):
        assert leaks(text, notes), text
    assert kinds("somebody in the press office", notes) == []


def test_each_finding_says_in_which_note_and_line_the_name_stands() -> None:
    (found,) = leaks("Ramanujam", {"contacts/x.md": "---\nrole: Analyst\nname: Priya Ramanujam\n---\n"})
    assert (found.note, found.note_line, found.masked) == ("notes/contacts/x.md", 3, "Ra… (9 characters)")
