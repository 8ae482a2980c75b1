"""What the command needs of a site's configuration: the content folders, the time zone, the policy."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

import click
import yaml

from inroads.edition import Places
from inroads.files import shown_below
from inroads.names import did_you_mean
from inroads.problems import Code, Place, Problem

PRIVATE, SITE = "content/private", "site"  # where notes are, and MkDocs builds, unless the configuration says more
config_file_option = click.option(
    "--config-file",
    "-f",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    show_default=True,
    help="The site's configuration, which says where the content folders are.",
)
_ABSENT = object()
# What each plugin may be told, as its class in site/ declares it.
OPTIONS = {
    "inroads/notes": ("folder", "timezone", "today", "policy", "me", "calendar", "editor", "serve_hosts"),
    "inroads/guide": ("page_templates", "center", "local", "source_maps", "allowed", "accessibility"),
    "inroads/questions": (),
    "inroads/templates": (),
}


@dataclass(frozen=True, slots=True)
class Project:
    """A site. `private` is None where no notes belong to it; `zone` is an IANA name or empty.

    `today` is what the configuration says of it, and `options` are those of each of our plugins, as they are given.
    """

    config_file: Path
    public: Path
    site: Path
    private: Path | None
    zone: str
    today: object
    policy: Mapping[str, object]
    options: Mapping[str, Mapping[str, object]]

    @property
    def places(self) -> Places:
        """Where the edition of a center is, if there is one."""
        named = self.options["inroads/guide"]
        places = (str(named.get(name) or "") for name in ("center", "local", "accessibility"))
        return Places(self.config_file.parent, self.public, *places)

    def shown(self, path: Path) -> str:
        """Return `path` as problems show it: below the project with slashes, or whole."""
        return shown_below(self.config_file.parent, path)


class _Loader(yaml.SafeLoader):
    """Reads MkDocs' configuration: `!ENV` as MkDocs does, any other tag (`!!python/name`) without carrying it out."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> object:
    """Return the value of the first variable that is set; of several items the last is what holds if none is."""
    items = node.value if isinstance(node, yaml.SequenceNode) else [node]
    names, default = (items[:-1], items[-1:]) if len(items) > 1 else (items, [])
    for name in names:
        value = os.environ.get(loader.construct_scalar(cast("yaml.ScalarNode", name)))
        if value is not None:
            tag = loader.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
            return loader.construct_object(yaml.ScalarNode(tag, value))
    return loader.construct_object(default[0], deep=True) if default else None


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def read_project(config_file: Path) -> Project:
    """Return the project of `config_file`; raise ClickException, which ends with 2, if there is none to read."""
    settings = settings_of(config_file, ())
    folder = config_file.parent
    options = _options(settings.get("plugins"), "inroads/notes")
    given = options or {}
    return Project(
        config_file,
        folder / str(settings.get("docs_dir") or "docs"),
        folder / str(settings.get("site_dir") or SITE),
        None if options is None else folder / str(given.get("folder") or PRIVATE),
        str(given.get("timezone") or ""),
        given.get("today"),
        _policy(config_file, given.get("policy")),
        {plugin: _options(settings.get("plugins"), plugin) or {} for plugin in OPTIONS},
    )


def _options(plugins: object, name: str) -> Mapping[str, object] | None:
    """Return the options of the plugin `name`, or None if the site doesn't use it; `plugins` is a mapping or a list."""
    listed = plugins if isinstance(plugins, list) else [plugins]
    for one in listed:
        options = {} if one == name else one.get(name, _ABSENT) if isinstance(one, Mapping) else _ABSENT
        if options is not _ABSENT:
            found = options if isinstance(options, Mapping) else {}
            return found if found.get("enabled", True) else None
    return None


def _policy(config_file: Path, given: object) -> Mapping[str, object]:
    if given is not None and not isinstance(given, Mapping):
        raise Misuse(f"{config_file}: policy must be settings with their values, such as nudge_after_days: 7")
    return given or {}


def settings_of(config_file: Path, children: tuple[Path, ...]) -> Mapping[str, object]:
    """Return the settings of a file and of those that it inherits from, mappings merged as MkDocs does."""
    if config_file.resolve() in children:
        raise Misuse(f"{config_file} inherits from itself")
    try:
        text = config_file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise Misuse(f"can't read {config_file}: {error}. Run this in the project's folder, or give -f.") from None
    own = _parsed(text, str(config_file))
    parent = own.pop("INHERIT", None)
    if not parent:
        return own
    return _merged(settings_of(config_file.parent / str(parent), (*children, config_file.resolve())), own)


def _parsed(text: str, name: str) -> dict[str, object]:
    try:
        own = yaml.load(text, Loader=_Loader)  # noqa: S506 (a safe loader that carries nothing out)
    except (yaml.YAMLError, ValueError) as error:  # the second for a day that isn't in the calendar
        raise Misuse(f"{name} isn't YAML: {error}") from None
    if not isinstance(own, dict):
        raise Misuse(f"{name} has no settings")
    return own


def private_folders(settings: Mapping[str, object]) -> tuple[str, ...]:
    """Return where a site with these settings has its notes, and is built; nothing for a site without notes."""
    options = _options(settings.get("plugins"), "inroads/notes")
    if options is None:
        return ()
    return str(options.get("folder") or PRIVATE), str(settings.get("site_dir") or SITE)


def private_folders_in(text: bytes) -> tuple[str, ...]:
    """Return the private folders that the text of a configuration names, as far as it can be read."""
    try:
        return private_folders(_parsed(text.decode("utf-8", "replace"), ""))
    except Misuse:
        return ()


def private_folders_of(config_file: Path) -> tuple[str, ...]:
    """Return the private folders of the site of `config_file`; those that are usual where there is no such file."""
    return private_folders(settings_of(config_file, ())) if config_file.exists() else (PRIVATE, SITE)


def _merged(base: Mapping[str, object], own: Mapping[str, object]) -> Mapping[str, object]:
    merged = dict(base)
    for key, value in own.items():
        old = merged.get(key)
        both = isinstance(old, Mapping) and isinstance(value, Mapping)
        merged[key] = _merged(cast("Mapping[str, object]", old), cast("Mapping[str, object]", value)) if both else value
    return merged


def about_own_zone(zone: str, path: str) -> list[Problem]:
    """Return what is wrong with the seeker's time zone, which the configuration at `path` names."""
    try:
        ZoneInfo(zone or "UTC")
    except (ZoneInfoNotFoundError, ValueError, OSError):
        message = f'timezone: "{zone}" isn\'t a time zone that is known'
        hint = did_you_mean(zone, available_timezones()) or "write an IANA name such as America/New_York"
        return [Problem.error(path, Place(), Code.INVALID_SETTING, message, hint)]
    return []


class Misuse(click.ClickException):
    """The command can't be carried out as it was called."""

    exit_code = 2
