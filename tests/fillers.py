"""What tests of the template filler do again and again: find a blank's field, type, read what comes of it."""

from playwright.sync_api import Locator, Page, expect

ALUM = "templates/outreach-alumni-cold.html"


def field(page: Page, name: str) -> Locator:
    """Return the field of the blank `name`."""
    return page.locator(f'[id="blank-{name}"]')


def type_into(page: Page, **values: str) -> None:
    """Type values into blanks, whose names are given with two underscores for the dot."""
    for name, value in values.items():
        field(page, name.replace("__", ".")).fill(value)


def type_samples(page: Page) -> None:
    """Type each blank's sample into its field, the address of the email left out."""
    for one in page.locator("[data-inroads-field]:visible").all():
        if one.get_attribute("data-inroads-field") != "contact.email":
            one.locator("input, textarea").fill(one.locator("[data-inroads-sample]").inner_text())


def message(page: Page) -> Locator:
    """Return the message that is shown."""
    return page.locator("[data-inroads-message]:visible")


def sent(page: Page) -> str:
    """Return the message as it would be sent."""
    return page.locator("[data-inroads-sent-text]").first.text_content() or ""


def open_blanks(page: Page) -> list[str]:
    """Return the blanks that are listed as open."""
    if page.locator("[data-inroads-open]").is_hidden():
        return []
    return page.locator("[data-inroads-open] a").all_inner_texts()


def mailed(page: Page) -> str:
    """Return the address of the link that begins the email."""
    return page.locator("[data-inroads-mail]").get_attribute("href") or ""


def own_words(page: Page) -> Locator:
    """Begin one's own wording; return its field."""
    page.get_by_role("button", name="Write it your own way").click()
    found = page.get_by_label("Your message")
    expect(found).to_be_focused()
    return found
