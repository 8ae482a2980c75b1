"""Our part of the theme: overrides, styles and scripts, added to whatever the configuration has."""

from collections.abc import Callable
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, pass_context
from jinja2.runtime import Context
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from inroads.render.compiled import keep_compiled
from inroads.shipped import OVERRIDES
from inroads.site.content import cache_folder, is_private

_STYLES_ON_ALL_PAGES = ("inroads",)
_STYLES_ON_PAGES_IN = {"questions": ("picker",), "templates": ("filler",)}
_ON_ALL_PAGES = ("scroll", "copy", "keys")
_WORKER = "assets/js/iframe-worker.js"  # what Material's offline plugin would have from another host, known by its name
# What other pages need besides, in this order: each script finds what those before it give to the others.
_FILLED_IN = ("kept", "printables")  # wherever a checklist or worksheet may be shown
_LISTED = ("question-text", "question-list")  # wherever a question may be put on the reader's list
_ON_PAGES_IN = {
    "guide": _FILLED_IN,
    "printables": _FILLED_IN,
    "help": _FILLED_IN,
    "questions": _LISTED,
    "templates": ("lint-rules-messages", "lint", "kept", "mailto", "blanks", "sending", "checks", "wording", "filler"),
}
_ON_PAGE = {
    "questions/pick": (*_LISTED, "picker", "list-panel", "list-plan", "list-lint", "list-drag", "list-offer"),
    "templates/index": ("kept", "blanks"),
}
_ON_NOTES = ("filters", "tables", "rest", "day", "print", "matrix")
_ENTRIES = "partials/nav-item.html"
_ENTRY_BELOW = '{{ render(item, path ~ "_" ~ loop.index, level + 1, nav_item) }}'
_ENTRY_BELOW_ONCE = _ENTRY_BELOW.replace("render(", "entry(render, ")


def add_furniture(config: MkDocsConfig) -> None:
    """Put our overrides behind the site's own and before Material's, and our scripts first."""
    folder = str(OVERRIDES)
    if folder not in config.theme.dirs:
        place = 1 if config.theme.custom_dir else 0
        config.theme.dirs.insert(place, folder)
    for path in map(_script, _ON_ALL_PAGES):
        if path not in map(str, config.extra_javascript):
            script = ExtraScriptValue(path)
            script.defer = True  # and no module: browsers load none from a file that is opened directly
            config.extra_javascript.append(script)
    if "material/offline" in config.plugins:
        polyfills = config.extra.setdefault("polyfills", [])
        polyfills += [_WORKER] if _WORKER not in polyfills else []


def furnish(env: Environment, config: MkDocsConfig) -> None:
    """Give templates what our overrides need: `beneath/`, what one stands in for, `entry`, and what pages need.

    What they are compiled to is kept for the next build.
    """
    dirs = config.theme.dirs
    beneath = _Beneath(dirs[dirs.index(str(OVERRIDES)) + 1 :])
    loaders = [env.loader] if env.loader else []
    env.loader = ChoiceLoader([*loaders, PrefixLoader({"beneath": beneath})])
    env.globals["entry"] = _entry_maker()
    env.globals["own_styles"] = _own_styles
    env.globals["own_scripts"] = _own_scripts(is_private(config))
    keep_compiled(env, cache_folder(config))


class _Beneath(FileSystemLoader):
    """The theme's own templates, of which the entries of the navigation have those below them made but once too."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        source, path, uptodate = super().get_source(environment, template)
        # The theme calls itself for them, which no override can come between. Should it do so in other words one day,
        # they are made anew on each page, and look the same.
        return source.replace(_ENTRY_BELOW, _ENTRY_BELOW_ONCE) if template == _ENTRIES else source, path, uptodate


def _entry_maker() -> Callable[..., str]:
    """Return what makes an entry of the navigation that doesn't hold the page but once for each folder of pages.

    From all of a folder links look the same, and making entries anew is a good part of what a page takes.
    """
    made: dict[tuple[str, bool, str], str] = {}

    @pass_context
    def entry(context: Context, render: Callable[..., str], item: Any, path: str, level: int, parent: Any) -> str:
        if item.active or getattr(item, "pages", None):
            return render(item, path, level, parent)
        page = context["page"]
        folder = page.url.rpartition("/")[0] if page else f"{context['base_url']}/"
        key = (path, bool(parent and parent.active), folder)
        if key not in made:
            made[key] = render(item, path, level, parent)
        return made[key]

    return entry


def _script(name: str) -> str:
    return f"assets/js/{name}.js"


def _own_styles(source: str) -> tuple[str, ...]:
    """Return the styles that the page made from `source` needs, those of all pages first."""
    names = (*_STYLES_ON_ALL_PAGES, *_STYLES_ON_PAGES_IN.get(source.partition("/")[0], ()))
    return tuple(f"assets/css/{name}.css" for name in names)


def _own_scripts(has_notes: bool) -> Callable[[str], tuple[str, ...]]:
    """Return what tells the scripts that the page made from a source needs, besides those of all pages."""
    on_others = _ON_NOTES if has_notes else _FILLED_IN

    def own_scripts(source: str) -> tuple[str, ...]:
        folder = source.partition("/")[0]
        return tuple(map(_script, _ON_PAGE.get(source.removesuffix(".md")) or _ON_PAGES_IN.get(folder, on_others)))

    return own_scripts
