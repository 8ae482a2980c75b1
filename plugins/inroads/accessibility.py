"""What a check of accessibility found, as values that JSON keeps. Knows no way to find anything, and no page's text."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

STANDARD = "WCAG 2.2"
_OF_A_RULE = ("id", "criterion", "level", "sentence")


@dataclass(frozen=True, slots=True)
class Checked:
    """A rule that was gone by: its id, the number and level (A, AA) of its criterion, and what it asks for."""

    id: str
    criterion: str
    level: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Finding:
    """An element of a page that breaks a rule.

    `line` is 1-based, or 0 where a browser found it, which knows none; `element` is the beginning of its source.
    `ways` are those in which the browser showed the page, such as "320 px, dark"; empty for a check of the source.
    """

    file: str
    line: int
    rule: str
    element: str
    ways: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BrowserRun:
    """How a browser looked at the pages: its name, the engine's, the ways of showing a page, the rules that applied."""

    browser: str
    engine: str
    pages: int
    ways: tuple[str, ...]
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AccessReport:
    """All that a check tells. `day` is that of the check, where whoever ran it said so."""

    pages: int = 0
    rules: tuple[Checked, ...] = ()
    findings: tuple[Finding, ...] = ()
    browser: BrowserRun | None = None
    day: date | None = None

    @property
    def passes(self) -> bool:
        """Whether pages were checked and no rule is broken on any."""
        return self.pages > 0 and not self.findings

    @property
    def of_source(self) -> tuple[Finding, ...]:
        """The findings in the pages' source, without those of a browser."""
        return tuple(finding for finding in self.findings if not finding.ways)

    @property
    def by_rule(self) -> Mapping[str, int]:
        """How many findings there are of each rule that is broken, the most frequent first."""
        counts = Counter(finding.rule for finding in self.findings)
        return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))

    @property
    def by_page(self) -> Mapping[str, int]:
        """How many findings there are on each page that has any, by its name."""
        return dict(sorted(Counter(finding.file for finding in self.findings).items()))


def as_mapping(report: AccessReport) -> Mapping[str, object]:
    """Return a report as values that JSON has, for programs and for reports that hold others."""
    return {
        "passes": report.passes,
        "standard": STANDARD,
        "day": report.day.isoformat() if report.day else None,
        "pages": report.pages,
        "browser": _of_browser(report.browser) if report.browser else None,
        "rules": [{key: getattr(one, key) for key in _OF_A_RULE} for one in report.rules],
        "counts": {"by_rule": dict(report.by_rule), "by_page": dict(report.by_page)},
        "findings": [
            {"file": one.file, "line": one.line, "rule": one.rule, "element": one.element, "ways": [*one.ways]}
            for one in report.findings
        ],
    }


def _of_browser(run: BrowserRun) -> Mapping[str, object]:
    return {
        "browser": run.browser,
        "engine": run.engine,
        "pages": run.pages,
        "ways": [*run.ways],
        "rules": [*run.rules],
    }


def from_mapping(raw: object) -> AccessReport:
    """Return the report that `as_mapping` made `raw` of; raise ValueError for anything else."""
    try:
        return _report(_mapping(raw))
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"this isn't a report of accessibility: {error!r}") from None


def _report(raw: Mapping[str, object]) -> AccessReport:
    day, run = raw["day"], raw["browser"]
    return AccessReport(
        _number(raw["pages"]),
        tuple(Checked(*(_text(one[key]) for key in _OF_A_RULE)) for one in _rows(raw["rules"])),
        tuple(_finding(one) for one in _rows(raw["findings"])),
        None if run is None else _run(_mapping(run)),
        None if day is None else date.fromisoformat(_text(day)),
    )  # fmt: skip


def _finding(raw: Mapping[str, object]) -> Finding:
    file, rule, element = (_text(raw[key]) for key in ("file", "rule", "element"))
    return Finding(file, _number(raw["line"]), rule, element, _texts(raw["ways"]))


def _run(raw: Mapping[str, object]) -> BrowserRun:
    name, engine = _text(raw["browser"]), _text(raw["engine"])
    return BrowserRun(name, engine, _number(raw["pages"]), _texts(raw["ways"]), _texts(raw["rules"]))


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise TypeError("a mapping is expected")
    return value


def _rows(value: object) -> Sequence[Mapping[str, object]]:
    if not isinstance(value, list):
        raise TypeError("a list is expected")
    return [_mapping(one) for one in value]


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError("a list is expected")
    return tuple(map(_text, value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a text is expected")
    return value


def _number(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError("a number is expected")
    return value
