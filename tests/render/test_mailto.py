"""Addresses that begin an e-mail: exactly the headers that are meant, whatever the texts hold."""

from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from inroads.render.mailto import mailto

ANY = st.text(st.characters(exclude_categories=["Cs"]))


@pytest.mark.battery(29)
@given(ANY, ANY)
@example("Hi\r\nBcc: eve@example.com", "one\r\ntwo\nthree\rfour")
@example("a%0d%0aBcc:eve@example.com&bcc=x", "?bcc=eve@example.com&subject=no")
def test_there_is_one_subject_and_one_body_and_nothing_else(subject: str, text: str) -> None:
    found = urlsplit(mailto("priya@example.com", subject, text))
    assert (found.scheme, unquote(found.path), found.fragment) == ("mailto", "priya@example.com", "")
    fields = parse_qsl(found.query, keep_blank_values=True, strict_parsing=bool(found.query))
    assert [name for name, _ in fields] in (["subject", "body"], ["subject"], ["body"], [])
    values = dict(fields)
    assert not any(sign in values.get("subject", "") for sign in "\r\n")
    lines = values.get("body", "").split("\r\n")
    assert not any("\r" in line or "\n" in line for line in lines)


@given(ANY)
def test_a_text_comes_back_as_it_was(text: str) -> None:
    plain = "".join(letter for letter in text if letter >= " " and letter != "\x7f")
    values = dict(parse_qsl(urlsplit(mailto("a@example.com", "", f"x{plain}")).query))
    assert values["body"] == f"x{plain}"


@pytest.mark.battery(29)
@pytest.mark.parametrize(
    "email",
    [
        "",
        "priya",
        "a@b",
        "a@example.com,b@example.com",
        "a@example.com?bcc=b@example.com",
        "a@example.com&bcc=b@example.com",
        "a@example.com%0d%0aBcc:b@example.com",
        "a@example.com\r\nBcc: b@example.com",
        "A <a@example.com>",
    ],
)
def test_what_is_no_single_address_begins_nothing(email: str) -> None:
    assert mailto(email, "Hi", "Hello") == ""


def test_an_address_with_signs_is_encoded() -> None:
    assert mailto("p+q@bücher.example", "", "") == "mailto:p%2Bq@b%C3%BCcher.example"
