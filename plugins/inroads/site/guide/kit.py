"""The starter kit: a private project to download, offered by a page of the public site."""

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from inroads.shipped import PUBLIC_CONTENT
from inroads.starter.project import KIT, starter_kit

OFFER = "start-your-own.md"
_FILE = f"assets/{KIT}.zip"
_HELP = "help"


def offer_kit(files: Files, config: MkDocsConfig) -> None:
    """Add the kit to a site that has the page which offers it.

    It holds what this site publishes and the help with keeping notes, and nothing of any configuration: that may say
    things of its owner.
    """
    offer = files.get_file_from_path(OFFER)
    if offer and offer.inclusion.is_included():
        content = {**_help(), **_published(files, config)}
        files.append(File.generated(config, _FILE, content=starter_kit(content)))


def _published(files: Files, config: MkDocsConfig) -> Mapping[str, bytes]:
    own = (file for file in files if file.src_dir == config.docs_dir and file.inclusion.is_included())
    return {file.src_uri: file.content_bytes for file in own}


def _help() -> Mapping[str, bytes]:
    return {f"{_HELP}/{path.name}": path.read_bytes() for path in sorted((PUBLIC_CONTENT / _HELP).glob("*.md"))}
