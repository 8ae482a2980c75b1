"""What is due and why: rules over facts and policy, in one tuple; the day only sorts what they find."""

from inroads.views.follow_ups.engine import RULES, due_on, follow_ups
from inroads.views.follow_ups.follow_up import Bucket, DueRow, Fact, FollowUp, Kind
from inroads.views.follow_ups.settle import Settle, Way

__all__ = ["RULES", "Bucket", "DueRow", "Fact", "FollowUp", "Kind", "Settle", "Way", "due_on", "follow_ups"]
