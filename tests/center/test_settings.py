"""A center's settings below those of the seeker."""

from inroads.center import with_own


def test_the_seekers_own_choice_stands_in_place_of_the_centers() -> None:
    assert with_own({"nudge_after_days": 14, "room_days": 3}, {"nudge_after_days": 5}) == {
        "nudge_after_days": 5,
        "room_days": 3,
    }


def test_a_short_name_is_the_same_setting() -> None:
    assert with_own({"nudge_after_days": 14}, {"nudge_days": 5}) == {"nudge_days": 5}


def test_a_country_of_the_seekers_own_takes_the_centers_region_away() -> None:
    assert with_own({"country": "US", "region": "MA"}, {"country": "GB"}) == {"country": "GB"}
