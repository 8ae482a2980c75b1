"""Front matter's YAML to fields, every scalar a text and every value with its place. Knows no field's meaning."""

import re
from collections.abc import Iterator

import yaml

from inroads.notes.comments import swallowed_by_comments
from inroads.notes.explain import explain
from inroads.notes.features import find_feature, shorthand
from inroads.notes.hidden import hidden_characters, line_separator
from inroads.notes.limits import MAX_KEYS, check_limits
from inroads.notes.quoting import quoted_line
from inroads.notes.values import Items, Mapped, Scalar, Value
from inroads.problems import Code, Place, Problem

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")
_TAGS = {f"tag:yaml.org,2002:{kind}" for kind in ("str", "seq", "map")}


def parse(path: str, front: str, first_line: int) -> tuple[Mapped | None, tuple[Problem, ...]]:
    """Return the fields of `front`, whose first line is line `first_line` of the file, or None and the errors.

    Every scalar stays a text; a value left empty is None. Anchors, aliases, tags and merge keys are errors.
    """
    problem = check_limits(path, front, first_line) or line_separator(path, front, first_line)
    if problem:
        return None, (problem,)
    try:
        root = yaml.compose(front, Loader=yaml.CBaseLoader)
    except yaml.YAMLError as error:
        return None, (explain(path, front, first_line, error),)
    problem = find_feature(path, front, first_line)
    if problem:
        return None, (problem,)
    if root is None:
        return Mapped({}, {}, first_line), ()
    if not isinstance(root, yaml.MappingNode):
        return None, (_not_a_mapping(path, root, first_line),)
    return _convert(path, front, root, first_line)


def _not_a_mapping(path: str, root: yaml.Node, first_line: int) -> Problem:
    what = "a list" if isinstance(root, yaml.SequenceNode) else "text"
    message = f'the note\'s fields are {what}; they must be lines of "field: value"'
    return Problem.error(path, _place(root, first_line), Code.NOT_A_MAPPING, message, 'such as "name: Priya Raman"')


def _place(node: yaml.Node, first_line: int) -> Place:
    return Place(first_line + node.start_mark.line, node.start_mark.column + 1)


def _convert(
    path: str, front: str, root: yaml.MappingNode, first_line: int
) -> tuple[Mapped | None, tuple[Problem, ...]]:
    problems = [*_complaints(path, front, root, first_line)]
    if any(p.is_error for p in problems):
        return None, tuple(problems)
    problems += hidden_characters(path, front, first_line)
    if "#" in front:
        problems += swallowed_by_comments(path, front, root, first_line)
    # Depth was limited to MAX_DEPTH before, so this recursion is shallow.
    value = _value(root, first_line)
    return (value if isinstance(value, Mapped) else None), tuple(problems)


def _value(node: yaml.Node, first_line: int) -> Value | None:
    line, column = _place(node, first_line)
    if isinstance(node, yaml.ScalarNode):
        plain = not node.style
        return None if plain and not node.value else Scalar(node.value, line, column, plain=plain)
    if isinstance(node, yaml.SequenceNode):
        return Items([_value(item, first_line) for item in node.value], line, column)
    fields = {key.value: _value(value, first_line) for key, value in node.value}
    places = {key.value: _place(key, first_line) for key, _ in node.value}
    return Mapped(fields, places, line, column)


def _complaints(path: str, front: str, root: yaml.MappingNode, first_line: int) -> Iterator[Problem]:
    """Yield what is wrong with the tree's nodes: keys given twice or not texts, odd tags, hidden controls."""
    pending: list[yaml.Node] = [root]
    keys = 0
    while pending:
        node = pending.pop()
        if node.tag not in _TAGS:
            yield _feature(path, node, first_line, f"the tag {shorthand(node.tag)}")
        if isinstance(node, yaml.ScalarNode):
            yield from _about_scalar(path, node, first_line)
        elif isinstance(node, yaml.SequenceNode):
            pending += node.value
        elif isinstance(node, yaml.MappingNode):
            keys += len(node.value)
            yield from _about_keys(path, front, node, first_line)
            pending += [value for _, value in node.value]
    if keys > MAX_KEYS:
        message = f"the fields have {keys:,} keys; {MAX_KEYS:,} are the limit"
        yield Problem.error(path, Place(first_line), Code.TOO_MANY_KEYS, message, "move prose to the body")


def _about_scalar(path: str, node: yaml.ScalarNode, first_line: int) -> Iterator[Problem]:
    # Escapes in double quotes can write what the text itself was refused for.
    control = _CONTROL.search(node.value) if node.style == '"' else None
    if control:
        message = f"the value holds the character U+{ord(control[0]):04X}, which can't stand in a note"
        yield Problem.error(path, _place(node, first_line), Code.CONTROL_CHARACTER, message, "delete it")


def _about_keys(path: str, front: str, node: yaml.MappingNode, first_line: int) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for key, _ in node.value:
        place = _place(key, first_line)
        if not isinstance(key, yaml.ScalarNode):
            message = "a list or mapping stands where a field's name should"
            hint = quoted_line(front, node.start_mark.line) or "put quotes round the value if it is text in braces"
            yield Problem.error(path, place, Code.UNQUOTED_VALUE, message, hint)
        elif key.value == "<<" and not key.style:
            yield _feature(path, key, first_line, "the merge key <<")
        elif key.value in seen:
            message = f'"{key.value}" is given twice: on line {seen[key.value].line} and on line {place.line}'
            yield Problem.error(path, place, Code.DUPLICATE_FIELD, message, "keep one of the two")
        else:
            seen[key.value] = place


def _feature(path: str, node: yaml.Node, first_line: int, what: str) -> Problem:
    message = f"{what} is a feature of YAML that notes don't use"
    return Problem.error(
        path, _place(node, first_line), Code.YAML_FEATURE, message, "put quotes round it if it is text"
    )
