"""T37: what a bank can't serve."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.assembling.bank import blueprint, single, task
from trainer_cli.assembling.unserved import unserved

if TYPE_CHECKING:
    from trainer_cli.assembling.asks import Task

APPLY = [single(f"rules-{n}", level="apply") for n in range(4)]
REMEMBER = [single(f"cases-{n}") for n in range(4)]
BANK = {"rules": APPLY, "cases": REMEMBER}
COURSES = ["rules", "cases"]


def rows(given: Task) -> list[tuple[str, int, int, int, bool]]:
    return [(str(one.ask), *one[1:]) for one in unserved(given)]


def test_a_bank_that_serves() -> None:
    assert rows(task(blueprint(COURSES, ("single", 4, "1")), BANK, 2)) == []


def test_what_is_short_by_itself() -> None:
    plan = blueprint(COURSES, ("single", 3, "1"), by_level={"apply": "1", "analyse": "1"})
    assert rows(task(plan, BANK, 2)) == [("level analyse", 2, 0, 2, False)]


def test_what_is_short_only_together() -> None:
    plan = blueprint(COURSES, ("single", 4, "1"), evenness=0, by_level={"apply": "1"})
    assert rows(task(plan, BANK, 2)) == [
        ("type single", 8, 8, 2, True),
        ("level apply", 2, 4, 0, True),
    ]


def test_numbers_that_would_do_but_for_the_difficulty() -> None:
    plan = blueprint(COURSES, ("single", 2, "1"), difficulty=("0.4", "0.05"))
    (one,) = unserved(task(plan, BANK, 2))
    assert one.ask is None
