"""`inroads update-content` on real folders: what it writes, tells and ends with; it can be cut off anywhere."""

import os
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import Tree, write_tree
from inroads.archives import zipped
from inroads.cli import main
from inroads.update.center import Center, base_of
from sites import files_of

CONFIG = "site_name: S\ndocs_dir: content/public\nplugins:\n  inroads/guide: {}\n"
BODY = "".join(f"Line {number}.\n\n" for number in range(1, 9))
HEAD = "---\ntitle: {}\n---\n# Page\n\n"
OLD: Tree = {
    "index.md": HEAD.format("Home") + BODY,
    "guide/start.md": HEAD.format("Start") + BODY,
    "guide/what.md": HEAD.format("What") + BODY.replace("Line", "Word"),
    "guide/old-name.md": HEAD.format("Moved") + BODY.replace("Line", "Sentence"),
    "guide/gone.md": HEAD.format("Gone") + "Nothing.\n",
}
NEW: Tree = {
    "index.md": OLD["index.md"],
    "guide/start.md": HEAD.format("Start") + BODY.replace("Line 7.", "Line seven."),
    "guide/what.md": HEAD.format("What") + BODY.replace("Line", "Word").replace("Word 2.", "Word two."),
    "guide/new-name.md": HEAD.format("Moved") + BODY.replace("Line", "Sentence").replace("Sentence 8.", "The end."),
    "printables/list.md": HEAD.format("List") + "Tick.\n",
}  # fmt: skip
# What the center did with the old edition: a word in the middle, a word in a contested place, a page of its own.
LOCAL: Tree = {
    "guide/start.md": HEAD.format("Start") + BODY.replace("Line 2.", "Line 2, in room 12."),
    "guide/what.md": HEAD.format("What") + BODY.replace("Line", "Word").replace("Word 2.", "Word 2, we say."),
    "guide/old-name.md": HEAD.format("Moved") + BODY.replace("Line", "Sentence").replace("Sentence 1.", "Our own."),
    "local/rooms.md": HEAD.format("Rooms") + "Room 12.\n",
}


def project(folder: Path, local: Tree = LOCAL) -> Path:
    """A center's project: the old edition taken over, and its own changes."""
    base = files_of(write_tree(folder / "old", OLD))
    write_tree(folder / "new", NEW)
    public = {f"content/public/{name}": data for name, data in {**OLD, **local}.items()}
    return write_tree(folder / "center", {"mkdocs.yml": CONFIG, ".inroads/content-base.zip": zipped(base), **public})


def run(center: Path, *arguments: str) -> Result:
    new = str(center.parent / "new")
    return CliRunner().invoke(main, ["update-content", "-f", str(center / "mkdocs.yml"), "--from", new, *arguments])


def pages(center: Path) -> dict[str, str]:
    return {name: data.decode() for name, data in files_of(center / "content/public").items()}


def test_an_edition_is_brought_in_and_the_centers_work_is_kept(tmp_path: Path) -> None:
    center = project(tmp_path)
    found = run(center)
    assert found.exit_code == 1
    now = pages(center)
    assert "Line 2, in room 12.\n" in now["guide/start.md"]
    assert "Line seven.\n" in now["guide/start.md"]
    assert "<<<<<<< yours\nWord 2, we say.\n=======\nWord two.\n>>>>>>> new from Inroads\n" in now["guide/what.md"]
    assert "Our own.\n" in now["guide/new-name.md"]
    assert "The end.\n" in now["guide/new-name.md"]
    assert sorted(now) == [
        "guide/new-name.md", "guide/start.md", "guide/what.md", "index.md", "local/rooms.md", "printables/list.md",
    ]  # fmt: skip
    assert (
        found.output
        == """\
This was done in content/public:
  added       printables/list.md
  renamed     guide/new-name.md: was guide/old-name.md
  deleted     guide/gone.md: Inroads has it no longer, and you hadn't changed it
  merged      guide/start.md: with your changes in it
  conflict    guide/what.md: choose in line 8

4 files, 1 conflict for you to decide.
Look whether "printables/" stands under nav: in mkdocs.public.yml, so that its pages can be found.

content/public/guide/what.md:8:1: error conflict-mark: you and Inroads changed the same lines; both versions stand here
    keep what you want of both, delete the three lines of marks, and run inroads check
"""
    )


def test_a_conflict_is_listed_until_it_is_settled(tmp_path: Path) -> None:
    center = project(tmp_path)
    run(center)
    checked = CliRunner().invoke(main, ["check", "-f", str(center / "mkdocs.yml")])
    assert checked.exit_code == 1
    assert "content/public/guide/what.md:8:1: error conflict-mark: two versions meet here" in checked.output
    again = run(center)
    assert again.exit_code == 1
    assert (
        "conflict    guide/what.md: from before; nothing new was taken over until you choose in line 8" in again.output
    )
    what = center / "content/public/guide/what.md"
    what.write_text("".join(line for line in what.read_text().splitlines(True) if line[0] not in "<=>"))
    assert run(center).output.startswith("Nothing to do")
    assert run(center).exit_code == 0


def test_a_trial_run_tells_the_same_and_writes_nothing(tmp_path: Path) -> None:
    center = project(tmp_path)
    before = files_of(center)
    found = run(center, "--dry-run")
    assert found.exit_code == 1
    assert found.output.startswith("This would be done in content/public:\n")
    assert files_of(center) == before
    assert run(center).output == found.output.replace("This would be done", "This was done")


def test_a_copy_without_changes_becomes_the_new_edition(tmp_path: Path) -> None:
    center = project(tmp_path, {})
    assert run(center).exit_code == 0
    assert files_of(center / "content/public") == files_of(tmp_path / "new")
    assert base_of(Center(center / "content/public", center / ".inroads")) == files_of(tmp_path / "new")
    assert sorted(path.name for path in (center / ".inroads").iterdir()) == ["content-base.zip"]


def test_an_edition_can_come_from_a_wheel_or_a_starter_kit(tmp_path: Path) -> None:
    for name, folder in (("w.whl", "inroads/_shipped/content/public"), ("kit.zip", "inroads-starter/content/public")):
        center = project(tmp_path / name, {})
        packed = zipped({f"{folder}/{n}": data for n, data in files_of(center.parent / "new").items()})
        (center / name).write_bytes(packed)
        found = CliRunner().invoke(
            main, ["update-content", "-f", str(center / "mkdocs.yml"), "--from", str(center / name)]
        )
        assert found.exit_code == 0, found.output
        assert files_of(center / "content/public") == files_of(center.parent / "new")


def test_without_a_known_base_it_refuses_and_says_how_to_go_on(tmp_path: Path) -> None:
    center = project(tmp_path)
    (center / ".inroads/content-base.zip").unlink()
    before = files_of(center)
    found = run(center)
    assert found.exit_code == 2
    assert "doesn't say which edition it began from" in found.output
    assert "with --base" in found.output
    assert files_of(center) == before
    assert run(center, "--base", str(tmp_path / "old")).exit_code == 1
    assert "Line 2, in room 12." in pages(center)["guide/start.md"]
    assert "<<<<<<<" not in pages(center)["guide/start.md"]


def test_an_empty_base_shows_both_versions_of_all_that_differs(tmp_path: Path) -> None:
    center = project(tmp_path)
    (tmp_path / "empty").mkdir()
    found = run(center, "--base", str(tmp_path / "empty"))
    assert found.exit_code == 1
    assert "guide/start.md: Inroads has a new page of this name; yours stays" in found.output
    assert pages(center)["guide/start.md"] == LOCAL["guide/start.md"]


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ({".inroads/content-base.zip": b"no zip"}, "content-base.zip is broken: it isn't a whole zip archive"),
        ({".inroads/content-update.zip": b"no zip"}, "content-update.zip is broken: it isn't a whole zip archive"),
        ({".inroads/content-update.zip": zipped({"x": b""})}, "content-update.zip is broken: it lacks 'steps.json'"),
    ],
)
def test_a_broken_record_is_refused_by_name_and_nothing_changes(tmp_path: Path, broken: Tree, words: str) -> None:
    center = write_tree(project(tmp_path), broken)
    before = files_of(center)
    found = run(center)
    assert found.exit_code == 2
    assert words in found.output
    assert files_of(center) == before


@pytest.mark.battery(33)
@pytest.mark.parametrize("name", ["../evil.md", "/evil.md", "a/../../evil.md", "c:/evil.md", "a\\..\\..\\evil.md"])
def test_an_edition_whose_files_would_lie_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    center = project(tmp_path)
    wheel = tmp_path / "evil.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(zipfile.ZipInfo(f"inroads/_shipped/content/public/{name}"), "x")
    before = files_of(tmp_path)
    found = CliRunner().invoke(main, ["update-content", "-f", str(center / "mkdocs.yml"), "--from", str(wheel)])
    assert found.exit_code == 2
    assert files_of(tmp_path) == before


def test_what_is_no_edition_is_refused(tmp_path: Path) -> None:
    center = project(tmp_path)
    other = tmp_path / "other.whl"
    other.write_bytes(zipped({"else/file.py": b""}))
    for source, words in ((other, "holds no guide, questions and templates"), (center / "mkdocs.yml", "can't be read")):
        found = CliRunner().invoke(main, ["update-content", "-f", str(center / "mkdocs.yml"), "--from", str(source)])
        assert (found.exit_code, words in found.output) == (2, True)


def test_in_a_clone_it_says_that_git_does_it(tmp_path: Path) -> None:
    repository = Path(__file__).parents[2]
    found = CliRunner().invoke(main, ["update-content", "--dry-run", "-f", str(repository / "mkdocs.yml")])
    assert found.exit_code == 2
    assert "git pull" in found.output


@pytest.mark.battery(15)
def test_links_are_never_followed_or_replaced(tmp_path: Path) -> None:
    center = project(tmp_path, {})
    outside = write_tree(tmp_path / "outside", {"start.md": "mine\n", "list.md": "mine\n"})
    (center / "content/public/guide/start.md").unlink()
    (center / "content/public/guide/start.md").symlink_to(outside / "start.md")
    (center / "content/public/printables").symlink_to(outside)
    found = run(center)
    assert found.exit_code == 0
    assert "left out    guide/start.md: a link stands there, which is never followed" in found.output
    assert (center / "content/public/guide/start.md").is_symlink()
    assert set(files_of(outside).values()) == {b"mine\n"}


@pytest.mark.battery(34)
def test_a_disk_that_refuses_leaves_every_file_whole_and_the_next_run_goes_on(tmp_path: Path) -> None:
    center = project(tmp_path)
    (center / "content/public/printables/list.md").mkdir(parents=True)  # a folder stands where a page should be
    found = run(center)
    assert found.exit_code == 2
    assert "this again: it goes on where it was" in found.output
    (center / "content/public/printables/list.md").rmdir()
    assert run(center).exit_code == 1
    whole = project(tmp_path / "whole")
    run(whole)
    assert files_of(center) == files_of(whole)


def killed(center: Path, left: int) -> bool:
    """Run the update in a process that dies at its call number `left` which opens, renames or removes one of its files.

    Return whether it died.
    """
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    calls = iter(range(left))

    def count(event: str, arguments: tuple[object, ...]) -> None:
        touches = event in ("os.rename", "os.remove", "os.chmod") or (
            event == "open" and "content" in str(arguments[0])
        )
        if touches and next(calls, None) is None:
            os._exit(9)

    sys.addaudithook(count)
    os._exit(run(center).exit_code)


@pytest.mark.battery(34, 38)
def test_an_update_killed_anywhere_goes_on_the_next_time_and_loses_nothing(tmp_path: Path) -> None:
    whole = project(tmp_path / "whole")
    run(whole)
    number, states = 0, set()
    while killed(center := project(tmp_path / str(number)), number):
        for name, data in files_of(center / "content/public").items():
            is_hidden = name.rpartition("/")[2].startswith(".")
            assert is_hidden or data.decode() in (OLD.get(name), LOCAL.get(name), NEW.get(name), pages(whole).get(name))
        states.add(tuple(sorted(pages(center).items())))
        assert run(center).exit_code == 1
        assert files_of(center) == files_of(whole), number
        number += 1
    assert len(states) > 6
    assert files_of(center) == files_of(whole)


def test_a_page_that_changed_since_the_update_was_cut_off_keeps_that_change(tmp_path: Path) -> None:
    number = 0
    while killed(center := project(tmp_path / str(number)), number):
        for name in ("guide/start.md", "guide/what.md"):
            with (center / "content/public" / name).open("a") as file:
                file.write("Typed in between.\n")
        run(center)
        for name in ("guide/start.md", "guide/what.md"):
            assert pages(center)[name].count("Typed in between.\n") == 1
        assert "Line 2, in room 12.\n" in pages(center)["guide/start.md"]
        assert "Word 2, we say.\n" in pages(center)["guide/what.md"]
        number += 5
    assert number > 20


def test_what_a_center_keeps_apart_is_never_touched_even_where_the_new_edition_uses_its_name(tmp_path: Path) -> None:
    center = project(tmp_path)
    own = {
        "content/local/guide/list.md": HEAD.format("Our list") + "Room 12.\n",
        "content/local/quotes.yml": "quotes: []\n",
        "center.yml": "identity:\n  name: Northfield\n",
    }
    write_tree(center, own)
    write_tree(center.parent / "new", {"guide/list.md": HEAD.format("List") + "Tick.\n"})
    run(center)
    assert "Tick." in pages(center)["guide/list.md"]
    assert {name: (center / name).read_text("utf-8") for name in own} == own
    told = CliRunner().invoke(main, ["check", "-f", str(center / "mkdocs.yml")]).output
    assert "content/local/guide/list.md:1:1: error duplicate-id: the guide has a page of this name already" in told
