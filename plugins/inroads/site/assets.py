"""Our scripts and styles among the site's files, in the form in which they are published."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from inroads.exports.assets import without_comments
from inroads.shipped import OVERRIDES

_FOLDERS = ("assets/css/", "assets/js/")
_OF_OTHERS = "/vendor/"  # with the licences that their comments name


def publish_assets(files: Files, config: MkDocsConfig) -> None:
    """Put each of our scripts and styles without its comments in the place of the one that the theme has."""
    for file in tuple(files):
        uri, source = file.src_uri, file.abs_src_path
        if uri.startswith(_FOLDERS) and _OF_OTHERS not in uri and source == str(OVERRIDES / uri):
            files.remove(file)
            slim = without_comments(uri, (OVERRIDES / uri).read_text("utf-8"))
            files.append(File.generated(config, uri, content=slim))
