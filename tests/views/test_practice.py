"""The log of practice, and what went well lately."""

from pathlib import Path

from conftest import desk_of
from desks import person, talk
from inroads.policy.evidence import evidence
from inroads.views.encouragement import encouragement
from inroads.views.practice import practice

ANA = {"contacts/ana.md": person("Ana")}


def test_talks_are_numbered_from_the_first_and_the_last_twelve_are_shown(tmp_path: Path) -> None:
    notes = {f"meetings/m{day:02}.md": talk(f"2026-11-{day:02}", who="ana") for day in range(1, 15)}
    notes["meetings/off.md"] = talk("2026-11-03", "outcome: no-show\n", who="ana")
    notes["meetings/next.md"] = talk("2026-11-27", "confidence: 5\n", who="ana")
    found = practice(desk_of(tmp_path, {**ANA, **notes}))
    assert [one.number for one in found.talks] == [*range(3, 15)]
    assert (found.says, found.is_rated, found.to_try) == ("14 conversations held.", False, "")


def test_confidence_is_compared_with_the_talks_before(tmp_path: Path) -> None:
    ratings = [1, 1, 2, 2, 2, 3, 3, 4, 4, 4]
    notes = {
        f"meetings/m{n}.md": talk(f"2026-11-{n + 1:02}", f"confidence: {rating}\n", who="ana")
        for n, rating in enumerate(ratings)
    }
    found = practice(desk_of(tmp_path, {**ANA, **notes}))
    assert found.says == "10 conversations held. Confidence 3.6 of 5 in the last 5 that you rated, 1.6 in those before."
    assert found.is_rated


def test_a_first_rating_is_compared_with_nothing(tmp_path: Path) -> None:
    notes = {**ANA, "meetings/a.md": talk("2026-11-02", "confidence: 3\ntry_next: '<b>wait</b>'\n", who="ana")}
    found = practice(desk_of(tmp_path, notes))
    assert found.says == "1 conversation held. Confidence 3.0 of 5 in the one that you rated."
    assert (found.to_try, found.talks[0].try_next) == ("<b>wait</b>", "<b>wait</b>")


def test_before_the_first_talk_there_is_a_kind_word(tmp_path: Path) -> None:
    found = practice(desk_of(tmp_path, {}))
    assert found.talks == ()
    assert found.says.startswith("No conversation yet.")


def test_asking_counts_as_a_success_and_wins_of_four_weeks_are_listed(tmp_path: Path) -> None:
    log = ("2026-10-23 asked", "2026-10-24 asked", "2026-10-30 nudged", "2026-11-02 replied", "2026-11-25 asked")
    body = "## Advice\n- [x] Read (done 2026-11-12, told 2026-11-13)\n- [x] Old (done 2026-10-01)\n- [ ] Open\n"
    body += "## Actions\n- [x] Mine (done 2026-11-12)\n"
    notes = {
        "contacts/ana.md": person("Ana", "", *log),
        "contacts/bo.md": person("Bo"),
        "meetings/before.md": talk("2026-10-01", who="bo"),
        "meetings/a.md": talk("2026-11-05", "referrals: [Jo, Mo]\n", who="ana", body=body),
        "meetings/b.md": talk("2026-11-06", who="bo"),
        "meetings/c.md": talk("2026-11-07", "outcome: cancelled\n", who="bo"),
    }
    found = encouragement(desk_of(tmp_path, notes))
    assert found.says == "2 requests sent in four weeks. Each one counts, whatever came back."
    assert found.wins == (
        "2 conversations held",
        "1 of them with somebody new",
        "1 friendly answer",
        "1 piece of advice followed",
        "1 report back on advice you followed",
        "2 new names given to you",
    )


def test_a_quiet_time_has_no_wins_and_no_reproach(tmp_path: Path) -> None:
    found = encouragement(desk_of(tmp_path, ANA))
    assert (found.wins, found.says) == ((), "No request in the last four weeks. One is enough to begin again.")


def test_what_is_said_to_be_normal_has_sources_that_may_be_cited(tmp_path: Path) -> None:
    found = encouragement(desk_of(tmp_path, {}))
    assert [one.id for one in found.sources] == ["EV-EVSYUKOVA-2025", "EV-FLYNN-2008"]
    assert {evidence()[one.id].use for one in found.sources} == {"yes"}
    assert "one request in four" in found.sources[0].claim
