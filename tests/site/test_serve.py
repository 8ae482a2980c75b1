"""`mkdocs serve`: pages pressed when they are asked for, changes seen at once, strangers turned away."""

import json
import os
import re
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from inroads.render.content_security import inline_scripts, with_policy
from servers import Preview, serving, wait_for
from sites import PRIVATE_CONFIG, Project, files_of, tiny_project

PRIYA = "content/private/contacts/priya-raman.md"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """A preview for all tests that change nothing."""
    with serving(tiny_project(tmp_path_factory.mktemp("preview")).root) as running:
        yield running


@pytest.fixture
def own_preview(project: Project) -> Iterator[Preview]:
    """The preview of `project`, for a test that changes it."""
    with serving(project.root) as running:
        yield running


def test_every_private_page_answers(preview: Preview) -> None:
    for page in ("", "contacts/", "contacts/priya-raman/", "meetings/2026-11-19-priya-raman/", "problems/", "fields/"):
        assert preview.get(page).status == 200, page
    assert "A zyzzyva in the garden" in preview.get("contacts/priya-raman/").text


def test_public_pages_answer_as_well(preview: Preview) -> None:
    assert "Start here" in preview.get("guide/start/").text
    assert "By a quixotic detour" in preview.get("questions/path/").text


def test_an_address_without_its_slash_leads_to_the_page(preview: Preview) -> None:
    answer = preview.get("contacts/priya-raman")
    assert (answer.status, answer.headers["Location"]) == (302, "/contacts/priya-raman/")


def test_no_private_word_is_written_to_disk(preview: Preview) -> None:
    preview.get("contacts/priya-raman/")
    preview.get("search/search_index.json")
    written = files_of(preview.temporary)
    assert written
    assert not [name for name, data in written.items() if b"zyzzyva" in data or b"quixotic" in data]


def test_a_saved_note_shows_at_once_on_its_page_the_dashboard_and_the_search(
    project: Project, own_preview: Preview
) -> None:
    with own_preview.events() as events:
        project.write({PRIYA: "---\nname: Priya Changed\nstatus: paused\n---\nA quokka.\n"})
        events.next()
    assert "A quokka." in own_preview.get("contacts/priya-raman/").text
    assert "Priya Changed" in own_preview.get("").text
    docs = json.loads(own_preview.get("search/search_index.json").text)["docs"]
    assert any("quokka" in doc["text"] for doc in docs)
    assert not any("zyzzyva" in doc["text"] for doc in docs)


def test_calendars_are_served_as_the_notes_are_now(project: Project, own_preview: Preview) -> None:
    with own_preview.events() as events:
        project.write({PRIYA: "---\nname: Priya Changed\nlog: [2026-11-14 asked]\n---\n"})
        events.next()
    for name in ("followups.ics", "meetings.ics"):
        answer = own_preview.get(name)
        assert (answer.status, answer.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
        assert "Priya Changed" in answer.text
    assert own_preview.get("followups.ics", host="evil.example").status == 403


def test_a_new_note_and_a_deleted_one_come_and_go(project: Project, own_preview: Preview) -> None:
    with own_preview.events() as events:
        project.write({"content/private/contacts/new-one.md": "---\nname: New One\n---\n"})
        events.next()
        assert "New One" in own_preview.get("contacts/").text
        (project.root / "content/private/contacts/new-one.md").unlink()
        events.next()
    assert own_preview.get("contacts/new-one/").status == 404


def test_a_note_replaced_by_a_rename_as_editors_do_is_seen(project: Project, own_preview: Preview) -> None:
    with own_preview.events() as events:
        project.write({"content/private/contacts/.swap": "---\nname: Renamed Over\n---\n"})
        (project.root / "content/private/contacts/.swap").replace(project.root / PRIYA)
        events.next()
    assert "Renamed Over" in own_preview.get("contacts/priya-raman/").text


@pytest.mark.battery(6)
def test_a_note_saved_half_written_is_listed_and_every_other_page_stays_up(
    project: Project, own_preview: Preview
) -> None:
    whole = (project.root / PRIYA).read_text()
    with own_preview.events() as events:
        project.write({PRIYA: '---\nname: "Priya secretword\nrole: x\n---\n'})
        events.next()
        page = own_preview.get("contacts/priya-raman/")
        assert page.status == 404
        assert "the quote that opens here is never closed" in page.text
        assert "inroads/live.js" in page.text
        assert "secretword" not in page.text
        assert "priya-raman.md" in own_preview.get("problems/").text
        for other in ("", "contacts/", "contacts/sam-lee/", "guide/start/"):
            assert own_preview.get(other).status == 200
        project.write({PRIYA: whole})
        events.next()
    assert own_preview.get("contacts/priya-raman/").status == 200
    assert "Every note is in order." in own_preview.get("problems/").text


@pytest.mark.battery(1, 2, 4, 8, 9, 15)
def test_whatever_is_dropped_in_other_pages_answer_and_it_recovers(project: Project, own_preview: Preview) -> None:
    for number, data in enumerate(
        (
            b"---\na: &x [*x]\n---\n",
            b"---\nname: a\nname: b\n---\n",
            b"---\nname: a\nadded: 2026-02-30\n---\n",
            b"\xff\xfe\0",
            b"---\nname: " + b"[" * 60_000,
            b"x" * (2 << 20),
            b"",
        )
    ):
        with own_preview.events() as events:
            project.write({f"content/private/contacts/bad-{number}.md": data})
            events.next()
        assert own_preview.get("contacts/priya-raman/").status == 200
        assert f"bad-{number}.md" in own_preview.get("problems/").text
    os.mkfifo(project.root / "content/private/contacts/pipe.md")
    wait_for(own_preview, "problems/", "pipe.md")
    for path in (project.root / "content/private/contacts").glob("[bp][ai][dp]*"):
        if path.name != "priya-raman.md":
            path.unlink()
    wait_for(own_preview, "problems/", "Every note is in order.")


def test_a_changed_public_page_is_built_again_and_private_pages_know_it(project: Project, own_preview: Preview) -> None:
    with own_preview.events() as events:
        topic = (project.root / "content/public/questions/path.md").read_text()
        project.write({"content/public/questions/path.md": topic.replace("How did you get here?", "Which way here?")})
        events.next()
    assert "Which way here?" in own_preview.get("meetings/2026-11-19-priya-raman/").text
    assert "Which way here?" in own_preview.get("questions/path/").text


def test_pages_reload_by_our_own_stream_and_nothing_is_cached(preview: Preview) -> None:
    page = preview.get("")
    assert '<script type="module" src="/inroads/live.js"></script></body>' in page.text
    assert page.headers["Cache-Control"] == "no-store"
    assert "EventSource" in preview.get("inroads/live.js").text


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "localhost.evil", ""])
def test_a_foreign_host_is_turned_away(preview: Preview, host: str) -> None:
    for page in ("", "contacts/priya-raman/", "guide/start/", "search/search_index.json", "inroads/events"):
        assert preview.get(page, Host=host).status == 403


@pytest.mark.parametrize("host", ["localhost", "localhost:8000", "127.0.0.1:1", "[::1]:8000", "LOCALHOST"])
def test_this_computers_own_names_are_served(preview: Preview, host: str) -> None:
    assert preview.get("contacts/", Host=host).status == 200


def test_a_web_page_elsewhere_can_embed_nothing_but_may_link(preview: Preview) -> None:
    embedded = {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"}
    assert preview.get("search/search_index.js", **embedded).status == 403
    assert preview.get("", Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate").status == 200
    assert preview.get("").headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
def test_nothing_is_left_in_the_temporary_folder(project: Project, number: int) -> None:
    with serving(project.root) as running:
        running.get("")
        with running.events():
            assert list(running.temporary.iterdir())
            assert running.stop(number) == 0
        assert list(running.temporary.iterdir()) == []


def test_under_nohup_it_outlives_the_terminal(project: Project) -> None:
    with serving(project.root, ignored=[signal.SIGHUP]) as running:
        running.process.send_signal(signal.SIGHUP)
        time.sleep(0.2)
        assert running.get("").status == 200
        assert running.stop(signal.SIGTERM) == 0


def test_told_twice_to_stop_it_stops_all_the_same(project: Project) -> None:
    with serving(project.root) as running:
        running.process.send_signal(signal.SIGTERM)
        running.process.send_signal(signal.SIGHUP)
        assert running.stop(signal.SIGTERM) == 0
        assert list(running.temporary.iterdir()) == []


def test_a_preview_for_other_computers_wants_to_be_asked_for(project: Project) -> None:
    with pytest.raises(AssertionError, match="serve_hosts"), serving(project.root, host="0.0.0.0"):
        pass
    allowed = PRIVATE_CONFIG.replace("inroads/notes: {", 'inroads/notes: {serve_hosts: ["0.0.0.0", notes.example], ')
    project.write({"mkdocs.yml": allowed})
    with serving(project.root, host="0.0.0.0") as running:
        assert running.get("", Host="notes.example").status == 200
        assert running.get("", Host="evil.example").status == 403


def test_a_site_below_a_path_is_served_there(project: Project) -> None:
    public = (project.root / "mkdocs.public.yml").read_text() + "site_url: https://example.org/my/notes/\n"
    project.write({"mkdocs.public.yml": public})
    with serving(project.root) as running:
        assert running.path == "/my/notes/"
        page = running.get("contacts/priya-raman/")
        assert page.status == 200
        assert 'src="/my/notes/inroads/live.js"' in page.text
        assert running.get("contacts").headers["Location"] == "/my/notes/contacts/"


def test_a_site_without_folders_in_addresses_is_served(project: Project) -> None:
    public = (project.root / "mkdocs.public.yml").read_text() + "use_directory_urls: false\n"
    project.write({"mkdocs.public.yml": public})
    with serving(project.root) as running:
        for page in ("", "index.html", "contacts/index.html", "contacts/", "contacts/priya-raman.html"):
            assert running.get(page).status == 200, page


def test_a_dirty_preview_shows_the_notes_too(project: Project) -> None:
    with serving(project.root, "--dirty") as running:
        assert "A zyzzyva" in running.get("contacts/priya-raman/").text
        with running.events() as events:
            project.write({PRIYA: "---\nname: Priya Dirty\n---\n"})
            events.next()
        assert "Priya Dirty" in running.get("").text


def test_a_dirty_preview_finds_every_place_once_and_as_it_is_now(project: Project) -> None:
    topic = "content/public/questions/path.md"
    text = (project.root / topic).read_text()
    with serving(project.root, "--dirty") as running:
        for now in ("Which way here?", "By what road?"):
            with running.events() as events:
                project.write({topic: text.replace("How did you get here?", now)})
                events.next()
            docs = json.loads(running.get("search/search_index.json").text)["docs"]
            places = [doc["location"] for doc in docs]
            assert len(places) == len(set(places))
            assert [doc["title"] for doc in docs if doc["location"] == "questions/path/#path-01"] == [now]
            assert not [doc for doc in docs if re.search("x[0-9a-f]{32}", doc["text"])]


def test_without_live_reload_the_pages_say_why_they_are_empty(project: Project) -> None:
    with serving(project.root, "--no-livereload") as running:
        assert "Your notes show here while" in running.get("").text
        assert "zyzzyva" not in running.get("").text


def test_the_folder_of_notes_may_be_a_link_of_ones_own(project: Project, tmp_path: Path) -> None:
    (project.root / "content/private").rename(tmp_path / "vault")
    (project.root / "content/private").symlink_to(tmp_path / "vault")
    with serving(project.root) as running, running.events() as events:
        (tmp_path / "vault/contacts/priya-raman.md").write_text("---\nname: Through The Link\n---\n")
        events.next()
        assert "Through The Link" in running.get("contacts/priya-raman/").text


@pytest.mark.parametrize("config", ["mkdocs.yml", "mkdocs.public.yml"])
def test_the_scripts_that_reload_a_page_are_allowed_by_its_policy(project: Project, config: str) -> None:
    with serving(project.root, "-f", config) as running:
        for page in ("guide/start/", *(("", "contacts/priya-raman/") if config == "mkdocs.yml" else ())):
            html = running.get(page).text
            scripts = list(inline_scripts(html))
            assert ("livereload" in html) == (page == "guide/start/")
            assert with_policy(html) == html
            assert len(scripts) == (4 if page == "guide/start/" else 3), page
