"""T37: what a blueprint asks, ask by ask."""

from __future__ import annotations

from decimal import Decimal

from tests.assembling.bank import blueprint, short, single, task
from trainer_cli.assembling.asks import asks_of, demand_of, kinds_of
from trainer_cli.assembling.draft import Kind
from trainer_cli.assembling.quotas import Demand

BANK = {
    "rules": [single("rules-1", level="apply", not_with=("cases-1",)), single("rules-2"), short("rules-3")],
    "cases": [single("cases-1"), short("cases-3", "4")],
}
PLAN = blueprint(
    ["rules", "cases"], ("single", 2, "1"), ("single", 1, "2"), ("short", 1, "5"), by_course={"rules": "2"},
    by_level={"apply": "1"},
)  # fmt: skip


def test_questions_of_a_kind_over_all_sections() -> None:
    assert kinds_of(PLAN) == {Kind("single"): 3, Kind("short", Decimal(5)): 1}


def test_what_the_flow_is_asked() -> None:
    assert demand_of(task(PLAN, BANK, 2)) == Demand([3, 1], [[2, 1], [1, 0]], 2, 1, {0: (2, 2)})


def test_every_ask_has_a_name_a_place_and_the_questions_that_count() -> None:
    given = task(PLAN, BANK)
    assert [
        (
            str(ask),
            ask.limit.low,
            ask.limit.high,
            ask.limit.pointer,
            [one.id for one in given.candidates if ask.takes(one)],
        )
        for ask in asks_of(given)
    ] == [
        ("type single", 3, 3, ("sections",), ["rules-1", "rules-2", "cases-1"]),
        ("type short of 5 points", 1, 1, ("sections",), ["rules-3"]),
        ("course cases", 1, 4, ("courses", 1), ["cases-1"]),
        ("course rules", 2, 2, ("by_course", "rules"), ["rules-1", "rules-2", "rules-3"]),
        ("level apply", 1, 1, ("by_level", "apply"), ["rules-1"]),
        ("pairs that must not stand together", 0, 0, (), ["rules-1", "rules-2", "rules-3", "cases-1"]),
    ]


def test_without_pairs_nothing_is_forbidden() -> None:
    plan = blueprint(["rules"], ("single", 9, "1"), evenness=0)
    asks = asks_of(task(plan, {"rules": [single("rules-2")]}))
    assert [str(ask) for ask in asks] == ["type single", "course rules"]
