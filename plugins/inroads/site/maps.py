"""Source maps, which only developers' tools read: a site has none, and names none, unless it asks for them."""

import re

from mkdocs.structure.files import Files

_MAP, _NAMING = ".map", (".css", ".js")
_REFERENCE = re.compile(rb"\s*(?://|/\*)[#@]\s*sourceMappingURL=\S+(?:\s*\*/)?\s*\Z")
_LONGEST = 1000  # bytes at the end of a file in which its map is named


def leave_out_maps(files: Files) -> None:
    """Take the theme's source maps from `files`, and the comments that name them, which would lead nowhere."""
    for file in tuple(files):
        if file.src_uri.endswith(_MAP):
            files.remove(file)
        elif file.src_uri.endswith(_NAMING):
            data = file.content_bytes
            reference = _REFERENCE.search(data, max(0, len(data) - _LONGEST))
            if reference:
                file.content_bytes = data[: reference.start()] + b"\n"
