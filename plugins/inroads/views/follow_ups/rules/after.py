"""Rules for the days after a talk: thanks, a card, writing it up, and connecting."""

from collections.abc import Iterator

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Contact, Meeting, Verb
from inroads.vault import Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import meeting_fact
from inroads.views.follow_ups.follow_up import FollowUp, Kind
from inroads.views.follow_ups.settle import by_entry, by_field, by_words
from inroads.views.standing import (
    first_meeting,
    is_off,
    is_without_words,
    is_written_up,
    open_people,
    opens,
    was_thanked_for,
)

_THANKS_ARE_LATE_AFTER_DAYS = 2
_CARD_DAYS, _CARD_LATE_DAYS, _CARD_STALE_DAYS = 3, 8, 21
_CONNECT_LATE_DAYS, _CONNECT_STALE_DAYS = 4, 14
_CONNECTED = (Verb.CONNECTED, Verb.ACCEPTED)


def thanks(vault: Vault, _library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A talk for which someone wasn't thanked: within the policy's hours, late after two days (FU-THANKS).

    It is owed without interest as well, within two days (FU-NOT-INTERESTED). On the day of the talk itself it is asked
    for only once the note shows that the talk has taken place.
    """
    contacts = [] if meeting.thanked or is_off(meeting) else _unthanked(vault, meeting)
    if not contacts:
        return
    day = meeting.when.day
    is_told = meeting.outcome is not None or is_written_up(meeting)
    is_cool = meeting.interest == "none"
    template = "thank-you-handwritten" if policy.thank_you_medium == "card" else "thank-you-email"
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.THANKS,
        rule="FU-NOT-INTERESTED" if is_cool else "FU-THANKS",
        what="Send your thanks, and let it rest" if is_cool else "Send your thanks",
        why=f"You talked on {written_day(day)}, and no thanks are noted.",
        since=day if is_told else shifted(day, 1),
        due=shifted(day, 2 if is_cool else policy.thank_you_due_hours // 24),
        overdue=shifted(day, _THANKS_ARE_LATE_AFTER_DAYS + 1),
        facts=(meeting_fact(vault, meeting),),
        settle=by_field(meeting, "thanked", "thanked: {today}"),
        template="thank-you-not-interested" if is_cool else template,
        meeting=meeting.id,
    )


def _unthanked(vault: Vault, meeting: Meeting) -> list[Contact]:
    """Return whom nobody thanked in their own log before they met again."""
    return [contact for contact in open_people(vault, meeting) if not was_thanked_for(vault, contact, meeting)]


def card(vault: Vault, _library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A card after the thanks of a first talk that mattered: three days on, for three weeks (FU-THANKS-CARD).

    It comes on top of the message, never instead of it, and once for each person: thanks by letter settle it for good.
    """
    medium = policy.thank_you_medium
    is_keen = medium == "email-plus-card" or (medium == "email-plus-card-if-keen" and meeting.interest == "high")
    if not is_keen or meeting.thanked is None or is_off(meeting) or meeting.interest == "none":
        return
    day = meeting.when.day
    for contact in open_people(vault, meeting):
        has_card = any(entry.verb is Verb.THANKED and entry.channel == "letter" for entry in contact.log)
        if has_card or first_meeting(vault, contact) is not meeting:
            continue
        yield FollowUp(
            who=(contact.id,),
            kind=Kind.CARD,
            rule="FU-THANKS-CARD",
            what="Send a card as well, a few lines by hand",
            why=f"Your talk of {written_day(day)} mattered to you, and so far your thanks went by screen.",
            since=meeting.thanked,
            due=shifted(day, _CARD_DAYS),
            overdue=shifted(day, _CARD_LATE_DAYS),
            until=shifted(day, _CARD_STALE_DAYS),
            facts=(meeting_fact(vault, meeting, "thanked"),),
            settle=by_entry(contact, "thanked by letter using thank-you-handwritten"),
            template="thank-you-handwritten",
            meeting=meeting.id,
        )


def write_up(vault: Vault, _library: Library, _policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """A talk of which the note holds no word, on its day, while it is fresh (FU-DEBRIEF)."""
    day = meeting.when.day
    contacts = open_people(vault, meeting)
    if not contacts or is_off(meeting) or not is_without_words(meeting):
        return
    is_told = meeting.outcome is not None or meeting.thanked is not None
    yield FollowUp(
        who=tuple(contact.id for contact in contacts),
        kind=Kind.WRITE_UP,
        rule="FU-DEBRIEF",
        what="Write down what you learned: three things, advice, names, and how well it fits you",
        why=f"You talked on {written_day(day)}, and the note holds no word of it.",
        since=day if is_told else shifted(day, 1),
        due=day,
        overdue=shifted(day, 2),
        facts=(meeting_fact(vault, meeting),),
        settle=by_words(meeting, "## Insights\n- The main thing that I learned:"),
    )


def connect(vault: Vault, _library: Library, policy: Policy, meeting: Meeting) -> Iterator[FollowUp]:
    """Somebody with a LinkedIn page whom the seeker met, or is to meet, and isn't connected with (FU-LINKEDIN-CONNECT).

    After the talk it is due on the next day, before it three business days ahead; after two weeks nobody asks any more.
    """
    if is_off(meeting) or meeting.keep_in_touch is False or policy.decided:
        return
    day = meeting.when.day
    is_before = policy.linkedin_connect_when == "before-meeting"
    due = policy.workdays.before(day, 3) if is_before else shifted(day, 1)
    for contact in open_people(vault, meeting):
        free = opens(contact)
        if not contact.linkedin or free is None or any(entry.verb in _CONNECTED for entry in contact.log):
            continue
        if first_meeting(vault, contact) is not meeting:
            continue
        yield FollowUp(
            who=(contact.id,),
            kind=Kind.CONNECT,
            rule="FU-LINKEDIN-CONNECT",
            what="Connect on LinkedIn, with a note",
            why=f"{'You meet' if is_before else 'You talked'} on {written_day(day)}, and you aren't connected yet.",
            since=max(policy.workdays.before(due, 3) if is_before else due, free),
            due=max(due, free),
            overdue=max(shifted(day, _CONNECT_LATE_DAYS), shifted(free, 1)),
            until=shifted(max(day, free), _CONNECT_STALE_DAYS),
            facts=(meeting_fact(vault, meeting),),
            settle=by_entry(contact, "connected by linkedin using linkedin-connection-note"),
            template="linkedin-connection-note",
            variant="" if is_before else "After the conversation",
            meeting=meeting.id,
        )
