"""What studies and pages say, with their limits, and what must not be said. Knows no page and no rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact or figure with its source. `use` is yes, caution or no, and `reason` says why not.

    `name` is what it is cited by. `verified` is how the figure was seen: on a stored-page, secondary in a page that
    reports the source, or no. `seen_at` are addresses, or words; `unseen` is what of the source was not seen; `caveat`
    says what it doesn't show.
    """

    id: str
    name: str
    claim: str
    source: str
    seen_at: tuple[str, ...]
    verified: str
    use: str
    unseen: str = ""
    caveat: str = ""
    reason: str = ""

    @property
    def anchor(self) -> str:
        """Its place on the evidence page."""
        return self.id.lower()


@cache
def evidence() -> Mapping[str, Evidence]:
    """Return every fact that may be cited, and those that must not be, by id."""
    text = files(__package__).joinpath("evidence.yaml").read_text("utf-8")
    return {raw["id"]: _evidence(raw) for raw in yaml.load(text, Loader=yaml.CSafeLoader)["evidence"]}


def _evidence(raw: Mapping[str, Any]) -> Evidence:
    required = {name: raw[name] for name in ("id", "name", "claim", "source", "verified", "use")}
    unseen, caveat, reason = (raw.get(name, "") for name in ("unseen", "caveat", "reason"))
    return Evidence(**required, seen_at=tuple(raw["seen_at"]), unseen=unseen, caveat=caveat, reason=reason)
