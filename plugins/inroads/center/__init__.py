"""A career center's edition: what `center.yml` says, checked; colours, logo, settings. Knows no page, no note."""

from inroads.center.center import CenterFile, Quote, QuotesFile
from inroads.center.dressed import as_allowed, with_name
from inroads.center.edition import Center, Logo, about_unset
from inroads.center.parse import center_file_from, quotes_from
from inroads.center.settings import policy_of

__all__ = [
    "Center",
    "CenterFile",
    "Logo",
    "Quote",
    "QuotesFile",
    "about_unset",
    "as_allowed",
    "center_file_from",
    "policy_of",
    "quotes_from",
    "with_name",
]
