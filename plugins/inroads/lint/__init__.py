"""The lint: domain rules over questions, lists, messages and contacts, the same as in the browser. Knows no note."""

from inroads.lint.linter import lint
from inroads.lint.written import Facts, Finding, Listed, Severity, Written

__all__ = ["Facts", "Finding", "Listed", "Severity", "Written", "lint"]
