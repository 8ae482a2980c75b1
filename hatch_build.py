"""Adds the lock of what Inroads needs to a wheel; an editable install reads it where it stands."""

from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_LOCK = "requirements/site.txt"


class ShippedLock(BuildHookInterface):
    """Hatch maps folders of an `only-include` to other places, but no single files."""

    def initialize(self, version: str, build_data: dict[str, dict[str, str]]) -> None:
        """Add the file, unless `version` is that of an editable install."""
        if version == "standard":
            build_data["force_include"][str(Path(self.root) / _LOCK)] = f"inroads/_shipped/{_LOCK}"
