"""Where addresses lead, compared with what the standard library makes of them."""

from urllib.parse import quote, unquote, urljoin

from hypothesis import given
from hypothesis import strategies as st

from editions import site
from inroads.publish.addresses import other_host, target

STEPS = st.sampled_from(("..", ".", "a", "b c", "é", "x.html"))
SITE = site({}, "https://c.example/deep/er/")


@given(st.lists(STEPS, min_size=1, max_size=6), st.booleans(), st.sampled_from(("p.html", "a/p.html", "a/b c/p.html")))
def test_a_relative_address_leads_where_a_browser_would_go(steps: list[str], is_folder: bool, page: str) -> None:
    address = "/".join(quote(step) for step in steps) + ("/" if is_folder else "")
    found = target(address, page, SITE)
    assert found
    whole = unquote(urljoin(SITE.address + quote(page), address))
    if found.file is None:  # above the site's folder at least once on the way
        assert depths(page, steps)
    else:
        inside = whole.removeprefix(SITE.address)
        assert found.file == (f"{inside}index.html" if not inside or inside.endswith("/") else inside)


def depths(page: str, steps: list[str]) -> bool:
    depth = page.count("/")
    for step in steps:
        depth += {"..": -1, ".": 0}.get(step, 1)
        if depth < 0:
            return True
    return False


@given(st.text(alphabet="https:/\\.a@? \n\t#&x", max_size=20))
def test_an_address_that_leads_into_the_site_names_no_other_host(address: str) -> None:
    if target(address, "a/p.html", SITE) and other_host(address, SITE):
        raise AssertionError(address)
