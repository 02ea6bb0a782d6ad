"""T37: what exchanges don't find, a solver finds or proves impossible."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assembling.bank import blueprint, short, single, task
from trainer_cli.assembling.programme import Answer, solved
from trainer_cli.assembling.proof import proven
from trainer_cli.questions.shuffle import seeded

if TYPE_CHECKING:
    from trainer_cli.assembling.asks import Task
    from trainer_cli.assembling.programme import Programme

COURSES = ["rules", "cases"]
NO_TIME = Answer(possible=None)


def ids(given: Task, seed: int = 1) -> list[list[str]]:
    draft, problems = proven(given, seeded(seed))
    assert problems == []
    assert draft is not None
    return [[one.id for one in form] for form in draft.forms]


def test_a_form_whose_course_and_type_must_change_together() -> None:
    bank = {
        "rules": [single("rules-001", "0.7"), short("rules-017", "5", "0.9")],
        "cases": [single("cases-001", "0.7"), short("cases-017", "5", "0.5")],
    }
    plan = blueprint(COURSES, ("single", 1, "1"), ("short", 1, "5"), difficulty=("0.5", "0.05"))
    assert ids(task(plan, bank)) == [["rules-001", "cases-017"]]


def test_the_lot_decides_among_equal_choices_and_always_alike() -> None:
    bank = {course: [single(f"{course}-{n}", f"0.{60 + n}") for n in range(9)] for course in COURSES}
    given = task(blueprint(COURSES, ("single", 4, "1"), difficulty=("0.64", "0")), bank)
    assert ids(given) == ids(given)
    assert len({str(ids(given, seed)) for seed in range(5)}) > 1


def test_questions_that_two_forms_share_stay() -> None:
    bank = {"rules": [single("rules-1", "0.5"), single("rules-2", "0.7"), single("rules-3", "0.6")]}
    plan = blueprint(["rules"], ("single", 2, "1"), difficulty=("0.6", "0.05"))
    first, second = ids(task(plan, bank, 2, overlap=1))
    assert len({*first} & {*second}) == 1
    draft, _ = proven(task(plan, bank, 2, overlap=1), seeded(1))
    assert draft is not None
    assert draft.common == {*first} & {*second}


def test_counts_that_can_not_be() -> None:
    bank = {"rules": [single("rules-1"), single("rules-2")]}
    draft, (problem,) = proven(task(blueprint(["rules"], ("single", 3, "1")), bank), seeded(1))
    assert draft is None
    assert problem.message.startswith("type single: 3 needed, 2 approved, 1 short")


def test_counts_that_clash() -> None:
    bank = {"rules": [single("rules-1", level="apply")], "cases": [single("cases-1")]}
    plan = blueprint(COURSES, ("single", 1, "1"), by_course={"rules": "0"}, by_level={"apply": "1"})
    draft, problems = proven(task(plan, bank), seeded(1))
    assert (draft, {one.code for one in problems}) == (None, {"blueprint-short"})
    plan = blueprint(COURSES, ("single", 2, "1"), by_course={"rules": "1"}, by_level={"apply": "2"})
    draft, problems = proven(
        task(plan, bank | {"rules": [single("rules-1", level="apply"), single("rules-2", level="apply")]}),
        seeded(1),
    )
    assert draft is None
    assert [one.message for one in problems][-1].startswith("level apply: 2 wanted, 2 approved, 1 lacking")


def test_a_difficulty_that_no_choice_reaches_is_named_with_the_nearest() -> None:
    bank = {"rules": [single("rules-1", "0.8"), single("rules-2", "0.85")]}
    draft, (problem,) = proven(
        task(blueprint(["rules"], ("single", 1, "1"), difficulty=("0.7", "0.05")), bank), seeded(1)
    )
    assert draft is None
    assert (problem.code, problem.message) == (
        "blueprint-difficulty",
        "no choice of questions has a mean difficulty nearer to 0.7 than 0.1000 (forms: 1), allowed is 0.05",
    )


@pytest.mark.parametrize("left", [0, 1, 2])
def test_what_nobody_can_tell_in_time(monkeypatch: pytest.MonkeyPatch, left: int) -> None:
    bank = {"rules": [single("rules-1", "0.8"), single("rules-2", "0.85")]}
    answered = iter(range(left))

    def hurried(programme: Programme, *, seconds: float) -> Answer:
        return NO_TIME if next(answered, None) is None else solved(programme, seconds=seconds)

    monkeypatch.setattr("trainer_cli.assembling.proof.solved", hurried)
    given = task(blueprint(["rules"], ("single", 1, "1"), difficulty=("0.7", "0.05")), bank)
    draft, (problem,) = proven(given, seeded(1))
    assert (draft, problem.code) == (None, "blueprint-unknown")
