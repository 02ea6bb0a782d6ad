from __future__ import annotations

import pytest

from trainer_cli.text.scripts import has_han, simplified


@pytest.mark.parametrize(
    ("one", "other"), [("組別", "组别"), ("職級", "职级"), ("答題時間", "答题时间"), ("初級客服", "初级客服")]
)
def test_both_scripts_are_equal_when_simplified(one: str, other: str) -> None:
    assert simplified(one) == simplified(other) == other


def test_text_without_chinese_is_left_alone() -> None:
    assert simplified("Agent ID ①") == "Agent ID ①"
    assert [has_han(text) for text in ("Q1", "第1題", "ä，")] == [False, True, False]
