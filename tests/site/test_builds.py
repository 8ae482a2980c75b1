"""MkDocs' own ways of building: strict, dirty, without folders in addresses, below a path; the same bytes each time."""

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from sites import Project, files_of, text_of

REPOSITORY = Project(Path(__file__).parents[2])
_FILTERS = ("stage=", "field=", "organization=", "__")  # what a table is filtered by, and the theme's own switches


class _Addresses(HTMLParser):
    """Collects what a page links to, what it loads, and the anchors that it has."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.anchors: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.anchors |= {found[name] or "" for name in ("id", "name") if name in found}
        if tag == "a" and found.get("href") is not None:
            self.links.append(found["href"] or "")
        if tag in ("script", "img", "iframe", "source") and found.get("src"):
            self.loads.append(found["src"] or "")
        if tag == "link" and found.get("rel") != "canonical" and found.get("href"):
            self.loads.append(found["href"] or "")


def pages_of(site: Path) -> dict[str, _Addresses]:
    pages = {}
    for path in sorted(site.rglob("*.html")):
        if path.name != "404.html":
            pages[path.relative_to(site).as_posix()] = parser = _Addresses()
            parser.feed(path.read_text("utf-8"))
    return pages


def broken_links(site: Path) -> list[str]:
    """Return every link and load of a page that leads to no file or no anchor of the site."""
    pages = pages_of(site)
    broken = []
    for name, page in pages.items():
        for link in (*page.links, *page.loads):
            if urlsplit(link).scheme in ("http", "https", "mailto", "tel"):
                continue
            target = urlsplit(urljoin(f"http://site/{name}", link))  # nothing is asked for; this only joins the two
            path = unquote(target.path).lstrip("/")
            path = f"{path}index.html" if path == "" or path.endswith("/") else path
            fragment = unquote(target.fragment)
            if not (site / path).is_file():
                broken.append(f"{name}: {link}")
            elif fragment and not fragment.startswith(_FILTERS) and fragment not in pages[path].anchors:
                broken.append(f"{name}: {link} (no such place on the page)")
    return broken


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_of_the_sample_leads_somewhere(tmp_path: Path, directory_urls: bool) -> None:
    text = f"INHERIT: {REPOSITORY.root}/mkdocs.yml\nuse_directory_urls: {str(directory_urls).lower()}\n"
    text += f"docs_dir: {REPOSITORY.root}/content/public\nsite_dir: {tmp_path}/site\n"
    text += f"plugins:\n  inroads/notes: {{folder: {REPOSITORY.root}/content/private}}\n"
    text += "  offline: {enabled: false}\n" if directory_urls else ""
    (tmp_path / "mkdocs.yml").write_text(text)
    site = Project(tmp_path).build()
    assert (site / "contacts/priya-raman/index.html").exists() is directory_urls
    assert broken_links(site) == []


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_page_leads_to_the_same_pages_and_marks_itself(project: Project, directory_urls: bool) -> None:
    site = project.build(use_directory_urls=directory_urls)
    shown: dict[str, list[str]] = {}
    for name in pages_of(site):
        entries = re.findall(r'<a href="([^"#]*)" class="(md-nav__link[^"]*)"', (site / name).read_text())
        assert not [href for href, _ in entries if href.startswith("/")]  # the site is also opened from its folder
        joined = [(urljoin(f"http://site/{name}", href).removesuffix("index.html"), kind) for href, kind in entries]
        shown[name] = [address for address, _ in joined]
        marked = {address for address, kind in joined if "active" in kind}
        own = f"http://site/{name}".removesuffix("index.html")
        assert marked == ({own} & set(shown[name])), name
    assert len(shown["index.html"]) > 10
    assert all(addresses == shown["index.html"] for addresses in shown.values())


def test_no_page_of_the_sample_loads_anything_from_another_host(tmp_path: Path) -> None:
    site = REPOSITORY.build(site_dir=str(tmp_path / "site"))
    loads = {load for page in pages_of(site).values() for load in page.loads}
    assert loads
    assert not [load for load in loads if urlsplit(load).netloc]
    styles = b"".join(data for name, data in files_of(site).items() if name.endswith(".css"))
    assert not re.search(rb"url\(\s*['\"]?(?:https?:)?//", styles)


def test_a_site_below_a_path_links_within_itself(project: Project) -> None:
    site = project.build(site_url="https://example.org/jobs/notes/")
    assert broken_links(site) == []
    assert 'href="/jobs/notes/contacts/"' in (site / "404.html").read_text()


def test_names_that_addresses_escape_are_built_and_linked(project: Project) -> None:
    names = ("Anne-Marie O'Neil", "a b#c?d%20e", 'the "quoted" one', "渡辺 花子", "Ольга", "50% & more")
    for number, name in enumerate(names):
        text = f"---\nname: '{number}'\norganization: 'R&D #{number}?'\n---\n[[priya-raman]]\n"
        project.write({f"content/private/contacts/{name}.md": text})
    site = project.build()
    assert broken_links(site) == []
    assert len(list((site / "contacts").glob("*/index.html"))) == len(names) + 2


def test_strict_builds_fail_for_any_problem_of_a_note(project: Project) -> None:
    assert project.run("build", "--strict").returncode == 0
    project.write({"content/private/contacts/odd.md": "---\nname: Odd\nrolle: Fan\n---\n"})
    run = project.run("build", "--strict")
    assert run.returncode == 1
    assert 'content/private/contacts/odd.md:3:1: warning unknown-field: unknown field "rolle"' in run.stderr
    assert 'did you mean "role"?' in run.stderr
    assert project.run("build").returncode == 0


def test_a_dirty_build_gives_what_a_clean_one_gives(project: Project) -> None:
    project.run("build")
    project.write({"content/private/contacts/sam-lee.md": "---\nname: Sam Renamed\n---\n"})
    assert project.run("build", "--dirty").returncode == 0
    dirty = files_of(project.root / "site")
    assert project.run("build").returncode == 0
    clean = files_of(project.root / "site")
    assert {name for name in clean if dirty.get(name) != clean[name]} == set()


def test_the_log_says_nothing_of_plates(project: Project) -> None:
    run = project.run("build")
    assert "skipped" not in run.stderr
    assert "inroads" not in run.stderr


@pytest.mark.battery(24)
def test_a_build_gives_the_same_bytes_whatever_the_clock_the_zone_and_the_hash_seed(project: Project) -> None:
    public = (project.root / "mkdocs.public.yml").read_text() + "site_url: https://example.org/\n"
    project.write({"mkdocs.public.yml": public})
    outputs = []
    for zone, seed in (("Pacific/Kiritimati", "1"), ("Etc/GMT+12", "2")):
        run = project.run("build", "-q", "-d", f"out-{seed}", TZ=zone, PYTHONHASHSEED=seed, LC_ALL="C.UTF-8")
        assert run.returncode == 0, run.stderr
        outputs.append(files_of(project.root / f"out-{seed}"))
    assert outputs[0] == outputs[1]


@pytest.mark.battery(1, 2, 5, 6, 8, 9, 18, 20)
def test_a_note_with_an_error_is_left_out_and_all_others_are_built(project: Project) -> None:
    wrong = {
        "alias": "name: &secretword x\nrole: *secretword\n",
        "twice": "name: secretword\nname: b\n",
        "open": "name: secretword\ntags: [a\n",
        "colon": "name: secretword: b\n",
        "deep": f"name: secretword\ntags: {'[' * 40}\n",
        "ref": "name: secretword\nreferred_by: nobody-there\n",
    }
    project.write(
        {f"content/private/contacts/{n}.md": f"---\n{text}---\nsecretword body\n" for n, text in wrong.items()}
    )
    site = project.build()
    assert not [name for name, data in files_of(site).items() if b"secretword body" in data]
    listed = text_of(site / "problems/index.html")
    for name in wrong:
        assert f"content/private/contacts/{name}.md" in listed
        assert not (site / "contacts" / name).exists()
    assert (site / "contacts/priya-raman/index.html").exists()
    assert "6 notes are left out until mended" in listed


@pytest.mark.battery(12)
def test_a_note_cut_off_anywhere_shows_none_of_its_fields(project: Project) -> None:
    whole = (REPOSITORY.root / "content/private/contacts/priya-raman.md").read_bytes()
    end = whole.index(b"\n---", 4)
    cuts = {f"content/private/contacts/cut-{n}.md": whole[:n].replace(b"Priya", b"Xqzvy") for n in range(0, end, 7)}
    project.write(cuts)
    site = project.build()
    assert not [name for name, data in files_of(site).items() if b"Xqzvy" in data]
    assert text_of(site / "problems/index.html").count("cut-") >= len(cuts)


@pytest.mark.battery(14)
def test_twins_are_both_named_and_neither_is_built(project: Project) -> None:
    project.write(
        {f"content/private/contacts/{name}.md": "---\nname: Bob\n---\n" for name in ("Bob", "bob", "a b", "a-b")}
    )
    site = project.build()
    listed = text_of(site / "problems/index.html")
    assert 'the id "Bob" can\'t be told from that of content/private/contacts/bob.md' in listed
    assert 'the page of "a b" would have the same address' in listed
    assert not (site / "contacts/bob").exists()
    assert not (site / "contacts/a-b").exists()
