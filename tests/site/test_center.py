"""A center's edition, built: name, logo, colours, boxes, its own pages; and what goes wrong with it."""

import re
import shutil
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from centers import HARBOUR, HARBOUR_WORDS, LOGO, NORTHFIELD, NORTHFIELD_WORDS, png
from conftest import REPOSITORY, Tree
from sites import Project, files_of, text_of

CENTER = "identity:\n  name: Northfield Career Center\n"
PAY_ALONE = """---
title: Pay
questions:
  - {id: pay-01, text: Is it so?, stage: explore, why: Because., requires_setting: allow_pay_range_check}
"""
PAY = f"""{PAY_ALONE}avoid:
  - {{id: avoid-01, text: Your pay?, kind: pay, severity: error, reason: Rude., instead: [pay-01, path-01]}}
---
Words.
"""


def public(project: Project, tree: Tree) -> Path:
    project.write(tree)
    return project.build("mkdocs.public.yml")


def test_without_a_center_nothing_is_of_one(project: Project) -> None:
    files = files_of(project.build("mkdocs.public.yml"))
    assert "assets/css/center.css" not in files
    assert b"local-note" not in files["guide/start/index.html"]


def test_the_site_has_the_centers_name_logo_colors_and_address(project: Project) -> None:
    own = '  logo: logo.svg\n  email: a@b.example\n  website: https://b.example\n  colors: {primary: "#5b2a86"}\n'
    text = f"{CENTER}{own}"
    site = public(project, {"center.yml": text, "logo.svg": LOGO})
    html = (site / "guide/start/index.html").read_text("utf-8")
    assert "<title>Start here - Northfield Career Center</title>" in html
    assert 'src="../../assets/center/logo.svg"' in html
    assert '<link rel="icon" href="../../assets/center/logo.svg">' in html
    assert 'Published by <a href="https://b.example">Northfield Career Center</a>' in html
    assert (site / "assets/center/logo.svg").read_text("utf-8") == LOGO
    css = (site / "assets/css/center.css").read_text("utf-8")
    assert "--md-primary-fg-color: #5b2a86;" in css
    assert html.index("inroads.css") < html.index("center.css")


def test_a_logo_among_the_public_files_is_taken_from_there(project: Project) -> None:
    tree = {"center.yml": f"{CENTER}  logo: content/public/img/logo.png\n", "content/public/img/logo.png": png(1, 2, 3)}
    site = public(project, tree)
    assert 'src="../../img/logo.png"' in (site / "guide/start/index.html").read_text("utf-8")
    assert not (site / "assets/center").exists()


def test_the_box_stands_before_what_to_do_next_and_in_the_contents(project: Project) -> None:
    page = "---\ntitle: Start here\n---\n# Start here\n\nWords.\n\n## Do this next\n\nGo.\n"
    text = f"{CENTER}help:\n  appointment: https://a.example/book\n"
    site = public(project, {"center.yml": text, "content/public/guide/start.md": page})
    html = (site / "guide/start/index.html").read_text("utf-8")
    assert html.index('<h2 id="local-note">At Northfield Career Center</h2>') < html.index('<h2 id="do-this-next"')
    assert html.index('href="#local-note"') < html.index('href="#do-this-next"')
    assert '<a href="https://a.example/book" rel="noopener noreferrer">book an appointment</a>' in html


def test_the_box_stands_at_the_end_of_a_page_without_that_heading(project: Project) -> None:
    site = public(project, {"center.yml": f"{CENTER}help:\n  appointment: https://a.example/book\n"})
    assert text_of(site / "guide/start/index.html").endswith("book an appointment .")


def test_messages_have_the_centers_name_in_place_of_a_blank(project: Project) -> None:
    index = (project.root / "content/public/templates/index.md").read_text("utf-8")
    with_blank = index.replace("placeholders:\n", "placeholders:\n  center.name: {hint: Its name, sample: X}\n")
    message = (
        (project.root / "content/public/templates/hello.md")
        .read_text("utf-8")
        .replace("Hello.", "At {{ center.name }}.")
    )
    tree = {"content/public/templates/index.md": with_blank, "content/public/templates/hello.md": message}
    assert "At the center's name ." in text_of(public(project, tree) / "templates/hello/index.html")
    site = public(project, {"center.yml": "identity:\n  name: A*B* Careers\n"})
    assert "At A*B* Careers." in text_of(site / "templates/hello/index.html")


def test_a_question_that_the_center_turned_off_is_nowhere_in_its_edition(project: Project) -> None:
    tree = {"content/public/questions/pay.md": f"{PAY_ALONE}---\nWords.\n"}
    assert "Only where your career center allows it" in text_of(public(project, tree) / "questions/pay/index.html")
    off = public(project, {"center.yml": CENTER})
    assert not [name for name, data in files_of(off).items() if "questions/pay" in name or b"Is it so?" in data]
    on = public(project, {"center.yml": f"{CENTER}settings:\n  allow_pay_range_check: true\n"})
    assert "Is it so?" in text_of(on / "questions/pay/index.html")
    assert "Only where" not in text_of(on / "questions/pay/index.html")


def test_a_question_that_is_turned_off_is_not_offered_in_place_of_another(project: Project) -> None:
    site = public(project, {"content/public/questions/pay.md": PAY, "center.yml": CENTER})
    words = text_of(site / "questions/pay/index.html")
    assert "Is it so?" not in words
    assert "How did you get here?" in words


@pytest.mark.battery(5, 6)
def test_a_slip_stops_the_public_build_and_is_listed_in_the_private_one(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    project.write({"center.yml": f"{CENTER}help:\n  rooms: a.example/rooms\n"})
    with pytest.raises(Abort):
        project.build("mkdocs.public.yml")
    assert 'center.yml:4:10: error invalid-address: help.rooms: the link "a.example/rooms" has no scheme' in caplog.text
    site = project.build()
    assert "has no scheme" in text_of(site / "problems/index.html")
    assert "local-note" not in (site / "guide/start/index.html").read_text("utf-8")


LOGO_PLACES = "it lies neither beside center.yml nor in content/public"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.svg", "there is no such file"),
        ("../logo.svg", LOGO_PLACES),
        ("/logo.svg", LOGO_PLACES),
        ("content/private/logo.svg", LOGO_PLACES),
        ("content/public/../private/logo.svg", LOGO_PLACES),
        ("words.svg", "it isn't a picture that browsers show"),
        ("linked.svg", "there is no such file"),
        ("bad.svg", "it holds a <script>"),
        ("large.png", "the file has 1,048,577 bytes; a note may have 1,048,576"),
    ],
)
@pytest.mark.battery(15, 33)
def test_a_logo_that_cannot_be_one_stops_the_build(
    project: Project, caplog: pytest.LogCaptureFixture, name: str, message: str
) -> None:
    project.write({
        "center.yml": f"{CENTER}  logo: {name}\n",
        "words.svg": "words",
        "content/private/logo.svg": LOGO,
        "bad.svg": LOGO.replace("<path", "<script/><path"),
        "large.png": png(1, 2, 3).ljust((1 << 20) + 1, b"\0"),
    })  # fmt: skip
    (project.root / "linked.svg").symlink_to(project.root / "content/private/logo.svg")
    with pytest.raises(Abort):
        project.build("mkdocs.public.yml")
    assert f'center.yml:3:9: error invalid-logo: identity.logo: "{name}": {message}' in caplog.text


def test_an_option_that_names_no_file_is_an_error(project: Project, caplog: pytest.LogCaptureFixture) -> None:
    config = (
        (project.root / "mkdocs.public.yml").read_text().replace("inroads/guide: {}", "inroads/guide: {center: my.yml}")
    )
    project.write({"mkdocs.public.yml": config})
    with pytest.raises(Abort):
        project.build("mkdocs.public.yml")
    assert "my.yml:1:1: error unreadable-file: there is no such file" in caplog.text


def test_options_name_other_places(project: Project) -> None:
    config = (project.root / "mkdocs.public.yml").read_text()
    config = config.replace("inroads/guide: {}", "inroads/guide: {center: own/us.yml, local: own/pages}")
    page = "---\ntitle: Ours\n---\n# Ours\n"
    site = public(project, {"mkdocs.public.yml": config, "own/us.yml": CENTER, "own/pages/guide/ours.md": page})
    assert "Ours" in text_of(site / "guide/ours/index.html")
    assert "Northfield" in (site / "index.html").read_text("utf-8")


LOCAL: Tree = {
    "center.yml": CENTER,
    "content/local/guide/ours.md": "---\ntitle: Our river\n---\n# Our river\n\n[Start](start.md), ![it](../a.png).\n",
    "content/local/a.png": png(1, 2, 3),
    "content/local/quotes.yml": "quotes:\n  - {words: It worked., by: Bo, consent: 2026-03-02, page: start}\n",
}


def test_local_pages_pictures_and_quotes_are_part_of_the_edition(project: Project) -> None:
    site = public(project, LOCAL)
    assert "Our river" in text_of(site / "guide/ours/index.html")
    assert (site / "a.png").exists()
    start = (site / "guide/start/index.html").read_text("utf-8")
    assert start.index("Start here") < start.index("Our river")
    assert "<blockquote><p>It worked.</p></blockquote>" in start
    everything = b"".join(files_of(site).values())
    assert b"2026-03-02" not in everything
    assert not (site / "quotes.yml").exists()


def test_the_private_site_has_them_too_and_keeps_its_name(project: Project) -> None:
    project.write(LOCAL)
    site = project.build()
    assert "Our river" in text_of(site / "guide/ours/index.html")
    assert "<title>Start here - Private</title>" in (site / "guide/start/index.html").read_text("utf-8")


def test_a_local_page_with_the_name_of_one_of_ours_is_an_error(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    project.write({"content/local/guide/start.md": "---\ntitle: Other\n---\n# Other\n"})
    with pytest.raises(Abort):
        project.build("mkdocs.public.yml")
    told = "error duplicate-id: the guide has a page of this name already: content/public/guide/start.md"
    assert f"content/local/guide/start.md:1:1: {told}" in caplog.text


def test_what_lies_elsewhere_among_local_files_is_not_published(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    tree = {"content/local/secret.md": "---\ntitle: S\n---\nzyx\n", "content/local/list.xlsx": "zyx"}
    with pytest.raises(Abort):
        public(project, tree)
    assert "content/local/secret.md:1:1: error misplaced-file" in caplog.text
    assert "move it to content/local/guide" in caplog.text
    assert "content/local/list.xlsx:1:1: error unpublished-file" in caplog.text
    assert not [name for name, data in files_of(project.build()).items() if b"zyx" in data]


def test_a_link_out_of_the_local_folder_is_not_followed(project: Project, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(b"zyx")
    project.write(LOCAL)
    (project.root / "content/local/b.png").symlink_to(tmp_path / "secret.png")
    (project.root / "content/local/folder").symlink_to(tmp_path)
    run = project.run("build", "-q", "-f", "mkdocs.public.yml")
    assert run.returncode == 1
    assert "symbolic-link" in run.stderr
    assert b"zyx" not in b"".join(
        files_of(project.root / "public").values() if (project.root / "public").exists() else ()
    )


def test_the_centers_settings_hold_in_the_private_site_until_the_seeker_chooses(project: Project) -> None:
    project.write({"center.yml": f"{CENTER}settings:\n  nudge_after_days: 14\n  arrive_minutes_early: 15\n"})
    nav = (project.root / "mkdocs.yml").read_text().replace("problems.md]", "policy.md, problems.md]")
    project.write({"mkdocs.yml": nav})
    words = text_of(project.build() / "policy/index.html")
    assert re.search(r"arrive_minutes_early\s*: 15 \(set by your career center\)", words)
    project.write({"mkdocs.yml": nav.replace("{today:", "{policy: {nudge_days: 5, arrive_minutes_early: 0}, today:")})
    words = text_of(project.build() / "policy/index.html")
    assert re.search(r"arrive_minutes_early\s*: 0 \(set by you\)", words)


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, bytes]]:
    """The whole public site three times: of both centers, and of none."""
    found = {}
    for name, tree in (("northfield", NORTHFIELD), ("harbour", HARBOUR), ("neutral", {})):
        made = Project(tmp_path_factory.mktemp(name))
        shutil.copytree(REPOSITORY / "content/public", made.root / "content/public")
        shutil.copy(REPOSITORY / "mkdocs.public.yml", made.root)
        made.write(tree)
        run = made.run("build", "--strict", "-q", "-f", "mkdocs.public.yml", SOURCE_DATE_EPOCH="1700000000")
        assert run.returncode == 0, run.stderr
        found[name] = files_of(made.root / "public")
        if name == "northfield":  # once more, with other random numbers and from another time zone
            run = made.run("build", "-q", "-f", "mkdocs.public.yml", "-d", "again", SOURCE_DATE_EPOCH="1700000000",
                           PYTHONHASHSEED="7", TZ="Asia/Tokyo")  # fmt: skip
            assert run.returncode == 0, run.stderr
            found["again"] = files_of(made.root / "again")
    return found


def where(files: dict[str, bytes], words: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(name, word) for name, data in files.items() for word in words if word.lower().encode() in data.lower()]


def test_nothing_of_one_center_is_in_the_edition_of_another(editions: dict[str, dict[str, bytes]]) -> None:
    for name, own, others in (
        ("northfield", NORTHFIELD_WORDS, HARBOUR_WORDS),
        ("harbour", HARBOUR_WORDS, NORTHFIELD_WORDS),
    ):
        assert where(editions[name], others) == []
        assert {word for _, word in where(editions[name], own)} == set(own)


def test_an_edition_without_a_center_names_neither(editions: dict[str, dict[str, bytes]]) -> None:
    assert where(editions["neutral"], (*HARBOUR_WORDS, *NORTHFIELD_WORDS)) == []


def test_every_page_of_the_guide_but_one_has_a_box_in_a_full_edition(editions: dict[str, dict[str, bytes]]) -> None:
    pages = {name for name in editions["northfield"] if re.fullmatch(r"guide/[^/]+\.html", name)}
    without = {name for name in pages if b'id="local-note"' not in editions["northfield"][name]}
    assert without == {"guide/evidence.html"}


def test_the_same_center_gives_the_same_bytes(editions: dict[str, dict[str, bytes]]) -> None:
    assert editions["northfield"].keys() == editions["again"].keys()
    assert [name for name, data in editions["northfield"].items() if editions["again"][name] != data] == []


def test_no_edition_asks_another_host_for_anything(editions: dict[str, dict[str, bytes]]) -> None:
    asks = re.compile(
        rb'(?:src|data-src|srcset)="(?:https?:)?//|url\(\s*["\']?(?:https?:)?//|<link[^>]+href="(?:https?:)?//'
    )
    for name in ("northfield", "harbour"):
        assert [
            page
            for page, data in editions[name].items()
            if page.endswith((".html", "center.css")) and asks.search(data)
        ] == []
