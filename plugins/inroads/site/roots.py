"""Whether the folders of a site lie apart, asked before anything in them is read or written."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from inroads.edition import Places
from inroads.exports.problems import as_line
from inroads.roots import Roots, about_roots
from inroads.site.content import private_folder, project_folder


def check_roots(config: MkDocsConfig, local: str) -> None:
    """Stop, naming them, if two folders lie in each other; `local` is where the option puts a center's own pages."""
    project, public = project_folder(config), Path(config.docs_dir)
    places = Places(project, public, local=local)
    roots = Roots(project, public, places.local_folder, Path(config.site_dir), private_folder(config))
    problems = about_roots(roots, Path(config.config_file_path).name)
    if problems:
        raise PluginError("\n".join(map(as_line, problems)))
