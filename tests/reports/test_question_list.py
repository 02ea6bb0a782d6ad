from __future__ import annotations

from tests.reports.facts import WORKSPACE
from trainer_cli.reports.question_list import question_list


def test_the_order_stays_and_waiting_ones_are_counted() -> None:
    bank = WORKSPACE.bank["rules"]
    found = question_list(WORKSPACE, [bank[2], bank[0]], {"rules-001"})
    assert [(row.id, row.approved) for row in found.rows] == [("rules-003", False), ("rules-001", True)]
    assert found.waiting == 1
