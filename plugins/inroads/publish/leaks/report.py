"""A scan's report for people and for programs. Knows the formats, and shows no more of a secret than a finding does."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from inroads.exports.text import json_text, visible
from inroads.publish.leaks.finding import Finding, Report, Standing, Unscanned

_MOST = 3  # files that are named for one token; there may be one for each page of the site
ADVICE = {
    Standing.LEAK: "Find out how it got there: nothing of a note belongs in a public site.",
    Standing.IN_SOURCES: "Take it out of the public page, or allow it with a reason.",
}
_HEADINGS = {
    Standing.LEAK: "Leaks",
    Standing.IN_SOURCES: "In your notes, and in the public sources too",
    Standing.ALLOWED: "Allowed",
}


def as_text(report: Report) -> str:
    """Return a report for a person at a terminal, with a summary at the end."""
    parts = [_section(report, standing) for standing in Standing]
    parts += [_unscanned(report.unscanned), _unused(report)]
    return "\n\n".join((*filter(None, parts), _summary(report)))


def _section(report: Report, standing: Standing) -> str:
    groups: dict[tuple[object, ...], list[Finding]] = {}
    for finding in report.findings:
        if finding.standing is standing:
            groups.setdefault((finding.note, finding.note_line, finding.kind, finding.masked), []).append(finding)
    lines = [line for group in groups.values() for line in _group(group)]
    if not lines:
        return ""
    advice = (ADVICE[standing],) if standing in ADVICE else ()
    return "\n".join((_HEADINGS[standing], *advice, *lines))


def _group(findings: Sequence[Finding]) -> Iterator[str]:
    first = findings[0]
    reason = f": {visible(first.reason)}" if first.reason else ""
    yield f"  {first.kind} {visible(first.masked)}, {visible(first.note)} line {first.note_line}{reason}"
    if first.standing is not Standing.ALLOWED:
        yield from (f"    {_place(finding)}" for finding in findings[:_MOST])
        if len(findings) > _MOST:
            yield f"    and {_count(len(findings) - _MOST, 'more file')}"


def _place(finding: Finding) -> str:
    where = f"{finding.file}, line {finding.line}" if finding.line else finding.file
    what = f"in {finding.carrier}" if finding.carrier != "file" else ""
    how = f"written in {', '.join(finding.steps)}" if finding.steps else ""
    often = _often(finding) if finding.times > 1 else ""
    return visible("; ".join(filter(None, (where, what, how, often))))


def _often(finding: Finding) -> str:
    if finding.standing is Standing.IN_SOURCES:
        return f"published in {finding.times} files"
    return f"{finding.times} runs of words" if finding.kind.name == "PROSE" else f"on {finding.times} lines"


def _unscanned(unscanned: Sequence[Unscanned]) -> str:
    if not unscanned:
        return ""
    lines = (f"  {_way(one.file, one.steps)}: {one.reason}" for one in unscanned)
    return "\n".join(("Not looked into, so that nobody knows what is in it", *map(visible, lines)))


def _way(file: str, steps: Sequence[str]) -> str:
    return f"{file} ({', '.join(steps)})" if steps else file


def _unused(report: Report) -> str:
    if not report.unused:
        return ""
    lines = (f'  "{entry.text}": {entry.reason}' for entry in report.unused)
    return "\n".join(("Allowed, but not found anywhere: these entries can go", *map(visible, lines)))


def _summary(report: Report) -> str:
    counts = report.counts
    known = f", {report.known:,} of them the theme's own," if report.known else ""
    files, texts = _count(report.files, "file"), _count(report.tokens, "text")
    searched = f"{files} ({report.size / 1e6:.1f} MB){known} searched for {texts} of your notes."
    runs = sum(quotation.runs for quotation in report.quotations)
    quoted = f"{_count(runs, 'run')} of words stand in notes and in the public sources; they count as quotations."
    leaks, in_sources, allowed = (counts[standing] for standing in Standing)
    found = f"{_count(leaks, 'leak')}, {in_sources:,} in the public sources, {allowed:,} allowed"
    lines = (searched, quoted if runs else "", f"{found}, {len(report.unscanned):,} not looked into.")
    return "\n".join(filter(None, lines))


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def as_mapping(report: Report) -> Mapping[str, object]:
    """Return a report as values that JSON has, for programs and for reports that hold others."""
    return {
        "passes": report.passes,
        "files": report.files,
        "known_files": report.known,
        "bytes": report.size,
        "texts": report.tokens,
        "counts": {standing.value: report.counts[standing] for standing in Standing},
        "findings": [_finding(finding) for finding in report.findings],
        "not_scanned": [{"file": one.file, "steps": one.steps, "reason": one.reason} for one in report.unscanned],
        "unused": [{"text": entry.text, "reason": entry.reason} for entry in report.unused],
        "quotations": [{"note": quotation.note, "runs": quotation.runs} for quotation in report.quotations],
    }


def _finding(finding: Finding) -> Mapping[str, object]:
    return {
        "standing": finding.standing.value,
        "file": finding.file,
        "line": finding.line or None,
        "carrier": finding.carrier,
        "kind": finding.kind.value,
        "masked": finding.masked,
        "note": finding.note,
        "note_line": finding.note_line,
        "steps": finding.steps,
        "times": finding.times,
        "reason": finding.reason or None,
    }


def as_json(report: Report) -> str:
    """Return a report as a JSON object."""
    return json_text(as_mapping(report))


FORMATS: Mapping[str, Callable[[Report], str]] = {"text": as_text, "json": as_json}
