"""Whether a picture can be a logo, and is safe to publish. Opens no file."""

from pathlib import PurePosixPath

from inroads.media import PICTURES, PLAIN_SVG, danger, picture_kind

_HINT = f"save it as one of {', '.join(PICTURES)}"


def what_is_wrong(name: str, data: bytes) -> tuple[str, str]:
    """Return why the file called `name` with the bytes `data` can't be a logo, and a hint; empty texts if it can."""
    kind = picture_kind(data)
    if not kind:
        return "it isn't a picture that browsers show", _HINT
    ending = PurePosixPath(name).suffix.lower()
    if ending not in PICTURES[kind]:
        return f'it is {kind} by what is in it, and its name ends in "{ending}"', f"name it {PICTURES[kind][0]}"
    found = danger(data) if kind == "SVG" else ""
    return (found, PLAIN_SVG) if found else ("", "")
