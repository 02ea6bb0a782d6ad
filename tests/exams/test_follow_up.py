"""S96: who did not pass, and what was arranged for them."""

from __future__ import annotations

import datetime as dt

from tests.reports.facts import FACTS
from tests.reports.resits import EXAM, RESIT
from trainer_cli.exams.follow_up import follow_ups
from trainer_cli.model.exam import Released
from trainer_cli.model.exam_after import Coaching
from trainer_cli.workspace.lazy import replaced

FIRST = FACTS.exam.id
PLAN = Coaching(
    id="c1",
    exam=FIRST,
    agent="A003",
    topics=("rules",),
    coach="TR01",
    until=dt.date(2026, 2, 27),
    at=FACTS.exam.at,
    by="TR01",
)


def test_nothing_was_arranged() -> None:
    found = list(follow_ups(FACTS, {FIRST: FACTS}))
    assert [(one.agent, one.result.outcome, one.arranged) for one in found] == [
        ("A002", "sat", False),
        ("A003", "absent", False),
    ]


def test_a_resit_to_come_or_a_coaching_plan_is_enough() -> None:
    coached = replaced(FACTS, coaching=(PLAN,))
    to_come = replaced(RESIT, releases=(), candidates=RESIT.candidates[:1])
    second, third = follow_ups(coached, {FIRST: coached, EXAM.id: to_come})
    assert (second.agent, second.resit, second.coaching, second.arranged) == ("A002", EXAM, None, True)
    assert (third.agent, third.resit, third.coaching, third.arranged) == ("A003", None, PLAN, True)


def test_who_passed_the_resit_or_withdrew_needs_nothing() -> None:
    exams = {FIRST: FACTS, EXAM.id: RESIT}
    assert [one.agent for one in follow_ups(FACTS, exams)] == ["A003"]  # excused from the resit
    assert list(follow_ups(RESIT, exams)) == []
    gone = replaced(RESIT, released={"r1": (Released(agent="A003", outcome="withdrawn"),)})
    assert [one.agent for one in follow_ups(gone, {FIRST: FACTS, EXAM.id: gone})] == []


def test_results_that_are_not_announced_call_for_nothing() -> None:
    waiting = replaced(FACTS, releases=())
    assert list(follow_ups(waiting, {FIRST: waiting})) == []
