"""What to bring, how to be ready and how to get there, by the kind of meeting and by the policy."""

from collections.abc import Iterator

from inroads.policy import Policy
from inroads.records import Meeting
from inroads.views.desk import Desk
from inroads.views.hours import own_moment

IN_PERSON = ("office", "coffee", "lunch", "event")
_ON_SCREEN = ("video", "phone")
_RESUME = {
    "do-not-bring": "",
    "bring-share-if-asked": "Copies of your résumé, in the bag unless they ask",
    "offer-at-end": "Copies of your résumé, to offer at the end",
    "send-before": "Your résumé, sent beforehand, and a copy",
}
_RESUME_ON_SCREEN = {
    "do-not-bring": "",
    "bring-share-if-asked": "Your résumé open, to share only if they ask",
    "offer-at-end": "Your résumé open, to offer at the end",
    "send-before": "Your résumé, sent beforehand",
}
_CARDS = {"yes": "A few contact or business cards", "optional": "Contact or business cards, if you have any", "no": ""}
_PAYING = {
    "offer-own": "Money for your own order",
    "offer-own-and-theirs-if-able": "Money for your order, and for theirs if you can",
    "say-nothing": "",
}
_DRESS = {
    "as-for-job-interview": "Clothes as for a job interview",
    "match-their-workplace": "Clothes as people wear them there",
    "business-casual": "Neat, business casual clothes",
}
_NOTES = {
    "ask-first": "Ask before you take notes.",
    "encouraged": "Take notes by hand.",
    "optional": "Take notes if it helps you.",
}


def to_bring(meeting: Meeting, policy: Policy) -> tuple[str, ...]:
    """Return what to have at hand for `meeting`, the most important first."""
    return tuple(filter(None, _at_hand(meeting, policy)))


def _at_hand(meeting: Meeting, policy: Policy) -> Iterator[str]:
    yield "This page, pen and paper"
    if meeting.where in _ON_SCREEN:
        yield "A quiet place, a charged device, water"
        yield "Picture, sound and light tried out, a plain background" if meeting.where == "video" else ""
        yield _RESUME_ON_SCREEN[policy.resume_policy]
        yield "The top that you'd wear there" if meeting.where == "video" else ""
        return
    yield _RESUME[policy.resume_policy]
    yield "A general cover letter" if policy.bring_cover_letter else ""
    yield "Work samples or a link to them, if your field uses any"
    yield _CARDS[policy.bring_business_cards]
    yield _PAYING[policy.who_pays] if meeting.where in ("coffee", "lunch") else ""
    yield _DRESS[policy.dress_advice]


def manners(policy: Policy) -> tuple[str, ...]:
    """Return what to mind in the talk."""
    recording = "" if policy.recording_allowed else "Don't record."
    return tuple(filter(None, (_NOTES[policy.note_taking], recording, "Listen more than you speak.")))


def way_there(desk: Desk, meeting: Meeting) -> tuple[str, ...]:
    """Return how to get there in time, in sentences; what isn't noted yet is asked for."""
    return tuple(filter(None, _way(desk, meeting)))


def _way(desk: Desk, meeting: Meeting) -> Iterator[str]:
    early = desk.policy.arrive_minutes_early if meeting.where in IN_PERSON else 2 if meeting.where == "video" else 0
    arrival = own_moment(desk.vault, meeting, -early) if early else None
    if arrival:
        yield f"{'Be there' if meeting.where in IN_PERSON else 'Open the link'} at {arrival:%H:%M}."
    contacts = map(desk.vault.contacts.get, desk.vault.people[meeting.id])
    is_by_their_phone = meeting.where == "phone" and any(contact and contact.phone for contact in contacts)
    if not meeting.location and not is_by_their_phone:
        yield _NOT_NOTED.get(meeting.where, "")


_NOT_NOTED = {
    **dict.fromkeys(IN_PERSON, "The place isn't noted yet."),
    "video": "The link isn't noted yet.",
    "phone": "Who calls whom, and at which number? Nothing is noted.",
    "": "Where you meet isn't noted yet.",
}
