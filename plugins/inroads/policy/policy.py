"""What may be set, what holds by default, and the policy that a site's own settings make of it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from importlib.resources import files
from typing import Any

import yaml

from inroads.names import did_you_mean
from inroads.policy.refusal import refused, written
from inroads.policy.workdays import NAMES as DAYS_OF_WORK
from inroads.policy.workdays import Workdays, workdays_from
from inroads.problems import Code, Place, Problem

Choice = bool | int | str
SHORT_NAMES = {"thanks": "thank_you_due_hours", "nudge_days": "nudge_after_days"}
OWN_FORMS = (*DAYS_OF_WORK, "decided")  # settings that are no choice out of a few


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing to choose. Where `any_order`, the value is an order in which all `options` stand."""

    id: str
    default: Choice | tuple[str, ...]
    options: tuple[Choice, ...]
    disagreement: str
    rule: str
    any_order: bool


@dataclass(frozen=True, slots=True)
class Policy:
    """The settings as they hold for one site. Numbers are in the unit that the name says.

    `decided` is the day on which the search ended: an offer accepted, or a firm decision made. `chosen` are the names
    of the settings that the site made itself.
    """

    ask_minutes: int
    question_count: int | str
    send_questions_in_advance: str
    label: str
    contact_channel_order: tuple[str, ...]
    contact_source_order: tuple[str, ...]
    introduction_route: str
    hr_warning: str
    best_contact_level: tuple[str, ...]
    salary_lint: str
    allow_pay_range_check: bool
    resume_policy: str
    bring_cover_letter: bool
    bring_business_cards: str
    dress_advice: str
    arrive_minutes_early: int
    default_format: str
    note_taking: str
    recording_allowed: bool
    thank_you_due_hours: int
    thank_you_medium: str
    search: str
    checkin_active_days: int
    checkin_exploring_days: int
    checkin_requires_news: bool
    keep_in_touch_default: str
    linkedin_connect_when: str
    nudge_after_days: int
    unanswered_limit: int
    room_days: int
    next_person_after_business_days: int | str
    linkedin_note_limit: int
    linkedin_notes_per_month: int | str
    leads_stance: str
    goal_framing: str
    who_pays: str
    ask_for_names_when: str
    referral_report_days: int
    anniversary_note: bool
    retention_months: int
    spelling: str
    workdays: Workdays
    decided: date | None = None
    chosen: frozenset[str] = frozenset()
    by_center: frozenset[str] = frozenset()  # chosen by a career center, and not by the seeker

    @property
    def settings(self) -> Mapping[str, Choice | tuple[str, ...]]:
        """Every setting with a few choices, by its name, as it holds here."""
        return {name: getattr(self, name) for name in SETTINGS}


def _read_settings() -> Mapping[str, Setting]:
    text = files(__package__).joinpath("settings.yaml").read_text("utf-8")
    return {raw["id"]: _setting(raw) for raw in yaml.load(text, Loader=yaml.CSafeLoader)["settings"]}


def _setting(raw: Mapping[str, Any]) -> Setting:
    default = raw["default"]
    return Setting(
        id=raw["id"],
        default=tuple(default) if isinstance(default, list) else default,
        options=tuple(raw.get("options", default)),
        disagreement=raw["disagreement"],
        rule=raw.get("rule", ""),
        any_order=raw.get("any_order", False),
    )


SETTINGS = _read_settings()


def policy_from(given: Mapping[str, object], path: str = "mkdocs.yml") -> tuple[Policy, tuple[Problem, ...]]:
    """Return the policy that the defaults make with the settings of `given`, read from `path`, and what is wrong.

    A value that can't be chosen is left at its default and told.
    """
    named, about_names = _by_full_name(given, path)
    workdays, about_days = workdays_from(named, path)
    decided, about_decision = _decided(named, path)
    values: dict[str, object] = {setting.id: setting.default for setting in SETTINGS.values()}
    problems = [*about_names, *about_days, *about_decision]
    as_written = {SHORT_NAMES.get(name, name): name for name in given}
    for name, value in named.items():
        problem = _refused(SETTINGS[name], as_written[name], value, path) if name in SETTINGS else None
        if problem:
            problems.append(problem)
        else:
            values[name] = tuple(value) if isinstance(value, list) else value
    values |= {"workdays": workdays, "decided": decided, "chosen": frozenset(named)}
    return Policy(**{f.name: values[f.name] for f in fields(Policy) if f.name in values}), tuple(problems)  # type: ignore[arg-type]


def _by_full_name(given: Mapping[str, object], path: str) -> tuple[Mapping[str, object], tuple[Problem, ...]]:
    """Return the settings of `given` that there are, short names written out, and what is wrong with the names."""
    named: dict[str, object] = {}
    problems = []
    for name, value in given.items():
        full = SHORT_NAMES.get(name, name)
        if full not in (*SETTINGS, *OWN_FORMS):
            problems.append(_unknown(name, path))
        elif full in named:
            problems.append(refused(path, name, value, f'it is the same setting as "{full}": write only one of them'))
        else:
            named[full] = value
    return named, tuple(problems)


def _decided(given: Mapping[str, object], path: str) -> tuple[date | None, tuple[Problem, ...]]:
    value = given.get("decided")
    if type(value) is date or "decided" not in given:
        return value, ()  # type: ignore[return-value]
    try:
        return date.fromisoformat(str(value)), ()
    except ValueError:
        return None, (refused(path, "decided", value, "write the day of your decision, such as 2026-12-01"),)


def _unknown(name: str, path: str) -> Problem:
    known = (*SETTINGS, *OWN_FORMS, *SHORT_NAMES)
    hint = did_you_mean(str(name), known) or f"choose one of {', '.join(known)}"
    return Problem.error(path, Place(), Code.UNKNOWN_SETTING, f'policy: there is no setting "{name}"', hint)


def _refused(setting: Setting, name: str, value: object, path: str) -> Problem | None:
    """Return what is wrong with the `value` of `setting`, which was written as `name`."""
    if isinstance(setting.default, tuple):
        wanted = sorted(map(str, setting.options))
        chosen = sorted(map(str, value)) if isinstance(value, list) else []
        fits = chosen == wanted if setting.any_order else bool(chosen) and set(chosen) <= set(wanted)
        choices = f"{'all of, in your order' if setting.any_order else 'a list out of'}: {', '.join(wanted)}"
    else:
        fits = any(value == option and type(value) is type(option) for option in setting.options)
        choices = ", ".join(written(option) for option in setting.options)
    if fits:
        return None
    return refused(path, name, value, f"choose {choices}")


DEFAULT = policy_from({})[0]
