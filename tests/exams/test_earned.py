"""T42: what an answer earns."""

from __future__ import annotations

from decimal import Decimal

import msgspec

from tests.exams.paper import item
from trainer_cli.exams.earned import earned_points
from trainer_cli.exams.marking import NO_MARK, Settled

MARKED = Settled("single", Decimal("3.5"), ())


def test_by_its_key_or_by_its_marks() -> None:
    choice, written = item(1, "single", "2", "A"), item(4, "short", "5")
    assert [earned_points(choice, answer, NO_MARK) for answer in "AB"] == [Decimal(2), Decimal(0)]
    assert earned_points(written, "先道歉", MARKED) == Decimal("3.5")
    assert earned_points(written, "先道歉", NO_MARK) is None


def test_a_void_item_needs_no_mark() -> None:
    written = item(4, "short", "5")
    full, none = (msgspec.structs.replace(written, void=void) for void in ("full", "rescale"))
    assert earned_points(full, "-", NO_MARK) == Decimal(5)
    assert earned_points(none, "先道歉", MARKED) == Decimal(0)
