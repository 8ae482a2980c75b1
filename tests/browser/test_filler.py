"""A message template filled in as a person does it: type, read, choose another wording, count, send."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from browser_tools import Watched, wait_until
from fillers import ALUM, field, mailed, message, open_blanks, own_words, sent, type_into, type_samples

NUDGE = "templates/nudge-no-reply.html"
NOTE = "templates/linkedin-connection-note.html"


@pytest.fixture
def page(watched: Watched, site: str) -> Iterator[Page]:
    """A page on which nothing goes wrong and which asks nobody else."""
    watched.page.goto(f"{site}{ALUM}")
    yield watched.page
    assert watched.errors == []
    assert watched.beyond(site) == []


def test_the_message_says_what_is_typed_as_it_is_typed(page: Page) -> None:
    first = field(page, "contact.first_name")
    first.press_sequentially("Dan")
    expect(message(page)).to_contain_text("Hi Dan,")
    first.press_sequentially("a")
    expect(message(page)).to_contain_text("Hi Dana,")
    first.fill("")
    expect(message(page)).to_contain_text("Hi their first name,")


def test_the_subject_and_every_place_of_a_blank_are_filled(page: Page) -> None:
    type_into(page, contact__field="public health", me__school="Northfield", ask__question_count="five")
    expect(message(page)).to_contain_text("Northfield student with five questions about public health")
    expect(message(page)).to_contain_text("I have five questions")


def test_open_blanks_are_listed_and_lead_to_their_fields(page: Page) -> None:
    assert len(open_blanks(page)) == 14
    type_samples(page)
    field(page, "contact.specific_detail").fill("")
    field(page, "me.linkedin_url").fill("   ")
    assert open_blanks(page) == ["a true detail about them", "your LinkedIn link"]
    page.get_by_role("link", name="a true detail about them").press("Enter")
    expect(field(page, "contact.specific_detail")).to_be_focused()
    message(page).get_by_text("your LinkedIn link").click()
    expect(field(page, "me.linkedin_url")).to_be_focused()
    page.keyboard.type("linkedin.com/in/maya")
    assert open_blanks(page) == ["a true detail about them"]


def test_a_link_opens_the_group_in_which_its_field_is(page: Page) -> None:
    page.locator("summary", has_text="About you").click()
    expect(field(page, "me.goal")).to_be_hidden()
    page.locator("[data-inroads-open]").get_by_role("link", name="your goal").click()
    expect(field(page, "me.goal")).to_be_focused()


def test_when_all_is_filled_in_the_page_says_so(page: Page) -> None:
    expect(page.get_by_text("All blanks are filled in.")).to_be_hidden()
    type_samples(page)
    expect(page.get_by_text("All blanks are filled in.")).to_be_visible()
    assert open_blanks(page) == []


def test_neither_focus_nor_caret_jumps_while_somebody_types(page: Page) -> None:
    name = field(page, "contact.first_name")
    name.fill("Danl")
    for _ in range(1):
        name.press("ArrowLeft")
    name.press_sequentially("ie")
    expect(name).to_be_focused()
    assert name.input_value() == "Daniel"
    assert name.evaluate("(field) => field.selectionStart") == 5
    expect(message(page)).to_contain_text("Hi Daniel,")


def test_the_blank_being_typed_in_is_shown_in_the_message(page: Page) -> None:
    field(page, "me.goal").focus()
    expect(page.locator("mark[data-here]:visible")).to_have_text("your goal")
    field(page, "ask.window").focus()
    expect(page.locator("mark[data-here]:visible")).to_have_text("which days or weeks")


def test_what_is_typed_once_is_there_on_the_next_page_and_after_a_reload(page: Page, site: str) -> None:
    type_into(page, contact__first_name="Daniel", me__first_name="Maya", ask__minutes="20", contact__field="health")
    page.goto(f"{site}{NUDGE}")
    expect(message(page)).to_contain_text("Hi Daniel,")
    expect(message(page)).to_contain_text("a beginner in health learn first?")
    assert open_blanks(page) == ["the topic", "which days or weeks"]
    page.reload()
    expect(field(page, "contact.first_name")).to_have_value("Daniel")
    expect(message(page)).to_contain_text("I'd still value 20 minutes")


def test_a_group_that_is_filled_in_already_is_out_of_the_way(page: Page) -> None:
    type_samples(page)
    page.reload()
    expect(page.locator("summary", has_text="About you")).to_contain_text("7 of 7 filled in")
    expect(field(page, "me.goal")).to_be_hidden()
    expect(field(page, "contact.first_name")).to_be_visible()  # the address is open


def test_lists_and_addresses_keep_their_lines_and_sentences_stay_on_one(page: Page, site: str) -> None:
    page.goto(f"{site}templates/confirmation-with-questions.html")
    questions = "1. How did you start?\n2. What is changing?\n"
    type_into(page, questions__list=questions, meeting__place_or_link="the cafe\nby the river")
    assert "\n\n1. How did you start?\n2. What is changing?\n\nIf another time" in sent(page)
    assert "at the cafe by the river. If you need" in sent(page)


def test_emphasis_is_shown_and_not_sent(page: Page, site: str) -> None:
    page.goto(f"{site}templates/phone-script.html")
    type_into(page, contact__full_name="Daniel Reyes")
    expect(message(page).locator("strong").first).to_have_text("Open.")
    assert sent(page).startswith('Open. "Hello, is this Daniel Reyes?')


@pytest.mark.battery(26)
def test_pasted_html_stays_text_wherever_it_shows(page: Page) -> None:
    made = page.locator("article *:not([data-inroads-findings] *)")  # the lint's own lines come and go
    elements = made.count()
    for typed in (
        "<img src=x onerror=alert(1)>",
        "<script>alert(1)</script>",
        '"><svg onload=alert(1)>',
        "</template><b>x</b>",
        "{{ 7*7 }} ${7*7} [x](javascript:alert(1))",
        "\u202eevil\u202c and &lt;b&gt;",
    ):
        type_into(page, contact__first_name=typed, me__school=typed)
        expect(message(page)).to_contain_text(f"Hi {typed},")
        assert f"Hi {typed}," in sent(page)
        expect(own_words(page)).to_have_value(sent(page))
        page.get_by_label("Your message").fill(f"{typed} any openings at your company?")
        page.get_by_role("button", name="Go back to the template").click()
        page.reload()
        expect(message(page)).to_contain_text(f"Hi {typed},")
        assert page.locator("article :is(img, svg[onload], b):not(.md-icon *)").count() == 0
    assert made.count() <= elements


def test_rich_text_is_pasted_as_plain_words(browser: Browser, site: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site}{ALUM}")
    page.evaluate("""() => navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob(["<b onclick=alert(1)>Dana</b>"], { type: "text/html" }),
        "text/plain": new Blob(["Dana"], { type: "text/plain" }),
    })])""")
    field(page, "contact.first_name").focus()
    page.keyboard.press("Control+V")
    expect(message(page)).to_contain_text("Hi Dana,")
    assert message(page).locator("b").count() == 0
    context.close()


def test_each_way_to_word_it_is_a_tab_for_mouse_and_keys(page: Page, site: str) -> None:
    page.goto(f"{site}{NOTE}")
    tabs = page.get_by_role("tab")
    expect(tabs).to_have_count(6)
    expect(page.get_by_role("tab", selected=True)).to_have_text("Message")
    tabs.nth(1).click()
    expect(page.get_by_role("tabpanel")).to_have_accessible_name("Someone in common")
    expect(message(page)).to_contain_text("said you'd be good to learn from")
    page.keyboard.press("ArrowRight")
    expect(tabs.nth(2)).to_be_focused()
    expect(message(page)).to_contain_text("I heard you at")
    for key, place in (("End", 5), ("ArrowRight", 0), ("ArrowLeft", 5), ("Home", 0)):
        page.keyboard.press(key)
        expect(tabs.nth(place)).to_be_focused()
        expect(tabs.nth(place)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.matches('[role=tab]')")


def test_a_tab_has_an_address_and_a_reload_keeps_it(page: Page, site: str) -> None:
    page.goto(f"{site}{NOTE}")
    page.get_by_role("tab", name="After an event").click()
    assert page.url.endswith("#message-3")
    page.reload()
    expect(message(page)).to_contain_text("I heard you at")
    page.evaluate("location.hash = '#message-4'")
    expect(page.get_by_role("tab", selected=True)).to_have_text("After the conversation")


def test_on_a_narrow_screen_a_link_leads_back_to_the_message_that_is_chosen(page: Page, site: str) -> None:
    page.set_viewport_size({"width": 360, "height": 700})
    page.goto(f"{site}{NOTE}")
    page.get_by_role("tab", name="After an event").click()
    field(page, "event.name").fill("the spring fair")
    page.get_by_role("link", name="Back to the message").click()
    expect(page.get_by_role("tab", selected=True)).to_have_text("After an event")
    expect(message(page).get_by_text("the spring fair")).to_be_in_viewport()


def test_only_the_fields_of_the_wording_show_and_what_was_typed_stays(page: Page, site: str) -> None:
    page.goto(f"{site}{NOTE}")
    expect(field(page, "event.name")).to_be_hidden()
    expect(page.locator("summary", has_text="This message")).to_be_hidden()
    field(page, "contact.field").fill("health")
    page.get_by_role("tab", name="After an event").click()
    expect(field(page, "contact.field")).to_be_hidden()
    field(page, "event.name").fill("the fair")
    page.get_by_role("tab", name="After the conversation").click()
    expect(message(page)).to_contain_text("talking with me about health")


def test_words_are_counted_with_samples_until_all_is_filled_in(page: Page) -> None:
    number = page.locator("[data-inroads-number]")
    expect(number).to_have_text("About 126 of 130 words")
    type_samples(page)
    expect(number).to_have_text("126 of 130 words")
    field(page, "ask.window").fill("one two three four five six seven eight nine")
    expect(number).to_have_text("131 of 130 words, 1 too many")
    page.get_by_role("tab", name="About 75 words").click()
    expect(number).to_have_text("80 of 85 words")


def test_linkedins_characters_are_counted_as_people_see_them(page: Page, site: str) -> None:
    page.goto(f"{site}{NOTE}")
    type_samples(page)
    number = page.locator("[data-inroads-number]")
    expect(number).to_have_text("154 of 200 characters")
    field(page, "contact.first_name").fill("𝒟aniel🙂")
    expect(number).to_have_text("155 of 200 characters")
    field(page, "contact.first_name").fill("👩‍🔬")  # a sign that three characters make
    expect(number).to_have_text("151 of 200 characters")


def test_only_the_crossing_of_the_limit_is_told_and_when_the_typing_rests(page: Page, site: str) -> None:
    page.goto(f"{site}{NOTE}")
    type_samples(page)
    told = page.locator("[data-inroads-checked]")
    expect(told).to_have_attribute("role", "status")
    page.evaluate("""() => {
        window.heard = [];
        const place = document.querySelector("[data-inroads-checked]");
        new MutationObserver(() => window.heard.push(place.textContent)).observe(place, { childList: true });
    }""")
    school = field(page, "me.school")
    school.press_sequentially(" and the school of the art of long names for schools")
    expect(told).to_contain_text("Over the limit: 205 of 200 characters, 5 too many.")
    school.press_sequentially(" by the sea")
    expect(page.locator("[data-inroads-number]")).to_have_text("216 of 200 characters, 16 too many")
    school.fill("Northfield")
    expect(told).to_contain_text("Within the limit: 154 of 200 characters.")
    over = [words for words in page.evaluate("window.heard") if "limit" in words]
    assert len(over) == 2


def test_the_link_begins_exactly_the_email_that_is_shown(page: Page) -> None:
    type_samples(page)
    type_into(page, contact__field="R&D? #1 100% + more", contact__first_name="Zoë", contact__email="zoe+x@example.org")
    found = urlsplit(mailed(page))
    assert (found.scheme, found.path, found.fragment) == ("mailto", "zoe%2Bx@example.org", "")
    fields = parse_qsl(found.query, strict_parsing=True)
    assert [name for name, _ in fields] == ["subject", "body"]
    assert fields[0][1] == "Northfield student with five questions about R&D? #1 100% + more"
    assert fields[1][1] == sent(page).replace("\n", "\r\n")
    assert fields[1][1].startswith("Hi Zoë,\r\n\r\nI'm Maya, ")
    assert "Zo%C3%AB%2C%0D%0A%0D%0AI%27m%20Maya" in mailed(page)


@pytest.mark.battery(29)
def test_no_header_gets_in_through_an_address_or_a_subject(page: Page) -> None:
    type_into(
        page, contact__email="a@example.org?bcc=eve@example.org", contact__field="x&bcc=eve@example.org\r\nBcc: e"
    )
    found = urlsplit(mailed(page))
    assert found.path == ""
    assert [name for name, _ in parse_qsl(found.query, strict_parsing=True)] == ["subject", "body"]
    about = page.locator("[data-inroads-about-mail]")
    expect(about).to_contain_text(
        '"a@example.org?bcc=eve@example.org" isn\'t an email address, so the link leaves it out.'
    )
    field(page, "contact.email").fill("a@example.org")
    expect(about).to_have_text("")
    assert mailed(page).startswith("mailto:a@example.org?subject=")


def test_a_message_too_long_for_a_link_is_copied_and_the_page_says_why(browser: Browser, site: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site}templates/confirmation-with-questions.html")
    type_samples(page)
    link = page.locator("[data-inroads-mail]")
    expect(link).to_have_text("Write the email")
    field(page, "questions.list").fill("What would you do in my place, and why?\n" * 40)
    expect(link).to_have_text("Copy it and begin the email")
    assert mailed(page) == "mailto:?subject=Confirming%20Tuesday%2C%20March%204%20at%203%3A00%20p.m.%20Eastern"
    expect(page.locator("[data-inroads-about-mail]")).to_contain_text("The message is too long for a link")
    expect(link).to_have_accessible_description(page.locator("[data-inroads-about-mail]").inner_text())
    page.evaluate("document.addEventListener('click', (event) => event.preventDefault())")  # no mail program here
    link.click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()") == sent(page)
    context.close()


def test_message_and_subject_are_copied_as_plain_text(browser: Browser, site: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(f"{site}{ALUM}")
    type_samples(page)
    page.get_by_role("button", name="Copy the message").click()
    expect(page.get_by_role("status").filter(has_text="Copied")).to_be_attached()
    assert page.evaluate("navigator.clipboard.readText()").startswith("Hi Daniel,\n\nI'm Maya, a third-year biology")
    kinds = page.evaluate("navigator.clipboard.read().then((items) => items.flatMap((item) => item.types))")
    assert kinds == ["text/plain"]
    page.get_by_role("button", name="Copy the subject").press("Enter")
    wait_until(page, "navigator.clipboard.readText().then((text) => text.startsWith('Northfield student'))")
    context.close()


def test_it_is_saved_as_a_text_with_its_subject(page: Page, tmp_path: Path) -> None:
    type_samples(page)
    with page.expect_download() as started:
        page.get_by_role("button", name="Save as text").click()
    assert started.value.suggested_filename == "outreach-alumni-cold.txt"
    started.value.save_as(tmp_path / "saved.txt")
    saved = (tmp_path / "saved.txt").read_text("utf-8")
    assert saved.startswith("Subject: Northfield student with five questions about public health\n\nHi Daniel,\n\n")
    assert saved.endswith("\nmaya@example.edu\nlinkedin.com/in/example\n")


def test_print_prints_the_message_alone_and_then_the_page_is_whole_again(page: Page) -> None:
    type_samples(page)
    page.evaluate("window.print = () => { window.printed = document.documentElement.dataset.inroadsPrints }")
    page.get_by_role("button", name="Print").click()
    assert page.evaluate("window.printed") == "message"
    page.emulate_media(media="print")
    expect(message(page)).to_be_visible()
    for hidden in ("h1", "#tips", "form[data-inroads-blanks]", ".inroads-ways", "[role=tablist]"):
        expect(page.locator(hidden).first).to_be_hidden()
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("#tips")).to_be_visible()
    expect(page.locator("form[data-inroads-blanks]")).to_be_hidden()


def test_a_template_without_a_subject_offers_no_email(page: Page, site: str) -> None:
    page.goto(f"{site}templates/outreach-letter.html")
    expect(page.get_by_role("button", name="Copy the message")).to_be_visible()
    assert page.locator("[data-inroads-mail], [data-inroads-sent-subject]").count() == 0
    assert field(page, "contact.email").count() == 0


def test_every_template_says_the_same_of_its_length_as_without_scripts(page: Page, site: str, published: Path) -> None:
    names = sorted(path.name for path in (published / "templates").glob("*.html") if path.name != "index.html")
    assert len(names) == 26
    for name in names:
        page.goto(f"{site}templates/{name}")
        for place in range(page.locator("[data-inroads-version]").count()):
            page.evaluate(f"location.hash = '#message-{place + 1}'")
            version = page.locator("[data-inroads-version]").nth(place)
            expect(version).to_be_visible()
            said = version.locator("[data-inroads-length]").text_content()
            assert said
            words = page.locator("[data-inroads-number]").inner_text()
            assert words.lower() in said, (name, place)
