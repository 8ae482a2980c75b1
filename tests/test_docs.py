"""What people build on is documented: fields, options, commands, settings, problem codes, page templates."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import click
import pytest
from jinja2.defaults import DEFAULT_FILTERS

from inroads.cli import main
from inroads.lint.rules import rules
from inroads.policy import OWN_FORMS, SETTINGS
from inroads.problems import Code
from inroads.problems.codes import MEANINGS
from inroads.records import Contact, Meeting, Printable
from inroads.records.log import CHANNELS, VERBS
from inroads.records.page import PublicRecord
from inroads.records.printable import Part, Prompt
from inroads.render.filters import FILTERS
from inroads.site.guide.config import GuideConfig
from inroads.site.notes.config import NotesConfig

REPOSITORY = Path(__file__).parents[1]
HELP = REPOSITORY / "content/public/help"
README = (REPOSITORY / "README.md").read_text("utf-8")
CHANGELOG = (REPOSITORY / "CHANGELOG.md").read_text("utf-8")


def page(name: str) -> str:
    return (HELP / f"{name}.md").read_text("utf-8")


@pytest.mark.parametrize(("name", "record"), [("contact-notes", Contact), ("meeting-notes", Meeting)])
def test_every_field_of_a_note_is_explained(name: str, record: type[Contact] | type[Meeting]) -> None:
    missing = [field for field in record.field_names() if f"`{field}`" not in page(name)]
    assert missing == []


@pytest.mark.parametrize("fields", [Printable.field_names(), Part.keys(), Prompt.keys()])
def test_every_field_of_a_checklist_or_worksheet_is_explained(fields: tuple[str, ...]) -> None:
    of_every_page = {*PublicRecord.field_names()} - {"title", "description"}
    assert [field for field in fields if field not in of_every_page and f"`{field}`" not in page("printables")] == []


@pytest.mark.parametrize("word", [*VERBS, *CHANNELS])
def test_every_verb_and_channel_of_the_log_is_explained(word: str) -> None:
    assert f"`{word}`" in page("contact-notes")


def test_every_problem_has_its_meaning_and_its_place_in_the_help() -> None:
    headings = set(re.findall(r"^#+ `([a-z-]+)`", page("problems"), re.MULTILINE))
    assert headings == {code.value for code in Code}
    assert set(MEANINGS) == set(Code)


@pytest.mark.parametrize("config", [NotesConfig, GuideConfig])
def test_every_option_of_a_plugin_is_in_the_help_and_the_changes(config: type[NotesConfig] | type[GuideConfig]) -> None:
    options = [name for name, _ in config._schema]
    assert options
    for option in options:
        assert f"`{option}`" in page("settings"), option
        assert f"`{option}`" in CHANGELOG, option


@pytest.mark.parametrize("setting", [*SETTINGS, *OWN_FORMS])
def test_every_setting_is_in_the_help(setting: str) -> None:
    assert f"`{setting}`" in page("settings")


@pytest.mark.parametrize("rule", rules())
def test_every_rule_of_the_lint_is_in_the_help_with_how_bad_it_is_at_first(rule: str) -> None:
    assert f"| `{rule}` | {rules()[rule].severity} | " in page("lint")


def test_every_setting_of_the_lint_is_in_its_help() -> None:
    names = {name for rule in rules().values() for name in rule.goes_by}
    assert sorted(name for name in names if f"| `{name}` | " not in page("lint")) == []


def test_every_command_and_its_options_are_in_the_help_and_the_changes() -> None:
    for words, command in commands_below(main):
        assert f"`inroads {words}`" in CHANGELOG, words
        assert f"inroads {words}" in page("settings"), words
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                assert f"`{parameter.opts[0]}`" in page("settings"), parameter.opts


def commands_below(group: click.Group, above: str = "") -> Iterator[tuple[str, click.Command]]:
    """Yield every command of a group, and of the groups in it, with its words."""
    for name, command in group.commands.items():
        yield f"{above}{name}", command
        if isinstance(command, click.Group):
            yield from commands_below(command, f"{above}{name} ")


@pytest.mark.parametrize("target", ["site", "test", "serve", "check", "public"])
def test_every_make_target_for_users_is_in_the_readme_and_the_makefile(target: str) -> None:
    assert f"make {target}" in README
    assert re.search(rf"^{target}:", (REPOSITORY / "Makefile").read_text(), re.MULTILINE)


def test_every_page_template_is_listed_with_the_fields_of_its_view() -> None:
    listed = (REPOSITORY / "site-templates/pages/README.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| `([^`]+)` \| `([^`]+)` \|", listed, re.MULTILINE))
    templates = {path.name for path in (REPOSITORY / "site-templates/pages").glob("[!_]*.jinja")}
    assert set(rows) == templates
    for template, view in rows.items():
        module, _, name = view.rpartition(".")
        found = getattr(__import__(f"inroads.views.{module}", fromlist=[name]), name)
        assert is_dataclass(found)
        line = next(line for line in listed.splitlines() if line.startswith(f"| `{template}`"))
        assert [f.name for f in fields(found) if f"`{f.name}`" not in line] == [], template


def test_every_part_macro_and_filter_of_page_templates_is_listed() -> None:
    folder = REPOSITORY / "site-templates/pages"
    listed = (folder / "README.md").read_text("utf-8")
    text = "".join(path.read_text("utf-8") for path in folder.glob("*.jinja"))
    names = {path.name for path in folder.glob("_*.jinja")}
    names |= set(re.findall(r"{% macro (\w+)", text)) | set(FILTERS)
    names |= set(re.findall(r"[\w)] \| (\w+)", text)) - set(DEFAULT_FILTERS)
    assert sorted(name for name in names if f"`{name}`" not in listed) == []


def test_no_file_names_this_machine_or_a_registry() -> None:
    names = subprocess.run(["git", "ls-files", "-z"], cwd=REPOSITORY, check=True, capture_output=True, text=True).stdout
    bad = re.compile(r"(?<![\w/])/(?:home|root|work|Users)/\w|pypi\.org|registry\.npmjs|files\.pythonhosted")
    found = []
    for name in filter(None, names.split("\0")):
        path = REPOSITORY / name
        text = path.read_text("utf-8", "replace") if path.is_file() else ""
        if name != "tests/test_docs.py" and bad.search(text):
            found.append(name)
    assert found == []
