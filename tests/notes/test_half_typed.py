"""Fields that YAML can't read: each is told at its place, in plain words, with the line that mends it."""

import pytest

from reading import read_fields, told

SECOND_COLON = 'a second ": " stands in this line, so the value needs quotes'
LINE_UP = "this line doesn't line up with the fields before it"
LINE_UP_HINT = "begin every field in the first column, and indent the items of a list alike"
NEVER_CLOSED = "the quote that opens here is never closed"
AFTER_BRACKET = "text stands after the closing bracket, so the whole value needs quotes"
AFTER_QUOTE = "text stands after the closing quote, so the whole value needs quotes"


def _begins_with(sign: str) -> str:
    return f'a value that begins with "{sign}" needs quotes'


def _only(front: str) -> tuple[str, str, str, str]:
    fields, problems = read_fields(front)
    assert fields is None
    (only,) = told(problems)
    return only


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "at", "message", "mended"),
    [
        ("note: call Bob: urgent", "2:15", SECOND_COLON, 'note: "call Bob: urgent"'),
        ("name: A\nlog:\n  - 2026-11-02 replied: she said: yes", "4:33", SECOND_COLON,
         '- "2026-11-02 replied: she said: yes"'),
        ("status: closed: took a job", "2:15", SECOND_COLON, 'status: "closed: took a job"'),
        ("url: http://x.y:80/ a: b", "2:22", SECOND_COLON, 'url: "http://x.y:80/ a: b"'),
        ("name: : x", "2:7", SECOND_COLON, 'name: ": x"'),
        ('a: say "hi": x', "2:12", SECOND_COLON, 'a: "say \\"hi\\": x"'),
        ("name: @bob", "2:7", _begins_with("@"), 'name: "@bob"'),
        ("name: `bob`", "2:7", _begins_with("`"), 'name: "`bob`"'),
        ("name: %bob", "2:7", _begins_with("%"), 'name: "%bob"'),
        ("name: *x*", "2:7", _begins_with("*"), 'name: "*x*"'),
        ("name: **bold** move", "2:7", _begins_with("*"), 'name: "**bold** move"'),
        ("name: * x", "2:7", _begins_with("*"), 'name: "* x"'),
        ("name: & x", "2:7", _begins_with("&"), 'name: "& x"'),
        ("name: {{x}}", "2:7", _begins_with("{"), 'name: "{{x}}"'),
        ("subject: {{ me.name }} asks", "2:24", AFTER_BRACKET, 'subject: "{{ me.name }} asks"'),
        ("name: - x", "2:7", _begins_with("-"), 'name: "- x"'),
        ("name: ? x", "2:7", _begins_with("?"), 'name: "? x"'),
        ("name: , x", "2:7", _begins_with(","), 'name: ", x"'),
        ("name: ]x", "2:7", _begins_with("]"), 'name: "]x"'),
        ("name: }x", "2:7", _begins_with("}"), 'name: "}x"'),
        ("name: | x", "2:7", _begins_with("|"), 'name: "| x"'),
        ("name: >x", "2:7", _begins_with(">"), 'name: ">x"'),
        ("name: !x!y", "2:7", _begins_with("!"), 'name: "!x!y"'),
        ("name: !<x", "2:7", _begins_with("!"), 'name: "!<x"'),
        ("log:\n  - [[mei]]: may use her name", "3:5", _begins_with("["), '- "[[mei]]: may use her name"'),
        ("log:\n  - [[mei]] (Acme): may use her name", "3:13", AFTER_BRACKET, '- "[[mei]] (Acme): may use her name"'),
        ("role: [b, c]]", "2:13", AFTER_BRACKET, 'role: "[b, c]]"'),
        ("role: [b] c", "2:11", AFTER_BRACKET, 'role: "[b] c"'),
        ("role: {b: c} d", "2:14", AFTER_BRACKET, 'role: "{b: c} d"'),
    ],
)  # fmt: skip
def test_where_quotes_mend_a_value_the_hint_shows_the_line_with_them(
    front: str, at: str, message: str, mended: str
) -> None:
    assert _only(front) == (at, "unquoted-value", message, f"write it in quotes: {mended}")
    fields, problems = read_fields(mended)
    assert (fields is None, problems) == (mended.startswith("- "), problems)
    assert mended.startswith("- ") or problems == ()


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "at", "mended"),
    [
        ('role: "Head" of X', "2:14", 'role: "\\"Head\\" of X"'),
        ("name: 'it's'", "2:11", 'name: "it\'s"'),
        ('name: "She said "hi" to me"', "2:18", 'name: "\\"She said \\"hi\\" to me\\""'),
        ("a: 'x' 'y'", "2:8", "a: \"'x' 'y'\""),
    ],
)
def test_text_after_a_closing_quote_needs_quotes_round_all_of_it(front: str, at: str, mended: str) -> None:
    assert _only(front) == (at, "unquoted-value", AFTER_QUOTE, f"write: {mended}")
    assert read_fields(mended)[1] == ()


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "hint"),
    [
        ("contact: [[a]], [[b]]", 'write it as a list: contact: ["[[a]]", "[[b]]"]'),
        ("contact: [[a|A]] and [[b]]", 'write it as a list: contact: ["[[a|A]]", "[[b]]"]'),
        ("contact: [[a]] [[b]], [[c]]", 'write it as a list: contact: ["[[a]]", "[[b]]", "[[c]]"]'),
    ],
)
def test_several_wikilinks_are_to_be_written_as_a_list(front: str, hint: str) -> None:
    _, code, message, shown = _only(front)
    assert (code, message, shown) == ("unquoted-value", AFTER_BRACKET, hint)
    assert read_fields(hint.partition(": ")[2])[1] == ()


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "at", "bracket", "hint"),
    [
        ("tags:\n  [\n", "3:3", "[", "write: []"),
        ("tags: [a, b", "2:7", "[", "write: tags: [a, b]"),
        ("name: A\ntags: [a, b\nrole: c\nlog:\n  - x: y", "3:7", "[", "write: tags: [a, b]"),
        ("a: {b: c", "2:4", "{", "write: a: {b: c}"),
        ("tags: [", "2:7", "[", "write: tags: []"),
        ("tags: [a, [b, c]", "2:7", "[", "write: tags: [a, [b, c]]"),
        ("tags: [a, {b", "2:11", "{", 'add the closing "}"'),
    ],
)
def test_a_bracket_that_is_never_closed_is_told_where_it_opens(front: str, at: str, bracket: str, hint: str) -> None:
    place, code, message, shown = _only(front)
    assert (place, code) == (at, "unclosed-value")
    assert (message, shown) == (f'the "{bracket}" that opens here is never closed', hint)


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "at"),
    [
        ('name: "unclosed', "2:7"),
        ("name: 'unclosed\nrole: b", "2:7"),
        ('log:\n  - "2026-11-02 asked', "3:5"),
        ('name: "unclosed\nrole: b\nphone: "+1"', "2:7"),
        ('name: "unclosed\nrole: "b"', "2:7"),
        ("a: 'x\nrole: b\nname: it's", "2:4"),
        ('"name: A', "2:1"),
        ('tags: ["a, b', "2:8"),
        ('name: "ends in a backslash\\', "2:7"),
    ],
)
def test_a_quote_that_is_never_closed_is_told_where_it_opens(front: str, at: str) -> None:
    assert _only(front) == (at, "unclosed-value", NEVER_CLOSED, "add the closing quote")


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "at", "sign", "hint"),
    [
        ('path: "C:\\Users"', "2:10", "\\U", "write it in single quotes: path: 'C:\\Users'"),
        ('a: "b\\q"', "2:6", "\\q", "write it in single quotes: a: 'b\\q'"),
        ('a: "\\ud800"', "2:5", "\\u", "write it in single quotes: a: '\\ud800'"),
        ('a: "\\x4"', "2:5", "\\x", "write it in single quotes: a: '\\x4'"),
        ('a: "it\'s \\q"', "2:10", "\\q", "write two backslashes for one"),
        ('- "b\\q"\n', "2:5", "\\q", "write it in single quotes: - 'b\\q'"),
    ],
)
def test_a_backslash_in_double_quotes_is_explained(front: str, at: str, sign: str, hint: str) -> None:
    message = f'"{sign}" in double quotes means something to YAML that it can\'t read'
    assert _only(front) == (at, "unquoted-value", message, hint)


@pytest.mark.battery(6, 7)
@pytest.mark.parametrize(
    ("front", "at", "hint"),
    [
        ("tags: [#biotech, #pm]", "2:8", "write: tags: [biotech, pm]"),
        ("tags: [#biotech, #pm]\nrole: x", "2:8", "write: tags: [biotech, pm]"),
        ("tags: [biotech, #pm]\nrole: x\nlog:\n  - x", "2:17", "write: tags: [biotech, pm]"),
        ("tags: {a: #b}", "2:11", "write: tags: {a: b}"),
        ("tags: [#a, [b]", "2:8", "leave out the #, or put quotes round each such word"),
    ],
)
def test_a_hash_that_swallows_the_end_of_a_list_is_explained(front: str, at: str, hint: str) -> None:
    message = 'YAML takes a "#" here for the beginning of a comment, so the end of the list was dropped'
    assert _only(front) == (at, "comment-in-value", message, hint)


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "line", "word"),
    [
        ("name: A\nema", 3, "ema"),
        ("name: A\nema\nrole: b", 3, "ema"),
        ("tags:\n- b\nrol", 4, "rol"),
        ("name: A\nhttps://example.com\nrole: b", 3, "https://example.com"),
    ],
)
def test_a_word_without_a_colon_is_told_as_such(front: str, line: int, word: str) -> None:
    message = f'"{word}" is neither a field nor part of the one before it: it has no colon'
    hint = f'write "{word}: ..." or remove the line'
    assert _only(front) == (f"{line}:1", "invalid-yaml", message, hint)


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "at", "head", "mended"),
    [
        ("name:A", "2:6", "name:", "name: A"),
        ("name:A\nrole: b", "2:6", "name:", "name: A"),
        ("role: b\nname:A", "3:6", "name:", "name: A"),
        ("role: b\nname:A\nemail: c", "3:6", "name:", "name: A"),
        ("role:#1 fan", "2:6", "role:", 'role: "#1 fan"'),
        ("role:@x\nname: A", "2:6", "role:", 'role: "@x"'),
        ("name:\u00a0A", "2:6", "name:", "name: A"),
        ("log:\n  - when:2026\n    verb: asked", "3:10", "- when:", "- when: 2026"),
    ],
)
def test_a_space_that_is_missing_after_a_colon_is_told(front: str, at: str, head: str, mended: str) -> None:
    assert _only(front) == (at, "invalid-yaml", f'a space is missing after "{head}"', f"write: {mended}")


@pytest.mark.battery(5)
@pytest.mark.parametrize(
    ("front", "at"),
    [("\tname: A", "2:1"), ("name: A\n\trole: b", "3:1"), ("log:\n\t- x", "3:1"), ("log:\n  \t- x", "3:3"),
     ("a: >\n\tx", "3:1")],
)  # fmt: skip
def test_a_line_indented_by_a_tab_is_told(front: str, at: str) -> None:
    message = "the line is indented by a tab; fields are indented by spaces only"
    assert _only(front) == (at, "tab-indent", message, "replace the tab by two spaces")


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "at", "mended"),
    [
        ("name：Priya", "2:5", "name: Priya"),
        ("name: A\nrole：PM\nemail: x", "3:5", "role: PM"),
        ("name: A\nrole：", "3:5", "role:"),
    ],
)
def test_a_wide_colon_is_told(front: str, at: str, mended: str) -> None:
    message = "a wide colon stands here, and not a plain one"
    assert _only(front) == (at, "invalid-yaml", message, f"write: {mended}")


@pytest.mark.battery(6)
@pytest.mark.parametrize(
    ("front", "at", "mended"),
    [
        ("log:\n  * 2026-11-02 asked", "3:3", "- 2026-11-02 asked"),
        ("log:\n* 2026-11-02 asked: x\n* y", "3:1", "- 2026-11-02 asked: x"),
        ("log:\n  • 2026-11-02 asked\n  • y", "3:3", "- 2026-11-02 asked"),
        ("tags:\n+ a\n+ b", "3:1", "- a"),
        ("tags:\n  – a", "3:3", "- a"),
        ("name: A\n* b", "3:1", "- b"),
    ],
)
def test_an_item_that_begins_with_another_sign_than_a_dash_is_told(front: str, at: str, mended: str) -> None:
    message = 'the items of a list begin with "- " among the fields'
    assert _only(front) == (at, "invalid-yaml", message, f"write: {mended}")


@pytest.mark.battery(5)
@pytest.mark.parametrize(
    "front", ["name: A\nMet her at the fair.\nMore: words", "name: A\nWords, words.\n\n## Answers\n"]
)
def test_prose_among_the_fields_is_told_where_it_begins(front: str) -> None:
    place, code, _, hint = _only(front)
    assert (place, code, hint) == ("3:1", "invalid-yaml", 'if your own text begins here, put a line "---" before it')


@pytest.mark.battery(5)
@pytest.mark.parametrize(
    ("front", "at", "space"),
    [
        ("name: A\nlog:\n\u00a0\u00a0- x", "4:1", "U+00A0"),
        ("name: A\nlog:\n  \u2003- x", "4:3", "U+2003"),
        ("\u3000name: A", "2:1", "U+3000"),
    ],
)
def test_a_line_indented_by_special_spaces_is_told(front: str, at: str, space: str) -> None:
    message = f"the line is indented by a special space ({space}); fields are indented by plain spaces only"
    assert _only(front) == (at, "tab-indent", message, "delete what stands before the text, and indent it anew")


@pytest.mark.battery(5)
def test_a_tab_after_a_dash_is_told() -> None:
    message = "a tab stands where YAML takes spaces only"
    assert _only("log:\n  -\tx") == ("3:4", "tab-indent", message, "replace the tab by a space")


@pytest.mark.battery(5)
@pytest.mark.parametrize(
    ("front", "at", "sign"),
    [
        ("a: b\n...\nc: d", "3:1", "..."),
        ("a: b\n--- x\nc: d", "3:1", "---"),
        ("a:\n---\tx", "3:1", "---"),
        ("...", "2:1", "..."),
    ],
)
def test_a_line_that_ends_the_document_for_yaml_is_told(front: str, at: str, sign: str) -> None:
    message = f'"{sign}" ends the fields for YAML, and a note has one block of them'
    assert _only(front) == (at, "split-front-matter", message, "remove the line")


@pytest.mark.battery(5)
@pytest.mark.parametrize(
    ("front", "at"),
    [
        ("name: A\n  role: b", "3:3"),
        ("name: A\n name: B", "3:2"),
        ("log:\n  - x: y\n   - z", "4:4"),
        ("log:\n  - x\n c: d", "4:2"),
        ("log:\n- x\ny: z\n- w", "5:1"),
        ("- a\nb: c", "3:1"),
        ("a: b\n]", "3:1"),
        ("a: |\n  x\n y", "4:2"),
    ],
)
def test_a_line_that_does_not_line_up_is_told(front: str, at: str) -> None:
    assert _only(front) == (at, "invalid-yaml", LINE_UP, LINE_UP_HINT)


@pytest.mark.battery(5)
@pytest.mark.parametrize("front", [" name: A\nrole: b", "# why\n  name: A\nrole: b"])
def test_a_first_field_that_is_indented_is_told_at_itself(front: str) -> None:
    line = 3 if front.startswith("#") else 2
    message = "the first field is indented and those after it aren't"
    assert _only(front) == (f"{line}:1", "invalid-yaml", message, "begin every field in the first column")


@pytest.mark.parametrize("front", [": a", "a: b\n:", "a: b\n: c"])
def test_a_colon_without_a_name_is_told(front: str) -> None:
    _, code, message, hint = _only(front)
    assert (code, message) == ("invalid-yaml", "the name of a field is missing before the colon")
    assert hint == 'write a field, such as "role: Product manager"'


@pytest.mark.parametrize(("front", "at"), [("a: [b,, c]", "2:7"), ("a: [,]", "2:5"), ("a: {, b}", "2:5")])
def test_a_comma_too_many_is_told(front: str, at: str) -> None:
    assert _only(front) == (at, "invalid-yaml", "a comma stands here with nothing before it", "remove the comma")


@pytest.mark.parametrize(("front", "at"), [('a: ["x" y]', "2:9"), ("a: [b: c: d]", "2:9"), ("a: [[x] y]", "2:9")])
def test_text_in_a_list_that_needs_quotes_is_told(front: str, at: str) -> None:
    hint = "put quotes round each text that has quotes, brackets or colons in it"
    assert _only(front) == (at, "unquoted-value", 'a comma or "]" is expected here', hint)


def test_a_list_as_the_name_of_a_field_is_told() -> None:
    hint = "put quotes round the whole value"
    assert _only("[a]: b") == ("2:1", "unquoted-value", _begins_with("["), hint)


def test_a_mistake_of_no_known_kind_is_told_in_the_parsers_words() -> None:
    message, hint = "YAML can't read this: found unexpected ':'", 'write it in quotes: a: "[b:?]"'
    assert _only("a: [b:?]") == ("2:6", "invalid-yaml", message, hint)
