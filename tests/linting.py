"""What tests of the lint share: the cases that Python and the browser both run, and texts of all sorts."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any

import yaml

from inroads.lint import Facts, Finding, Listed, Written, lint

Case = Mapping[str, Any]
CASES: tuple[Case, ...] = tuple(
    yaml.load((Path(__file__).parent / "lint/cases.yaml").read_text("utf-8"), Loader=yaml.CSafeLoader)
)
# Letters, marks and signs that make trouble: composed or not, of no width, of other scripts, outside the first plane.
ODD = (
    *(
        "é",
        "e\u0301",
        "\u00ad",
        "\u200b",
        "\ufeff",
        "’",
        "“",
        "—",
        "…",
        "½",
        "ß",
        "ﬁ",
        "İ",
        "渡",
        "मैं",
        "عمل",
        "😀",
        "𝐣",
    ),
    *("\u00a0", "\u2028", "\r\n", "\t", "\x00", "_", "^", "~", "{{", "}}", "[", "]", "\n\n", ".", ", but "),
)


def written_of(case: Case) -> Written:
    """Return what a case has to lint."""
    facts = {name: tuple(value) if isinstance(value, list) else value for name, value in case.get("facts", {}).items()}
    listed = tuple(Listed(**question) for question in case.get("questions", ()))
    return Written(case["kind"], case.get("text", ""), listed, tuple(case.get("also", ())), Facts(**facts))


def found_in(case: Case) -> tuple[Finding, ...]:
    """Return what the lint finds in a case."""
    return lint(written_of(case), case.get("settings", {}))


def as_browser(finding: Finding) -> Mapping[str, object]:
    """Return a finding as the script has it."""
    return {**asdict(finding), "suggest": [*finding.suggest]}


def words_found(case: Case) -> Mapping[str, object]:
    """Return the findings of a case as cases.yaml has them."""
    words: dict[str, Any] = {}
    for finding in found_in(case):
        if finding.item is None:
            words[finding.rule] = case.get("text", "")[finding.start : finding.end]
        else:
            text = case["questions"][finding.item]["text"]
            words.setdefault(finding.rule, {})[str(finding.item)] = text[finding.start : finding.end]
    return words


def made_up(number: int, seed: int = 1) -> tuple[Case, ...]:
    """Return so many cases made of the words of others, shuffled with odd characters among them."""
    random = Random(seed)  # noqa: S311 (the same cases every time)
    kinds = sorted({case["kind"] for case in CASES} - {"question-list"})
    words = [word for case in CASES for word in case.get("text", "").split()]
    made = []
    for _ in range(number):
        taken = [" ".join(random.choices(words, k=random.randint(1, 4))) for _ in range(random.randint(0, 12))]
        taken += random.choices(ODD, k=random.randint(0, 5))
        random.shuffle(taken)
        text = random.choice(["", " "]).join(taken)
        made.append({"kind": random.choice(kinds), "text": text, "facts": {"met": False, "unpermitted": ["渡", "a"]}})
    return tuple(made)
