"""T45: skills are assessed after the theory exam."""

from __future__ import annotations

import datetime as dt

import msgspec

from tests.exams.paper import exam
from trainer_cli.exams.skill_order import early_skills, once_a_day, skill_order_problem, theory_day
from trainer_cli.model.facts import Operation
from trainer_cli.model.plan import Plan, PlanDay, PlanStage
from trainer_cli.text.source import Source

THEORY = dt.date(2026, 2, 12)
STAGE = PlanStage(number=5, name="考核", kind="theory_exam", days=(PlanDay(date=THEORY),))
PLAN = Plan(id="junior-2026-02-09", title="p", tier="junior", start=THEORY, agents=(), stages=(STAGE,))


def typed(day: dt.date | None, task: str = "打字") -> Operation:
    return Operation(agent="A001", task=task, date=day, source=Source("ops.csv", 2))


def test_the_exam_says_when_it_was_else_the_plan() -> None:
    held = msgspec.structs.replace(exam(), plan=PLAN.id, date=dt.date(2026, 2, 13))
    other = msgspec.structs.replace(exam(), plan="senior", date=dt.date(2026, 1, 1))
    assert theory_day(PLAN, [held, other]) == dt.date(2026, 2, 13)
    assert theory_day(PLAN, [other]) == THEORY
    assert theory_day(msgspec.structs.replace(PLAN, stages=()), []) is None


def test_a_skill_of_an_earlier_day_is_early() -> None:
    before, same, unknown = typed(dt.date(2026, 2, 11)), typed(THEORY), typed(None)
    assert list(early_skills([before, same, unknown], THEORY)) == [before]
    assert list(early_skills([before], None)) == []


def test_an_assessment_is_named_once_a_day() -> None:
    early = [typed(dt.date(2026, 2, 11)), typed(dt.date(2026, 2, 11), "改地址")]
    [problem] = once_a_day(skill_order_problem(one, THEORY, refused=False) for one in early)
    assert (problem.level, problem.message) == (
        "warning",
        "A001 was assessed on 2026-02-11, and the theory exam is on 2026-02-12",
    )
    assert skill_order_problem(early[0], THEORY, refused=True).level == "error"
