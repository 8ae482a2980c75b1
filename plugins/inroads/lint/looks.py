"""The ways in which rules look at what was written, by the names that the data has for them. Knows no rule's words."""

import re
from collections.abc import Callable, Mapping

from inroads.lint.comparing import insights, likeness, names
from inroads.lint.rules import Rule, letters
from inroads.lint.search import Span, first, says
from inroads.lint.sight import WHOLE, Sight

_INK = re.compile(r"[^ \n]+")
Look = Callable[[Rule, Sight], Span | None]


def words(rule: Rule, sight: Sight) -> Span | None:
    """Find a place that has the rule's words; of some rules only where there was no talk yet."""
    if rule.data.get("only_before") == "met" and sight.written.facts.met is not False:
        return None
    return sight.placed(first(rule, sight.plain.text, sight.settings))


def lacks(rule: Rule, sight: Sight) -> Span | None:
    """Find that nothing in the text says what should be said."""
    return None if says(rule.find, sight.plain.text) else WHOLE


def count(rule: Rule, sight: Sight) -> Span | None:
    """Find more questions than were chosen, or than there is time for; of a message, its lines with numbers count."""
    written, chosen = sight.written, sight.settings.get(rule.data["most_by"])
    asked = rule.find.findall(sight.plain.text) if rule.find else []
    number = len(written.questions) or len(asked)
    if isinstance(chosen, int):
        return WHOLE if number > chosen else None
    minutes = written.facts.minutes
    if minutes is None or number * rule.data["half_minutes_each"] <= minutes * 2:
        return None
    return WHOLE


def none_such(rule: Rule, sight: Sight) -> Span | None:
    """Find that no question of a list has the rule's mark, nor words that stand for it where nobody marked it."""
    for question in sight.written.questions:
        mark = getattr(question, rule.data["mark"])
        if mark or (mark is None and says(rule.find, letters().plain(question.text).text)):
            return None
    return WHOLE if sight.written.questions else None


def length(rule: Rule, sight: Sight) -> Span | None:
    """Find what goes beyond the message's own limit, or else beyond that of a setting, which is in characters."""
    most, in_words = _limit(rule, sight)
    ink = [found.span() for found in _INK.finditer(sight.plain.text)]
    if most is None or not ink:
        return None
    start, end = sight.plain.span(ink[0][0], ink[-1][1])
    if in_words:
        return (sight.plain.places[ink[most][0]], end) if len(ink) > most else None
    return (start + most, end) if end - start > most else None


def _limit(rule: Rule, sight: Sight) -> tuple[int | None, bool]:
    """Return the limit and whether it is in words; a rule with a setting counts nothing but characters."""
    limit, in_words = sight.written.facts.limit, sight.written.facts.unit == "words"
    if "most_by" not in rule.data:
        return limit, in_words
    if limit is not None:
        return (None if in_words else limit), False
    chosen = sight.settings.get(rule.data["most_by"])
    return (chosen if isinstance(chosen, int) else rule.data["most"]), False


def cadence(_rule: Rule, sight: Sight) -> Span | None:
    """Find that fewer days have passed since the last message than there should be."""
    days, room = sight.written.facts.days, sight.written.facts.room
    return WHOLE if days is not None and room is not None and days < room else None


def title(rule: Rule, sight: Sight) -> Span | None:
    """Find a contact's title with the rule's words, or their level; not where the goal or the employer spares them."""
    facts = sight.written.facts
    if rule.data.get("spares_small") and facts.small:
        return None
    if rule.data.get("spares_goal") and says(rule.find, letters().plain(facts.goal).text):
        return None
    return words(rule, sight) or (WHOLE if facts.level in rule.data["levels"] else None)


def level(rule: Rule, sight: Sight) -> Span | None:
    """Find a level that isn't among the best ones and that no other rule speaks of, if no reason is noted."""
    facts = sight.written.facts
    best = sight.settings.get(rule.data["most_by"], rule.data["levels"])
    known = facts.level.replace("-", " ")
    if not known or facts.reason or known in rule.data["left_to_others"]:
        return None
    return None if isinstance(best, list | tuple) and known in best else WHOLE


LOOKS: Mapping[str, Look] = {
    "words": words,
    "lacks": lacks,
    "count": count,
    "none-such": none_such,
    "length": length,
    "likeness": likeness,
    "names": names,
    "insights": insights,
    "cadence": cadence,
    "title": title,
    "level": level,
}
