"""S96: attempts at an exam, the result that counts, the cap, and the questions that were seen."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.reports.facts import FACTS
from trainer_cli.exams.attempts import (
    Attempt,
    attempts_in,
    credited_points,
    line_of,
    results_that_do_not_count,
    seen_questions,
    standing_attempt,
    used_attempts,
)
from trainer_cli.model.exam import Candidate, Outcome, Released
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.workspace import ExamFacts

if TYPE_CHECKING:
    from trainer_cli.model.exam import OutcomeKind

FIRST = FACTS.exam
SECOND = msgspec.structs.replace(
    FIRST,
    id="resit",
    date=dt.date(2026, 3, 2),
    resit_of=FIRST.id,
    attempts={"A002": 2, "A003": 1},
    cap=Decimal(6),
)
THIRD = msgspec.structs.replace(SECOND, id="resit-2", date=dt.date(2026, 4, 2))
FAILED = Released(agent="A002", outcome="sat", points=Decimal(4), passed=False)
PASSED = Released(agent="A002", outcome="sat", points=Decimal(9), passed=True)


def announced(exam: str, *rows: Released) -> ExamFacts:
    release = msgspec.structs.replace(FACTS.releases[0], exam=exam)
    facts = {"resit": SECOND, "resit-2": THIRD, FIRST.id: FIRST}
    return ExamFacts(
        exam=facts[exam],
        forms={},
        candidates=tuple(Candidate(agent=one.agent, form="A") for one in rows),
        releases=(release,),
        released={release.id: rows},
    )


def away(outcome: OutcomeKind) -> Released:
    return Released(agent="A002", outcome=outcome)


def test_an_exam_and_its_resits_are_one_line_whichever_is_named() -> None:
    exams = {
        "resit-2": announced("resit-2"),
        "resit": announced("resit"),
        "other": ExamFacts(exam=msgspec.structs.replace(FIRST, id="other"), forms={}, candidates=()),
        FIRST.id: announced(FIRST.id),
    }
    for named in (FIRST, SECOND, THIRD):
        assert [one.exam.id for one in line_of(named, exams)] == [FIRST.id, "resit", "resit-2"]


def test_results_that_are_not_announced_are_none() -> None:
    waiting = ExamFacts(exam=SECOND, forms={}, candidates=(Candidate(agent="A002", form="A"),))
    found = attempts_in([announced(FIRST.id, FAILED), waiting])
    assert found == {"A002": [Attempt(FIRST, FAILED), Attempt(SECOND, None)]}


@pytest.mark.parametrize(
    ("results", "counts", "used"),
    [
        ([FAILED], 0, 1),
        ([FAILED, PASSED], 1, 2),
        ([PASSED, FAILED], 0, 2),  # the first pass counts
        ([FAILED, FAILED], 1, 2),
        ([FAILED, away("excused")], 0, 1),
        ([away("excused")], 0, 0),
        ([away("excused"), FAILED], 1, 1),
        ([away("absent"), None], 0, 1),
        ([FAILED, away("withdrawn")], 1, 1),
        ([None], None, 0),
    ],
)
def test_which_result_counts(results: list[Released | None], counts: int | None, used: int) -> None:
    attempts = [Attempt(exam, one) for exam, one in zip((FIRST, SECOND), results, strict=False)]
    assert standing_attempt(attempts) == (None if counts is None else attempts[counts])
    assert used_attempts(attempts) == used


def test_another_result_counts_only_where_there_is_a_resit() -> None:
    other = Released(agent="A004", outcome="sat", points=Decimal(3), passed=False)
    first, second = announced(FIRST.id, FAILED, other), announced("resit", PASSED)
    assert results_that_do_not_count({FIRST.id: first, "resit": second}) == {(FIRST.id, "A002")}
    assert results_that_do_not_count({FIRST.id: first}) == set()
    assert results_that_do_not_count({"resit": second}) == set()


def test_the_cap_lowers_what_a_later_attempt_is_credited_with() -> None:
    assert credited_points(SECOND, "A002", Decimal(9)) == 6
    assert credited_points(SECOND, "A002", Decimal(6)) is None
    assert credited_points(SECOND, "A002", None) is None
    assert credited_points(SECOND, "A003", Decimal(9)) is None  # the first attempt of who was excused
    assert credited_points(FIRST, "A002", Decimal(9)) is None


def test_seen_is_what_lay_before_an_agent() -> None:
    asked = {name: {item.question for item in form.items} for name, form in FACTS.forms.items()}
    dealt = {one.agent: one.form for one in FACTS.candidates}
    assert seen_questions({"A001"}, [FACTS]) == asked[dealt["A001"]]
    assert seen_questions({"A999"}, [FACTS]) == set()
    ill = Outcome(id="o", exam=FIRST.id, agent="A001", outcome="absent", reason="ill", at=FIRST.at, by="TR01")
    stayed = replaced(FACTS, outcomes=(ill,), released={})
    assert seen_questions({"A001"}, [stayed]) == set()
    gone = replaced(FACTS, forms={})
    assert seen_questions({"A001"}, [gone]) == set()
