"""How follow-ups are decided: every rule with its present values, where they come from, and what sources say."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import groupby

from inroads.lint.rules import rules as lint_rules
from inroads.policy import OWN_FORMS, SETTINGS, Policy
from inroads.policy.evidence import evidence
from inroads.policy.rules import ARTICLES, Rule, rules
from inroads.policy.workdays import DAYS
from inroads.views.days import count, shifted, weekday, written_day
from inroads.views.desk import Desk
from inroads.views.evidence import evidence_link
from inroads.views.link import Link, page_link

_HOLIDAYS = 3
_OTHER_DISAGREEMENTS = {
    "weekend": "Sources count business days from Monday to Friday. In many countries the weekend falls on other days.",
    "country": "Sources don't count public holidays. Whoever gets your message may have one.",
    "region": "As with the country: many holidays belong to a part of it.",
    "decided": "S1 says to tell people how their advice went. Others don't speak of the end of a search.",
}


class ChosenBy(StrEnum):
    """Whose choice a setting's value is."""

    NOBODY = ""
    SEEKER = "seeker"
    CENTER = "center"


@dataclass(frozen=True, slots=True)
class SettingRow:
    """A setting as it holds here: its value, who chose it, the other choices, what sources say."""

    name: str
    value: str
    chosen_by: ChosenBy
    others: str
    disagreement: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A study or page on which a rule stands: its name, what it found, where, and what it doesn't show."""

    link: Link
    claim: str
    source: str
    caveat: str


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule with its present values, and how many follow-ups of it show today."""

    id: str
    anchor: str
    title: str
    when: str
    due: str
    why: str
    source_words: str
    articles: tuple[str, ...]
    sources: tuple[SourceRow, ...]
    settings: tuple[SettingRow, ...]
    open: str


@dataclass(frozen=True, slots=True)
class Part:
    """The rules for one part of a search."""

    title: str
    anchor: str
    rules: tuple[RuleRow, ...]


@dataclass(frozen=True, slots=True)
class LintRow:
    """A rule of the lint: what it looks for, how bad that is here, or off, and the settings that it goes by."""

    id: str
    title: str
    looks_for: str
    severity: str
    settings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PolicyPage:
    """Every rule by the parts of a search, business days, the lint, and the settings that no rule uses."""

    parts: tuple[Part, ...]
    workdays: str
    holidays: tuple[str, ...]
    lint: tuple[LintRow, ...]
    others: tuple[SettingRow, ...]
    chosen: int
    by_center: int
    help: Link
    lint_help: Link


def policy_page(desk: Desk) -> PolicyPage:
    """Return the page about the desk's policy."""
    rows = {name: _setting(desk.policy, name) for name in (*SETTINGS, *OWN_FORMS)}
    used = {name for rule in rules().values() for name in rule.settings}
    return PolicyPage(
        parts=tuple(
            Part(title, f"part-{number}", tuple(_rule(desk, rule, rows) for rule in found))
            for number, (title, found) in enumerate(groupby(rules().values(), key=lambda rule: rule.part), 1)
        ),
        workdays=_workdays(desk.policy),
        holidays=_next_holidays(desk.policy, desk.today),
        lint=_lint(desk.policy),
        others=tuple(row for name, row in rows.items() if name not in used),
        chosen=len(desk.policy.chosen),
        by_center=len(desk.policy.by_center),
        help=page_link(desk.library, "Settings and commands", "help/settings", "policy-settings"),
        lint_help=page_link(desk.library, "What's checked in your words", "help/lint"),
    )


def _lint(policy: Policy) -> tuple[LintRow, ...]:
    return tuple(
        LintRow(
            id=rule.id,
            title=rule.title,
            looks_for=rule.looks_for,
            severity=rule.severity_under(policy.settings) or "off",
            settings=rule.goes_by,
        )
        for rule in lint_rules().values()
    )


def _rule(desk: Desk, rule: Rule, rows: Mapping[str, SettingRow]) -> RuleRow:
    number = sum(row.rule == rule.id for row in desk.due)
    found = [evidence()[source] for source in rule.sources if source not in ARTICLES]
    values = _values(desk.policy)
    return RuleRow(
        id=rule.id,
        anchor=rule.id.lower(),
        title=rule.title,
        when=rule.when.format_map(values),
        due=rule.due.format_map(values),
        why=rule.why,
        source_words=rule.source_words,
        articles=tuple(source for source in rule.sources if source in ARTICLES),
        sources=tuple(SourceRow(evidence_link(desk.library, one), one.claim, one.source, one.caveat) for one in found),
        settings=tuple(rows[name] for name in rule.settings),
        open=count(number, "follow-up") if number else "",
    )


def _values(policy: Policy) -> Mapping[str, object]:
    """Return what the braces in the rules' words stand for."""
    active = policy.search == "active"
    days = policy.checkin_active_days if active else policy.checkin_exploring_days
    decided = written_day(policy.decided) if policy.decided else "not set"
    return {**policy.settings, "checkin_days": days, "decided": decided}


def _setting(policy: Policy, name: str) -> SettingRow:
    setting = SETTINGS.get(name)
    value = _own_value(policy, name) if setting is None else _written(getattr(policy, name))
    others = [_written(one) for one in setting.options if _written(one) != value] if setting else []
    is_list = setting is not None and isinstance(setting.default, tuple)
    disagreement = setting.disagreement if setting else _OTHER_DISAGREEMENTS[name]
    return SettingRow(name, value, _chosen_by(policy, name), "" if is_list else ", ".join(others), disagreement)


def _chosen_by(policy: Policy, name: str) -> ChosenBy:
    if name in policy.chosen:
        return ChosenBy.SEEKER
    return ChosenBy.CENTER if name in policy.by_center else ChosenBy.NOBODY


def _own_value(policy: Policy, name: str) -> str:
    """Return the value of a setting that is no choice out of a few, as people write it."""
    days = policy.workdays
    return {
        "weekend": ", ".join(DAYS[number] for number in sorted(days.weekend)) or "no day",
        "country": days.country or "none",
        "region": days.region or "none",
        "decided": policy.decided.isoformat() if policy.decided else "not yet",
    }[name]


def _written(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def _workdays(policy: Policy) -> str:
    days = policy.workdays
    free = " and ".join(DAYS[number].capitalize() for number in sorted(days.weekend)) or "No day of the week"
    place = "-".join(filter(None, (days.country, days.region)))
    holidays = f"the public holidays of {place} are left out as well" if place else "no country is set, so no holidays"
    return f"{free} {'is' if len(days.weekend) < 2 else 'are'} left out; {holidays}."


def _next_holidays(policy: Policy, today: date) -> tuple[str, ...]:
    """Return the next days that are no business days though their day of the week is, within a year."""
    days = policy.workdays
    if not days.country:
        return ()
    ahead = (shifted(today, number) for number in range(1, 366))
    free = [day for day in ahead if day.weekday() not in days.weekend and not days.include(day)]
    return tuple(f"{weekday(day)}, {written_day(day)}" for day in free[:_HOLIDAYS])
