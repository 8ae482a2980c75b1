"""What the lint says of a message that is filled in or written: it comes as one types, and goes when it is mended."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from browser_tools import Watched
from fillers import ALUM, field, own_words, type_samples

GOOD = (
    "Hi Daniel, I'm Maya, a student. I found you in the alumni directory. I'd like to learn how you work. Could we "
    "talk for 20 minutes, by phone or by video? I'm looking for advice, not a job. Thank you, Maya"
)


@pytest.fixture
def page(watched: Watched, site: str) -> Iterator[Page]:
    """The page of a template that is filled in."""
    watched.page.goto(f"{site}{ALUM}")
    type_samples(watched.page)
    yield watched.page
    assert watched.errors == []


def _findings(page: Page) -> Locator:
    return page.locator("[data-inroads-findings]:visible > li")


def test_a_template_with_its_samples_has_nothing_to_mend(page: Page) -> None:
    expect(_findings(page)).to_have_count(0)
    expect(page.get_by_text("All blanks are filled in.")).to_be_visible()


def test_a_request_for_a_job_is_found_as_it_is_typed_with_its_words_and_goes_when_it_is_mended(page: Page) -> None:
    goal = field(page, "me.goal")
    goal.fill("find a job")
    finding = _findings(page)
    expect(finding).to_have_count(1)
    expect(finding).to_contain_text("Mend this first.")
    expect(finding.locator("q")).to_have_text("trying to find a job")
    expect(finding).to_contain_text("This reads as a job request.")
    expect(page.get_by_text("All blanks are filled in.")).to_be_hidden()
    goal.fill("learn, and not to find a job")
    expect(finding).to_have_count(0)


def test_findings_are_told_when_the_typing_rests(page: Page) -> None:
    field(page, "me.goal").fill("find a job")
    expect(page.locator("[data-inroads-checked]")).to_have_text("1 thing to look at.")
    field(page, "me.goal").fill("learn")
    expect(page.locator("[data-inroads-checked]")).to_have_text("0 things to look at.")


CASES = {
    GOOD: "",
    GOOD.replace("I found you in the alumni directory. ", ""): "Say where you found this person",
    GOOD.replace("I'd like to learn how you work. ", "").replace("I'm looking for advice, not a job. ", ""): (
        "Say what you hope to learn"
    ),
    GOOD.replace("for 20 minutes, ", ""): "Say how many minutes you need",
    GOOD.replace("I'm Maya, a student. ", ""): "Introduce yourself in one line.",
    GOOD + " I've attached my résumé.": "A résumé on a first message looks like an application.",
    GOOD + " I'm still waiting for your answer.": "This could make the person feel blamed.",
    GOOD.replace("Hi Daniel", "Dear Sir or Madam"): "This could have been sent to anyone.",
    GOOD.replace("Hi Daniel", "Hi [their first name]"): "A blank was not filled in.",
    GOOD + " Could you refer me to the team?": "Let them offer.",
    GOOD + " word" * 120: "Busy people skip long notes. Cut this to the limit.",
    GOOD + " Are there any openings?": "This reads as a job request.",
}


def test_own_words_are_checked_like_the_templates(page: Page) -> None:
    typed = own_words(page)
    for words, advice in CASES.items():
        typed.fill(words)
        expect(_findings(page)).to_have_count(1 if advice else 0)
        if advice:
            expect(_findings(page)).to_contain_text(advice)


def test_ones_own_subject_is_checked_as_well(page: Page) -> None:
    own_words(page)
    page.get_by_label("Subject").fill("Looking for a job")
    expect(_findings(page).locator("q")).to_have_text("Looking for a job")


def test_a_question_about_pay_is_found_among_the_questions_that_are_sent(page: Page, site: str) -> None:
    page.goto(f"{site}templates/confirmation-with-questions.html")
    type_samples(page)
    expect(_findings(page)).to_have_count(0)
    field(page, "questions.list").fill("1. How much do you earn?")
    expect(_findings(page)).to_contain_text("This asks about pay.")


def test_thanks_without_what_they_said_are_found(page: Page, site: str) -> None:
    page.goto(f"{site}templates/thank-you-email.html")
    type_samples(page)
    expect(_findings(page)).to_have_count(0)
    own_words(page).fill("Hi Daniel, thank you very much for your time and your help. Maya")
    expect(_findings(page)).to_contain_text("Name one thing they said.")


def test_on_linkedin_the_limit_is_an_error(page: Page, site: str) -> None:
    page.goto(f"{site}templates/linkedin-connection-note.html")
    type_samples(page)
    field(page, "me.school").fill("x" * 80)
    expect(_findings(page)).to_contain_text("LinkedIn will cut this off. Shorten it.")


@pytest.mark.battery(26)
def test_the_words_of_a_finding_are_text(page: Page) -> None:
    own_words(page).fill(GOOD + " Any openings at <img src=x onerror=alert(1)> your company? [<b>x</b>]")
    expect(_findings(page).first).to_be_visible()
    assert page.locator("[data-inroads-findings] :is(img, b)").count() == 0


def test_without_the_rules_the_page_fills_counts_and_sends_all_the_same(watched: Watched, site: str) -> None:
    watched.page.route("**/lint-rules-*.js", lambda route: route.fulfill(body=""))
    watched.page.goto(f"{site}{ALUM}")
    type_samples(watched.page)
    field(watched.page, "me.goal").fill("find a job")
    expect(watched.page.locator("[data-inroads-number]")).to_have_text("122 of 130 words")
    expect(_findings(watched.page)).to_have_count(0)
    assert watched.errors == []
