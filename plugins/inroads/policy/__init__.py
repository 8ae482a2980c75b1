"""The settings in which sources disagree, with their defaults, choices and reasons. Knows no note."""

from inroads.policy.policy import DEFAULT, OWN_FORMS, SETTINGS, SHORT_NAMES, Policy, Setting, policy_from
from inroads.policy.workdays import Workdays

__all__ = ["DEFAULT", "OWN_FORMS", "SETTINGS", "SHORT_NAMES", "Policy", "Setting", "Workdays", "policy_from"]
