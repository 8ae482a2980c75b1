"""Fields: what is kept as text, what is refused, where everything stands."""

import pytest

from inroads.notes import Items, Mapped, Scalar, place_of
from inroads.problems import Place
from reading import places, read_fields, told

FEATURE = "is a feature of YAML that notes don't use"


@pytest.mark.battery(3)
@pytest.mark.parametrize(
    "value",
    [
        "NO", "no", "Yes", "on", "Off", "true", "False", "null", "Null", "~", "+15551234567", "12:30", "01234", "0o17",
        "0x1F", "1_000", "1e3", "1.0", ".5", ".inf", "-.inf", ".nan", "2026-11-05", "2026-11-05 10:00:00", "=",
        "12e03", "190:20:30", "0b1010",
    ],
)  # fmt: skip
def test_no_value_is_turned_into_a_type(value: str) -> None:
    fields, problems = read_fields(f"name: {value}\ntags: [{value}]")
    assert problems == ()
    assert fields
    assert fields["name"] == value
    assert isinstance(fields["name"], Scalar)
    assert fields["tags"] == (value,)


@pytest.mark.battery(3)
def test_a_field_left_empty_is_nothing_and_empty_quotes_are_a_text() -> None:
    fields, problems = read_fields('name:\nrole: ""\nlog:\n  -\n  - x')
    assert problems == ()
    assert fields == {"name": None, "role": "", "log": (None, "x")}


@pytest.mark.parametrize(
    ("front", "value"),
    [
        ("a: plain text", "plain text"),
        ("a: it's", "it's"),
        ("a: 'it''s'", "it's"),
        ('a: "say \\"hi\\""', 'say "hi"'),
        ('a: "caf\\u00e9"', "café"),
        ("a: one\n  two", "one two"),
        ("a: |\n  one\n  two", "one\ntwo\n"),
        ("a: >-\n  one\n  two", "one two"),
        ("a: b # why", "b"),
        ("a: C#", "C#"),
        ("a: https://example.com/#x", "https://example.com/#x"),
        ("a:\tb", "b"),
    ],
)
def test_text_is_written_in_any_of_yamls_ways(front: str, value: str) -> None:
    fields, problems = read_fields(front)
    assert problems == ()
    assert fields == {"a": value}


def test_every_value_knows_its_place() -> None:
    fields, _ = read_fields("""
        name: Priya
        role:   "PM"
        tags: [a, bc]
        log:
          - 2026-11-02 asked
          - date: 2026-11-03
            verb: nudged
        """)
    assert fields
    assert place_of(fields, ["name"]) == Place(2, 7)
    assert place_of(fields, ["role"]) == Place(3, 9)
    assert place_of(fields, ["tags"]) == Place(4, 7)
    assert place_of(fields, ["tags", 1]) == Place(4, 11)
    assert place_of(fields, ["log", 0]) == Place(6, 5)
    assert place_of(fields, ["log", 1]) == Place(7, 5)
    assert place_of(fields, ["log", 1, "verb"]) == Place(8, 11)


def test_what_has_no_place_is_placed_at_the_nearest_thing_around_it() -> None:
    fields, _ = read_fields("name: Priya\nrole:\ntags: [a]")
    assert fields
    assert place_of(fields, []) == Place(2, 1)
    assert place_of(fields, ["email"]) == Place(2, 1)
    assert place_of(fields, ["role"]) == Place(3, 1)
    assert place_of(fields, ["tags", 7]) == Place(4, 7)
    assert place_of(fields, ["name", "x"]) == Place(2, 7)


def test_columns_count_characters_and_not_bytes() -> None:
    fields, _ = read_fields("naïve: é\ntags: [é, 👩‍🔬, x]")
    assert fields
    assert place_of(fields, ["naïve"]) == Place(2, 8)
    assert place_of(fields, ["tags", 2]) == Place(3, 16)


def test_an_offset_counts_in_a_plain_value_of_one_line_alone() -> None:
    fields, _ = read_fields('plain: abc\nquoted: "abc"\nfolded: abc\n  def')
    assert fields
    values = {key: value for key, value in fields.items() if isinstance(value, Scalar)}
    assert values["plain"].place(2) == Place(2, 10)
    assert values["quoted"].place(2) == Place(3, 9)
    assert values["folded"].place(2) == Place(4, 9)


def test_lists_and_mappings_may_be_nested() -> None:
    fields, problems = read_fields("a: [[x]]\nb: {c: [d]}\ne:\n  - f: g")
    assert problems == ()
    assert fields == {"a": (("x",),), "b": {"c": ("d",)}, "e": ({"f": "g"},)}
    assert isinstance(fields["a"], Items)
    assert isinstance(fields["b"], Mapped)


@pytest.mark.battery(1)
@pytest.mark.parametrize(
    ("front", "at", "what", "hint"),
    [
        ("a: &x [1]\nb: *x", "2:4", "the anchor &x", 'write it in quotes: a: "&x [1]"'),
        ("a: &a [x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]", "2:4", "the anchor &a", 'write it in quotes: a: "&a [x,x]"'),
        ("a: &x\n  b: *x", "2:4", "the anchor &x", 'write it in quotes: a: "&x"'),
        ("name: A\nrole: !!python/object:os.system x", "3:7", "the tag !!python/object:os.system",
         'write it in quotes: role: "!!python/object:os.system x"'),
        ("a: !custom x", "2:4", "the tag !custom", 'write it in quotes: a: "!custom x"'),
        ("a: !!int 5", "2:4", "the tag !!int", 'write it in quotes: a: "!!int 5"'),
        ("a: ! x", "2:4", "the tag !", 'write it in quotes: a: "! x"'),
        ("a: &x 1\nb: &y 2", "2:4", "the anchor &x", 'write it in quotes: a: "&x 1"'),
        ("a: [b, !c d]", "2:8", "the tag !c", 'write it in quotes: a: "[b, !c d]"'),
        ("!!map {a: b}", "2:1", "the tag !!map", "put quotes round the value if it is text"),
    ],
)  # fmt: skip
def test_anchors_aliases_and_tags_are_errors(front: str, at: str, what: str, hint: str) -> None:
    fields, problems = read_fields(front)
    assert fields is None
    assert told(problems) == [(at, "yaml-feature", f"{what} {FEATURE}", hint)]


@pytest.mark.battery(1)
def test_an_alias_of_nothing_is_a_value_that_needs_quotes() -> None:
    _, problems = read_fields("a: *x")
    assert told(problems) == [
        ("2:4", "unquoted-value", 'a value that begins with "*" needs quotes', 'write it in quotes: a: "*x"')
    ]


@pytest.mark.battery(1)
def test_an_anchor_given_twice_is_a_value_that_needs_quotes() -> None:
    _, problems = read_fields("a: &x 1\nb: &x 2")
    assert told(problems) == [
        ("3:4", "unquoted-value", 'a value that begins with "&" needs quotes', 'write it in quotes: b: "&x 2"')
    ]


@pytest.mark.battery(1)
@pytest.mark.parametrize("front", ["<<: {name: A}", "<<:\n  name: A", "name: B\n<<: {role: A}"])
def test_a_merge_key_is_an_error(front: str) -> None:
    fields, problems = read_fields(front)
    assert fields is None
    (only,) = told(problems)
    assert only[1:] == ("yaml-feature", f"the merge key << {FEATURE}", "write out the fields that it stands for")


def test_a_quoted_merge_key_is_a_field_like_any_other() -> None:
    fields, problems = read_fields('"<<": x')
    assert problems == ()
    assert fields == {"<<": "x"}


@pytest.mark.battery(1)
def test_a_directive_is_an_error() -> None:
    _, problems = read_fields("%YAML 1.2\n--- \nname: A")
    assert places(problems) == ["2:1 error yaml-feature"]
    _, problems = read_fields("%YAML 1.1\n--- {name: A}")
    assert [problem[2] for problem in told(problems)] == [f"a % directive {FEATURE}"]
    _, problems = read_fields("# why\n%TAG x")
    assert told(problems) == [("3:1", "yaml-feature", f"a % directive {FEATURE}", "remove the line")]


@pytest.mark.battery(2)
@pytest.mark.parametrize(
    ("front", "at", "message"),
    [
        ("name: A\nrole: b\nname: B", "4:1", '"name" is given twice: on line 2 and on line 4'),
        ('"name": A\nname: B', "3:1", '"name" is given twice: on line 2 and on line 3'),
        ("a:\n  b: 1\n  b: 2", "4:3", '"b" is given twice: on line 3 and on line 4'),
        ("a: {b: 1, b: 2}", "2:11", '"b" is given twice: on line 2 and on line 2'),
        ("log:\n  - verb: x\n    verb: y", "4:5", '"verb" is given twice: on line 3 and on line 4'),
    ],
)
def test_a_field_given_twice_is_an_error_that_names_both_lines(front: str, at: str, message: str) -> None:
    fields, problems = read_fields(front)
    assert fields is None
    assert told(problems) == [(at, "duplicate-field", message, "keep one of the two")]


@pytest.mark.battery(2)
def test_all_fields_given_twice_are_told_at_once() -> None:
    _, problems = read_fields("a: 1\nb: 2\na: 3\nb: 4\na: 5")
    assert places(problems) == ["4:1 error duplicate-field", "5:1 error duplicate-field", "6:1 error duplicate-field"]


def test_names_of_fields_that_differ_in_capitals_are_two_fields() -> None:
    fields, problems = read_fields("name: A\nName: B")
    assert problems == ()
    assert fields == {"name": "A", "Name": "B"}


@pytest.mark.battery(5)
@pytest.mark.parametrize(
    ("front", "what"),
    [
        ("- a\n- b", "a list"),
        ("[a, b]", "a list"),
        ("just text", "text"),
        ("'quoted'", "text"),
        ("two lines\nof text", "text"),
    ],
)
def test_a_list_or_a_text_instead_of_fields_is_an_error(front: str, what: str) -> None:
    fields, problems = read_fields(front)
    assert fields is None
    message = f'the note\'s fields are {what}; they must be lines of "field: value"'
    assert told(problems) == [("2:1", "not-a-mapping", message, 'write a field, such as "name: Priya Raman"')]


@pytest.mark.battery(8)
@pytest.mark.parametrize(
    ("front", "at", "character"),
    [
        ('a: "\\0"', "2:4", "U+0000"),
        ('a: b\nc: ["x", "\\a"]', "3:10", "U+0007"),
        ('a: "\\e[31m"', "2:4", "U+001B"),
        ('a: "x\\Ny"', "2:4", "U+0085"),
        ('a: "x\\Ly"', "2:4", "U+2028"),
        ('"\\e[31m": x', "2:1", "U+001B"),
    ],
)
def test_an_escape_does_not_bring_in_what_the_text_is_refused_for(front: str, at: str, character: str) -> None:
    fields, problems = read_fields(front)
    assert fields is None
    message = f"the value holds the character {character}, which can't stand in a note"
    assert told(problems) == [(at, "control-character", message, "delete its escape")]


@pytest.mark.battery(8)
@pytest.mark.parametrize("character", ["\u2028", "\u2029"])
def test_a_line_separator_among_the_fields_is_an_error(character: str) -> None:
    fields, problems = read_fields(f"name: A\nrole: b{character}c")
    assert fields is None
    message = f"the fields hold the invisible character U+{ord(character):04X}, which YAML takes for the end of a line"
    assert told(problems) == [("3:8", "control-character", message, "delete it")]


@pytest.mark.battery(10)
@pytest.mark.parametrize(
    ("front", "at", "character"),
    [
        ("name: A\u202eB", "2:8", "U+202E"),
        ("name: \u2066A", "2:7", "U+2066"),
        ("name: A\u200bB", "2:8", "U+200B"),
        ("name: A\nrole: é\u2060b", "3:8", "U+2060"),
        ("na\u200bme: A", "2:3", "U+200B"),
        ("name: Pri\u00adya", "2:10", "U+00AD"),
        ("name: A\u200dB", "2:8", "U+200D"),
        ("name: \u200cA", "2:7", "U+200C"),
        ("name: \u3164", "2:7", "U+3164"),
    ],
)
def test_a_character_that_turns_text_round_or_has_no_width_is_a_warning(front: str, at: str, character: str) -> None:
    fields, problems = read_fields(front)
    assert fields is not None
    message = f"the line holds the invisible character {character}"
    assert told(problems) == [(at, "hidden-character", message, "delete it, unless you put it there on purpose")]


@pytest.mark.battery(10)
def test_invisible_characters_are_told_once_a_line() -> None:
    _, problems = read_fields("name: A\u200b\u200bB\u202e\nrole: b\u200b")
    assert places(problems) == ["2:8 warning hidden-character", "3:8 warning hidden-character"]


@pytest.mark.battery(10)
@pytest.mark.parametrize("name", ["👩‍🔬 Ada", "श्री‍मती", "پیام‌ها", "Zoë 渡辺"])
def test_joiners_between_letters_that_need_them_are_no_problem(name: str) -> None:
    _, problems = read_fields(f"name: {name}")
    assert problems == ()


@pytest.mark.battery(7)
@pytest.mark.parametrize(
    ("front", "at", "kept", "hint"),
    [
        ("role: #1 fan", "2:7", None, 'write it in quotes: role: "#1 fan"'),
        ("role: A #1 fan", "2:9", "A", 'write it in quotes: role: "A #1 fan"'),
        ("role:\t#x", "2:7", None, "put quotes round the whole value"),
        ("tags: #biotech #pm", "2:7", None, "write it as a list, without the #: tags: [biotech, pm]"),
        ("tags: #biotech, #pm", "2:7", None, "write it as a list, without the #: tags: [biotech, pm]"),
        ("role:\n  a #b", "3:5", "a", "put quotes round the whole value"),
        ("tags: [a, b #c\n  ]", "2:13", ("a", "b"), "put quotes round the whole value"),
    ],
)
def test_a_comment_that_swallows_a_value_is_a_warning(front: str, at: str, kept: object, hint: str) -> None:
    fields, problems = read_fields(front)
    assert fields
    assert next(iter(fields.values())) == kept
    message = 'YAML takes a "#" after a space for the beginning of a comment, so the rest was dropped'
    assert told(problems) == [(at, "comment-in-value", message, hint)]


@pytest.mark.battery(7)
def test_comments_that_swallow_the_items_of_a_list_are_all_told() -> None:
    _, problems = read_fields("tags:\n  - #biotech\n  - #pm")
    assert [problem.at for problem in told(problems)] == ["3:5", "4:5"]


@pytest.mark.parametrize(
    "front",
    ["source: alumni  # how found: #network", "role: C#", "# a comment\nrole: b", 'role: "#1 fan"', "role: b ## c"],
)
def test_comments_that_were_meant_as_comments_are_no_problem(front: str) -> None:
    _, problems = read_fields(front)
    assert problems == ()


@pytest.mark.parametrize(
    ("front", "at"),
    [
        ("tags: biotech\n  - pm", "3:3"),
        ("log:\n- 2026-11-02 asked\n  - 2026-11-03 nudged", "4:3"),
        ("log:\n  - 2026-11-02 asked\n      by email\n      - 2026-11-03 nudged", "5:7"),
    ],
)
def test_an_item_that_has_run_together_with_the_line_above_is_an_error(front: str, at: str) -> None:
    fields, problems = read_fields(front)
    assert fields is None
    message = "this isn't read as an item of a list: it goes on with the text of the line above"
    hint = "give the list a field of its own, and indent all its items alike"
    assert told(problems) == [(at, "invalid-yaml", message, hint)]


def test_a_dash_without_a_space_is_an_error() -> None:
    fields, problems = read_fields("tags:\n  -biotech\n  -pm")
    assert fields is None
    message = "a space is missing after the dash, so this isn't an item of a list"
    assert told(problems) == [("3:3", "invalid-yaml", message, "write: - biotech")]


@pytest.mark.parametrize("front", ["role: a\n  b-c", "role: -b", "role: a - b\n  c - d"])
def test_a_dash_within_a_text_is_no_item(front: str) -> None:
    fields, problems = read_fields(front)
    assert problems == ()
    assert fields
