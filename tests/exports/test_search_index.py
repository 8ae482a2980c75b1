"""The search index: our entries merged into Material's, findable without accents."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inroads.exports.search_index import entry, merged
from markup import markup

EMPTY = '{"config":{"lang":["en"]},"docs":[]}'


def _docs(*entries: dict[str, object], index: str = EMPTY) -> list[dict[str, str]]:
    found = json.loads(merged(index, entries, lambda text: text))["docs"]
    assert isinstance(found, list)
    return found


def _folded(text: str) -> str:
    """Return what is added to find `text` without its accents, if anything."""
    (doc,) = _docs(entry("x/", "Title", [text]))
    return doc["text"].removeprefix(f"<p>{text}").removesuffix("</p>")


def test_an_entry_has_a_place_a_title_and_its_blocks() -> None:
    assert entry("contacts/ana/", "Ana", ["One.", "", "Two."], ["pm"]) == {
        "location": "contacts/ana/",
        "title": "Ana",
        "text": "<p>One.</p><p>Two.</p>",
        "tags": ["pm"],
    }
    assert "tags" not in entry("x", "y", [])


@pytest.mark.battery(26)
def test_html_in_a_note_is_text_in_the_results() -> None:
    found = entry("x", "<b>&", ["<img src=x onerror=alert(1)>", "</p><script>"], ["<i>"])
    assert markup(str(found["text"])).tags == ["p", "p"]
    assert (found["title"], found["tags"]) == ("&lt;b&gt;&amp;", ["&lt;i&gt;"])


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Lucía Fernández met Ana", "Lucia Fernandez"),
        ("Nguyễn Minh Châu", "Nguyen Chau"),
        ("Wojciech Zieliński, Łódź", "Zielinski Lodz"),
        ("Søren Ødegård and Åse", "Soren Odegard Ase"),
        ("Straße, Müller", "Strasse Muller"),
        ("Fọláṣadé Ògúnbíyí", "Folasade Ogunbiyi"),
        ("Ærø Œuvre Đặng Þór", "AEro OEuvre Dang THor"),
        ("résumé, résumé, naïve", "resume naive"),
    ],
)
def test_latin_letters_are_found_without_their_accents(text: str, plain: str) -> None:
    assert _folded(text).lower() == f"<i class=inroads-folded> {plain}</i>".lower()


@pytest.mark.parametrize(
    "text",
    [
        "plain words",
        "Йогурт и ёлка",
        "がぎぐ パン 渡辺",
        "أحمد إبراهيم",
        "한국어",
        "हिन्दी",
        "שלום",
        "naive – “quotes” 🙂",
    ],
)
def test_other_scripts_are_left_alone(text: str) -> None:
    assert _folded(text) == ""


def test_letters_are_composed_as_keyboards_type_them() -> None:
    (doc,) = _docs(entry("x", "Zoe\u0308", ["Zoe\u0308"]))
    assert (doc["title"], doc["text"]) == (
        "Zoë", "<p class=inroads-folded>Zoe</p><p>Zoë<i class=inroads-folded> Zoe</i></p>",
    )  # fmt: skip


def test_a_title_is_found_without_its_accents_by_a_hidden_block() -> None:
    (doc,) = _docs(entry("x", "Zoë", ["seen"]))
    assert doc["text"] == "<p class=inroads-folded>Zoe</p><p>seen</p>"


def test_the_pages_of_material_are_folded_and_cleaned_as_well() -> None:
    index = '{"config":{},"docs":[{"location":"a/","title":"MARKA","text":"<p>the café</p>","boost":2}],"x":1}'
    found = json.loads(merged(index, [entry("b/", "B", [])], lambda text: text.replace("MARK", "")))
    assert found == {
        "config": {},
        "docs": [
            {
                "location": "a/",
                "title": "A",
                "text": "<p>the café<i class=inroads-folded> cafe</i></p>",
                "boost": 2,
            },
            {"location": "b/", "title": "B", "text": ""},
        ],
        "x": 1,
    }


def test_of_several_entries_for_one_place_the_last_is_found() -> None:
    index = json.dumps({"docs": [{"location": place, "title": title, "text": ""} for place, title in (
        ("a/", "Old"), ("b/", "B"), ("a/#x", "X"), ("a/", "New"), ("c/", "Public"))]})  # fmt: skip
    found = _docs(entry("c/", "Private", []), index=index)
    assert [(doc["location"], doc["title"]) for doc in found] == [
        ("a/", "New"), ("b/", "B"), ("a/#x", "X"), ("c/", "Private"),
    ]  # fmt: skip


@given(st.text(st.characters(codec="utf-8")), st.lists(st.text(st.characters(codec="utf-8")), max_size=3))
def test_whatever_the_texts_the_index_is_json_and_its_blocks_are_closed(title: str, blocks: list[str]) -> None:
    (doc,) = _docs(entry("x", title, blocks))
    assert set(markup(doc["text"]).tags) <= {"p", "i"}
    assert markup(doc["title"]).tags == []
