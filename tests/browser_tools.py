"""What browser tests do again and again: watch a page for mishaps, search, run axe."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from inroads.cli.browser import OPEN, READY, STILL, TAGS, wait_until

# A page of each kind in the sample's private site.
KINDS_OF_PAGES = (
    "index",
    "contacts/index",
    "contacts/priya-raman",
    "contacts/n-85c012b9",
    "meetings/index",
    "meetings/2026-11-19-priya-raman",
    "meetings/2026-11-23-jordan-ames",
    "meetings/prep/2026-11-25-isobel-carrick",
    "meetings/prep/2026-12-02-nguyen-minh-chau",
    "insights",
    "answers",
    "organizations/index",
    "organizations/harbor-county-health",
    "fields/biotech",
    "introductions",
    "reviews/index",
    "reviews/2026-w46",
    "policy",
    "problems",
    "questions/index",
    "questions/pick",
    "questions/path",
    "questions/do-not-ask",
    "questions/sets/set-20-exploring",
    "templates/index",
    "templates/phone-script",
    "guide/start",
    "guide/what",
    "guide/step-3-prepare",
    "guide/evidence",
    "printables/index",
    "printables/ck-day",
    "printables/ws-compare",
    "printables/ws-rubric",
    "help/index",
    "help/problems",
    "help/publishing",
)

# Those of the public edition that are of no kind in the private one.
PUBLIC_KINDS_OF_PAGES = ("index", "start-your-own", "accessibility")


_TELL_WHAT_IS_FORBIDDEN = """addEventListener("securitypolicyviolation", (event) =>
  console.error(`the policy forbids ${event.blockedURI}: ${event.violatedDirective}`))"""


_ADD_STYLE = """(text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets.push(sheet);
}"""

# Each width and each scheme, but not each with each: `make access` goes through all four, on every page.
TWO_WAYS = ((320, "dark"), (1280, "light"))


class Watched:
    """A page, and what went wrong on it: errors, what its policy forbade, dialogs, and requests that leave."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        self.requests: list[str] = []
        page.add_init_script(_TELL_WHAT_IS_FORBIDDEN)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("dialog", lambda dialog: (self.errors.append(f"dialog {dialog.message}"), dialog.dismiss()))

    def beyond(self, site: str) -> list[str]:
        """The requests for what lies outside `site`, the address at which its own pages begin."""
        return [url for url in self.requests if not url.startswith((site, "data:", "blob:"))]

    @property
    def strangers(self) -> list[str]:
        """The requests to other hosts."""
        own = ("file:", "data:", "blob:", "http://127.0.0.1:")
        return [url for url in self.requests if not url.startswith(own)]


def without_transitions(page: Page) -> None:
    """Have every change of style show at once."""
    add_style(page, "*, *::before, *::after { transition: none !important }")


def add_style(page: Page, text: str) -> None:
    """Add a style sheet to the page, made by script: that is none which a policy forbids."""
    page.evaluate(_ADD_STYLE, text)


def search(page: Page, words: str) -> list[str]:
    """Type `words` into the site's search box; return the titles of what it finds."""
    box = page.locator(".md-search__input")
    box.click()
    box.press_sequentially(words)
    box.press("End")  # input methods for other scripts end with a key, which the box waits for
    wait_until(page, "/matching|[0-9]/.test(document.querySelector('.md-search-result__meta').textContent)")
    page.locator(".md-search-result__item").first.wait_for()
    return [title.strip() for title in page.locator(".md-search-result__item h1").all_inner_texts()]


RULES = {"runOnly": {"type": "tag", "values": [*TAGS]}, "resultTypes": ["violations"]}


def violations(page: Page) -> list[str]:
    """Return what axe finds, once all transitions of colour have ended."""
    page.evaluate(STILL)
    found = Axe().run(page, options=RULES).response["violations"]
    return [f"{v['id']}: {node['html'][:160]} {node.get('failureSummary', '')}" for v in found for node in v["nodes"]]


def open_all(page: Page) -> None:
    """Open every part of a page that is shut, once all of its rows are there."""
    wait_until(page, READY)
    page.evaluate(OPEN)
