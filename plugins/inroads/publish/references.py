"""Every address in a page, style sheet or script, and what a browser does with it. Knows no other file."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from html import escape
from typing import NamedTuple

from inroads.publish.page import Element, Page, read_page

_FETCHED = ("src", "poster", "background", "action", "formaction", "ping", "manifest")
_SETS = ("srcset", "imagesrcset")
_LINKS = ("href", "xlink:href")
# What a link element may be without a browser asking for anything; whatever else it may be, it asks.
_QUIET = frozenset(
    ("alternate", "author", "bookmark", "canonical", "external", "help", "license", "me", "nofollow", "noopener",
     "noreferrer", "prev", "privacy-policy", "tag", "terms-of-service")
)  # fmt: skip
_TOLD = frozenset(("og:image", "og:url", "twitter:image"))
_CANDIDATE = re.compile(r"[\s,]*(\S*[^\s,])(?:\s[^,]*)?(?:,|$)")
_REFRESH = re.compile(r"[\d.\s]*[;,]?\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)
_REPORTS = re.compile(r"report-uri\s+([^;]+)", re.IGNORECASE)
_UNREAD = re.compile(r"/\*.*?\*/|@namespace[^;{}]*;", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(
    r"""(?P<how>@import\s*(?=["'])|url\(\s*|(?<![\w-])src\(\s*)(?:"(?P<a>[^"\n]*)"|'(?P<b>[^'\n]*)'|(?P<c>[^"'\s)][^\s)]*))""",
    re.IGNORECASE,
)
_IMAGE_SET = re.compile(r"image-set\((?:[^()]|\([^()]*\))*\)", re.IGNORECASE)
_QUOTED = re.compile(r"(?<!type\()(?<!url\()([\"'])(.*?)\1")
_CSS_ESCAPE = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(.))", re.IGNORECASE)
_CALL = re.compile(
    r"""(?:\b(?:fetch|import|importScripts|Worker|SharedWorker|EventSource|WebSocket|Request|Audio)\s*\(\s*
    |\.(?:sendBeacon|register|addModule|load)\s*\(\s*|\bfrom\s*|\bimport\s*|\.src\s*=\s*
    |\.open\s*\(\s*["'`][A-Za-z]+["'`]\s*,\s*|setAttribute\s*\(\s*["'](?:src|data|poster|srcset)["']\s*,\s*)
    (?:new\s+URL\s*\(\s*)?(?P<quote>["'`])(?P<address>(?:[a-z]+:)?\\?/\\?/.*?)(?P=quote)""",
    re.VERBOSE | re.IGNORECASE,
)
_DATA = ("importmap", "speculationrules")


class Use(Enum):
    """What a browser does with an address: nothing until somebody follows it, fetch it unasked, or nothing ever."""

    FOLLOWED = "followed"
    FETCHED = "fetched"
    TOLD = "told"


class Reference(NamedTuple):
    """An address, the 1-based line on which it stands, what becomes of it, and in what it stands: `<img src>`."""

    address: str
    line: int
    use: Use
    where: str


def in_page(page: Page) -> Iterator[Reference]:
    """Yield every address in a page or an SVG picture."""
    for element in page.elements:
        yield from _in_element(element)


def in_style(text: str, line: int = 1, where: str = "") -> Iterator[Reference]:
    """Yield every address that a style sheet fetches; `line` is the one on which it begins."""
    bare = _UNREAD.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    found = [
        (one.start(), one["a"] or one["b"] or one["c"] or "", one["how"].rstrip("( \t\n"))
        for one in _STYLE.finditer(bare)
    ]
    for images in _IMAGE_SET.finditer(bare):
        found += [(images.start() + one.start(), one[2], "image-set") for one in _QUOTED.finditer(images[0])]
    for offset, address, how in found:
        name = how if how.startswith("@") else f"{how}()"
        whole = f"{name} in {where}" if where else name
        yield Reference(_unescaped(address), line + bare.count("\n", 0, offset), Use.FETCHED, whole)


def in_script(text: str, line: int = 1, where: str = "script") -> Iterator[Reference]:
    """Yield every whole address that stands in a script where the script would fetch it."""
    for found in _CALL.finditer(text):
        address = found["address"].replace("\\/", "/")
        how = re.sub(r"\s+", " ", found[0][: found.start("quote") - found.start()]).strip()
        yield Reference(address, line + text.count("\n", 0, found.start()), Use.FETCHED, f"{how} in {where}")


def in_manifest(text: str) -> Iterator[Reference]:
    """Yield every address in the manifest of a web app."""
    try:
        value = json.loads(text)
    except ValueError:
        return
    for address in _addresses_below(value):
        yield Reference(address, 0, Use.FETCHED, "web app manifest")


def _addresses_below(value: object) -> Iterator[str]:
    if isinstance(value, Mapping):
        yield from (one for key, one in value.items() if key in ("src", "start_url", "url") and isinstance(one, str))
    inner: Iterable[object] = value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()
    for one in inner:
        yield from _addresses_below(one)


def _in_element(element: Element) -> Iterator[Reference]:
    for name, value in element.attributes.items():
        yield from _in_attribute(element, name, value)
    if element.tag == "meta":
        yield from _in_meta(element)
    elif element.tag == "style":
        yield from in_style(element.text, element.line, "<style>")
    elif element.tag == "script":
        yield from _in_script_element(element)


def _in_attribute(element: Element, name: str, value: str) -> Iterator[Reference]:
    tag, line = element.tag, element.line
    where = f"<{tag} {name}>"
    if name in _SETS:
        yield from (Reference(found[1], line, Use.FETCHED, where) for found in _CANDIDATE.finditer(value))
    elif name in _LINKS:
        yield Reference(value, line, _use_of_link(element), _named(element, where))
    elif name in _FETCHED or (name == "data" and tag == "object"):
        yield Reference(value, line, Use.FETCHED, where)
    elif name == "srcdoc":
        yield from (one._replace(line=line) for one in in_page(read_page(value)))
    elif name == "style" or "url(" in value.lower():
        yield from in_style(value, line, where)
    elif name.startswith("on"):
        yield from in_script(value, line, where)


def _use_of_link(element: Element) -> Use:
    if element.tag in ("a", "area"):
        return Use.FOLLOWED
    kinds = element.attributes.get("rel", "").lower().split()
    return Use.TOLD if element.tag == "link" and _QUIET.issuperset(kinds) else Use.FETCHED


def _named(element: Element, where: str) -> str:
    return f'<link rel="{escape(element.attributes.get("rel", ""))}">' if element.tag == "link" else where


def _in_meta(element: Element) -> Iterator[Reference]:
    content, line = element.attributes.get("content", ""), element.line
    kind = element.attributes.get("http-equiv", "").lower()
    if kind == "refresh" and (found := _REFRESH.fullmatch(content.strip())) and not found[1].isdecimal():
        yield Reference(found[1], line, Use.FETCHED, "<meta refresh>")
    if kind.startswith("content-security-policy"):
        for found in _REPORTS.finditer(content):
            yield from (Reference(one, line, Use.FETCHED, "report-uri of a policy") for one in found[1].split())
    if _TOLD & {element.attributes.get("property", ""), element.attributes.get("name", "")}:
        yield Reference(content, line, Use.TOLD, "<meta>")


def _in_script_element(element: Element) -> Iterator[Reference]:
    kind = element.attributes.get("type", "").lower()
    if kind in _DATA:
        for found in re.finditer(r'"((?:https?:)?//[^"\s]+)"', element.text):
            yield Reference(found[1], element.line, Use.FETCHED, f"<script type={kind}>")
    elif not kind or kind == "module" or "javascript" in kind or "ecmascript" in kind:
        yield from in_script(element.text, element.line, "<script>")


def _unescaped(text: str) -> str:
    return _CSS_ESCAPE.sub(lambda found: chr(min(int(found[1], 16), 0x10FFFF)) if found[1] else found[2], text)
