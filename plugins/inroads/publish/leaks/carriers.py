"""What of a file it is in which something stands: a comment, an attribute, the search index. Knows no secret."""

import re

_KINDS = {
    ".css": "CSS",
    ".csv": "CSV",
    ".docx": "document",
    ".ics": "calendar",
    ".js": "script",
    ".json": "JSON",
    ".map": "source map",
    ".odt": "document",
    ".pdf": "PDF",
    ".txt": "text",
    ".vcf": "vCard",
    ".vtt": "captions",
    ".webmanifest": "JSON",
}
_MARKUP = {".html": "text", ".htm": "text", ".svg": "SVG", ".xml": "XML", ".rss": "XML"}
_ATTRIBUTE = re.compile(r"([\w:@-]+)\s*=\s*(?:\"[^\"]*|'[^']*|[^\s\"'<>]*)\Z")
_INSIDE = ("script", "style", "title", "template", "noscript")


def carrier(name: str, text: str, offset: int) -> str:
    """Return what of the file called `name` it is that stands at `offset` of its text."""
    *folders, last = name.lower().split("/")
    suffix = last[last.rfind(".") :] if "." in last else ""
    if last.startswith("search_index") or "search" in folders:
        return "search index"
    if last.startswith("sitemap"):
        return "sitemap"
    if suffix not in _MARKUP:
        return _KINDS.get(suffix, "file")
    return _of_markup(text, offset, _MARKUP[suffix])


def _of_markup(text: str, offset: int, otherwise: str) -> str:
    if text.rfind("<!--", 0, offset + 1) > text.rfind("-->", 0, offset):
        return "comment"
    opened = text.rfind("<", 0, offset + 1)
    if opened > text.rfind(">", 0, offset) and text[opened + 1 : opened + 2].isalpha():
        attribute = _ATTRIBUTE.search(text, opened, offset)
        return f"attribute {attribute[1]}" if attribute else "tag"
    lower = text[:offset].lower()
    for tag in _INSIDE:
        if lower.rfind(f"<{tag}") > lower.rfind(f"</{tag}"):
            return tag
    return otherwise
