"""YAML's anchors, aliases, tags and directives, which notes don't use: found from events, before they are followed."""

import re

import yaml

from inroads.notes.limits import event_place
from inroads.notes.quoting import in_quotes
from inroads.problems import Code, Problem

_MARK = re.compile(r"[&*!%]")


def find_feature(path: str, front: str, first_line: int) -> Problem | None:
    """Return a problem for the first anchor, alias or tag of `front`, which parses; None where it has none."""
    if not _MARK.search(front):
        return None
    for event in yaml.parse(front, Loader=yaml.CSafeLoader):
        what = _name(event)
        if what:
            place = event_place(event, first_line)
            message = f"{what} is a feature of YAML that notes don't use"
            hint = in_quotes(front.split("\n")[place.line - first_line]) or "put quotes round the value if it is text"
            return Problem.error(path, place, Code.YAML_FEATURE, message, hint)
    return None


def _name(event: yaml.Event) -> str:
    """Return what to call the feature that `event` is, or an empty text; an alias comes after its anchor."""
    if isinstance(event, yaml.DocumentStartEvent) and (event.version or event.tags):
        return "a % directive"
    if isinstance(event, yaml.NodeEvent) and event.anchor:
        return f"the anchor &{event.anchor}"
    tag = getattr(event, "tag", None)
    return f"the tag {tag.replace('tag:yaml.org,2002:', '!!')}" if tag else ""
