"""T46: typing and operations, with time, errors, and whether it was done."""

from __future__ import annotations

from decimal import Decimal

from tests.interop.facts import facts, read, wrong
from trainer_cli.interop.operations import FACTS
from trainer_cli.model.facts import Operation

HEAD = "工號,任務,用時,錯誤數,合格,考核人\n"


def test_typing() -> None:
    (typing, order, slow) = facts(
        f"{HEAD}A001,打字,10分,12,是,TR01\nA001,改地址,0:45,,√,\nA002,打字,,,不合格,\n", FACTS
    )
    assert (
        typing.said
        == Operation(
            task="打字", agent="A001", seconds=Decimal(600), errors=12, passed=True, assessor="TR01"
        ).said
    )
    assert order.said == Operation(task="改地址", agent="A001", seconds=Decimal(45), passed=True).said
    assert slow.said == Operation(task="打字", agent="A002", passed=False).said


def test_a_task_that_nobody_did_yet() -> None:
    assert read(f"{HEAD}A001,打字,,,,\n", FACTS)[:3] == ((), [], 0)


def test_what_is_no_count() -> None:
    assert wrong(f"{HEAD}A001,打字,600,-1,,\n", FACTS) == [
        "f.csv:2:4 fact-value: `errors` is `-1`: no whole number from 0 on"
    ]
