"""A center's choice of settings, from texts that know their place to values that the policy takes. Knows no page."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from inroads.names import did_you_mean
from inroads.notes import Items, Mapped, Scalar, Value
from inroads.policy import SETTINGS, SHORT_NAMES, Policy, policy_from
from inroads.problems import Code, Place, Problem

_OWN_FORMS = ("weekend", "country", "region")  # and not `decided`, which only a seeker can know
_KNOWN = (*SETTINGS, *_OWN_FORMS)
Settings = Mapping[str, object]


def settings_from(path: str, fields: Mapped) -> tuple[Settings, tuple[Problem, ...]]:
    """Return the settings by their full names, as a policy takes them, and what is wrong with each at its place."""
    values: dict[str, object] = {}
    problems: list[Problem] = []
    for key, value in fields.items():
        name, place = SHORT_NAMES.get(key, key), fields.places[key]
        if name not in _KNOWN:
            problems.append(_unknown(path, place, key))
        elif name in values:
            message = f'settings.{key}: it is the same setting as "{name}"'
            problems.append(Problem.error(path, place, Code.INVALID_SETTING, message, "write only one of them"))
        elif value is not None:
            values[name] = _typed(name, value)
    refused = {problem for name in values for problem in _refused(path, name, values, fields)}
    return values, (*problems, *refused)


def _unknown(path: str, place: Place, key: str) -> Problem:
    hint = did_you_mean(key, _KNOWN) or f"choose one of {', '.join(_KNOWN)}"
    return Problem.error(path, place, Code.UNKNOWN_SETTING, f'settings: there is no setting "{key}"', hint)


def _refused(path: str, name: str, values: Settings, fields: Mapped) -> Iterator[Problem]:
    """Yield what the policy says against one setting, at the place of its value."""
    alone = {name: values[name]}
    if name == "region":
        alone["country"] = values.get("country", "")
    _, problems = policy_from(alone, path)
    key = next(key for key in fields if SHORT_NAMES.get(key, key) == name)
    value = fields[key]
    place = fields.places[key] if value is None else value.place()
    for problem in problems:
        if name != "region" or f'"{name}"' in problem.message or "country" not in values:
            message = problem.message.replace("policy: ", "settings: ", 1)
            yield replace(problem, line=place.line, column=place.column, message=message)


def _typed(name: str, value: Value) -> object:
    """Return a value as a policy takes it: a number or a yes or no where those are among the choices."""
    if isinstance(value, Items):
        return [str(item) for item in value if isinstance(item, Scalar)]
    if isinstance(value, Mapped):
        return dict(value)
    choices = SETTINGS[name].options if name in SETTINGS else ()
    written = {_written(choice): choice for choice in choices}
    return written.get(value.strip(), written.get(value.strip().lower(), str(value)))


def _written(choice: object) -> str:
    return str(choice).lower() if isinstance(choice, bool) else str(choice)


def policy_of(
    of_center: Settings, own: Mapping[str, object], path: str = "mkdocs.yml"
) -> tuple[Policy, tuple[Problem, ...]]:
    """Return the policy by a center's settings beneath a seeker's `own`, which `path` holds, and what is wrong."""
    policy, problems = policy_from(_with_own(of_center, own), path)
    by_center = policy.chosen - {SHORT_NAMES.get(name, name) for name in own}
    return replace(policy, chosen=policy.chosen - by_center, by_center=by_center), problems


def _with_own(of_center: Settings, own: Mapping[str, object]) -> Mapping[str, object]:
    """Return the settings of a center with those that a seeker chose in place of its own."""
    chosen = {SHORT_NAMES.get(name, name) for name in own}
    if "country" in chosen:
        chosen.add("region")  # which is of another country
    return {**{name: value for name, value in of_center.items() if name not in chosen}, **own}
