"""What the theme's pages lack for those who listen, or have no mouse: a way past, names, buttons for the keyboard."""

import re

_CONTENT = "inroads-content"
_SKIP = re.compile(
    r'(<div data-md-component="skip">)\s*(?:<a [^>]*class="md-skip">\s*(.*?)\s*</a>)?\s*(</div>)', re.DOTALL
)
_BESIDE = '<div class="md-sidebar md-sidebar--secondary"'
_CONTENTS = re.compile(r'<nav class="md-nav md-nav--secondary" aria-label="[^"]*">')
_TITLE = re.compile(r'<label class="md-nav__title" for="__toc">(.*?)</label>', re.DOTALL)
_BUTTON = '<label class="md-header__button md-icon" for="{}"'
_ADDED = (
    ('<article class="md-content__inner md-typeset"', f' id="{_CONTENT}"'),
    ('<div class="md-search" data-md-component="search" role="dialog"', ' aria-label="Search"'),
    ('<form class="md-header__option" data-md-component="palette"', ' aria-label="Colors"'),
    (_BUTTON.format("__drawer"), ' role="button" tabindex="0" aria-label="Menu"'),
    (_BUTTON.format("__search"), ' role="button" tabindex="0" aria-label="Search"'),
)


def mended(html: str) -> str:
    """Return a page as the theme made it with what it lacks; what isn't there, or is another theme's, stays so."""
    for tag, attributes in _ADDED:
        html = html.replace(f"{tag}>", f"{tag}{attributes}>", 1)
    return _contents_told_apart(_SKIP.sub(_way_past, html, count=1))


def _way_past(found: re.Match[str]) -> str:
    """Return the first link of a page, which now is there on every page and leads to all that is its own."""
    return f'{found[1]}<a href="#{_CONTENT}" class="md-skip">{found[2] or "Skip to content"}</a>{found[3]}'


def _contents_told_apart(html: str) -> str:
    """Return a page whose table of contents stands both in the menu and beside the text with two names for it.

    Beside the text its title labels nothing, since there is nothing to switch.
    """
    menu, mark, rest = html.partition(_BESIDE)
    menu = _CONTENTS.sub('<nav class="md-nav md-nav--secondary" aria-label="On this page">', menu)
    return f"{menu}{mark}{_TITLE.sub(_plain_title, rest, count=1)}"


def _plain_title(found: re.Match[str]) -> str:
    return f'<div class="md-nav__title">{found[1]}</div>'
