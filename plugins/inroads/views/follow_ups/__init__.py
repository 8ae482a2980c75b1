"""What is due and why: rules over facts and policy, in one tuple; the day only sorts what they find."""

from inroads.views.follow_ups.engine import RULES, due_on, follow_ups
from inroads.views.follow_ups.follow_up import Bucket, DueRow, Fact, FollowUp, Kind, Settle

__all__ = ["RULES", "Bucket", "DueRow", "Fact", "FollowUp", "Kind", "Settle", "due_on", "follow_ups"]
