"""Whatever makes a browser ask another host is found, in every place where it can stand; what is only linked isn't."""

import pytest

from editions import site, told
from inroads.publish.hosts import check_hosts

OTHER = "https://other.example/x"


def asked(name: str, text: str, address: str = "https://c.example/sub/") -> list[str]:
    return told(check_hosts(site({name: text}, address)))


@pytest.mark.parametrize(
    "html",
    [
        f"<script src={OTHER}></script>",
        f"<img src={OTHER}>",
        f"<img src=a.png srcset='a.png 1x, {OTHER} 2x'>",
        f"<link rel=stylesheet href={OTHER}>",
        f"<link rel='alternate stylesheet' href={OTHER}>",
        f"<link rel=preload href={OTHER}>",
        f"<link rel=modulepreload href={OTHER}>",
        f"<link rel=prefetch href={OTHER}>",
        f"<link rel=preconnect href={OTHER}>",
        "<link rel='dns-prefetch' href='//other.example'>",
        f"<link rel='shortcut icon' href={OTHER}>",
        f"<link rel='apple-touch-icon' href={OTHER}>",
        f"<link rel=manifest href={OTHER}>",
        f"<link rel=search href={OTHER}>",
        f"<iframe src={OTHER}></iframe>",
        f"<iframe srcdoc='&lt;img src={OTHER}&gt;'></iframe>",
        f"<embed src={OTHER}>",
        f"<object data={OTHER}></object>",
        f"<video src={OTHER}></video>",
        f"<video poster={OTHER}></video>",
        f"<audio><source src={OTHER}></audio>",
        f"<track src={OTHER}>",
        f"<input type=image src={OTHER}>",
        f"<form action={OTHER}></form>",
        f"<button formaction={OTHER}></button>",
        f"<a href=x ping={OTHER}>",
        f"<body background={OTHER}>",
        f"<base href={OTHER}>",
        f"<meta http-equiv=Refresh content='0;URL={OTHER}'>",
        f"<meta http-equiv=content-security-policy content=\"default-src 'self'; report-uri {OTHER}\">",
        f"<p style='background:url({OTHER})'>",
        f"<style>@import '{OTHER}';</style>",
        f"<svg><image href='{OTHER}'/></svg>",
        f"<svg><use xlink:href='{OTHER}#a'/></svg>",
        f"<svg><rect fill='url({OTHER}#a)'/></svg>",
        f"<script>fetch('{OTHER}')</script>",
        f"<script type=module>import a from '{OTHER}'</script>",
        f"<script type=importmap>{{\"imports\": {{\"a\": \"{OTHER}\"}}}}</script>",
        f"<script type=speculationrules>{{\"prefetch\": [{{\"urls\": [\"{OTHER}\"]}}]}}</script>",
        f"<img src=a.png onerror=\"fetch('{OTHER}')\">",
        "<img src='//other.example/x'>",
        "<img src='\\\\other.example/x'>",
        "<img src='/\\other.example/x'>",
        "<img src=' ht\ntps://other.example/x'>",
        "<img src='HTTPS://user:pass@other.example/x'>",
        "<img src='&#104;ttps://other.example/x'>",
        "<noscript><img src='https://other.example/x'></noscript>",
        "<img src='http://other.example/x' src='a.png'>",
        "<script>new WebSocket('wss://other.example/x')</script>",
    ],
)  # fmt: skip
def test_a_page_that_asks_another_host_is_found(html: str) -> None:
    found = asked("a/index.html", f"<p>\n{html}")
    assert len(found) == 1
    assert found[0].startswith("a/index.html:2: ")
    assert found[0].endswith(" makes a request to other.example")


@pytest.mark.parametrize(
    "text",
    [
        f"p{{background:url({OTHER})}}", f'p{{background:url("{OTHER}")}}', f"p{{background:url( '{OTHER}' )}}",
        f'@import"{OTHER}";', f"@import url({OTHER}) print;", f"@import '{OTHER}';",
        "p{background:url(//other.example/x)}",
        f"p{{background:image-set('{OTHER}' 1x)}}", f'p{{background:-webkit-image-set(url("{OTHER}") 1x)}}',
        f"@font-face{{src:local(x),url({OTHER})}}", "p{background:url(\\68ttps://other.example/x)}",
        f"p{{cursor:URL({OTHER})}}", f"/* a */p/* b */{{background:url({OTHER})}}",
    ],
)  # fmt: skip
def test_a_style_sheet_that_asks_another_host_is_found(text: str) -> None:
    assert [one.partition(": ")[0] for one in asked("a.css", f"\n{text}")] == ["a.css:2"]


@pytest.mark.parametrize(
    "text",
    [
        f"fetch('{OTHER}')", f"await fetch( `{OTHER}?${{a}}` )", f'import("{OTHER}")', f"import '{OTHER}'",
        f'import{{a}}from"{OTHER}"', f"export * from '{OTHER}'", f"new Worker('{OTHER}')",
        f'new SharedWorker("{OTHER}")',
        f"importScripts('{OTHER}')", f"new EventSource('{OTHER}')", "new WebSocket('wss://other.example/')",
        f"navigator.sendBeacon('{OTHER}')", f"x.open('GET', '{OTHER}')", f"new Image().src='{OTHER}'",
        f"s.setAttribute('src', '{OTHER}')", "fetch('//other.example/x')", r"fetch('https:\/\/other.example\/x')",
        f"new Worker(new URL('{OTHER}'))", f"a.worklet.addModule('{OTHER}')", f"new Audio('{OTHER}')",
    ],
)  # fmt: skip
def test_a_script_that_asks_another_host_is_found(text: str) -> None:
    assert [one.partition(": ")[0] for one in asked("a.js", f"\n{text}")] == ["a.js:2"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.svg", f'<?xml version="1.0"?><?xml-stylesheet href="{OTHER}"?><svg/>'),
        ("a.svg", f'<svg><image href="{OTHER}"/></svg>'),
        ("a.svg", f"<svg><style>@import url({OTHER})</style></svg>"),
        ("app.webmanifest", f'{{"icons": [{{"src": "{OTHER}"}}]}}'),
    ],
)
def test_pictures_and_manifests_that_ask_another_host_are_found(name: str, text: str) -> None:
    assert len(asked(name, text)) == 1


@pytest.mark.parametrize(
    "html",
    [
        f"<a href={OTHER}>x</a>", f"<area href={OTHER}>", f"<svg><a xlink:href={OTHER}></a></svg>",
        f"<link rel=canonical href={OTHER}>", f"<link rel='author license' href={OTHER}>",
        f"<link rel=alternate hreflang=fr href={OTHER}>", f"<meta property=og:image content={OTHER}>",
        f"<blockquote cite={OTHER}>", f"<p data-src={OTHER}>", f"<!-- <img src={OTHER}> -->",
        f"<p>fetch('{OTHER}')</p>",
        "<svg xmlns='http://www.w3.org/2000/svg'></svg>", "<img src='data:image/gif;base64,R0lGOD//other'>",
        f"<script type='application/ld+json'>{{\"@id\": \"{OTHER}\"}}</script>",
        "<script>const at = 'https://other.example/'; // fetch later</script>",
        "<img src='https://c.example/sub/a.png'>", "<img src='//c.example/a.png'>", "<img src=a.png>",
        "<img src='/a.png'>",
        "<meta http-equiv=refresh content='0; url=../guide/'>", "<meta http-equiv=refresh content=30>",
        f"<a href=mailto:a@b.example?body={OTHER}>x</a>", "<style>@namespace url(http://www.w3.org/1999/xhtml);</style>",
        "<style>p { content: 'url' }</style>",
    ],
)  # fmt: skip
def test_what_is_only_linked_or_named_is_no_request(html: str) -> None:
    assert asked("index.html", html) == []


def test_what_the_theme_fetches_for_a_diagram_or_a_repository_is_found() -> None:
    page = "<pre class='mermaid'><code>graph</code></pre>\n<a data-md-component=source href=https://github.com/a/b>"
    assert asked("index.html", page) == [
        "index.html:1: a Mermaid diagram makes a request to unpkg.com",
        "index.html:2: the box with the repository makes requests to its host",
    ]
    assert asked("index.html", "<pre class=mermaid></pre><script src=assets/mermaid.min.js></script>") == []
