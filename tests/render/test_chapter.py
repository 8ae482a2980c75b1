"""A page's HTML as a chapter of a longer page."""

from inroads.render.chapter import chapter, place_in


def _as_chapter(html: str) -> str:
    return chapter(html, "what", lambda href: f"moved:{href}")


def test_headings_are_a_level_lower() -> None:
    html = '<h1 id="what-it-is">What</h1><h2 id="a">A</h2><h5 class="x" id="b">B</h5><h6>C</h6><header>D</header>'
    assert _as_chapter(html) == (
        '<h2 id="what--what-it-is">What</h2><h3 id="what--a">A</h3>'
        '<h6 class="x" id="what--b">B</h6><h6>C</h6><header>D</header>'
    )


def test_ids_and_what_refers_to_them_begin_with_the_chapters_name() -> None:
    html = '<label for="f">F</label><input id="f" aria-describedby="f-hint g" data-id="f" name="f"><br />'
    assert _as_chapter(html) == (
        '<label for="what--f">F</label>'
        '<input id="what--f" aria-describedby="what--f-hint what--g" data-id="f" name="f"><br />'
    )


def test_links_within_the_page_stay_in_the_chapter_and_others_are_moved() -> None:
    html = '<a href="#a">A</a> <a href="#">top</a> <a class="x" href="../why/?a=1&amp;b=2#c">B</a>'
    assert _as_chapter(html) == (
        '<a href="#what--a">A</a> <a href="#what">top</a> <a class="x" href="moved:../why/?a=1&amp;b=2#c">B</a>'
    )


def test_text_references_and_code_stay_as_they_are() -> None:
    html = '<p>a &lt; b &amp; c &#233; "id=&quot;x&quot;"</p><pre><code>&lt;h1 id="x"&gt;</code></pre>'
    assert _as_chapter(html) == html


def test_names_keep_their_capitals() -> None:
    html = '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>'
    assert _as_chapter(html) == html


def test_a_place_without_an_anchor_is_the_chapters_own() -> None:
    assert place_in("what", "") == "what"
    assert place_in("what", "a") == "what--a"
