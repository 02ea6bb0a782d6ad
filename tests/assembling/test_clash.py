"""T37: the smallest set of asks that clash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.assembling.bank import blueprint, single, task
from trainer_cli.assembling.asks import asks_of
from trainer_cli.assembling.clash import clashing, possible

if TYPE_CHECKING:
    import pytest

    from trainer_cli.assembling.asks import Task
    from trainer_cli.model.question import CognitiveLevel


def clash(given: Task) -> list[tuple[str, int, int, int, int]]:
    return [(str(one.ask), *one[1:]) for one in clashing(given, asks_of(given))]


def test_what_can_be_kept_does_not_clash() -> None:
    given = task(blueprint(["rules"], ("single", 1, "1")), {"rules": [single("rules-1")]})
    assert possible(given, asks_of(given))
    assert clash(given) == []


def test_a_level_that_only_one_course_has() -> None:
    bank = {
        "rules": [single(f"rules-{n}", level="apply") for n in range(5)],
        "cases": [single(f"cases-{n}") for n in range(5)],
        "company": [single(f"company-{n}") for n in range(5)],
    }
    plan = blueprint(
        ["rules", "cases", "company"],
        ("single", 6, "1"),
        evenness=0,
        by_level={"apply": "4"},
        by_course={"rules": "2"},
    )
    # Without the number of rules four could be taken from it, without the level none need be.
    assert clash(task(plan, bank)) == [
        ("course rules", 2, 5, 0, 2),
        ("level apply", 4, 5, 2, 0),
    ]


def test_a_smaller_set_is_looked_for() -> None:
    # Types, courses and levels clash in many ways; two asks are enough.
    bank = {
        "rules": [single(f"rules-{n}", level="apply") for n in range(3)],
        "cases": [single(f"cases-{n}", level="apply") for n in range(3)],
    }
    plan = blueprint(["rules", "cases"], ("single", 4, "1"), by_level={"remember": "0", "apply": "3"})
    assert clash(task(plan, bank)) == [("type single", 4, 6, 1, 0), ("level apply", 3, 6, 0, 1)]


def test_a_smaller_set_than_the_first_one_found() -> None:
    # Three levels are too many for six questions, and so are two courses: the courses are told.
    levels: tuple[CognitiveLevel, ...] = ("remember", "understand", "apply")
    bank = {
        course: [single(f"{course}-{n}-{level}", level=level) for n in range(4) for level in levels]
        for course in ("rules", "cases")
    }
    plan = blueprint(
        ["rules", "cases"],
        ("single", 6, "1"),
        by_course={"rules": "4", "cases": "4"},
        by_level={"remember": "3", "understand": "3", "apply": "3"},
    )
    assert [one[0] for one in clash(task(plan, bank))] == ["type single", "course rules", "course cases"]


def test_smaller_sets_are_not_looked_for_where_they_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trainer_cli.assembling.clash.TRIED", 1)
    bank = {"rules": [single("rules-1", level="apply"), single("rules-2")]}
    plan = blueprint(["rules"], ("single", 1, "1"), by_level={"remember": "1", "apply": "1"})
    assert [one[0] for one in clash(task(plan, bank))] == ["type single", "level remember", "level apply"]


def test_pairs_that_must_not_stand_together() -> None:
    bank = {
        "rules": [
            single("rules-1", not_with=("rules-2",)),
            single("rules-2"),
            single("rules-3", level="apply"),
        ]
    }
    plan = blueprint(["rules"], ("single", 2, "1"), by_level={"remember": "2"})
    assert [one[:1] + one[3:] for one in clash(task(plan, bank))] == [
        ("level remember", 1, 0),
        ("pairs that must not stand together", 0, 1),
    ]
