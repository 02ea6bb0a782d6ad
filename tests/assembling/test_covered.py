"""T37: what was wanted and got, and what a bank has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.assembling.bank import blueprint, draft_of, short, single, task
from trainer_cli.assembling.covered import coverage, stock

if TYPE_CHECKING:
    from trainer_cli.model.question import Question

PLAN = blueprint(
    ["rules", "cases"],
    ("single", 3, "1"),
    ("short", 1, "5"),
    by_course={},
    by_level={"apply": "25%"},
    evenness=2,
)
BANK: dict[str, list[Question]] = {
    "rules": [
        single("rules-1", level="apply", not_with=("rules-2",)),
        single("rules-2"),
        single("rules-4"),
        short("rules-3"),
    ],
    "cases": [single("cases-1"), single("cases-2", level="apply")],
}


def test_what_was_wanted_and_what_each_form_got() -> None:
    given = task(PLAN, BANK, 2)
    draft = draft_of(
        given, [["rules-1", "cases-1", "rules-4", "rules-3"], ["rules-2", "cases-2", "cases-1", "rules-3"]]
    )
    assert [(str(one.ask), one.low, one.high, one.got) for one in coverage(given, draft)] == [
        ("type single", 3, 3, (3, 3)),
        ("type short of 5 points", 1, 1, (1, 1)),
        ("course rules", 1, 3, (3, 2)),
        ("course cases", 1, 3, (1, 2)),
        ("level apply", 1, 1, (1, 1)),
    ]


def test_without_courses_that_are_asked_evenly() -> None:
    plan = blueprint(["rules"], ("single", 1, "1"), by_course={"rules": "1"})
    given = task(plan, {"rules": [single("rules-1")]})
    covered = coverage(given, draft_of(given, [["rules-1"]]))
    assert [(str(one.ask), one.low, one.got) for one in covered] == [
        ("type single", 1, (1,)),
        ("course rules", 1, (1,)),
    ]


def test_what_the_bank_has_for_each() -> None:
    assert [(str(one.ask), one.needed, one.there, one.lacking) for one in stock(task(PLAN, BANK, 2))] == [
        ("type single", 6, 5, 1),
        ("type short of 5 points", 2, 1, 1),
        ("course rules", 2, 4, 0),
        ("course cases", 2, 2, 0),
        ("level apply", 2, 2, 0),
    ]
