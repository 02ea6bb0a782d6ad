"""T41, T43: announcing results."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec
import pytest

from tests.exams.paper import NOON, exam
from trainer_cli.exams.release import (
    Difference,
    differences,
    release,
    release_problems,
    released_rows,
    standing_release,
    withdrawal,
)
from trainer_cli.model.exam import AgentScore, Release, Released

SAT = AgentScore(agent="A001", outcome="sat", form="A", points=Decimal("12.5"), passed=True)
ABSENT = AgentScore(agent="A002", outcome="absent")
UNMARKED = AgentScore(agent="A003", outcome="sat", form="A", unmarked=2)
UNKNOWN = AgentScore(agent="A004", outcome=None)


def announced(name: str = "r1", hours: int = 0) -> Release:
    at = NOON + dt.timedelta(hours=hours)
    return release(exam(), release_id=name, at=at, by="TR01", sheets=["sha256:s"], marks=["sha256:m"])


def taken_back(standing: Release, hours: int = 1) -> Release:
    at = NOON + dt.timedelta(hours=hours)
    return withdrawal(standing, release_id="w1", at=at, by="TR01", reason="答案有誤")


def test_nothing_forbids_it() -> None:
    assert release_problems(exam(), [SAT, ABSENT]) == []


def test_all_that_forbids_it() -> None:
    problems = release_problems(exam(invigilators=()), [SAT, UNMARKED, UNKNOWN])
    assert [(problem.code, problem.clause) for problem in problems] == [
        ("release-unmarked", "T43"),
        ("release-no-outcome", "T43"),
        ("release-no-invigilator", "T41"),
    ]
    assert [problem.message for problem in problems] == [
        "A003: 2 written answers have no mark",
        "A004: no sheet, and no outcome is recorded",
        "nobody is recorded as invigilator of this exam",
    ]


def test_marks_that_are_apart_have_a_sentence_of_their_own() -> None:  # T42
    score = AgentScore(agent="A003", outcome="sat", form="A", unmarked=3, apart=1)
    problems = release_problems(exam(), [score, msgspec.structs.replace(score, unmarked=1)])
    assert [problem.message for problem in problems] == [
        "A003: 2 written answers have no mark",
        "A003: the two marks of 1 written answers are too far apart",
        "A003: the two marks of 1 written answers are too far apart",
    ]


def test_what_differs_from_what_was_announced() -> None:  # S101
    before = released_rows([SAT, ABSENT])
    assert differences(before, [SAT, ABSENT]) == []
    better = msgspec.structs.replace(SAT, points=Decimal(13))
    assert differences(before, [better, UNKNOWN]) == [
        Difference("A001", before[0], better),
        Difference("A004", None, UNKNOWN),
        Difference("A002", before[1], None),
    ]
    again = msgspec.structs.replace(SAT, points=Decimal("12.50"), form="B")
    assert differences(before, [again, ABSENT]) == []


def test_the_newest_standing_release() -> None:
    first, second = announced("r1"), announced("r2", hours=2)
    assert standing_release([]) is None
    assert standing_release([taken_back(first), first]) is None
    assert standing_release([second, taken_back(first), first]) == second


def test_a_release_that_another_one_replaced_does_not_come_back() -> None:
    first = announced("r1")
    second = msgspec.structs.replace(announced("r2", hours=2), supersedes="r1")
    assert standing_release([first, second]) == second
    assert standing_release([first, second, taken_back(second, hours=3)]) is None


def test_the_records_of_a_release_and_its_withdrawal() -> None:
    record = announced()
    assert (record.exam, record.pass_mark, record.forms) == ("junior-theory", Decimal(10), exam().forms)
    assert (record.sheets, record.marks) == (("sha256:s",), ("sha256:m",))
    assert (record.withdraws, record.supersedes) == (None, None)
    again = release(exam(), release_id="r2", at=NOON, by="D01", sheets=[], marks=[], supersedes=record)
    assert again.supersedes == "r1"
    back = taken_back(record)
    assert (back.exam, back.withdraws, back.reason, back.forms) == (
        record.exam,
        "r1",
        "答案有誤",
        record.forms,
    )


def test_the_rows_that_are_announced() -> None:
    assert released_rows([SAT, ABSENT]) == (
        Released(agent="A001", outcome="sat", form="A", points=Decimal("12.5"), passed=True),
        Released(agent="A002", outcome="absent"),
    )
    with pytest.raises(ValueError, match="A004 has no outcome"):
        released_rows([UNKNOWN])
