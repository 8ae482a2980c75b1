"""Rules for the time before a talk is set: a message without an answer, an accepted connection, a no."""

from collections.abc import Iterator
from itertools import dropwhile

from inroads.library import Library
from inroads.policy import Policy
from inroads.records import Contact, LogEntry, Verb
from inroads.vault import Vault
from inroads.views.days import shifted, written_day
from inroads.views.follow_ups.evidence import log_fact
from inroads.views.follow_ups.follow_up import FollowUp, Kind
from inroads.views.follow_ups.rules.organization import busy_until, similar
from inroads.views.follow_ups.settle import by_entry, by_field
from inroads.views.standing import ASKS_FOR_INTRODUCTION, opens, standing, unanswered


def nudge(vault: Vault, _library: Library, policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """A message that nobody has answered, after the days that the policy waits, and so often at most (FU-NUDGE)."""
    sent, free = unanswered(vault, contact), opens(contact)
    if policy.decided or free is None or not sent or len(sent) > policy.unanswered_limit:
        return
    if sent[0].template in ASKS_FOR_INTRODUCTION:
        return
    last = sent[-1]
    due = max(shifted(last.day, policy.nudge_after_days), free)
    message, again = ("message", "") if len(sent) == 1 else ("nudge", " once more")
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.NUDGE,
        rule="FU-NUDGE",
        what=f"Nudge{again}, gently",
        why=f"No answer yet to your {message} of {written_day(last.day)}.",
        since=max(last.day, free),
        due=due,
        overdue=shifted(due, 1),
        facts=(log_fact(vault, contact, last),),
        settle=by_entry(contact, f"nudged{_by(last)} using nudge-no-reply"),
        template="nudge-no-reply",
        variant="Last note" if len(sent) == policy.unanswered_limit else "",
    )


def _by(entry: LogEntry) -> str:
    return f" by {entry.channel}" if entry.channel else ""


def connector_nudge(vault: Vault, _library: Library, policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """Somebody who was asked for an introduction and hasn't said anything: once, and no more (FU-CONNECTOR-NUDGE)."""
    sent, free = unanswered(vault, contact), opens(contact)
    if policy.decided or free is None or len(sent) != 1 or sent[0].template not in ASKS_FOR_INTRODUCTION:
        return
    asked = sent[0]
    due = max(shifted(asked.day, policy.nudge_after_days), free)
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.NUDGE,
        rule="FU-CONNECTOR-NUDGE",
        what="Ask once whether the introduction is still a good idea",
        why=f"You asked for an introduction on {written_day(asked.day)}, and nothing has come of it yet.",
        since=max(asked.day, free),
        due=due,
        overdue=shifted(due, 7),
        facts=(log_fact(vault, contact, asked),),
        settle=by_entry(contact, f"nudged{_by(asked)}"),
    )


def no_answer(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """As many nudges as the policy allows, and silence: time to let it rest and ask others (FU-NUDGE-STOP)."""
    for contact in vault.contacts.values():
        if policy.decided or len(contact.log) <= policy.unanswered_limit:
            continue
        sent, free = unanswered(vault, contact), opens(contact)
        if free is None or len(sent) <= policy.unanswered_limit or sent[0].template in ASKS_FOR_INTRODUCTION:
            continue
        last = sent[-1]
        due = max(shifted(last.day, policy.nudge_after_days), free)
        yield FollowUp(
            who=(contact.id,),
            kind=Kind.NO_ANSWER,
            rule="FU-NUDGE-STOP",
            what="Let it rest, and turn to someone else",
            why=f"{len(sent)} messages, the last of {written_day(last.day)}, and no answer. Mostly it's about time.",
            since=max(last.day, free),
            due=due,
            overdue=shifted(due, 14),
            facts=(log_fact(vault, contact, last),),
            settle=by_field(contact, "status", 'status: "closed: no answer"'),
            instead=similar(vault, contact),
        )


def connected(vault: Vault, _library: Library, policy: Policy) -> Iterator[FollowUp]:
    """A connection that was accepted, and no request since, the day after (FU-LINKEDIN-ACCEPTED)."""
    for contact in vault.contacts.values():
        accepted = _accepted_connection(contact)
        free = opens(contact)
        if policy.decided or accepted is None or free is None or vault.meetings_of.get(contact.id):
            continue
        due = max(shifted(accepted.day, 1), free, busy_until(vault, policy, contact))
        yield FollowUp(
            who=(contact.id,),
            kind=Kind.REACH_OUT,
            rule="FU-LINKEDIN-ACCEPTED",
            what="Send your request, now that you are connected",
            why=f"They accepted your connection on {written_day(accepted.day)}, and you haven't asked for a talk.",
            since=max(accepted.day, free),
            due=due,
            overdue=shifted(due, 3),
            facts=(log_fact(vault, contact, accepted),),
            settle=by_entry(contact, f"asked by {accepted.channel or 'linkedin'} using linkedin-connection-note"),
            template="linkedin-connection-note",
            variant="Message once they accept",
        )


def _accepted_connection(contact: Contact) -> LogEntry | None:
    """Return the entry that accepts a connection in a log in which nobody was ever asked for a talk."""
    if any(entry.verb is Verb.ASKED for entry in contact.log):
        return None
    since = dropwhile(lambda entry: entry.verb is not Verb.CONNECTED, contact.log)
    return next((entry for entry in since if entry.verb is Verb.ACCEPTED), None)


def declined(vault: Vault, _library: Library, _policy: Policy, contact: Contact) -> Iterator[FollowUp]:
    """A no to the present attempt to meet, for which nobody said thanks, the day after (FU-DECLINED)."""
    answer = standing(vault, contact).reply
    if answer is None or answer.verb is not Verb.DECLINED or contact.status.kind == "closed":
        return
    if any(entry.verb is Verb.THANKED and entry.day >= answer.day for entry in contact.log):
        return
    by = contact.prefers or answer.channel or "email"
    yield FollowUp(
        who=(contact.id,),
        kind=Kind.DECLINED,
        rule="FU-DECLINED",
        what="Thank them for their answer, and move on",
        why=f"They said no on {written_day(answer.day)}, which is a kind of help too.",
        since=answer.day,
        due=shifted(answer.day, 1),
        overdue=shifted(answer.day, 3),
        facts=(log_fact(vault, contact, answer),),
        settle=by_entry(contact, f"thanked by {by} using reply-to-decline"),
        template="reply-to-decline",
    )
