"""T37, T38: forms from a blueprint and a bank."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import combinations, product
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from tests.assembling.bank import blueprint, short, single
from trainer_cli.assembling.assembly import assembled, pairs_apart
from trainer_cli.model.blueprint import CellDemand, Exposure
from trainer_cli.questions.item import course_of, type_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.question import CognitiveLevel, Question

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
        "course rules: 2 needed, 0 approved, 2 short (forms: 1); by type: 0 × single, 0 × short of 5 points",
        "course cases: 2 needed, 0 approved, 2 short (forms: 1); by type: 0 × single, 0 × short of 5 points",
    ]


def test_a_course_without_a_bank_and_a_number_that_can_not_be_spread() -> None:
    problems = assembled(blueprint(["other"], ("single", 1, "1")), BANK, forms=1, seed=7).problems
    assert [problem.message for problem in problems] == [
        "type single: 1 needed, 0 approved, 1 short (forms: 1); by course: other 0",
        "course other: 1 needed, 0 approved, 1 short (forms: 1); by type: 0 × single",
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


LEVELS: list[CognitiveLevel] = ["remember", "apply"]


@st.composite
def rich_banks(draw: st.DrawFn) -> dict[str, list[Question]]:
    """Up to four questions a course, of two levels, some of which must not stand together."""
    hardness, levels = st.sampled_from(["0.4", "0.5", "0.7", "0.8"]), st.sampled_from(LEVELS)
    pairs = st.sampled_from([(), (), ("rules-1",), ("company-2",)])
    bank = {
        course: [
            single(f"{course}-{n}", draw(hardness), draw(levels), draw(pairs))
            for n in range(draw(st.integers(1, 4)))
        ]
        for course in COURSES[:2]
    }
    return {
        course: [structs.replace(one, not_with=tuple({*one.not_with} - {one.id})) for one in questions]
        for course, questions in bank.items()
    }


@st.composite
def rich_plans(draw: st.DrawFn) -> Blueprint:
    """Blueprints that say more than sections: numbers of a course, of a level, of a cell, a difficulty."""
    number = st.integers(0, 2).map(str)
    return blueprint(
        COURSES[:2],
        ("single", draw(st.integers(1, 3)), "1"),
        evenness=draw(st.integers(0, 2)),
        by_course=draw(st.sampled_from([{}, {"company": draw(number)}])),
        by_level=draw(st.sampled_from([{}, {"apply": draw(number)}])),
        cells=draw(st.sampled_from([(), (CellDemand(course="rules", level="apply", count=draw(number)),)])),
        difficulty=draw(st.sampled_from([None, ("0.6", "0.03")])),
    )


def sound_by_all(plan: Blueprint, form: Sequence[Question]) -> bool:
    """Whether a form keeps everything that such a blueprint says, counted afresh."""
    ids, numbers = {one.id for one in form}, Counter(course_of(one) for one in form)
    even = [numbers[course] for course in plan.courses if course not in plan.by_course]
    asked = [
        *((sum(course_of(one) == course for one in form), count) for course, count in plan.by_course.items()),
        *((sum(one.level == level for one in form), count) for level, count in plan.by_level.items()),
        *(
            (sum((course_of(one), one.level) == (cell.course, cell.level) for one in form), cell.count)
            for cell in plan.cells
        ),
    ]
    mean = sum((one.difficulty for one in form), Decimal(0)) / len(form)
    return (
        all(got == int(count) for got, count in asked)
        and (not even or (min(even) >= 1 and max(even) - min(even) <= plan.evenness))
        and not any(ids & {*one.not_with} for one in form)
        and (plan.difficulty is None or abs(mean - plan.difficulty.target) <= plan.difficulty.tolerance)
    )


def some_forms(plan: Blueprint, bank: dict[str, list[Question]], forms: int, overlap: int) -> bool:
    """Whether there are so many forms, by trying every choice."""
    every = [question for questions in bank.values() for question in questions]
    single_forms = [
        frozenset(one.id for one in form)
        for form in combinations(every, plan.sections[0].count)
        if sound_by_all(plan, form)
    ]
    return any(
        all(len(one & other) <= overlap for one, other in combinations(chosen, 2))
        for chosen in product(single_forms, repeat=forms)
    )


@settings(max_examples=150, deadline=None)
@given(rich_plans(), rich_banks(), st.integers(1, 2), st.integers(0, 1), st.integers(0, 9))
def test_forms_are_found_or_a_reason_given_whatever_is_asked(
    plan: Blueprint, bank: dict[str, list[Question]], forms: int, overlap: int, seed: int
) -> None:
    found = assembled(plan, bank, forms=forms, seed=seed, overlap=overlap)
    possible = some_forms(plan, bank, forms, overlap)
    assert bool(found.forms) == possible
    assert bool(found.problems) == (not possible)
    assert "blueprint-unknown" not in {problem.code for problem in found.problems}
    assert all(sound_by_all(plan, form) for form in found.forms)
    shared = [{one.id for one in a} & {one.id for one in b} for a, b in combinations(found.forms, 2)]
    assert all(len(one) <= overlap for one in shared)
    assert found.bound is None or found.bound.least <= found.bound.worst


@settings(max_examples=100, deadline=None)
@given(rich_banks(), st.integers(1, 3), st.integers(0, 9))
def test_no_choice_is_nearer_than_the_bound(bank: dict[str, list[Question]], count: int, seed: int) -> None:
    plan = blueprint(COURSES[:2], ("single", count, "1"), evenness=3, difficulty=("0.6", "0.5"), nearest=True)
    every = [question for questions in bank.values() for question in questions]
    distances = [
        abs(sum((one.difficulty for one in form), Decimal(0)) / count - Decimal("0.6"))
        for form in combinations(every, count)
        if sound_by_all(plan, form)
    ]
    bound = assembled(plan, bank, forms=1, seed=seed).bound
    assert (bound is None) == (not distances)
    if bound is not None:
        assert bound.least <= round(min(distances), 6) <= bound.worst


def test_what_was_seen_or_used_too_often_is_left_out() -> None:
    bank = {"rules": [single(f"rules-{n}") for n in range(4)]}
    plan = blueprint(["rules"], ("single", 2, "1"), exposure=Exposure(most=2, days=90))

    def ids(used: dict[str, int], *exclude: str) -> set[str]:
        found = assembled(plan, bank, forms=1, seed=1, exclude=exclude, used=used)
        return {question.id for form in found.forms for question in form}

    assert ids({}, "rules-0", "rules-2") == {"rules-1", "rules-3"}
    assert ids({"rules-0": 2, "rules-1": 3}) == {"rules-2", "rules-3"}
    assert ids({"rules-0": 2, "rules-1": 3}, "rules-2") == set()


def test_least_used_questions_come_first() -> None:
    bank = {"rules": [single(f"rules-{n}", f"0.{n + 5}") for n in range(4)]}
    used = {"rules-0": 1, "rules-1": 1, "rules-2": 4}

    def ids(*difficulty: str) -> set[str]:
        plan = blueprint(["rules"], ("single", 2, "1"), difficulty=(difficulty[0], difficulty[1]))
        (form,) = assembled(plan, bank, forms=1, seed=1, used=used).forms
        return {question.id for question in form}

    assert ids("0.70", "0.05") == {"rules-3", "rules-1"}
    assert ids("0.55", "0") == {"rules-0", "rules-1"}
    # 0.7 and 0.8: nothing else is as easy, however often it was used.
    assert ids("0.75", "0") == {"rules-2", "rules-3"}


def test_a_bank_of_which_nothing_fits() -> None:
    plan = blueprint(["rules"], ("single", 1, "1"))
    (problem, *_) = assembled(plan, {"rules": [short("rules-1")]}, forms=1, seed=1).problems
    assert problem.message == "type single: 1 needed, 0 approved, 1 short (forms: 1); by course: rules 0"


def test_either_of_a_pair_may_name_the_other() -> None:
    # That a question names itself says nothing; a check finds it.
    bank = [single("rules-1", not_with=("rules-2", "rules-1")), single("rules-2"), single("rules-3")]
    assert pairs_apart(bank) == {"rules-1": {"rules-2"}, "rules-2": {"rules-1"}}
    assert pairs_apart(reversed(bank)) == pairs_apart(bank)


def test_points_are_weighed_exactly() -> None:
    # 1 × 0.9 + 5 × 0.66 = 4.2 of 6 points: exactly 0.7, with no tolerance at all.
    bank = {"rules": [single("rules-001", "0.9"), short("rules-017", "5", "0.66")]}
    plan = blueprint(["rules"], ("single", 1, "1"), ("short", 1, "5"), difficulty=("0.7", "0"))
    assert assembled(plan, bank, forms=1, seed=1).problems == ()
    assert Decimal("4.2") / 6 == Decimal("0.7")
