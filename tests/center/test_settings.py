"""A center's settings below those of the seeker."""

from inroads.center import policy_of


def test_the_seekers_own_choice_stands_in_place_of_the_centers() -> None:
    policy, problems = policy_of({"nudge_after_days": 14, "room_days": 14}, {"nudge_after_days": 5})
    assert problems == ()
    assert (policy.nudge_after_days, policy.room_days) == (5, 14)


def test_a_policy_knows_who_chose_what() -> None:
    policy, _ = policy_of({"nudge_after_days": 14, "room_days": 14}, {"nudge_days": 5, "spelling": "en-GB"})
    assert policy.nudge_after_days == 5
    assert policy.chosen == {"nudge_after_days", "spelling"}
    assert policy.by_center == {"room_days"}


def test_a_country_of_the_seekers_own_takes_the_centers_region_away() -> None:
    policy, problems = policy_of({"country": "US", "region": "MA"}, {"country": "GB"})
    assert problems == ()
    assert (policy.workdays.country, policy.workdays.region) == ("GB", "")
    assert policy.by_center == frozenset()
