"""What comes after a message was sent, in words for people who keep no notes. Knows no contact and no day."""

from dataclasses import dataclass

from inroads.library import Library
from inroads.records import Template
from inroads.views.link import Link, template_link

# By the rule that a template names as `next`: what to do, and with which template.
_NEXT = {
    "FU-NUDGE": ("If a week passes without an answer, nudge once, and gently.", "nudge-no-reply"),
    "FU-NUDGE-STOP": ("If this gets no answer either, let it rest, and write to the next person on your list.", ""),
    "FU-CONNECTOR-NUDGE": ("If you hear nothing within a week, ask once whether it's still a good idea.", ""),
    "FU-LINKEDIN-ACCEPTED": ("When they accept, send your short request the next day.", ""),
    "FU-DECLINED": ("Count it as progress, and write to the next person on your list.", ""),
    "FU-CONFIRM": ("One or two working days before you meet, confirm it.", "confirmation-with-questions"),
    "FU-MEETING-DAY": ("On the day, have your questions and your first and last words at hand.", "meeting-open-close"),
    "FU-THANKS": ("Say thanks within a day, while it's fresh.", "thank-you-email"),
    "FU-ADVICE-LOOP": ("When you've done what they advised, let them know.", "check-in-active"),
    "FU-CHECKIN": ("Write again when there is something new to tell, and not before.", "check-in-exploring"),
    "FU-REFERRAL": ("When they give you a name, use it within two working days.", "outreach-warm-referral"),
    "FU-NOT-INTERESTED": ("Let it rest now. Tell them once you've decided what to do.", "closing-the-loop"),
    "FU-CLOSE-LOOP": ("Write once more in a year. Nobody expects it, which is why it counts.", ""),
}


@dataclass(frozen=True, slots=True)
class NextMessage:
    """What to do next, and the template for it if there is another one."""

    words: str
    template: Link | None


def next_message(library: Library, template: Template) -> NextMessage | None:
    """Return what comes after `template`, or None where its rule is unknown or it names none."""
    if template.next not in _NEXT:
        return None
    words, other = _NEXT[template.next]
    is_other = other in library.templates and other != template.id
    return NextMessage(words, template_link(library, other) if is_other else None)
