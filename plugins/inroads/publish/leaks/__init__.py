"""The leak scan. Knows private notes, public sources and a site's files as pairs of name and bytes; opens nothing."""

from inroads.publish.leaks.allowed import Allowed, allowed_from
from inroads.publish.leaks.finding import Finding, Quotation, Report, Standing, Unscanned
from inroads.publish.leaks.limits import Limits
from inroads.publish.leaks.look import File
from inroads.publish.leaks.scan import Folder, Private, scan
from inroads.publish.leaks.token import Kind

__all__ = [
    "Allowed",
    "File",
    "Finding",
    "Folder",
    "Kind",
    "Limits",
    "Private",
    "Quotation",
    "Report",
    "Standing",
    "Unscanned",
    "allowed_from",
    "scan",
]
