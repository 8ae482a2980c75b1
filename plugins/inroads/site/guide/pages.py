"""Which files of the public folder are published, and what their front matter gives to MkDocs."""

from collections.abc import Iterator
from html import escape
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from inroads.library import PublicNote
from inroads.published import is_publishable
from inroads.site.content import PublicContent, shown_path


def keep_allowed(files: Files, content: PublicContent, config: MkDocsConfig) -> None:
    """Take from `files` what isn't published: pages with an error, and kinds of files that never are."""
    complained_of = {problem.path for problem in content.shelf.problems}
    shown = shown_path(config, content.root)
    for file in tuple(_of_folder(files, config)):
        path = f"{shown}/{file.src_uri}"
        if file.src_uri in content.shelf.readings:
            note = content.note(file.src_uri)
            allowed = note is not None and not content.is_turned_off(note)
        else:
            allowed = path not in complained_of and is_publishable(file.src_uri)
        if not allowed or _below_a_link(path, complained_of):
            files.remove(file)


def _of_folder(files: Files, config: MkDocsConfig) -> Iterator[File]:
    return (file for file in files if file.src_dir == config.docs_dir and file.inclusion is not InclusionLevel.EXCLUDED)


def _below_a_link(path: str, complained_of: set[str]) -> bool:
    """Whether a folder on the way to `path` was refused, such as a link that leads out."""
    return any(str(parent) in complained_of for parent in PurePosixPath(path).parents)


def keep_fresh(files: Files, content: PublicContent) -> None:
    """Hand every page's text over from memory: `--dirty` would pass over it, and its navigation would go stale."""
    for file in files:
        note = content.note(file.src_uri)
        if note and file.generated_by is None:
            file.content_string = note.body.prose


def meta_of(note: PublicNote) -> dict[str, object]:
    """Return what MkDocs and Material look for in a page's front matter."""
    meta: dict[str, object] = {"title": note.title, "description": escape(note.description)}
    if note.icon:
        meta["icon"] = note.icon
    if note.hide:
        meta["hide"] = list(note.hide)
    if note.tags:
        meta["tags"] = list(note.tags)
    if note.search.exclude or note.search.boost != 1:
        meta["search"] = {"exclude": note.search.exclude, "boost": note.search.boost}
    return meta
