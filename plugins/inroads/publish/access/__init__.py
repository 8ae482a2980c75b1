"""The check of accessibility. Knows a site's pages as pairs of name and bytes; opens nothing, and needs no browser."""

from inroads.accessibility import AccessReport, BrowserRun, Checked, Finding, as_mapping, from_mapping
from inroads.publish.access.check import HINTS, check, checked

__all__ = [
    "HINTS",
    "AccessReport",
    "BrowserRun",
    "Checked",
    "Finding",
    "as_mapping",
    "check",
    "checked",
    "from_mapping",
]
