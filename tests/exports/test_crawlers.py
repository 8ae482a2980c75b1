"""What search engines are told."""

import xml.etree.ElementTree as ElementTree
from urllib.robotparser import RobotFileParser

import pytest

from inroads.exports.crawlers import robots, sitemap

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def parsed(text: str) -> RobotFileParser:
    parser = RobotFileParser()
    parser.parse(text.splitlines())
    return parser


@pytest.mark.parametrize("crawler", ["*", "Googlebot", "GPTBot", "anything"])
def test_a_private_site_shuts_every_crawler_out_of_everything(crawler: str) -> None:
    found = parsed(robots(is_private=True, sitemap="https://example.org/sitemap.xml"))
    assert not found.can_fetch(crawler, "https://example.org/")
    assert not found.can_fetch(crawler, "https://example.org/contacts/priya-raman/")
    assert found.site_maps() is None


def test_a_public_site_lets_them_in_and_names_its_map_where_its_address_is_known() -> None:
    found = parsed(robots(is_private=False, sitemap="https://example.org/guide/sitemap.xml"))
    assert found.can_fetch("Googlebot", "https://example.org/guide/")
    assert found.site_maps() == ["https://example.org/guide/sitemap.xml"]
    assert parsed(robots(is_private=False)).site_maps() is None


def test_a_map_names_every_page_once_in_order_and_no_day() -> None:
    text = sitemap(["https://example.org/b/", "https://example.org/a&b/?x=<y>", "https://example.org/b/"])
    root = ElementTree.fromstring(text)  # noqa: S314 (our own text)
    assert [place.text for place in root.iter(f"{SPACE}loc")] == [
        "https://example.org/a&b/?x=<y>",
        "https://example.org/b/",
    ]
    assert "lastmod" not in text
