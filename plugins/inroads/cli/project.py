"""What the command needs of a site's configuration: the content folders, the time zone, the policy."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import click
import yaml

from inroads.files import shown_below

_PRIVATE = "content/private"


@dataclass(frozen=True, slots=True)
class Project:
    """A site. `private` is None where no notes belong to it; `zone` is an IANA name or empty."""

    config_file: Path
    public: Path
    private: Path | None
    zone: str
    policy: Mapping[str, object]

    def shown(self, path: Path) -> str:
        """Return `path` as problems show it: below the project with slashes, or whole."""
        return shown_below(self.config_file.parent, path)


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' configuration without carrying out what its tags (`!ENV`, `!!python/name`) ask for."""


_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def read_project(config_file: Path) -> Project:
    """Return the project of `config_file`; raise ClickException, which ends with 2, if there is none to read."""
    settings = _settings(config_file, ())
    folder = config_file.parent
    plugins = settings.get("plugins")
    notes = plugins.get("inroads/notes", "absent") if isinstance(plugins, Mapping) else "absent"
    options: Mapping[str, object] = notes if isinstance(notes, Mapping) else {}
    policy = options.get("policy")
    return Project(
        config_file,
        folder / str(settings.get("docs_dir", "docs")),
        None if notes == "absent" else folder / str(options.get("folder", _PRIVATE)),
        str(options.get("timezone", "")),
        policy if isinstance(policy, Mapping) else {},
    )


def _settings(config_file: Path, children: tuple[Path, ...]) -> Mapping[str, object]:
    """Return the settings of a file and of those that it inherits from, mappings merged as MkDocs does."""
    if config_file.resolve() in children:
        raise Misuse(f"{config_file} inherits from itself")
    try:
        text = config_file.read_text("utf-8")
        own = yaml.load(text, Loader=_Loader)  # noqa: S506 (a safe loader that only ignores tags)
    except (OSError, UnicodeDecodeError) as error:
        raise Misuse(f"can't read {config_file}: {error}. Run this in the project's folder, or give -f.") from None
    except yaml.YAMLError as error:
        raise Misuse(f"{config_file} isn't YAML: {error}") from None
    if not isinstance(own, dict):
        raise Misuse(f"{config_file} has no settings")
    parent = own.pop("INHERIT", None)
    if not parent:
        return own
    return _merged(_settings(config_file.parent / str(parent), (*children, config_file.resolve())), own)


def _merged(base: Mapping[str, object], own: Mapping[str, object]) -> Mapping[str, object]:
    merged = dict(base)
    for key, value in own.items():
        old = merged.get(key)
        both = isinstance(old, Mapping) and isinstance(value, Mapping)
        merged[key] = _merged(cast("Mapping[str, object]", old), cast("Mapping[str, object]", value)) if both else value
    return merged


class Misuse(click.ClickException):
    """The command can't be carried out as it was called."""

    exit_code = 2
