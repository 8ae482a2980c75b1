"""Pushes from real repositories to real remotes, with the hook laid down: what is refused, and what goes through."""

import os
import shutil
from pathlib import Path

import pytest

from inroads.exports.crawlers import PRIVATE_MARK
from repositories import CONFIG, NOTES, PRIYA, PROJECT, GitFolder, bare

NOTE = "content/private/contacts/priya-raman.md"


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project under Git with the hook laid down, and an empty remote beside it."""
    made = GitFolder.made(tmp_path_factory.mktemp("original") / "project")
    done = made.inroads("hook", "install")
    assert done.returncode == 0, done.stderr
    return made.root.parent


@pytest.fixture
def folder(original: Path, tmp_path: Path) -> GitFolder:
    """A copy of that project, with a remote of its own."""
    shutil.copytree(original, tmp_path, symlinks=True, dirs_exist_ok=True)
    return GitFolder(tmp_path / "project")


def refused(folder: GitFolder, *arguments: str) -> str:
    """What is told of a push that is refused and sends nothing."""
    remote = folder.root.parent / "origin.git"
    before = references(remote)
    done = folder.run("push", "-q", *arguments)
    assert done.returncode == 1, done.stderr
    assert references(remote) == before
    return done.stderr


def pushed(folder: GitFolder, *arguments: str) -> str:
    done = folder.run("push", "-q", *arguments)
    assert done.returncode == 0, done.stderr
    return done.stderr


def references(remote: Path) -> str:
    return GitFolder(remote).run("for-each-ref").stdout


def test_what_holds_nothing_private_is_pushed_without_a_word(folder: GitFolder) -> None:
    assert pushed(folder, "origin", "main") == ""


def test_a_note_is_refused_with_its_file_its_commit_and_the_ways_out(folder: GitFolder) -> None:
    commit = folder.commit("Notes of the week", NOTES)
    told = refused(folder, "origin", "main")
    assert told.startswith(f"""\
Inroads stopped this push. It would send private files to origin (../origin.git), which counts as public:

  content/private/contacts/priya-raman.md
      in commit {commit[:10]} of 2026-11-20, "Notes of the week": in a private folder

Nothing was sent. What you can do:

* If that is your last commit, take them out of it. They stay on your disk:
    git rm -r --cached --quiet -- content/private/contacts
    git commit --amend --no-edit --allow-empty
""")
    for words in ("inroads hook private origin", ".gitignore", "inroads hook allow COMMIT"):
        assert words in told


def test_the_first_way_out_works_as_it_is_written(folder: GitFolder) -> None:
    folder.commit("Notes", NOTES)
    told = refused(folder, "origin", "main")
    for line in told.splitlines():
        if line.startswith("    git "):
            folder.git(*line.split()[1:])
    assert pushed(folder, "origin", "main") == ""
    assert (folder.root / NOTE).read_text() == PRIYA


def test_a_note_below_the_tip_is_refused_though_a_later_commit_took_it_out(folder: GitFolder) -> None:
    with_note = folder.commit("Notes", NOTES)
    (folder.root / NOTE).unlink()
    folder.commit("Oops")
    told = refused(folder, "origin", "main")
    assert f"in commit {with_note[:10]}" in told
    assert "and taken out again later" in told
    assert "Deleting them now isn't enough" in told


def test_a_note_in_a_merged_branch_is_refused(folder: GitFolder) -> None:
    folder.git("checkout", "-q", "-b", "side")
    folder.commit("Notes aside", NOTES)
    folder.git("rm", "-q", NOTE)
    folder.commit("Gone again")
    folder.git("checkout", "-q", "main")
    folder.commit("Meanwhile", {"content/public/more.md": "---\ntitle: More\n---\n"})
    folder.git("merge", "-q", "--no-ff", "-m", "Merge", "side")
    assert NOTE in refused(folder, "origin", "main")


def test_a_note_that_only_a_merge_brings_in_is_refused(folder: GitFolder) -> None:
    folder.git("checkout", "-q", "-b", "side")
    folder.commit("Aside", {"content/public/side.md": "---\ntitle: Side\n---\n"})
    folder.git("checkout", "-q", "main")
    folder.commit("Main", {"content/public/more.md": "---\ntitle: More\n---\n"})
    folder.git("merge", "-q", "--no-ff", "--no-commit", "side")
    folder.commit("Merge with a note in it", NOTES)
    assert NOTE in refused(folder, "origin", "main")


def test_a_new_branch_and_a_branch_under_another_name_are_looked_through(folder: GitFolder) -> None:
    pushed(folder, "origin", "main")
    folder.git("checkout", "-q", "-b", "drafts")
    folder.commit("Notes", NOTES)
    assert NOTE in refused(folder, "origin", "drafts")
    assert NOTE in refused(folder, "origin", "drafts:refs/heads/anything")
    assert NOTE in refused(folder, "--all", "origin")


def test_a_branch_that_is_not_the_one_at_hand_is_looked_through(folder: GitFolder) -> None:
    folder.git("checkout", "-q", "-b", "drafts")
    folder.commit("Notes", NOTES)
    folder.git("checkout", "-q", "main")
    assert not (folder.root / NOTE).exists()
    assert NOTE in refused(folder, "origin", "drafts")
    assert pushed(folder, "origin", "main") == ""


def test_tags_are_looked_through(folder: GitFolder) -> None:
    folder.commit("Notes", NOTES)
    folder.git("tag", "plain")
    folder.git("tag", "-a", "-m", "signed off", "with-words")
    folder.git("tag", "-a", "-m", "a tag of a tag", "twice", "with-words")
    folder.git("tag", "of-a-tree", "HEAD^{tree}")
    folder.git("tag", "of-a-note", f"HEAD:{NOTE}")
    folder.git("reset", "-q", "--hard", "HEAD~1")
    for tag in ("plain", "with-words", "twice", "of-a-tree"):
        assert NOTE in refused(folder, "origin", tag), tag
    folder.write(NOTES)
    assert "a tag leads to it" in refused(folder, "origin", "of-a-note")
    assert pushed(folder, "origin", "main") == ""


def test_a_forced_push_is_looked_through(folder: GitFolder) -> None:
    folder.commit("One", {"content/public/one.md": "---\ntitle: One\n---\n"})
    pushed(folder, "origin", "main")
    folder.git("reset", "-q", "--hard", "HEAD~1")
    folder.commit("Another", NOTES)
    assert NOTE in refused(folder, "--force", "origin", "main")
    assert NOTE in refused(folder, "--force-with-lease", "origin", "main")
    assert NOTE in refused(folder, "--mirror", "origin")


def test_a_deletion_sends_nothing(folder: GitFolder) -> None:
    folder.commit("Notes", NOTES)
    folder.git("push", "-q", "--no-verify", "origin", "main:leaked")
    assert pushed(folder, "origin", ":leaked") == ""


def test_when_a_branch_is_deleted_what_is_pushed_beside_it_is_looked_through(folder: GitFolder) -> None:
    pushed(folder, "origin", "main:old")
    folder.commit("Notes", NOTES)
    assert NOTE in refused(folder, "origin", ":old", "main")


def test_a_note_that_is_changed_again_after_one_got_out_is_refused(folder: GitFolder) -> None:
    folder.commit("Notes", NOTES)
    folder.git("push", "-q", "--no-verify", "origin", "main")
    folder.commit("A page", {"content/public/page.md": "---\ntitle: Page\n---\n"})
    told = pushed(folder, "origin", "main")
    assert told.startswith(f"Inroads: origin has {NOTE} already, where others can read it.")
    folder.commit("More notes", {NOTE: f"{PRIYA}More.\n"})
    assert NOTE in refused(folder, "origin", "main")


def test_what_is_believed_of_the_other_side_counts_for_nothing(folder: GitFolder, tmp_path: Path) -> None:
    """The remote was another place when the notes went there; all that is known here is old."""
    folder.inroads("hook", "private", "origin")
    folder.commit("Notes", NOTES)
    pushed(folder, "origin", "main")
    folder.git("remote", "set-url", "origin", str(bare(tmp_path / "elsewhere.git")))
    told = folder.run("push", "-q", "origin", "main")
    assert told.returncode == 1
    assert NOTE in told.stderr
    assert "origin was marked private while it led elsewhere" in told.stderr
    assert references(tmp_path / "elsewhere.git") == ""


def test_a_remote_that_is_marked_private_takes_everything_until_it_is_marked_public(folder: GitFolder) -> None:
    folder.commit("Notes", NOTES)
    assert folder.inroads("hook", "private", "origin").stdout.endswith("counts as one that only you can read.\n")
    pushed(folder, "origin", "main")
    folder.inroads("hook", "public", "origin")
    folder.commit("More", {NOTE: f"{PRIYA}More.\n"})
    assert NOTE in refused(folder, "origin", "main")


def test_an_address_without_a_name_counts_as_public(folder: GitFolder, tmp_path: Path) -> None:
    folder.inroads("hook", "private", "origin")
    folder.commit("Notes", NOTES)
    done = folder.run("push", "-q", str(bare(tmp_path / "other.git")), "main")
    assert (done.returncode, NOTE in done.stderr) == (1, True)


def test_the_mark_can_be_set_by_git_itself(folder: GitFolder) -> None:
    folder.commit("Notes", NOTES)
    folder.git("config", "remote.origin.inroadsPublic", "false")
    pushed(folder, "origin", "main")


@pytest.mark.parametrize("value", ["true", "maybe", ""])
def test_a_mark_that_says_nothing_else_leaves_it_public(folder: GitFolder, value: str) -> None:
    folder.commit("Notes", NOTES)
    folder.git("config", "remote.origin.inroadsPublic", value)
    assert NOTE in refused(folder, "origin", "main")


def test_the_folder_that_the_configuration_names_is_private(folder: GitFolder) -> None:
    folder.commit("Notes elsewhere", {
        "mkdocs.yml": CONFIG.replace("{}", "{folder: people}"), "people/contacts/x.md": PRIYA,
    })  # fmt: skip
    assert "people/contacts/x.md" in refused(folder, "origin", "main")


def test_a_folder_that_the_configuration_named_once_is_private_too(folder: GitFolder) -> None:
    folder.commit("Notes", {"people/contacts/x.md": PRIYA})
    folder.commit("Named", {"mkdocs.yml": CONFIG.replace("{}", "{folder: people}")})
    (folder.root / "people/contacts/x.md").unlink()
    folder.commit("Moved", {"mkdocs.yml": CONFIG.replace("{}", "{folder: ../elsewhere}")})
    assert "people/contacts/x.md" in refused(folder, "origin", "main")


def test_the_folder_of_another_writing_is_the_same_folder(folder: GitFolder) -> None:
    folder.commit("Notes", {"Content/PRIVATE/contacts/x.md": PRIYA})
    assert "Content/PRIVATE/contacts/x.md" in refused(folder, "origin", "main")


def test_a_folder_whose_name_only_begins_alike_is_another(folder: GitFolder) -> None:
    folder.commit("Public", {"content/private-lessons/x.md": "---\ntitle: X\n---\n", "sites/a.md": "x"})
    assert pushed(folder, "origin", "main") == ""


def test_files_that_only_keep_an_empty_folder_are_not_private(folder: GitFolder) -> None:
    folder.commit("Folders", {"content/private/contacts/.gitkeep": "", "content/private/.gitignore": "*\n"})
    assert pushed(folder, "origin", "main") == ""


def test_a_copy_of_a_note_is_refused_wherever_it_lies(folder: GitFolder) -> None:
    folder.write(NOTES)
    folder.git("add", "mkdocs.yml")
    folder.write({"content/public/backup.txt": PRIYA})
    folder.git("add", "content/public/backup.txt")
    folder.git("commit", "-q", "-m", "A copy")
    told = refused(folder, "origin", "main")
    assert "content/public/backup.txt" in told
    assert "a copy of priya-raman.md" in told


def test_a_copy_of_a_note_that_lies_outside_the_repository_is_refused(folder: GitFolder, tmp_path: Path) -> None:
    (tmp_path / "my-notes/contacts").mkdir(parents=True)
    (tmp_path / "my-notes/contacts/x.md").write_bytes(PRIYA.encode().replace(b"\n", b"\r\n"))
    folder.git("config", "core.autocrlf", "true")
    config = CONFIG.replace("{}", "{folder: ../my-notes}")
    folder.commit("A copy", {"mkdocs.yml": config, "docs/x.md": PRIYA.encode().replace(b"\n", b"\r\n")})
    assert "a copy of x.md" in refused(folder, "origin", "main")


def test_a_built_private_site_is_refused_by_its_folder_and_wherever_else_it_lies(folder: GitFolder) -> None:
    folder.commit("Built", {"site/index.html": "<p>Priya"})
    assert "site/index.html" in refused(folder, "origin", "main")
    folder.git("reset", "-q", "--hard", "HEAD~1")
    folder.git("checkout", "-q", "--orphan", "gh-pages")
    folder.git("rm", "-rfq", ".")
    folder.commit("Deployed", {"index.html": "<p>Priya", "robots.txt": f"{PRIVATE_MARK}\nUser-agent: *\nDisallow: /\n"})
    told = refused(folder, "origin", "gh-pages")
    assert "robots.txt" in told
    assert "a built private site" in told


def test_another_sites_robots_file_is_nothing_private(folder: GitFolder) -> None:
    folder.commit("Robots", {"content/public/robots.txt": "User-agent: *\nAllow: /\n"})
    assert pushed(folder, "origin", "main") == ""


def test_what_is_allowed_up_to_a_commit_goes_through_and_what_changes_later_does_not(folder: GitFolder) -> None:
    sample = folder.commit("Sample", NOTES)
    folder.commit("A page", {"content/public/page.md": "---\ntitle: Page\n---\n"})
    assert NOTE in refused(folder, "origin", "main")
    assert folder.inroads("hook", "allow", sample[:12]).returncode == 0
    assert pushed(folder, "origin", "main") == ""
    folder.commit("My own", {"content/private/contacts/sam.md": PRIYA.replace("Priya", "Sam")})
    told = refused(folder, "origin", "main")
    assert "content/private/contacts/sam.md" in told
    assert f"  {NOTE}\n" not in told


def test_a_project_below_the_top_of_its_repository_has_its_own_private_folder(tmp_path: Path) -> None:
    folder = GitFolder.made(tmp_path / "project", {f"career/{name}": text for name, text in PROJECT.items()})
    below = GitFolder(folder.root / "career")
    assert below.inroads("hook", "install").returncode == 0
    folder.commit("Notes", {f"career/{NOTE}": PRIYA})
    assert f"career/{NOTE}" in refused(folder, "origin", "main")
    from_below = below.run("push", "-q", "origin", "main")
    assert (from_below.returncode, f"career/{NOTE}" in from_below.stderr) == (1, True)


def test_from_a_second_worktree_pushes_are_looked_through_as_well(folder: GitFolder, tmp_path: Path) -> None:
    folder.git("worktree", "add", "-q", "-b", "second", str(tmp_path / "second"))
    second = GitFolder(tmp_path / "second")
    second.commit("Notes", NOTES)
    assert NOTE in refused(second, "origin", "second")


def test_names_that_are_odd_are_told_so_that_a_terminal_shows_them(folder: GitFolder) -> None:
    folder.commit("\x1b[31mred", {"content/private/contacts/渡辺 \x1b[2J.md": PRIYA})
    told = refused(folder, "origin", "main")
    assert "\x1b" not in told
    assert "渡辺 \\u001b[2J.md" in told


def test_secrets_in_an_address_are_not_shown(folder: GitFolder) -> None:
    folder.commit("Notes", NOTES)
    head = folder.git("rev-parse", "HEAD")
    line = f"refs/heads/main {head} refs/heads/main {'0' * 40}\n"
    done = folder.inroads("hook", "check", "origin", "https://me:token123@example.org/x.git", told=line)
    assert done.returncode == 1
    assert "https://example.org/x.git" in done.stderr
    assert "token123" not in done.stderr


def test_many_files_are_counted(folder: GitFolder) -> None:
    folder.commit("Notes", {f"content/private/contacts/p{n:03}.md": f"---\nname: P{n}\n---\n" for n in range(30)})
    told = refused(folder, "origin", "main")
    assert told.count("content/private/contacts/p0") == 10
    assert "  and 20 more\n" in told


def test_a_long_history_is_looked_through_in_seconds(folder: GitFolder) -> None:
    commits = []
    for number in range(3000):
        text = f"page {number}"
        commits.append(
            f"commit refs/heads/long\nmark :{number + 1}\ncommitter S <s@example.org> {1_700_000_000 + number} +0000\n"
            f"data 4\nmore\n"
            + (f"from :{number}\n" if number else "")
            + f"M 100644 inline content/public/guide/{number % 200}.md\ndata {len(text)}\n{text}\n"
        )
    assert folder.run("fast-import", "--quiet", told="".join(commits)).returncode == 0
    head, before = folder.git("rev-parse", "long"), os.times()
    done = folder.inroads("hook", "check", "origin", "x", told=f"refs/heads/long {head} refs/heads/long {'0' * 40}\n")
    assert done.returncode == 0, done.stderr
    after = os.times()
    assert after.children_user + after.children_system - before.children_user - before.children_system < 5


@pytest.mark.parametrize("line", ["nonsense", "a b c", "refs/heads/main zzz refs/heads/main 000", "a b c d e"])
def test_what_git_would_never_say_stops_the_push(folder: GitFolder, line: str) -> None:
    done = folder.inroads("hook", "check", "origin", "x", told=f"{line}\n")
    assert done.returncode == 2
    assert "isn't what Git tells a pre-push hook" in done.stderr


def test_a_configuration_that_cannot_be_read_stops_the_push(folder: GitFolder) -> None:
    folder.commit("Broken", {"mkdocs.yml": "plugins: [\n"})
    assert "mkdocs.yml isn't YAML" in refused(folder, "origin", "main")


def test_a_branch_without_the_configuration_is_looked_through_by_what_is_usual(folder: GitFolder) -> None:
    folder.git("checkout", "-q", "--orphan", "pages")
    folder.git("rm", "-rfq", ".")
    folder.commit("Pages", {"index.html": "<p>Public"})
    assert pushed(folder, "origin", "pages") == ""
    folder.commit("Notes", NOTES)
    assert NOTE in refused(folder, "origin", "pages")


def test_replaced_objects_do_not_hide_what_is_really_sent(folder: GitFolder) -> None:
    bad = folder.commit("Notes", NOTES)
    folder.git("replace", bad, folder.git("rev-parse", "HEAD~1"))
    assert NOTE in refused(folder, "origin", "main")


def test_a_repository_of_long_ids_is_looked_through(tmp_path: Path) -> None:
    root = tmp_path / "project"
    made = GitFolder.made(root)
    shutil.rmtree(root / ".git")
    shutil.rmtree(tmp_path / "origin.git")
    made.git("init", "-q", "-b", "main", "--object-format=sha256")
    GitFolder(tmp_path).git(
        "init", "-q", "--bare", "--object-format=sha256", "-b", "main", str(tmp_path / "origin.git")
    )
    made.git("remote", "add", "origin", str(tmp_path / "origin.git"))
    made.inroads("hook", "install")
    made.commit("Notes", NOTES)
    assert NOTE in refused(made, "origin", "main")
