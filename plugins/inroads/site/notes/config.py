"""The options of `inroads/notes`."""

from mkdocs.config.base import Config
from mkdocs.config.config_options import ListOfItems, Type


class NotesConfig(Config):
    """What the seeker's own configuration says.

    `folder`: where contacts/ and meetings/ are, relative to the configuration file.
    `timezone`: the seeker's own time zone, an IANA name.
    `today`: the day that the site is made for, as YYYY-MM-DD; empty for the real one.
    `policy`: settings by name, see policy/settings.yaml.
    `me`: what the seeker says of themselves, for drafts of messages.
    `calendar`: what the calendars tell and when they remind.
    `editor`: what opens a note from the site: vscode, vscodium, cursor, obsidian, file, none, or a pattern.
    `serve_hosts`: names by which `mkdocs serve` may be reached besides this computer's own.
    """

    folder = Type(str, default="content/private")
    timezone = Type(str, default="")
    today = Type((str, object), default="")
    policy = Type(dict, default={})
    me = Type(dict, default={})
    calendar = Type(dict, default={})
    editor = Type(str, default="none")
    serve_hosts = ListOfItems(Type(str), default=[])
