"""What may be set, what holds by default, and the policy that a site's own settings make of it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from importlib.resources import files
from typing import Any

import yaml

from inroads.names import did_you_mean
from inroads.policy.refusal import refused, written
from inroads.policy.workdays import NAMES as DAY_SETTINGS
from inroads.policy.workdays import Workdays, workdays_from
from inroads.problems import Code, Place, Problem

Choice = bool | int | str


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
    """The settings as they hold for one site. Numbers are in the unit that the name says."""

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
    next_person_after_business_days: int | str
    linkedin_note_limit: int
    linkedin_notes_per_month: int | str
    leads_stance: str
    goal_framing: str
    who_pays: str
    ask_for_names_when: str
    referral_report_days: int
    spelling: str
    workdays: Workdays


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
    workdays, about_days = workdays_from(given, path)
    values: dict[str, object] = {setting.id: setting.default for setting in SETTINGS.values()} | {"workdays": workdays}
    problems = [*about_days]
    for name, value in given.items():
        if name in DAY_SETTINGS:
            continue
        problem = _unknown(name, path) if name not in SETTINGS else _refused(SETTINGS[name], value, path)
        if problem:
            problems.append(problem)
        else:
            values[name] = tuple(value) if isinstance(value, list) else value
    return Policy(**{f.name: values[f.name] for f in fields(Policy)}), tuple(problems)  # type: ignore[arg-type]


def _unknown(name: str, path: str) -> Problem:
    known = (*SETTINGS, *DAY_SETTINGS)
    hint = did_you_mean(str(name), known) or f"choose one of {', '.join(known)}"
    return Problem.error(path, Place(), Code.UNKNOWN_SETTING, f'policy: there is no setting "{name}"', hint)


def _refused(setting: Setting, value: object, path: str) -> Problem | None:
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
    return refused(path, setting.id, value, f"choose {choices}")
