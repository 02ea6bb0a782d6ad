"""S96: who may sit an exam again."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import msgspec
import pytest

from tests.reports.facts import FACTS
from trainer_cli.exams.attempts import Attempt
from trainer_cli.exams.resitters import next_attempt, resit_problem
from trainer_cli.model.exam import Released
from trainer_cli.model.settings import Policy

FIRST = FACTS.exam
SECOND = msgspec.structs.replace(FIRST, id="resit", date=dt.date(2026, 3, 2), resit_of=FIRST.id)
FAILED = Released(agent="A002", outcome="sat", points=Decimal(4), passed=False)
PASSED = Released(agent="A002", outcome="sat", points=Decimal(9), passed=True)
ABSENT = Released(agent="A002", outcome="absent")
EXCUSED = Released(agent="A002", outcome="excused")
WITHDRAWN = Released(agent="A002", outcome="withdrawn")


def told(*results: Released | None, policy: Policy | None = None, exception: str = "") -> str:
    attempts = [Attempt(exam, one) for exam, one in zip((FIRST, SECOND), results, strict=False)]
    found = resit_problem("A002", attempts, policy or Policy(), exception=exception)
    return f"{found.code}: {found.message}" if found else ""


@pytest.mark.parametrize("results", [(FAILED,), (ABSENT,), (EXCUSED,), (FAILED, EXCUSED)])
def test_who_has_not_passed_may(results: tuple[Released, ...]) -> None:
    assert told(*results) == ""


def test_who_was_excused_has_the_first_attempt_before_them() -> None:
    assert next_attempt([Attempt(FIRST, EXCUSED)]) == 1
    assert next_attempt([Attempt(FIRST, FAILED)]) == 2
    assert next_attempt([Attempt(FIRST, ABSENT)]) == 2


def test_why_others_may_not() -> None:
    first = FIRST.id
    assert told() == "resit-not-candidate: A002 was no candidate of this exam"
    assert told(PASSED) == f"resit-passed: A002 passed {first} and does not sit it again"
    assert (
        told(FAILED, None)
        == "resit-unannounced: A002 is a candidate of resit, whose results are not announced"
    )
    assert told(WITHDRAWN) == f"resit-withdrawn: A002 withdrew from {first}"
    assert (
        told(FAILED, FAILED) == "resit-limit: A002 has used 2 attempts; `resits` allows the first and 1 more"
    )


def test_the_workspace_says_how_many_and_whether_the_absent_may() -> None:
    assert told(FAILED, FAILED, policy=Policy(resits=2)) == ""
    assert told(FAILED, policy=Policy(resits=0)).startswith("resit-limit: ")
    strict = Policy(resit_absent=False)
    assert told(ABSENT, policy=strict) == f"resit-absent: A002 stayed away from {FIRST.id} without an excuse"
    assert told(FAILED, policy=strict) == ""


def test_an_exception_gives_one_more_but_not_to_who_passed() -> None:
    assert told(FAILED, FAILED, exception="head agreed") == ""
    assert told(WITHDRAWN, exception="came back") == ""
    assert told(PASSED, exception="wants to").startswith("resit-passed: ")
