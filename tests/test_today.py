"""Which day it is: as the configuration says, else as the environment does, else as the clock does."""

from datetime import date, datetime, timedelta

import pytest

from inroads.today import today

DAY = date(2026, 11, 20)


@pytest.mark.parametrize("written", [DAY, "2026-11-20", datetime(2026, 11, 20, 23, 59)])  # noqa: DTZ001 (as YAML has it)
def test_a_configured_day_is_pinned(written: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    found = today(written)
    assert found == (DAY, True)
    assert type(found[0]) is date


@pytest.mark.parametrize("written", ["tomorrow", "2026-13-01", 5, ["2026-11-20"]])
def test_what_is_no_day_is_told(written: object) -> None:
    with pytest.raises(ValueError, match="write a day such as 2026-11-20"):
        today(written)


def test_without_one_the_environment_says_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795132800")
    assert today("") == (DAY, False)
    assert today(None) == (DAY, False)


@pytest.mark.parametrize("epoch", ["soon", "9" * 30])
def test_what_the_environment_cannot_mean_is_told(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ValueError, match="SOURCE_DATE_EPOCH can't be"):
        today("")


def test_without_either_it_is_the_real_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    found, is_pinned = today("")
    assert abs(found - date.today()) <= timedelta(days=1)  # noqa: DTZ011 (midnight may pass between the two)
    assert not is_pinned
