"""The rules, in the order of their criteria."""

from inroads.publish.access.rule import Rule
from inroads.publish.access.rules import behavior, controls, language, links, media, outline, references, tables

RULES: tuple[Rule, ...] = tuple(
    sorted(
        (
            rule
            for module in (media, outline, tables, controls, links, language, behavior, references)
            for rule in module.RULES
        ),
        key=lambda rule: (tuple(map(int, rule.criterion.split("."))), rule.id),
    )
)

__all__ = ["RULES"]
