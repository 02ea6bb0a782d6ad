"""T37: sums of difficulties are exact."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from tests.assembling.bank import blueprint, draft_of, short, single, task
from trainer_cli.assembling.aims import Aim, aims_of

PLAN = blueprint(["rules"], ("single", 1, "1"), ("short", 1, "2.5"), difficulty=("0.7", "0.05"))
BANK = {"rules": [single("rules-001", "0.9"), short("rules-002", "2.5", "0.625")]}


def test_decimals_become_whole_numbers() -> None:
    aims = aims_of(PLAN, BANK["rules"])
    # Points by 10, difficulties by 1000, as 0.625 needs; 35 tenths of a point in all.
    assert aims.places == [10, 25]
    assert aims.scale == 1000
    assert aims.aims == (Aim(wanted=700 * 35, allowed=50 * 35),)
    assert [aims.values(one) for one in BANK["rules"]] == [(900,), (625,)]


def test_the_mean_of_a_form_and_how_far_the_worst_is() -> None:
    given = task(PLAN, BANK)
    draft = draft_of(given, [["rules-001", "rules-002"]])
    # 1 × 0.9 + 2.5 × 0.625 = 2.4625 of 3.5 points
    assert given.aims.offsets(draft.forms[0]) == [24625 - 24500]
    assert given.aims.excess(draft.forms[0]) == 0
    assert given.aims.farthest(draft) == Decimal("0.003571")
    assert given.aims.mean(24500) == Decimal("0.7")


def test_the_spread_is_the_mean_distance_from_the_target() -> None:
    assert PLAN.difficulty is not None
    target = msgspec.structs.replace(PLAN.difficulty, spread=Decimal("0.1"), spread_tolerance=Decimal(0))
    given = task(msgspec.structs.replace(PLAN, difficulty=target), BANK)
    draft = draft_of(given, [["rules-001", "rules-002"]])
    assert [one.values for one in given.candidates] == [(900, 200), (625, 75)]
    # 1 × 0.2 + 2.5 × 0.075 = 0.3875 of 3.5 points, wanted are 0.35
    assert given.aims.offsets(draft.forms[0]) == [125, 375]
    assert given.aims.excess(draft.forms[0]) == 375


def test_without_a_target_there_is_no_aim() -> None:
    aims = aims_of(msgspec.structs.replace(PLAN, difficulty=None), BANK["rules"])
    assert (aims.aims, aims.places, aims.values(BANK["rules"][0])) == ((), [10, 25], ())
