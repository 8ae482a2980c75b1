"""The lint's rules among the site's files, for scripts that check words while somebody types."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from inroads.exports.lint import lint_script, message_rules, question_rules
from inroads.library import Library
from inroads.policy import Policy


def publish_lint(files: Files, config: MkDocsConfig, policy: Policy, library: Library) -> None:
    """Add the scripts with the rules under `policy` to `files`, in place of those under another.

    Those for messages hold what the templates of `library` name.
    """
    named = {rule for template in library.templates.values() for rule in template.rules}
    for subject, ids in (("questions", question_rules()), ("messages", message_rules(named))):
        name = f"assets/js/lint-rules-{subject}.js"
        other = files.get_file_from_path(name)
        if other:
            files.remove(other)
        files.append(File.generated(config, name, content=lint_script(ids, policy.settings)))
