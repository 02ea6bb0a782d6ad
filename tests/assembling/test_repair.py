"""T37: levels and cells, and pairs that must not stand together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.assembling.bank import blueprint, draft_of, single, task
from trainer_cli.assembling.limits import Limit, limits_of
from trainer_cli.assembling.repair import off_limits, repair

if TYPE_CHECKING:
    from trainer_cli.assembling.draft import Draft

PLAN = blueprint(["rules", "cases"], ("single", 3, "1"), by_level={"apply": "2"})
EVEN = [*limits_of(PLAN), Limit(1, 2, course="rules"), Limit(1, 2, course="cases")]


def ids(draft: Draft) -> list[list[str]]:
    return [[one.id for one in form] for form in draft.forms]


def test_levels_are_brought_within_their_limits() -> None:
    bank = {
        "rules": [single("rules-1"), single("rules-2"), single("rules-3", level="apply")],
        "cases": [single("cases-1"), single("cases-2", level="apply")],
    }
    draft = draft_of(task(PLAN, bank), [["rules-1", "rules-2", "cases-1"]])
    assert off_limits(draft.forms[0], EVEN) == 2
    assert repair(draft, EVEN)
    assert ids(draft) == [["rules-3", "cases-2", "cases-1"]]


def test_a_way_out_may_need_a_step_that_helps_nothing() -> None:
    # No question of rules applies: one of cases must come for it, and one of rules for another of cases.
    bank = {
        "rules": [single("rules-1"), single("rules-2")],
        "cases": [single("cases-1"), single("cases-2", level="apply"), single("cases-3", level="apply")],
    }
    draft = draft_of(task(PLAN, bank), [["rules-1", "rules-2", "cases-1"]])
    assert repair(draft, EVEN)
    assert sorted(ids(draft)[0]) == ["cases-2", "cases-3", "rules-2"]


def test_what_exchanges_can_not_mend_is_told() -> None:
    bank = {"rules": [single("rules-1"), single("rules-2")], "cases": [single("cases-1")]}
    assert not repair(draft_of(task(PLAN, bank), [["rules-1", "rules-2", "cases-1"]]), EVEN)


def test_steps_that_help_nothing_come_to_an_end() -> None:
    plan = blueprint(["rules", "cases"], ("single", 2, "1"), by_level={"apply": "2"})
    limits = [*limits_of(plan), Limit(2, 2, course="rules")]
    bank = {
        "rules": [single("rules-1"), single("rules-2"), single("rules-3", level="apply")],
        "cases": [single("cases-1", level="apply"), single("cases-2", level="apply")],
    }
    assert not repair(draft_of(task(plan, bank), [["rules-1", "rules-2"]]), limits)


def test_forbidden_pairs_are_taken_apart() -> None:
    plan = blueprint(["rules"], ("single", 2, "1"))
    bank = {
        "rules": [
            single("rules-1"),
            single("rules-2", not_with=("rules-1", "rules-3")),
            single("rules-3"),
            single("rules-4"),
        ]
    }
    draft = draft_of(task(plan, bank), [["rules-1", "rules-2"]])
    assert off_limits(draft.forms[0], []) == 2
    assert repair(draft, [])
    assert ids(draft) == [["rules-4", "rules-2"]]


def test_every_form_is_repaired() -> None:
    bank = {
        "rules": [single(f"rules-{n}") for n in range(4)]
        + [single(f"rules-1{n}", level="apply") for n in range(4)],
        "cases": [single(f"cases-{n}") for n in range(4)],
    }
    forms = [["rules-0", "rules-1", "cases-0"], ["rules-2", "rules-3", "cases-1"]]
    draft = draft_of(task(PLAN, bank, 2), forms)
    assert repair(draft, EVEN)
    assert [off_limits(form, EVEN) for form in draft.forms] == [0, 0]
