"""T37: what is missing is named with cell and number."""

from __future__ import annotations

from decimal import Decimal

from tests.exams.bank import blueprint
from trainer_cli.exams.draft import Kind
from trainer_cli.exams.flow import Transport
from trainer_cli.exams.quotas import Demand
from trainer_cli.exams.shortage import bottleneck_problem, shortages, uneven_problem

PLAN = blueprint(["company", "rules", "cases"], ("single", 6, "1"), ("short", 3, "5"), evenness=0)
KINDS = [Kind("single"), Kind("short", Decimal(5))]


def test_a_type_that_is_short_names_its_poorest_courses() -> None:
    (problem,) = shortages(PLAN, KINDS, Demand([6, 3], [[9, 9, 9], [3, 1, 1]], 2, 0))
    assert problem.code == "blueprint-short"
    assert problem.message == (
        "type short of 5 points: 6 needed, 5 approved, 1 short (forms: 2);"
        " by course: rules 1, cases 1, company 3"
    )
    assert problem.source.pointer == ("sections",)
    assert problem.clause == "T37"


def test_a_course_that_is_short_names_what_it_has() -> None:
    (problem,) = shortages(PLAN, KINDS, Demand([6, 3], [[9, 1, 9], [3, 1, 3]], 1, 0))
    assert problem.message == (
        "course rules: 3 needed, 2 approved, 1 short (forms: 1); by type: single 1, short of 5 points 1"
    )
    assert problem.source.pointer == ("courses", 1)


def test_nothing_is_short() -> None:
    assert shortages(PLAN, KINDS, Demand([6, 3], [[9, 9, 9], [3, 3, 3]], 2, 0)) == []


def test_short_only_together() -> None:
    problem = bottleneck_problem(PLAN, KINDS, Demand([6, 3], [], 1, 0), Transport([], 1, (0,), (0, 2)))
    assert problem.message == (
        "type single: 1 short in course company, cases (forms: 1);"
        " the other courses give the most that evenness allows"
    )


def test_a_number_that_can_not_be_spread() -> None:
    problem = uneven_problem(blueprint(["company", "rules"], ("single", 3, "1"), evenness=0))
    assert problem.code == "blueprint-uneven"
    assert problem.message == "3 questions can't cover 2 courses with numbers that differ by at most 0"
    assert problem.source.pointer == ("evenness",)
