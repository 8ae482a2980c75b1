"""A setting that can't be what it was set to, as a problem. Knows no setting."""

from inroads.problems import Code, Place, Problem


def refused(path: str, name: str, value: object, hint: str) -> Problem:
    """Return the problem of the setting `name` in the configuration at `path`, with what it could be in `hint`."""
    message = f'policy: "{name}" can\'t be {written(value)}'
    return Problem.error(path, Place(), Code.INVALID_SETTING, message, hint)


def written(value: object) -> str:
    """Return `value` as it is written in a configuration."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return f'"{value}"' if isinstance(value, str) else "left empty" if value is None else str(value)
