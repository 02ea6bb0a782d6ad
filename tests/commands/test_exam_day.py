"""`trainer exam held|incident` (T39-T41)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

TIMES = ("--start", "9:02", "--end", "11:30")


def test_an_exam_is_held(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    at("exam", "absent", "A007", EXAM, "--reason", "sick")
    ran = at("exam", "held", EXAM, *TIMES, "--room", "R2", "--invigilator", "TR01", "--declarations", "all")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{EXAM} was held from 09:02 to 11:30; 11 of 12 declarations are signed.\n")
    assert f"\nNext: trainer exam import {EXAM} sheets.csv\n" in ran.out
    [sitting] = at.team.exam.sittings
    assert (sitting.rooms, sitting.invigilators, sitting.declarations[5:7]) == (
        ("R2",),
        ("TR01",),
        ("A006", "A008"),
    )


def test_where_sheets_are_in_the_next_step_is_to_see_what_is_missing(shell: Callable[[str], Shell]) -> None:
    at = shell("answered")
    assert f"\nNext: trainer exam show {EXAM}\n" in at("exam", "held", EXAM, *TIMES).out


def test_who_signed_is_named_by_id(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    at("exam", "held", EXAM, *TIMES, "--declarations", "A001, A003,")
    assert at.team.exam.sittings[0].declarations == ("A001", "A003")
    assert at("exam", "held", EXAM, *TIMES, "--json").codes == ["sitting-recorded"]


def test_an_incident_is_recorded_decided_and_seen(shell: Callable[[str], Shell]) -> None:
    # T41
    at = shell("answered")
    at("exam", "incident", EXAM, "--agent", "A001", "--at", "10:15", "--what", "phone")
    assert "exam-incident-open" in at("check", "--json").codes
    assert f"`trainer exam incident {EXAM} --settles 2026-02-12-A001 --decision none`" in at("status").out
    assert at("exam", "incident", EXAM, "--settles", "2026-02-12-A001", "--decision", "void").code == 0
    assert "exam-incident-open" not in at("check", "--json").codes
    assert [one.outcome for one in at.team.scores][:2] == ["void", "sat"]


def test_an_incident_without_words_is_none(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    told = "trainer: an incident needs --at and --what; a decision about one on record needs --settles\n"
    assert at("exam", "incident", EXAM, "--at", "10:15") == (2, "", told)
    assert at("exam", "incident", EXAM, "--at", "x", "--what", "y", "--json").codes == ["incident-time"]


def test_who_held_the_exam_counts_for_the_release(shell: Callable[[str], Shell]) -> None:
    # T40, T41
    at = shell("marked")
    at.team.edit(f"records/exams/{EXAM}/exam.yaml", "invigilators:\n  - TR02\n", "")
    assert at("exam", "release", EXAM, "--by", "TR01", "-y", "--json").codes == ["release-no-invigilator"]
    at("exam", "held", EXAM, *TIMES, "--invigilator", "TR02", "--declarations", "A001,A002")
    at("exam", "incident", EXAM, "--at", "10:15", "--what", "noise")
    ran = at("exam", "release", EXAM, "--by", "TR01", "-y", "--json")
    assert ran.code == 0
    assert ran.codes == ["exam-declaration-missing", "exam-incident-open"]
    assert ran.document["problems"][0]["message"] == (
        "9 candidates sat, and no signed declaration of theirs is on record: A003, A004, A005, A006, A008, …"
    )
    assert at.team.exam.releases[0].invigilators == ("TR02",)
