"""Which files of the public folder are published, and what their front matter gives to MkDocs."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from inroads.library import PublicNote
from inroads.problems import Code, Place, Problem
from inroads.site.content import PublicContent, shown_path

# Kinds of files that a page may use. Everything else stays at home, so that nothing is published by accident.
_ALLOWED = frozenset(
    (".avif", ".css", ".csv", ".docx", ".gif", ".ico", ".ics", ".jpeg", ".jpg", ".js", ".mp3", ".mp4", ".odt", ".pdf",
     ".png", ".svg", ".txt", ".vtt", ".webm", ".webp", ".woff", ".woff2")
)  # fmt: skip


def keep_allowed(files: Files, content: PublicContent, config: MkDocsConfig) -> tuple[Problem, ...]:
    """Take from `files` what isn't published, and return a warning for each file of a kind that never is."""
    complained_of = {problem.path for problem in content.shelf.problems}
    shown = shown_path(config, content.root)
    problems = []
    for file in tuple(_of_folder(files, config)):
        path = f"{shown}/{file.src_uri}"
        if file.src_uri in content.shelf.readings:
            allowed = content.note(file.src_uri) is not None
        else:
            allowed = path not in complained_of and PurePosixPath(file.src_uri).suffix.lower() in _ALLOWED
            if not allowed and path not in complained_of:
                problems.append(_never_published(path, file))
        if not allowed or _below_a_link(path, complained_of):
            files.remove(file)
    return tuple(problems)


def _of_folder(files: Files, config: MkDocsConfig) -> Iterator[File]:
    return (file for file in files if file.src_dir == config.docs_dir and file.inclusion is not InclusionLevel.EXCLUDED)


def _below_a_link(path: str, complained_of: set[str]) -> bool:
    """Whether a folder on the way to `path` was refused, such as a link that leads out."""
    return any(str(parent) in complained_of for parent in PurePosixPath(path).parents)


def _never_published(path: str, file: File) -> Problem:
    ending = PurePosixPath(file.src_uri).suffix or "no ending"
    message = f"files with {ending} aren't published"
    hint = "move it out of the public folder, or give it an ending that is"
    return Problem.warning(path, Place(), Code.UNPUBLISHED_FILE, message, hint)


def keep_fresh(files: Files, content: PublicContent) -> None:
    """Hand every page's text over from memory: `--dirty` would pass over it, and its navigation would go stale."""
    for file in files:
        note = content.note(file.src_uri)
        if note and file.generated_by is None:
            file.content_string = note.body.prose


def meta_of(note: PublicNote) -> dict[str, object]:
    """Return what MkDocs and Material look for in a page's front matter."""
    meta: dict[str, object] = {"title": note.title, "description": note.description}
    if note.icon:
        meta["icon"] = note.icon
    if note.hide:
        meta["hide"] = list(note.hide)
    if note.tags:
        meta["tags"] = list(note.tags)
    if note.search.exclude or note.search.boost != 1:
        meta["search"] = {"exclude": note.search.exclude, "boost": note.search.boost}
    return meta
