"""T39-T41: how an exam was held goes on record."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.reports.facts import FACTS, HELD, WORKSPACE
from tests.team import NOON
from trainer_cli.workflows.new_sitting import Held, lasted, new_sitting
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import ExamFacts

SAID = Held(start="9:02", end="１１：３０", rooms=("R1",), declarations=("A001", "A002"))


def refused(said: Held, facts: ExamFacts = FACTS) -> list[str]:
    proposal, problems = new_sitting(WORKSPACE, facts, said, by="TR01", at=NOON)
    assert proposal is None
    return [one.message for one in problems]


def test_a_sitting_is_a_record() -> None:
    proposal, problems = new_sitting(WORKSPACE, FACTS, SAID, by="TR01", at=NOON)
    assert problems == []
    assert proposal is not None
    [change] = proposal.changes
    assert change.path == f"records/sittings/{FACTS.exam.id}/2026-02-12/sitting.yaml"
    assert change.content == (
        b'id: "2026-02-12"\nexam: junior-2026-02-09-theory\nstart: "09:02"\nend: "11:30"\nrooms:\n  - R1\n'
        b"invigilators:\n  - TR02\ndeclarations:\n  - A001\n  - A002\nat: 2026-02-12T12:00:00+08:00\nby: TR01\n"
    )
    assert "2 of 3 declarations are signed" in proposal.done
    assert proposal.problems == ()


def test_who_watched_is_taken_from_the_exam_unless_it_is_said() -> None:
    # T41
    proposal, _ = new_sitting(
        WORKSPACE, FACTS, msgspec.structs.replace(SAID, invigilators=("TR01",)), by="TR01", at=NOON
    )
    assert proposal is not None
    assert b"invigilators:\n  - TR01\n" in (proposal.changes[0].content or b"")
    unwatched = replaced(FACTS, exam=msgspec.structs.replace(FACTS.exam, invigilators=()))
    assert refused(SAID, unwatched) == ["nobody is named who watched over the exam"]
    assert refused(msgspec.structs.replace(SAID, invigilators=("TR99",))) == [
        "there is no trainer or person `TR99` to invigilate"
    ]


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("nine", "11:30", ["`nine` is no time of day for an exam"]),
        ("9", "25:00", ["`9` is no time of day for an exam", "`25:00` is no time of day for an exam"]),
        ("11:30", "9:02", ["the exam can't end at 09:02 and begin at 11:30"]),
    ],
)
def test_times_that_can_not_be(start: str, end: str, told: list[str]) -> None:
    # T39
    assert refused(msgspec.structs.replace(SAID, start=start, end=end)) == told


def test_only_candidates_can_have_signed() -> None:
    # T40
    assert refused(msgspec.structs.replace(SAID, declarations=("A001", "A009"))) == [
        "A009 is no candidate of this exam and can't have signed"
    ]


def test_another_record_of_the_same_room_replaces_the_first_when_told() -> None:
    again = msgspec.structs.replace(SAID, end="11:20")
    assert refused(again, HELD) == ["it is on record that the exam was held from 09:02 to 11:30"]
    corrected = msgspec.structs.replace(again, correct=True)
    proposal, _ = new_sitting(WORKSPACE, HELD, corrected, by="TR01", at=NOON)
    assert proposal is not None
    assert proposal.what == (
        "junior-2026-02-09-theory was held from 09:02 to 11:20; 2 of 3 declarations are signed.\n"
        "This replaces sitting 2026-02-12."
    )
    assert b'id: "2026-02-12-2"\n' in (proposal.changes[0].content or b"")
    assert b'supersedes: "2026-02-12"\n' in (proposal.changes[0].content or b"")
    elsewhere = msgspec.structs.replace(SAID, rooms=("R2",))
    other, problems = new_sitting(WORKSPACE, HELD, elsewhere, by="TR01", at=NOON)
    assert (problems, other is not None) == ([], True)


def test_more_minutes_than_allowed_are_said() -> None:
    # T39: 151 minutes of 150
    proposal, _ = new_sitting(
        WORKSPACE, FACTS, msgspec.structs.replace(SAID, start="9:00", end="11:31"), by="TR01", at=NOON
    )
    assert proposal is not None
    assert [one.message for one in proposal.problems] == ["the exam lasted 151 minutes, and 150 are allowed"]
    assert lasted(HELD.sittings[0]) == 148
