"""E-mail and web addresses, phone numbers, ids and paths of notes, whole files: in all their writings, nothing else."""

import pytest

from leak_scans import kinds, leaks, note, scanned


@pytest.mark.parametrize(
    "text",
    [
        "priya.r@acme-bio.example",
        "PRIYA.R@ACME-BIO.EXAMPLE",
        "mailto:priya.r@acme-bio.example?subject=x",
        "priya.r [at] acme-bio [dot] example",
        "priya dot r at acme-bio dot example",
        "priya.r&#64;acme-bio.example",
        "priya.r<wbr>@<wbr>acme-bio.example",
    ],
)
def test_an_e_mail_address_is_found(text: str) -> None:
    assert kinds(text, {"contacts/x.md": note("P", email="priya.r@acme-bio.example")}) == ["e-mail address"]


@pytest.mark.parametrize(
    "text", ["r@acme-bio.example", "priya.r@acme-bio.examples", "priya, r acme bio example", "Acme Bio"]
)
def test_another_address_is_not_taken_for_it(text: str) -> None:
    assert kinds(text, {"contacts/x.md": note("P", email="priya.r@acme-bio.example")}) == []


def test_an_address_is_found_wherever_a_note_holds_it() -> None:
    notes = {"meetings/m.md": "---\ncontact: x\nwhen: 2026-11-19\n---\nWrite to zelda@quist.example soon.\n"}
    (found,) = leaks("zelda@quist.example", notes)
    assert (found.kind.value, found.note_line, found.masked) == ("e-mail address", 5, "ze… (19 characters)")


@pytest.mark.parametrize(
    "text",
    [
        "+1 619 555 0142",
        "(619) 555-0142",
        "619.555.0142",
        "tel:+16195550142",
        "6195550142",
        "001 619 555 0142",
        "2026-11-19 619 555 0142",
        "<b>619</b>-<b>555</b>-0142",
        "call 619\u00a0555\u20110142 now",
    ],
)
def test_a_phone_number_is_found_with_and_without_its_country(text: str) -> None:
    assert kinds(text, {"contacts/x.md": note("P", phone='"+1 619 555 0142"')}) == ["phone number"]


@pytest.mark.parametrize(
    ("phone", "text"),
    [
        ("+49 (0)30 901820", "030 901820"),
        ("+49 30 901820", "0049-30-901820"),
        ("030 901820", "+49 30 901820"),
        ("(619) 555-0142", "+1 619-555-0142"),
        ("+44 20 7946 0958", "020 7946 0958"),
        ("+7 495 123 45 67", "(495) 123-45-67"),
        ("٠٣٠ ٩٠١٨٢٠", "030 901820"),
    ],
)
def test_numbers_of_other_countries_are_found(phone: str, text: str) -> None:
    assert kinds(text, {"contacts/x.md": note("P", phone=f'"{phone}"')}) == ["phone number"]


@pytest.mark.parametrize(
    "text",
    ["555-0142", "61955501420", "1619555014", "x6195550142", "0.6195550142abc", "916195550142", "619 and 555 and 0142"],
)
def test_other_digits_are_no_phone_number(text: str) -> None:
    assert kinds(text, {"contacts/x.md": note("P", phone='"+1 619 555 0142"')}) == []


def test_a_number_in_a_notes_text_is_found_and_a_day_is_none() -> None:
    notes = {
        "contacts/x.md": f"{note('P', added='2026-11-19')}Her desk is +1 (617) 555-0126, since 2026-11-02 09:30.\n"
    }
    assert kinds("617-555-0126", notes) == ["phone number"]
    assert kinds("2026-11-19, 2026-11-02 09:30", notes) == []


@pytest.mark.parametrize(
    "text",
    [
        "https://www.linkedin.com/in/priya-r-12",
        "linkedin.com/in/priya-r-12/",
        "http://uk.linkedin.com/in/priya-r-12?trk=x",
        "https%3A%2F%2Fwww.linkedin.com%2Fin%2Fpriya-r-12",
    ],
)
def test_a_profile_is_found_however_it_is_addressed(text: str) -> None:
    notes = {"contacts/x.md": note("P", linkedin='"https://www.linkedin.com/in/priya-r-12/?utm=1"')}
    assert kinds(text, notes) == ["web address"]


def test_a_persons_own_site_is_found_and_one_word_is_no_site() -> None:
    notes = {"contacts/x.md": note("P", website="quist.example/about"), "contacts/y.md": note("Q", website="none")}
    assert kinds("https://quist.example/about#x", notes) == ["web address"]
    assert kinds("quist example about none", notes) == []


def test_signs_around_an_address_are_no_part_of_it() -> None:
    notes = {"contacts/x.md": note("P", website='"//quist.example/~zelda/"', email='"~zelda~@quist.example"')}
    assert kinds("see quist.example/~zelda.", notes) == ["web address"]
    assert kinds("~zelda~@quist.example", notes) == ["e-mail address"]


def test_a_profile_in_a_notes_text_is_found() -> None:
    notes = {
        "contacts/x.md": f"{note('P')}See [her](https://linkedin.com/in/zelda-q) and https://example.org/report.\n"
    }
    assert kinds("linkedin.com/in/zelda-q", notes) == ["web address"]
    assert kinds("https://example.org/report", notes) == []


def test_the_path_of_a_note_is_found_as_file_and_as_address() -> None:
    notes = {"contacts/career-fair.md": note("P")}
    for text in ("content/private/contacts/career-fair.md", "../contacts/career-fair/", "contacts%2Fcareer-fair"):
        assert kinds(text, notes) == ["path of a note"], text
    assert kinds("contacts at the career-fair", notes) == []
    assert kinds("career-fair", notes) == []  # an id of plain words is one of the public pages' anchors as well


def test_the_id_of_a_note_is_found_if_it_tells_something() -> None:
    notes = {
        "contacts/quistz-2.md": note("P"),
        "meetings/2026-11-19-the-ogunbiyis.md": "---\ncontact: x\nwhen: x\n---\n",
    }
    assert kinds("quistz_2", notes) == ["id of a note"]
    assert kinds("2026/11/19/the-ogunbiyis", notes) == ["id of a note"]
    assert kinds("2026-11-19", notes) == []


def test_a_short_id_is_found_with_its_own_signs_only() -> None:
    notes = {"contacts/jo-li.md": note("P")}
    assert kinds("see jo-li", notes) == ["id of a note"]
    assert kinds("jo li", notes) == []


def test_a_note_that_lies_in_no_folder_has_no_path_to_tell() -> None:
    assert kinds("index", {"index.md": "Nothing.\n"}) == []


def test_a_private_file_is_known_by_its_bytes() -> None:
    picture = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
    report = scanned({"a/photo.png": picture, "b.png": picture[:-1]}, {"files/IMG_1.png": picture, "empty.txt": b""})
    assert [(f.file, f.kind.value, f.carrier, f.note) for f in report.findings] == [
        ("a/photo.png", "private file", "whole file", "notes/files/IMG_1.png")
    ]
