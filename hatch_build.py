"""Adds the two site configurations to a wheel; an editable install reads them where they stand."""

from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_CONFIGURATIONS = ("mkdocs.yml", "mkdocs.public.yml")


class ShippedConfigurations(BuildHookInterface):
    """Hatch maps folders of an `only-include` to other places, but no single files."""

    def initialize(self, version: str, build_data: dict[str, dict[str, str]]) -> None:
        """Add the files, unless `version` is that of an editable install."""
        if version == "standard":
            for name in _CONFIGURATIONS:
                build_data["force_include"][str(Path(self.root) / name)] = f"inroads/_shipped/{name}"
