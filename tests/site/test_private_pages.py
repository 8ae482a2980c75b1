"""What the private site holds, and that notes never pass through MkDocs."""

import json
import re
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from sites import Project, files_of, text_of


def test_the_dashboard_is_the_page_that_opens(project: Project) -> None:
    site = project.build()
    assert "What is due" in text_of(site / "index.html")
    assert "The public home page" not in text_of(site / "index.html")


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("contacts/priya-raman", "A zyzzyva in the garden"),
        ("contacts", "Priya Raman Product manager"),
        ("meetings/2026-11-19-priya-raman", "By a quixotic detour"),
        ("meetings", "19 November 2026"),
        ("organizations/acme-biotech", "Sam Fernández"),
        ("organizations", "Acme Biotech"),
        ("fields/biotech", "Priya Raman"),
        ("fields", "biotech"),
        ("problems", "Every note is in order."),
    ],
)
def test_every_kind_of_page_is_pressed(project: Project, page: str, words: str) -> None:
    assert words in text_of(project.build() / page / "index.html")


def test_scripts_lint_by_the_seekers_own_settings(project: Project) -> None:
    assert '"salary_lint":"warn"' in (project.build() / "assets/js/lint-rules-questions.js").read_text()
    options = "inroads/notes: {policy: {salary_lint: block}, "
    project.write({"mkdocs.yml": (project.root / "mkdocs.yml").read_text().replace("inroads/notes: {", options)})
    assert '"salary_lint":"block"' in (project.build() / "assets/js/lint-rules-questions.js").read_text()


def test_a_question_shows_who_answered_it(project: Project) -> None:
    words = text_of(project.build() / "questions/path/index.html")
    assert "1 answer in your notes: Priya Raman" in words
    assert "By a quixotic detour" in words


def test_mkdocs_sees_as_many_pages_with_many_notes_as_with_few(project: Project) -> None:
    hook = "PAGES = []\ndef on_page_markdown(markdown, page, **_):\n    PAGES.append(page.file.src_uri)\n"
    hook += "def on_post_build(**_):\n    print('\\n'.join(PAGES))\n"
    project.write({"hook.py": hook, "mkdocs.yml": (project.root / "mkdocs.yml").read_text() + "hooks: [hook.py]\n"})
    few = project.run("build", "--quiet").stdout.splitlines()
    project.write({f"content/private/contacts/c-{n}.md": f"---\nname: Person {n}\n---\n" for n in range(50)})
    many = project.run("build", "--quiet").stdout.splitlines()
    assert len(few) == len(many) > 10
    assert not any("priya" in page or "c-1" in page for page in many)


def test_no_mark_of_a_plate_is_left_in_any_file(project: Project) -> None:
    found = [
        name for name, data in files_of(project.build()).items() if re.search(rb"inroads[a-z0-9-]+x[0-9a-f]{32}", data)
    ]
    assert found == []


def test_a_page_of_a_note_shows_where_it_is_in_the_navigation(project: Project) -> None:
    html = (project.build() / "contacts/priya-raman/index.html").read_text()
    active = re.findall(r'<li class="md-nav__item md-nav__item--active">\s*<a href="([^"]+)"', html)
    assert "../" in active


def test_a_pages_table_of_contents_lists_its_own_headings(project: Project) -> None:
    html = (project.build() / "contacts/priya-raman/index.html").read_text()
    assert re.findall(r'<a href="(#[^"]+)" class="md-nav__link">', html)[:3] == ["#due", "#about", "#notes"]


def test_the_title_and_the_canonical_address_are_the_pages_own(project: Project) -> None:
    html = (project.build(site_url="https://example.org/sub/") / "contacts/priya-raman/index.html").read_text()
    assert "<title>Priya Raman - Private</title>" in html
    assert '<link rel="canonical" href="https://example.org/sub/contacts/priya-raman/">' in html
    assert '<meta name="description" content="Priya Raman, Product manager, Acme Biotech">' in html


def test_a_private_site_asks_not_to_be_indexed_and_has_no_sitemap(project: Project) -> None:
    site = project.build(site_url="https://example.org/")
    assert '<meta name="robots" content="noindex, nofollow">' in (site / "index.html").read_text()
    assert not list(site.glob("sitemap*"))


def test_a_pinned_day_shows_on_every_page(project: Project) -> None:
    site = project.build()
    for page in ("index.html", "contacts/priya-raman/index.html", "guide/start/index.html"):
        assert "This site is made for 20 November 2026" in (site / page).read_text()


def test_no_banner_shows_without_a_pinned_day(project: Project) -> None:
    config = (project.root / "mkdocs.yml").read_text().replace("today: 2026-11-20, ", "")
    project.write({"mkdocs.yml": config})
    assert "This site is made for" not in (project.build() / "index.html").read_text()


@pytest.mark.battery(24)
def test_the_day_comes_from_the_source_date_where_none_is_pinned(project: Project) -> None:
    config = (project.root / "mkdocs.yml").read_text().replace("today: 2026-11-20, ", "")
    project.write({"mkdocs.yml": config})
    project.run("build", "--quiet", SOURCE_DATE_EPOCH="1767225600")
    assert "Thursday, 1 January 2026" in text_of(project.root / "site/index.html")


def test_the_search_finds_notes_and_no_plates(project: Project) -> None:
    docs = json.loads((project.build() / "search/search_index.json").read_text())["docs"]
    by_place = {doc["location"]: doc for doc in docs}
    assert "zyzzyva" in by_place["contacts/priya-raman/"]["text"]
    assert "quixotic" in by_place["meetings/2026-11-19-priya-raman/"]["text"]
    assert "Fernandez" in by_place["contacts/sam-lee/"]["text"]
    assert not [place for place in by_place if place in ("", "contacts/", "problems/")]
    assert any("How did you get here?" in doc["title"] for doc in docs)


def test_a_site_without_search_is_built_without_an_index(project: Project) -> None:
    public = (project.root / "mkdocs.public.yml").read_text().replace("  search: {pipeline: []}\n", "")
    project.write({"mkdocs.public.yml": public})
    assert not (project.build() / "search").exists()


def test_a_template_of_ones_own_stands_in_for_ours(project: Project) -> None:
    public = (project.root / "mkdocs.public.yml").read_text()
    project.write(
        {
            "mkdocs.public.yml": public.replace("inroads/guide: {}", "inroads/guide: {page_templates: mine}"),
            "mine/problems.html.jinja": "<h2 id='x'>Mine: {{ view.summary }}</h2>",
        }
    )
    assert "Mine: Every note is in order." in text_of(project.build() / "problems/index.html")


def test_an_override_of_the_sites_own_theme_folder_wins_over_ours(project: Project) -> None:
    public = (project.root / "mkdocs.public.yml").read_text()
    project.write(
        {
            "mkdocs.public.yml": public.replace("font: false}", "font: false, custom_dir: own}"),
            "own/main.html": '{% extends "base.html" %}{% block announce %}Our own banner{% endblock %}',
        }
    )
    assert "Our own banner" in (project.build() / "index.html").read_text()


def test_folders_in_the_navigation_are_filled_with_their_pages(project: Project) -> None:
    html = (project.build() / "guide/start/index.html").read_text()
    for address in ("../../questions/path/", "../../questions/sets/set-10-short/", "../../templates/hello/"):
        assert f'href="{address}"' in html


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("today: tomorrow", "today: can't be 'tomorrow'; write a day such as 2026-11-20"),
        ("timezone: Mars/Olympus", "timezone: can't be 'Mars/Olympus'; write an IANA name"),
        ("policy: {nudge_after_days: 6}", '"nudge_after_days" can\'t be 6'),
        (
            "editor: emacs",
            "editor: can't be 'emacs'; choose none, vscode, vscodium, cursor, obsidian, file, or a pattern",
        ),
        ("me: {fullname: Maya}", 'me: there is nothing called "fullname"; did you mean "full_name"?'),
        ("policy: {nudge_after_dais: 7}", 'did you mean "nudge_after_days" or "nudge_days"?'),
    ],
)
def test_a_wrong_option_stops_the_build_with_its_name_and_choices(
    project: Project, caplog: pytest.LogCaptureFixture, option: str, message: str
) -> None:
    config = (project.root / "mkdocs.yml").read_text().replace("today: 2026-11-20, timezone: America/New_York", option)
    project.write({"mkdocs.yml": config})
    with pytest.raises(Abort):
        project.build()
    assert message in caplog.text


def test_calendars_lie_beside_the_pages_and_tell_no_more_than_they_may(project: Project) -> None:
    full = (project.build() / "meetings.ics").read_text("utf-8")
    assert "Conversation with Priya Raman" in full
    config = (project.root / "mkdocs.yml").read_text().replace("today:", "calendar: {titles: initials}, today:")
    project.write({"mkdocs.yml": config})
    site = project.build()
    for name in ("meetings.ics", "followups.ics"):
        assert "Raman" not in (site / name).read_text("utf-8")


@pytest.mark.parametrize("epoch", ["hello", "1" * 30])
def test_a_day_of_the_environment_that_is_none_stops_the_build_in_plain_words(
    project: Project, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    config = (project.root / "mkdocs.yml").read_text().replace("today: 2026-11-20, ", "")
    project.write({"mkdocs.yml": config})
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(Abort):
        project.build()
    assert f"the environment variable SOURCE_DATE_EPOCH can't be '{epoch}'" in caplog.text


def test_a_public_file_that_is_not_published_is_on_the_page_of_problems(project: Project) -> None:
    project.write({"content/public/guide/list.xlsx": "x"})
    assert "files with .xlsx aren't published" in text_of(project.build() / "problems/index.html")


def test_the_notes_plugin_says_what_it_needs(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    public = (project.root / "mkdocs.public.yml").read_text().replace("  inroads/guide: {}\n", "")
    project.write({"mkdocs.public.yml": public})
    with pytest.raises(Abort):
        project.build()
    assert "need inroads/guide as well" in caplog.text


def test_a_missing_folder_of_notes_is_a_problem_and_no_crash(project: Project) -> None:
    config = (
        (project.root / "mkdocs.yml").read_text().replace("today: 2026-11-20", "today: 2026-11-20, folder: nowhere")
    )
    project.write({"mkdocs.yml": config})
    words = text_of(project.build() / "problems/index.html")
    assert 'the folder "nowhere" does not exist' in words


def test_an_empty_vault_tells_how_to_begin(tmp_path: Path, project: Project) -> None:
    for path in (project.root / "content/private").rglob("*.md"):
        path.unlink()
    words = text_of(project.build() / "index.html")
    assert "There are no notes yet" in words


def test_a_problem_leads_to_its_explanation_in_the_help(project: Project) -> None:
    explained = "---\ntitle: Problems\n---\n# Problems\n\n### `missing-field`\n\nGive the field.\n"
    project.write({"content/private/contacts/nameless.md": "---\nrole: x\n---\n"})
    assert "help/problems" not in (project.build() / "problems/index.html").read_text()
    project.write({"content/public/help/problems.md": explained})
    site = project.build()
    assert 'href="../help/problems/#missing-field"' in (site / "problems/index.html").read_text()
    assert 'id="missing-field"' in (site / "help/problems/index.html").read_text()


def test_the_banner_is_for_a_day_that_is_set(project: Project) -> None:
    assert "This site is made for 20 November 2026" in (project.build() / "index.html").read_text()
    assert "md-banner" not in (project.build("mkdocs.public.yml") / "index.html").read_text()
    without = (project.root / "mkdocs.yml").read_text().replace("today: 2026-11-20, ", "")
    project.write({"mkdocs.yml": without})
    assert "md-banner" not in (project.build() / "index.html").read_text()
