"""Every check that a built site goes through before it is published: a new one is one more name here."""

from collections.abc import Callable

from inroads.publish.hosts import check_hosts
from inroads.publish.kinds import check_kinds
from inroads.publish.links import check_links
from inroads.publish.result import CheckResult
from inroads.publish.staged import Staged

Check = Callable[[Staged], CheckResult]
CHECKS: tuple[Check, ...] = (check_links, check_hosts, check_kinds)
