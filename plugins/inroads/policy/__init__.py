"""The settings in which sources disagree, with their defaults, choices and reasons. Knows no note."""

from inroads.policy.policy import SETTINGS, Policy, Setting, policy_from

__all__ = ["SETTINGS", "Policy", "Setting", "policy_from"]
