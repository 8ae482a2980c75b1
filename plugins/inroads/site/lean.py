"""Our scripts and sheets as they are published: without the comments and the indentation of those who change them.

They carry a good part of a file's weight, and readers on a phone have no use for them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from inroads.shipped import OVERRIDES

_OURS = re.compile(r"assets/(?:css|js)/[\w-]+\.(?:css|js)")
_CAST = re.compile(r"/\*\* @type [^*`'\"]*\*/ ?")


def publish_lean(files: Files, config: MkDocsConfig) -> None:
    """Put lean ones in the places of our scripts and sheets; a site's own file of that name stays as it is."""
    for file in tuple(files):
        path = Path(file.abs_src_path or "")
        if _OURS.fullmatch(file.src_uri) and path == OVERRIDES / file.src_uri:
            files.remove(file)
            files.append(File.generated(config, file.src_uri, content=lean(path.read_text("utf-8"))))


def lean(text: str) -> str:
    """Return a script or sheet without lines of comments, indentation and casts; what stands in backticks stays."""
    return "".join(_lean_lines(text))


def _lean_lines(text: str) -> Iterator[str]:
    is_comment = is_quoted = False
    for line in text.splitlines(keepends=True):
        bare = line.strip()
        if is_comment:
            is_comment, rest = "*/" not in line, line.partition("*/")[2]
            yield rest.lstrip()
        elif is_quoted:
            is_quoted = line.count("`") % 2 == 0
            yield line
        elif bare.startswith("/*") and bare.find("*/") in (-1, len(bare) - 2):
            is_comment = "*/" not in bare
        elif bare and not bare.startswith("//"):
            is_quoted = line.count("`") % 2 == 1
            yield _CAST.sub("", line.lstrip())
