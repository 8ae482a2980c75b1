"""Front matter's YAML to fields, every scalar a text and every value with its place. Knows no field's meaning."""

import re
from collections.abc import Iterator

import yaml

from inroads.notes.causes import missing_space
from inroads.notes.explain import explain
from inroads.notes.features import find_feature
from inroads.notes.hidden import hidden_characters, line_separator, odd_indent
from inroads.notes.limits import check_limits
from inroads.notes.misread import run_together, swallowed_by_comments
from inroads.notes.quoting import in_quotes
from inroads.notes.values import Items, Mapped, Scalar, Value
from inroads.problems import Code, Place, Problem


class _Loader(yaml.CBaseLoader):
    """libyaml's parser, told at once that no value has a type: asking for each takes a quarter of the time."""

    def resolve(self, *_: object) -> str:
        return ""

    def descend_resolver(self, *_: object) -> None: ...

    def ascend_resolver(self) -> None: ...


_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


def parse(path: str, front: str, first_line: int) -> tuple[Mapped | None, tuple[Problem, ...]]:
    """Return the fields of `front`, whose first line is line `first_line` of the file, or None and the errors.

    Every scalar stays a text; a value left empty is None. Anchors, aliases, tags and merge keys are errors.
    """
    for check in (check_limits, line_separator, odd_indent):
        problem = check(path, front, first_line)
        if problem:
            return None, (problem,)
    try:
        root = yaml.compose(front, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        return None, (explain(path, front, first_line, error),)
    problem = find_feature(path, front, first_line)
    if problem:
        return None, (problem,)
    if root is None:
        return Mapped({}, {}, first_line), ()
    if not isinstance(root, yaml.MappingNode):
        return None, (_not_a_mapping(path, front, root, first_line),)
    return _convert(path, front, root, first_line)


def _not_a_mapping(path: str, front: str, root: yaml.Node, first_line: int) -> Problem:
    line = root.start_mark.line
    missing = missing_space(front.split("\n")[line])
    if missing:
        column, message, hint = missing
        return Problem.error(path, Place(first_line + line, column + 1), Code.INVALID_YAML, message, hint)
    what = "a list" if isinstance(root, yaml.SequenceNode) else "text"
    message = f'the note\'s fields are {what}; they must be lines of "field: value"'
    return Problem.error(
        path, _place(root, first_line), Code.NOT_A_MAPPING, message, 'write a field, such as "name: Priya Raman"'
    )


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
    mark = node.start_mark
    line, column = first_line + mark.line, mark.column + 1
    if isinstance(node, yaml.ScalarNode):
        if not node.style and not node.value:
            return None
        plain = not node.style and mark.line == node.end_mark.line
        return Scalar(node.value, line, column, plain=plain)
    if isinstance(node, yaml.SequenceNode):
        items = [_value(item, first_line) for item in node.value]
        return Items(items, line, column, bracketed=bool(node.flow_style))
    fields = {key.value: _value(value, first_line) for key, value in node.value}
    places = {key.value: _place(key, first_line) for key, _ in node.value}
    return Mapped(fields, places, line, column)


def _complaints(path: str, front: str, root: yaml.MappingNode, first_line: int) -> Iterator[Problem]:
    """Yield what is wrong with the tree's nodes: keys given twice or not texts, hidden controls, items run together."""
    lines = front.split("\n")
    pending: list[yaml.Node] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, yaml.SequenceNode):
            pending += node.value
        elif isinstance(node, yaml.MappingNode):
            yield from _about_keys(path, lines, node, first_line)
            pending += [value for _, value in node.value]
        elif isinstance(node, yaml.ScalarNode) and node.style == '"':
            yield from _about_control(path, node, first_line)
        elif isinstance(node, yaml.ScalarNode) and not node.style and node.value:
            yield from run_together(path, lines, node, first_line)


def _about_control(path: str, node: yaml.ScalarNode, first_line: int) -> Iterator[Problem]:
    """Yield an error for what escapes write that the text itself would be refused for."""
    control = _CONTROL.search(node.value)
    if control:
        message = f"the value holds the character U+{ord(control[0]):04X}, which can't stand in a note"
        yield Problem.error(path, _place(node, first_line), Code.CONTROL_CHARACTER, message, "delete its escape")


def _about_keys(path: str, lines: list[str], node: yaml.MappingNode, first_line: int) -> Iterator[Problem]:
    seen: dict[str, Place] = {}
    for key, _ in node.value:
        place = _place(key, first_line)
        if not isinstance(key, yaml.ScalarNode):
            yield _brackets(path, lines, node, first_line)
            continue
        if key.style == '"':
            yield from _about_control(path, key, first_line)
        if key.value == "<<" and not key.style:
            message = "the merge key << is a feature of YAML that notes don't use"
            yield Problem.error(path, place, Code.YAML_FEATURE, message, "write out the fields that it stands for")
        elif key.value in seen:
            message = f'"{key.value}" is given twice: on line {seen[key.value].line} and on line {place.line}'
            yield Problem.error(path, place, Code.DUPLICATE_FIELD, message, "keep one of the two")
        else:
            seen[key.value] = place


def _brackets(path: str, lines: list[str], node: yaml.MappingNode, first_line: int) -> Problem:
    """Return the problem of `{{x}}` and `[[x]]: words`, which to YAML are mappings with a list or mapping as key."""
    line, column = node.start_mark.line, node.start_mark.column
    message = f'a value that begins with "{lines[line][column]}" needs quotes'
    hint = in_quotes(lines[line]) or "put quotes round the whole value"
    return Problem.error(path, _place(node, first_line), Code.UNQUOTED_VALUE, message, hint)
