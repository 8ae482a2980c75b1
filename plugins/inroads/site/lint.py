"""The lint's rules among the site's files, for scripts that check words while somebody types."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from inroads.exports.lint import lint_script
from inroads.policy import Policy

_SCRIPT = "assets/js/lint-rules.js"


def publish_lint(files: Files, config: MkDocsConfig, policy: Policy) -> None:
    """Add the script with the rules under `policy` to `files`, in place of one under another."""
    other = files.get_file_from_path(_SCRIPT)
    if other:
        files.remove(other)
    files.append(File.generated(config, _SCRIPT, content=lint_script(policy.settings)))
