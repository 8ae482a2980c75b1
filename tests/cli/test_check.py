"""`inroads check`: what it reads, how it reports, with which code it ends."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from centers import png
from conftest import Tree
from inroads.cli import main
from inroads.cli.project import OPTIONS
from inroads.site.guide.config import GuideConfig
from inroads.site.notes.config import NotesConfig
from inroads.site.options import NoOptions

PUBLIC = "site_name: S\ndocs_dir: content/public\nplugins:\n  inroads/guide: {}\n"
PRIVATE = "INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {}\n"
PAGE = "---\ntitle: Home\n---\n"
GOOD = "---\nname: Ana\n---\n"
WARNING = "---\nname: Bo\nnmae: x\n---\n"
ERROR = "---\nname: Cy\nadded: soon\n---\n"
SITE: Tree = {
    "mkdocs.public.yml": PUBLIC,
    "mkdocs.yml": PRIVATE,
    "content/public/index.md": PAGE,
    "content/private/contacts/ana.md": GOOD,
}

Make = Callable[[Tree], Path]


def _check(project: Path, *arguments: str, config: str = "mkdocs.yml") -> Result:
    return CliRunner().invoke(main, ["check", "-f", str(project / config), *arguments])


def test_a_project_in_order_ends_with_0(tree: Make) -> None:
    found = _check(tree(SITE))
    assert (found.exit_code, found.output) == (0, "No problems.\n")


@pytest.mark.parametrize(
    ("note", "line"),
    [
        (WARNING, "content/private/contacts/x.md:3:1: warning unknown-field: "),
        (ERROR, "content/private/contacts/x.md:3:8: error invalid-date: "),
    ],
)
def test_an_error_or_a_warning_ends_with_1(tree: Make, note: str, line: str) -> None:
    found = _check(tree({**SITE, "content/private/contacts/x.md": note}))
    assert found.exit_code == 1
    assert found.output.startswith(line)


def test_public_pages_are_checked_as_well(tree: Make) -> None:
    found = _check(tree({**SITE, "content/public/page.md": "no front matter\n"}))
    assert (found.exit_code, found.output.split(" ")[:2]) == (1, ["content/public/page.md:1:1:", "error"])


def test_what_lies_between_notes_is_checked(tree: Make) -> None:
    notes = {
        "content/private/contacts/bo.md": "---\nname: Bo\nreferred_by: nobody\n---\n",
        "content/private/contacts/cy.md": "---\nname: Cy\nlog:\n  - 2026-11-02 asked using x\n---\n",
        "content/private/meetings/m.md": "---\ncontact: ana\nwhen: 2026-11-02\nquestions: [zzz-01]\n---\n",
    }
    lines = _check(tree({**SITE, **notes})).output.splitlines()
    codes = [line.split(" ")[2] for line in lines if line.startswith("content")]
    assert codes == ["unknown-contact:", "unknown-template:", "unknown-question:"]


def test_problems_come_in_the_order_of_paths_and_lines(tree: Make) -> None:
    notes = {f"content/private/contacts/{name}.md": WARNING for name in ("z", "b", "k")}
    lines = [line for line in _check(tree({**SITE, **notes})).output.splitlines() if line.startswith("content")]
    assert [line.partition(":")[0][-4:] for line in lines] == ["b.md", "k.md", "z.md"]


@pytest.mark.parametrize("format_", ["text", "json", "github", "sarif"])
def test_every_format_reports_the_same_problem(tree: Make, format_: str) -> None:
    found = _check(tree({**SITE, "content/private/contacts/x.md": WARNING}), "--format", format_)
    assert found.exit_code == 1
    assert "content/private/contacts/x.md" in found.output
    assert "unknown-field" in found.output
    if format_ in ("json", "sarif"):
        assert json.loads(found.output)


def test_an_unknown_format_ends_with_2(tree: Make) -> None:
    found = _check(tree(SITE), "--format", "xml")
    assert found.exit_code == 2
    assert "'xml' is not one of 'text', 'json', 'github', 'sarif'" in found.output


def test_a_site_without_notes_is_only_its_public_pages(tree: Make) -> None:
    found = _check(tree({**SITE, "content/private/contacts/x.md": ERROR}), config="mkdocs.public.yml")
    assert (found.exit_code, found.output) == (0, "No problems.\n")


@pytest.mark.parametrize(
    "plugins",
    [
        "plugins:\n  inroads/notes: {folder: mine}\n",
        "plugins:\n  - search\n  - inroads/notes: {folder: mine}\n",
        "plugins:\n  inroads/notes: {enabled: true, folder: mine}\n",
    ],
)
def test_the_folder_of_notes_is_the_one_that_the_configuration_names(tree: Make, plugins: str) -> None:
    found = _check(tree({**SITE, "mkdocs.yml": f"INHERIT: mkdocs.public.yml\n{plugins}", "mine/contacts/x.md": ERROR}))
    assert (found.exit_code, found.output.partition(":")[0]) == (1, "mine/contacts/x.md")


@pytest.mark.parametrize(
    "plugins",
    ["plugins: [search, inroads/notes]\n", "plugins:\n  inroads/notes:\n", "plugins:\n  - inroads/notes: x\n"],
)
def test_without_a_folder_the_notes_are_in_content_private(tree: Make, plugins: str) -> None:
    config = f"INHERIT: mkdocs.public.yml\n{plugins}"
    found = _check(tree({**SITE, "mkdocs.yml": config, "content/private/contacts/x.md": ERROR}))
    assert found.output.partition(":")[0] == "content/private/contacts/x.md"


@pytest.mark.parametrize(
    "plugins",
    ["plugins:\n  inroads/notes: {enabled: false}\n", "plugins: [search]\n", "plugins: search\n", "plugins:\n", ""],
)
def test_a_site_whose_notes_are_off_is_only_its_public_pages(tree: Make, plugins: str) -> None:
    config = f"site_name: S\ndocs_dir: content/public\n{plugins}"
    found = _check(tree({**SITE, "mkdocs.yml": config, "content/private/contacts/x.md": ERROR}))
    assert found.output == "No problems.\n"


def test_settings_are_inherited_along_a_chain_and_across_folders(tree: Make) -> None:
    files = {
        "base/one.yml": "docs_dir: content/public\nplugins:\n  inroads/notes: {folder: x, timezone: Asia/Tokyo}\n",
        "two.yml": "INHERIT: base/one.yml\nplugins:\n  inroads/notes: {folder: mine}\n",
        "mkdocs.yml": "INHERIT: ./two.yml\nplugins:\n  inroads/guide: {}\n",
        "content/public/index.md": PAGE,
        "mine/contacts/x.md": WARNING,
    }
    found = _check(tree(files))
    assert (found.exit_code, found.output.partition(":")[0]) == (1, "mine/contacts/x.md")


@pytest.mark.parametrize(
    ("value", "folder"),
    [
        ("!ENV INROADS_TEST_FOLDER", "theirs"),
        ("!ENV [INROADS_TEST_FOLDER]", "theirs"),
        ("!ENV [NO_SUCH_VARIABLE, INROADS_TEST_FOLDER, mine]", "theirs"),
        ("!ENV [NO_SUCH_VARIABLE, mine]", "mine"),
        ("!ENV NO_SUCH_VARIABLE", "content/private"),
        ("!ENV [NO_SUCH_VARIABLE]", "content/private"),
    ],
)
def test_settings_from_the_environment_are_read_as_mkdocs_reads_them(
    tree: Make, monkeypatch: pytest.MonkeyPatch, value: str, folder: str
) -> None:
    monkeypatch.setenv("INROADS_TEST_FOLDER", "theirs")
    config = f"INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes:\n    folder: {value}\n"
    found = _check(tree({**SITE, "mkdocs.yml": config, f"{folder}/contacts/x.md": ERROR}))
    assert found.output.partition(":")[0] == f"{folder}/contacts/x.md"


def test_a_value_from_the_environment_has_the_type_that_yaml_gives_it(
    tree: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INROADS_TEST_NOTES", "false")
    config = "INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {enabled: !ENV [INROADS_TEST_NOTES, true]}\n"
    found = _check(tree({**SITE, "mkdocs.yml": config, "content/private/contacts/x.md": ERROR}))
    assert found.output == "No problems.\n"


def test_tags_that_would_run_something_are_passed_over(tree: Make) -> None:
    extension = "markdown_extensions:\n  - x:\n      y: !!python/name:os.system\n      z: !custom [a, {b: c}]\n"
    found = _check(tree({**SITE, "mkdocs.yml": f"{PRIVATE}{extension}"}))
    assert (found.exit_code, found.output) == (0, "No problems.\n")


@pytest.mark.parametrize(
    ("config", "message"),
    [
        (b"- a\n", "has no settings"),
        (b"", "has no settings"),
        (b"a: [b\n", "isn't YAML"),
        (b"today: 2026-13-45\n", "isn't YAML"),
        (b"a: !ENV {b: c}\n", "isn't YAML"),
        (b"\xff\xfe", "can't read"),
        (b"INHERIT: mkdocs.yml\n", "inherits from itself"),
        (b"INHERIT: gone.yml\n", "can't read"),
        (b"plugins:\n  inroads/notes: {policy: [a]}\n", "policy must be settings with their values"),
    ],
)
def test_a_configuration_that_cannot_be_used_ends_with_2(tree: Make, config: bytes, message: str) -> None:
    found = _check(tree({**SITE, "mkdocs.yml": config}))
    assert found.exit_code == 2
    assert message in found.output
    assert "Traceback" not in found.output


@pytest.mark.parametrize("name", ["gone.yml", ".", "gone/mkdocs.yml"])
def test_without_a_configuration_it_says_where_to_run_it(tree: Make, name: str) -> None:
    found = _check(tree(SITE), config=name)
    assert found.exit_code == 2
    assert "Run this in the project's folder, or give -f." in found.output


@pytest.mark.parametrize(
    ("options", "line"),
    [
        ("policy: {nudge_after_day: 7}", "mkdocs.yml:1:1: error unknown-setting: "),
        ("policy: {nudge_after_days: 8}", "mkdocs.yml:1:1: error invalid-setting: "),
        ("timezone: America/New_Yrok", 'mkdocs.yml:1:1: error invalid-setting: timezone: "America/New_Yrok" '),
        ("today: tomorrow", "mkdocs.yml:1:1: error invalid-setting: today: can't be 'tomorrow'"),
        ("today: 20.11.2026", "mkdocs.yml:1:1: error invalid-setting: today: can't be '20.11.2026'"),
        ("editor: emacs", "mkdocs.yml:1:1: error invalid-setting: editor: can't be 'emacs'"),
        ("editor: 'javascript:{path}'", "mkdocs.yml:1:1: error invalid-setting: editor: can't be 'javascript:{path}'"),
        ("me: {name: Maya}", 'mkdocs.yml:1:1: error invalid-setting: me: there is nothing called "name"'),
        ("me: {full_name: [Maya]}", "mkdocs.yml:1:1: error invalid-setting: me: full_name: can't be ['Maya']"),
        ("me: Maya", "mkdocs.yml:1:1: error invalid-setting: me: can't be 'Maya'"),
        ("foldr: x", 'mkdocs.yml:1:1: error unknown-setting: inroads/notes: there is no option "foldr"'),
        ("timezone: ../../etc/passwd", 'mkdocs.yml:1:1: error invalid-setting: timezone: "../../etc/passwd" '),
    ],
)
def test_an_option_that_cannot_be_chosen_is_a_problem_of_the_configuration(tree: Make, options: str, line: str) -> None:
    meeting = "---\ncontact: ana\nwhen: 2026-11-02 09:00\n---\n"
    config = f"INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {{{options}}}\n"
    found = _check(tree({**SITE, "mkdocs.yml": config, "content/private/meetings/m.md": meeting}))
    assert found.exit_code == 1
    assert found.output.startswith(line)


@pytest.mark.parametrize(
    "options", ["today: 2026-11-20", "today: '2026-11-20'", "today: ''", "enabled: true", "serve_hosts: []"]
)
def test_options_that_the_build_takes_are_in_order(tree: Make, options: str) -> None:
    config = f"INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {{{options}}}\n"
    assert _check(tree({**SITE, "mkdocs.yml": config})).exit_code == 0


@pytest.mark.parametrize("plugin", ["inroads/guide", "inroads/questions", "inroads/templates"])
def test_an_unknown_option_of_any_plugin_of_ours_is_told(tree: Make, plugin: str) -> None:
    config = f"INHERIT: mkdocs.public.yml\nplugins:\n  {plugin}: {{page_templtes: x}}\n"
    found = _check(tree({**SITE, "mkdocs.yml": config}))
    message = f'mkdocs.yml:1:1: error unknown-setting: {plugin}: there is no option "page_templtes"'
    assert (found.exit_code, found.output.splitlines()[0]) == (1, message)


def test_the_options_that_are_known_are_those_that_the_plugins_declare() -> None:
    declared = {"inroads/notes": NotesConfig, "inroads/guide": GuideConfig, "inroads/questions": NoOptions,
                "inroads/templates": NoOptions}  # fmt: skip
    assert {plugin: tuple(name for name, _ in config._schema) for plugin, config in declared.items()} == OPTIONS


def test_a_public_file_of_a_kind_that_is_not_published_is_told(tree: Make) -> None:
    files: Tree = {
        "content/public/guide/list.xlsx": "",
        "content/public/photo.PNG": png(1, 2, 3),
        "content/public/map.png": b"PK\x03\x04",
        "content/public/.DS_Store": "",
    }
    found = _check(tree({**SITE, **files, "content/public/notes.bak": ""}))
    assert [line.partition(": ")[2] for line in found.output.splitlines() if ":1:1: " in line] == [
        "error unpublished-file: files with .xlsx aren't published",
        "error invalid-media: it is an archive by what is in it",
        "error not-a-note-file: this looks like a leftover of an editor or a backup; it is not published",
    ]


def test_a_wrong_time_zone_names_the_nearest(tree: Make) -> None:
    config = "INHERIT: mkdocs.public.yml\nplugins:\n  inroads/notes: {timezone: America/New_Yrok}\n"
    found = _check(tree({**SITE, "mkdocs.yml": config}))
    assert 'did you mean "America/New_York"' in found.output


def test_a_folder_that_is_not_there_is_a_problem(tree: Make) -> None:
    found = _check(tree({"mkdocs.yml": "plugins:\n  inroads/notes: {folder: gone}\n", "docs/index.md": PAGE}))
    assert (found.exit_code, found.output.split(" ")[:3]) == (1, ["gone:1:1:", "error", "missing-folder:"])


@pytest.mark.battery(32)
def test_escapes_in_a_name_are_inert_in_the_terminal(tree: Make) -> None:
    name = "\x1b[31mred\u202e.md"
    found = _check(tree({**SITE, f"content/private/contacts/{name}": ERROR}))
    assert found.output.startswith("content/private/contacts/\\u001b[31mred\\u202e.md:1:1: ")
    assert "\x1b" not in found.output


def test_a_name_that_is_no_utf_8_is_reported_and_breaks_no_report(tree: Make) -> None:
    project = tree(SITE)
    folder = os.fsencode(project / "content/private/contacts")
    Path(os.fsdecode(folder + b"/\xff.md")).write_bytes(ERROR.encode())
    for format_ in ("text", "json", "github", "sarif"):
        found = _check(project, "--format", format_)
        assert (found.exit_code, found.exception.__class__) == (1, SystemExit)


def test_the_sample_of_this_repository_is_in_order() -> None:
    repository = Path(__file__).parents[2]
    for config in ("mkdocs.yml", "mkdocs.public.yml"):
        assert _check(repository, config=config).output == "No problems.\n"


def test_as_a_real_process_it_reads_mkdocs_yml_where_it_runs(tree: Make) -> None:
    project = tree({**SITE, "content/private/contacts/x.md": WARNING})
    command = [sys.executable, "-c", "from inroads.cli import main; main()", "check"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        'content/private/contacts/x.md:3:1: warning unknown-field: unknown field "nmae"\n'
        '    did you mean "name"?\n\n0 errors, 1 warning.\n'
    )


DRAFTED: Tree = {
    **SITE,
    "mkdocs.yml": PRIVATE.replace("{}", "{today: 2026-11-20, me: {full_name: Maya}}"),
    "content/public/templates/thank-you-email.md": """
        ---
        title: Thanks
        channel: email
        kind: thanks
        step: step-6-follow-up
        when: After a talk.
        purpose: To thank.
        limit: 60 words
        ---
        ## Message
        Thank you. I keep thinking about {{ meeting.takeaway_1 }}.
        {{ me.full_name }}
    """,
    "content/public/templates/index.md": """
        ---
        title: Templates
        placeholders:
          meeting.takeaway_1: {hint: What they said, sample: maps}
          me.full_name: {hint: Your name, sample: Ana}
        ---
    """,
    "content/private/meetings/m.md": """
        ---
        contact: ana
        when: 2026-11-19
        ---
        ## Insights
        - Ask Bo for any openings in spring
    """,
}


def test_drafts_are_linted_on_request_at_the_note_that_they_come_from(tree: Make) -> None:
    project = tree(DRAFTED)
    assert _check(project).output == "No problems.\n"
    found = _check(project, "--drafts")
    assert found.exit_code == 1
    assert found.output.startswith(
        'content/private/meetings/m.md:3:1: warning lint-draft: the draft to Ana, "any openings": This reads as a job '
        "request. You promised to ask for information. Reword it, or save it for when they offer. (LINT-JOB-ASK)\n"
        "    word it anew before you send it, or change what the note says\n"
    )


def test_without_notes_or_with_settings_that_are_wrong_no_draft_is_looked_for(tree: Make) -> None:
    project = tree(DRAFTED)
    assert _check(project, "--drafts", config="mkdocs.public.yml").output == "No problems.\n"
    wrong = (project / "mkdocs.yml").read_text().replace("2026-11-20", "soon")
    (project / "mkdocs.yml").write_text(wrong)
    found = _check(project, "--drafts")
    assert (found.exit_code, "invalid-setting" in found.output, "lint-draft" in found.output) == (1, True, False)


def test_hints_on_drafts_are_no_problems(tree: Make) -> None:
    text = str(DRAFTED["content/public/templates/thank-you-email.md"]).replace("kind: thanks", "kind: outreach")
    text = text.replace("Thank you.", "I'm Ana, a student. Sam gave me your name. Could we have a call of 20 minutes?")
    notes = {"content/private/meetings/m.md": "---\ncontact: ana\nwhen: 2026-11-19\n---\n## Insights\n- Maps\n"}
    project = tree({**DRAFTED, "content/public/templates/thank-you-email.md": text, **notes})
    output = _check(project, "--drafts").output
    assert "lint-draft: the draft to Ana: Say what you hope to learn" in output
    assert "LINT-NO-CHOICE" not in output
