from __future__ import annotations

from tests.reports.facts import BANK_STATES, WORKSPACE
from trainer_cli.reports.question_list import question_list


def test_the_order_stays_and_waiting_ones_are_counted() -> None:
    bank = WORKSPACE.bank["rules"]
    found = question_list(WORKSPACE, [bank[2], bank[0]], BANK_STATES)
    assert [(row.id, row.state) for row in found.rows] == [("rules-003", "review"), ("rules-001", "approved")]
    assert found.waiting == 1
