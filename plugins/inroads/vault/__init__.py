"""The private records together: who knows whom, what leads where. Knows no day, no question and no template."""

from inroads.vault.changes import touched
from inroads.vault.links import Backlink
from inroads.vault.names import NameIndex
from inroads.vault.referrals import GivenName, ReferralEdge
from inroads.vault.vault import Group, Vault, by_time, vault_from

__all__ = ["Backlink", "GivenName", "Group", "NameIndex", "ReferralEdge", "Vault", "by_time", "touched",
           "vault_from"]  # fmt: skip
