"""Notes that try to run something: in every field and in the body, a browser runs nothing and shows the words."""

from pathlib import Path

import pytest
import yaml

from browser_tools import Watched, search
from servers import files_at
from sites import PRIVATE_CONFIG, PUBLIC, PUBLIC_CONFIG, Project

PAYLOADS = (
    "<script>boom()</script>",
    "<img src=x onerror=boom()>",
    '"><svg onload=boom()>',
    "<iframe srcdoc='<script>parent.boom()</script>'></iframe>",
    "</script><script>boom()</script>",
    "</title><script>boom()</script>",
    "javascript:boom()",
    "JaVaScRiPt:boom()",
    "data:text/html,<script>boom()</script>",
    "{{ 7*7 }}{% for x in y %}",
    "](javascript:boom()) | `x` [[",
    "'-boom()-'",
)
BODY = "\n\n".join(
    (
        *PAYLOADS,
        "[one](javascript:boom()) [two](JAVASCRIPT:boom()) [three](java&#115;cript:boom()) <javascript:boom()>",
        "[four](data:text/html,<script>boom()</script>) ![five](javascript:boom())",
        "<div onmouseover=boom()>six</div>",
        "<!-- hidden words -->",
        "| a | b |\n|---|---|\n| <script>boom()</script> | </td></table><img src=x onerror=boom()> |",
        "## <img src=x onerror=boom()>",
    )
)


FIELDS = (
    *("name", "pronouns", "role", "organization", "industry"),
    *("location", "email", "phone", "linkedin", "website", "zzz"),
)


def nasty_vault() -> dict[str, str]:
    contacts = {}
    for number, payload in enumerate(PAYLOADS):
        fields: dict[str, object] = dict.fromkeys(FIELDS, payload)
        fields["aliases"] = [payload]
        fields["log"] = [{"date": "2026-11-03", "verb": "asked", "words": payload}]
        contacts[f"content/private/contacts/nasty-{number}.md"] = _note(fields, BODY)
        meeting: dict[str, object] = {
            "contact": f"nasty-{number}",
            "when": "2026-11-10 10:00",
            "questions": [payload, "path-01"],
        }
        body = f"## Answers\n### path-01\n{BODY}\n\n### {payload}\nx\n\n## Insights\n- {payload} #tag\n\n"
        body += f"## Advice\n- [ ] {payload} (due 2026-11-20)\n\n## Notes\n{BODY}\n"
        meeting |= {"location": payload, "try_next": payload, "fit": 1 + number % 5, "zzz": payload}
        contacts[f"content/private/meetings/2026-11-10-nasty-{number}.md"] = _note(meeting, body)
        coming = {**meeting, "when": "2026-11-25 10:00"}
        contacts[f"content/private/meetings/2026-11-25-nasty-{number}.md"] = _note(coming, BODY)
    return contacts


def _note(fields: dict[str, object], body: str) -> str:
    return f"---\n{yaml.safe_dump(fields, sort_keys=False, allow_unicode=True, width=10_000)}---\n{body}\n"


@pytest.fixture(scope="module")
def nasty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = Project(tmp_path_factory.mktemp("nasty"))
    config = PUBLIC_CONFIG.rstrip() + "\n    use_directory_urls: false\n"
    project.write({"mkdocs.public.yml": config, "mkdocs.yml": PRIVATE_CONFIG, **PUBLIC})
    for name, text in nasty_vault().items():
        path = project.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    run = project.run("build")
    assert run.returncode == 0, run.stderr
    return project.root / "site"


@pytest.mark.battery(26, 27, 28)
def test_no_page_of_nasty_notes_runs_anything(watched: Watched, nasty: Path) -> None:
    watched.page.add_init_script("window.boom = () => { throw new Error('it ran') }")
    # 404.html is for web servers, which show it at any address: its own addresses begin at the server's root.
    pages = sorted(path for path in nasty.rglob("*.html") if path != nasty / "404.html")
    assert len(pages) > 2 * len(PAYLOADS)
    for path in pages:
        watched.page.goto(path.as_uri())
        links = watched.page.locator("article a[href]").evaluate_all("(all) => all.map((one) => one.href)")
        schemes = {link.partition(":")[0].lower() for link in links}
        assert schemes <= {"file", "http", "https", "mailto", "tel"}, path
    assert [error for error in watched.errors if "it ran" in error or "dialog" in error] == []
    assert watched.beyond(nasty.as_uri()) == []
    assert watched.strangers == []


def test_the_page_for_what_is_missing_works_where_a_server_shows_it(watched: Watched, nasty: Path) -> None:
    with files_at(nasty) as address:
        watched.page.goto(f"{address}404.html")
        assert "404" in watched.page.locator("h1").inner_text()
        assert watched.beyond(address) == []
    assert watched.errors == []


@pytest.mark.battery(26, 28)
def test_the_words_stand_as_they_were_typed(watched: Watched, nasty: Path) -> None:
    for number, payload in enumerate(PAYLOADS):
        watched.page.goto((nasty / f"contacts/nasty-{number}.html").as_uri())
        assert watched.page.locator("h1").inner_text() == payload
        assert payload in watched.page.title()
        assert "hidden words" not in watched.page.content()


@pytest.mark.battery(26)
def test_the_search_shows_nasty_notes_as_text(watched: Watched, nasty: Path) -> None:
    page = watched.page
    page.add_init_script("window.boom = () => { throw new Error('it ran') }")
    page.goto("about:blank")
    with files_at(nasty) as address:
        page.goto(address)
        search(page, "boom")
        assert (
            page.locator(".md-search-result script, .md-search-result img, .md-search-result svg[onload]").count() == 0
        )
    assert [error for error in watched.errors if "it ran" in error or "dialog" in error] == []


@pytest.mark.battery(27)
def test_no_table_breaks(watched: Watched, nasty: Path) -> None:
    watched.page.goto((nasty / "contacts/index.html").as_uri())
    assert watched.page.locator("#contacts-table tbody tr").count() == len(PAYLOADS)
    assert {row.locator("td").count() for row in watched.page.locator("#contacts-table tbody tr").all()} == {7}
