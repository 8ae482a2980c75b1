"""Jinja's environment for pages' bodies: strict, escaping, and quick at what a page does by the hundred."""

import re
from collections.abc import Callable, MutableMapping, Sequence
from pathlib import Path
from types import CodeType

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.runtime import Context
from markupsafe import Markup, escape

_MEANS_SOMETHING = re.compile("[&<>\"']")


def escaped(value: object) -> str:
    """Return `value` as markupsafe's `escape` does, without making what is safe already anew."""
    if type(value) is Markup:
        return value
    if type(value) is str and _MEANS_SOMETHING.search(value) is None:
        return value
    return escape(value)


class _Template(Template):
    """A template whose values are escaped by the function above: a fifth of what pressing pages takes."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, object],  # noqa: A002 (Jinja's name)
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return the template that `code` makes; Jinja compiles it to call whatever is named `escape` beside it."""
        made = super().from_code(environment, code, globals, uptodate)
        made.root_render_func.__globals__["escape"] = escaped
        return made


class _Context(Context):
    """What a template knows; macros are called at once, since none of them asks for it."""

    def call(
        self,
        called: Callable[..., object],
        /,
        *args: object,
        _block_vars: object = None,
        _loop_vars: object = None,
        **named: object,
    ) -> object:
        return called(*args, **named)


class PageEnvironment(Environment):
    """Templates in `folders`, the first first. Views are asked for attributes only; a missing one is an error."""

    getattr = staticmethod(getattr)  # type: ignore[assignment]
    template_class = _Template
    context_class = _Context

    def __init__(self, folders: Sequence[Path]) -> None:
        super().__init__(
            loader=FileSystemLoader([str(folder) for folder in folders]),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,  # a changed template begins a new build, with an environment of its own
        )
