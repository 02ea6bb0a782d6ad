"""T37, T38: forms from a blueprint and a bank."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import combinations, product
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exams.bank import blueprint, short, single
from trainer_cli.exams.assembly import assembled
from trainer_cli.questions.item import course_of, type_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.curriculum import Blueprint
    from trainer_cli.model.question import Question

COURSES = ["company", "rules", "cases"]
PLAN = blueprint(COURSES, ("single", 5, "1"), ("short", 2, "5"), difficulty=("0.70", "0.05"))
BANK: dict[str, list[Question]] = {
    course: [
        *[single(f"{course}-{n:03}", f"0.{55 + 5 * n}") for n in range(1, 7)],
        *[short(f"{course}-{n:03}", "5", f"0.{40 + 10 * (n - 10)}") for n in range(11, 14)],
        short(f"{course}-020", "4"),
    ]
    for course in COURSES
}


def sound(plan: Blueprint, form: Sequence[Question]) -> bool:
    """Whether a form keeps the blueprint, counted afresh."""
    wanted = [section.type for section in plan.sections for _ in range(section.count)]
    points = [section.points for section in plan.sections for _ in range(section.count)]
    numbers = Counter(course_of(question) for question in form)
    spread = [numbers[course] for course in plan.courses]
    expected = sum((p * one.difficulty for p, one in zip(points, form, strict=True)), Decimal(0))
    return (
        [type_name(question) for question in form] == wanted
        and min(spread) >= 1
        and max(spread) - min(spread) <= plan.evenness
        and plan.difficulty is not None
        and abs(expected / sum(points) - plan.difficulty.target) <= plan.difficulty.tolerance
    )


def test_forms_keep_the_blueprint_and_share_no_question() -> None:
    found = assembled(PLAN, BANK, forms=3, seed=7)
    assert found.problems == ()
    assert all(sound(PLAN, form) for form in found.forms)
    assert max(Counter(question.id for form in found.forms for question in form).values()) == 1
    # A rubric of 4 points does not fit a section of 5.
    assert not any(question.id.endswith("020") for form in found.forms for question in form)


def test_the_seed_decides() -> None:
    def ids(seed: int) -> list[str]:
        return [question.id for question in assembled(PLAN, BANK, forms=1, seed=seed).forms[0]]

    assert ids(7) == ids(7)
    assert len({tuple(ids(seed)) for seed in range(5)}) > 1


def test_two_sections_of_a_type() -> None:
    plan = blueprint(COURSES, ("single", 3, "1"), ("single", 3, "2"), difficulty=("0.70", "0.05"))
    found = assembled(plan, BANK, forms=2, seed=1)
    assert [len(form) for form in found.forms] == [6, 6]
    assert all(sound(plan, form) for form in found.forms)


def test_what_is_short_is_named() -> None:
    found = assembled(PLAN, BANK | {"rules": [], "cases": []}, forms=1, seed=7)
    assert found.forms == ()
    assert [problem.message for problem in found.problems] == [
        "course rules: 2 needed, 0 approved, 2 short (forms: 1); by type: single 0, short of 5 points 0",
        "course cases: 2 needed, 0 approved, 2 short (forms: 1); by type: single 0, short of 5 points 0",
    ]


def test_a_course_without_a_bank_and_a_number_that_can_not_be_spread() -> None:
    problems = assembled(blueprint(["other"], ("single", 1, "1")), BANK, forms=1, seed=7).problems
    assert [problem.message for problem in problems] == [
        "type single: 1 needed, 0 approved, 1 short (forms: 1); by course: other 0",
        "course other: 1 needed, 0 approved, 1 short (forms: 1); by type: single 0",
    ]
    (problem,) = assembled(blueprint(COURSES, ("single", 2, "1")), BANK, forms=1, seed=7).problems
    assert problem.code == "blueprint-uneven"


def test_short_only_together() -> None:
    bank: dict[str, list[Question]] = {
        "company": [short(f"company-{n}") for n in range(9)],
        "rules": [short(f"rules-{n}") for n in range(9)],
        "cases": [single(f"cases-{n}") for n in range(9)],
    }
    plan = blueprint(COURSES, ("single", 3, "1"), ("short", 3, "5"), evenness=0)
    (problem,) = assembled(plan, bank, forms=1, seed=7).problems
    assert problem.message.startswith("type single: 1 short in course company, rules (forms: 1);")


def test_a_difficulty_out_of_reach() -> None:
    plan = blueprint(COURSES, ("single", 5, "1"), difficulty=("0.20", "0.01"))
    (problem,) = assembled(plan, BANK, forms=1, seed=7).problems
    assert problem.code == "blueprint-difficulty"


@st.composite
def banks(draw: st.DrawFn) -> dict[str, list[Question]]:
    hardness = st.sampled_from(["0.4", "0.5", "0.7", "0.8"])
    return {
        course: [
            *[single(f"{course}-{n:03}", draw(hardness)) for n in range(draw(st.integers(0, 3)))],
            *[short(f"{course}-1{n:02}", "5", draw(hardness)) for n in range(draw(st.integers(0, 2)))],
        ]
        for course in COURSES[:2]
    }


@settings(max_examples=150, deadline=None)
@given(banks(), st.integers(1, 3), st.integers(1, 2), st.integers(0, 2), st.integers(0, 9))
def test_a_form_is_found_whenever_there_is_one(
    bank: dict[str, list[Question]], choices: int, written: int, evenness: int, seed: int
) -> None:
    plan = blueprint(
        COURSES[:2],
        ("single", choices, "1"),
        ("short", written, "5"),
        evenness=evenness,
        difficulty=("0.6", "0.06"),
    )
    every = [question for questions in bank.values() for question in questions]
    singles, shorts = ([q for q in every if type_name(q) == name] for name in ("single", "short"))
    possible = any(
        sound(plan, [*first, *second])
        for first, second in product(combinations(singles, choices), combinations(shorts, written))
    )
    found = assembled(plan, bank, forms=1, seed=seed)
    assert possible == bool(found.forms)
    assert possible == (not found.problems)
    assert all(sound(plan, form) for form in found.forms)


def test_points_are_weighed_exactly() -> None:
    # 1 × 0.9 + 5 × 0.66 = 4.2 of 6 points: exactly 0.7, with no tolerance at all.
    bank = {"rules": [single("rules-001", "0.9"), short("rules-017", "5", "0.66")]}
    plan = blueprint(["rules"], ("single", 1, "1"), ("short", 1, "5"), difficulty=("0.7", "0"))
    assert assembled(plan, bank, forms=1, seed=1).problems == ()
    assert Decimal("4.2") / 6 == Decimal("0.7")
