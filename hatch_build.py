"""Adds the site configurations and the example of a center's file to a wheel; an editable install reads them here."""

from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_CONFIGURATIONS = ("mkdocs.yml", "mkdocs.public.yml", "center.example.yml")


class ShippedConfigurations(BuildHookInterface):
    """Hatch maps folders of an `only-include` to other places, but no single files."""

    def initialize(self, version: str, build_data: dict[str, dict[str, str]]) -> None:
        """Add the files, unless `version` is that of an editable install."""
        if version == "standard":
            for name in _CONFIGURATIONS:
                build_data["force_include"][str(Path(self.root) / name)] = f"inroads/_shipped/{name}"
