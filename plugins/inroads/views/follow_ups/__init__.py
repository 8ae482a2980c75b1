"""What is due and why: rules over facts and policy, in tuples by what they are about; the day only sorts."""

from inroads.views.follow_ups.engine import FollowUps, coming, due_on, follow_ups
from inroads.views.follow_ups.follow_up import Bucket, DueRow, Fact, FollowUp, Kind
from inroads.views.follow_ups.settle import Settle, Way

__all__ = [
    "Bucket",
    "DueRow",
    "Fact",
    "FollowUp",
    "FollowUps",
    "Kind",
    "Settle",
    "Way",
    "coming",
    "due_on",
    "follow_ups",
]
