"""What search engines are told: which pages there are, or to keep out of all of them. Knows texts, not the site."""

from collections.abc import Iterable
from html import escape

ROBOTS, SITEMAP = "robots.txt", "sitemap.xml"
# The first line of a private site's robots file: a built private site has it, and nothing else does.
PRIVATE_MARK = "# Inroads: a private site. It holds notes about people; keep it to yourself."


def robots(*, is_private: bool, sitemap: str = "") -> str:
    """Return a robots file (RFC 9309): one that shuts all crawlers out, or lets them in and names the `sitemap`."""
    if is_private:
        return f"{PRIVATE_MARK}\nUser-agent: *\nDisallow: /\n"
    return "User-agent: *\nAllow: /\n" + (f"\nSitemap: {sitemap}\n" if sitemap else "")


def sitemap(addresses: Iterable[str]) -> str:
    """Return a map (sitemaps.org, 0.9) of pages at `addresses`, which are whole, in their order.

    It names no day: when a page was built says nothing about when it changed.
    """
    pages = "".join(f"  <url><loc>{escape(address)}</loc></url>\n" for address in sorted(set(addresses)))
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="{space}">\n{pages}</urlset>\n'
