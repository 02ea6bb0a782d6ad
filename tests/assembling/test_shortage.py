"""T37: what is missing is named with cell and number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.assembling.bank import blueprint, short, single, task
from trainer_cli.assembling import shortage
from trainer_cli.assembling.shortage import difficulty_problem, shortage_problems, unknown_problem
from trainer_cli.model.blueprint import CellDemand

if TYPE_CHECKING:
    import pytest

    from trainer_cli.assembling.asks import Task
    from trainer_cli.model.question import Question

COURSES = ["company", "rules", "cases"]


def bank(**numbers: tuple[int, int]) -> dict[str, list[Question]]:
    """For each course so many single choices and short answers."""
    return {
        course: [
            *(single(f"{course}-{n}") for n in range(choices)),
            *(short(f"{course}-1{n}") for n in range(written)),
        ]
        for course, (choices, written) in numbers.items()
    }


def said(given: Task) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(one.message, one.source.pointer) for one in shortage_problems(given)]


def test_a_type_that_is_short_names_its_poorest_courses() -> None:
    plan = blueprint(COURSES, ("single", 6, "1"), ("short", 3, "5"), evenness=0)
    given = task(plan, bank(company=(9, 3), rules=(9, 1), cases=(9, 1)), 2)
    (problem,) = shortage_problems(given)
    assert (problem.code, problem.clause) == ("blueprint-short", "T37")
    assert said(given) == [
        (
            (
                "type short of 5 points: 6 needed, 5 approved, 1 short (forms: 2);"
                " by course: rules 1, cases 1, company 3"
            ),
            ("sections",),
        )
    ]


def test_a_course_that_is_short_names_what_it_has() -> None:
    plan = blueprint(COURSES, ("single", 6, "1"), ("short", 3, "5"), evenness=0)
    assert said(task(plan, bank(company=(9, 3), rules=(1, 1), cases=(9, 3)))) == [
        (
            "course rules: 3 needed, 2 approved, 1 short (forms: 1); by type: 1 × single, 1 × short of 5 points",
            ("courses", 1),
        )
    ]


def test_what_forms_may_share_is_needed_once() -> None:
    plan = blueprint(["rules"], ("single", 5, "1"))
    # 5 + 3 + 1 questions for three forms, any two of which share 2
    assert said(task(plan, bank(rules=(8, 0)), 3, overlap=2))[0][0] == (
        "type single: 9 needed, 8 approved, 1 short (forms: 3); by course: rules 8"
    )


def test_levels_and_cells_and_numbers_of_courses_that_are_short() -> None:
    plan = blueprint(
        COURSES,
        ("single", 6, "1"),
        by_course={"rules": "4"},
        by_level={"apply": "1", "remember": "20%"},
        cells=(
            CellDemand(course="rules", level="apply", count="1"),
            CellDemand(type="single", level="remember", count="3"),
        ),
    )
    assert said(task(plan, bank(company=(2, 0), rules=(3, 0), cases=(2, 0)))) == [
        ("course rules: 4 needed, 3 approved, 1 short (forms: 1); by type: 3 × single", ("courses", 1)),
        ("level apply: 1 needed, 0 approved, 1 short (forms: 1)", ("by_level", "apply")),
        ("course rules, level apply: 1 needed, 0 approved, 1 short (forms: 1)", ("cells", 0)),
    ]


def test_short_only_together() -> None:
    plan = blueprint(COURSES, ("single", 3, "1"), ("short", 3, "5"), evenness=0)
    assert said(task(plan, bank(company=(0, 9), rules=(0, 9), cases=(9, 0)))) == [
        (
            (
                "type single: 1 short in course company, rules (forms: 1); the other courses give the most that"
                " evenness allows"
            ),
            ("sections",),
        )
    ]


def test_a_number_that_can_not_be_spread() -> None:
    (problem,) = shortage_problems(task(blueprint(["company", "rules"], ("single", 3, "1"), evenness=0), {}))
    assert problem.code == "blueprint-uneven"
    assert problem.message == "3 questions can't cover 2 courses with numbers that differ by at most 0"
    assert problem.source.pointer == ("evenness",)


def test_what_clashes_is_named_with_what_it_lacks_and_what_it_clashes_with() -> None:
    bank = {
        "rules": [single(f"rules-{n}", level="apply") for n in range(5)],
        "cases": [single(f"cases-{n}") for n in range(5)],
    }
    plan = blueprint(
        ["rules", "cases"], ("single", 4, "1"), evenness=0, by_level={"apply": "3"}, by_course={"rules": "2"}
    )
    assert said(task(plan, bank)) == [
        (
            "course rules: 2 wanted, 1 more must be taken (forms: 1), together with: level apply",
            ("by_course", "rules"),
        ),
        (
            "level apply: 3 wanted, 5 approved, 1 lacking (forms: 1), together with: course rules",
            ("by_level", "apply"),
        ),
    ]


def test_pairs_that_clash() -> None:
    plan = blueprint(["rules"], ("single", 2, "1"))
    given = task(plan, {"rules": [single("rules-1", not_with=("rules-2",)), single("rules-2")]})
    assert said(given) == [
        (
            (
                "type single: 2 wanted, 2 approved, 1 lacking (forms: 1), together with:"
                " pairs that must not stand together"
            ),
            ("sections",),
        ),
        (
            (
                "pairs that must not stand together: 1 stand together all the same (forms: 1), together with:"
                " type single"
            ),
            (),
        ),
    ]


def test_a_clash_that_nobody_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shortage, "clashing", lambda *_: [])
    given = task(blueprint(["rules"], ("single", 2, "1")), {"rules": [single("rules-1"), single("rules-2")]})
    assert [one.code for one in shortage_problems(given)] == ["blueprint-unknown"]


def test_a_difficulty_out_of_reach_and_nothing_known() -> None:
    given = task(blueprint(["rules"], ("single", 1, "1"), difficulty=("0.5", "0.05")), bank(rules=(1, 0)), 2)
    problem = difficulty_problem(given, 15)
    assert problem.message == (
        "no choice of questions has a mean difficulty nearer to 0.5 than 0.2000 (forms: 2), allowed is 0.05"
    )
    assert problem.source.pointer == ("difficulty",)
    unknown = unknown_problem(given)
    assert (unknown.code, unknown.message) == (
        "blueprint-unknown",
        "no choice of questions was found (forms: 2), nor a proof that there is none",
    )
