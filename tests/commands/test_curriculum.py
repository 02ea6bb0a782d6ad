"""`trainer curriculum` (T5–T9, T13, T14, S6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_the_system_table_has_its_eight_columns(shell: Callable[[str], Shell]) -> None:  # T6, T7, T9
    shown = shell("sample")("curriculum show junior")
    assert shown.code == 0
    header = next(line for line in shown.out.splitlines() if line.startswith("|"))
    assert [cell.strip() for cell in header.strip("|").split("|")] == [
        "體系劃分",
        "培訓項目",
        "培訓課程",
        "課程屬性",
        "課程內容簡介",
        "培訓資料",
        "參與人員",
        "是否有培訓考核",
    ]
    for name in ("客服基礎培訓", "客服基本工作流程", "客服基本素質"):
        assert name in shown.out


def test_all_tiers_in_their_order(shell: Callable[[str], Shell]) -> None:  # T5
    shown = shell("sample")("curriculum show")
    places = [shown.out.index(tier) for tier in ("初級客服", "中級客服", "高級客服", "金牌客服")]
    assert places == sorted(places)


def test_the_flow_of_six_blocks(shell: Callable[[str], Shell]) -> None:  # T13, T14
    shown = shell("sample")("curriculum flow junior")
    assert "```mermaid" in shown.out
    blocks = ["客服基本工作", "淘寶基本知識", "客服相關操作", "客服工作技巧", "客服優秀案例", "客服考核"]
    assert [shown.out.index(block) for block in blocks] == sorted(shown.out.index(block) for block in blocks)


def test_a_gap_in_the_topics_shows(shell: Callable[[str], Shell]) -> None:  # S6
    trainer = shell("sample")
    before = trainer("curriculum coverage")
    assert before.code == 0
    assert trainer("curriculum coverage --lang en").out != before.out
    assert isinstance(trainer("curriculum coverage --json").json, dict)


@pytest.mark.parametrize("verb", ["show", "flow"])
def test_a_tier_that_is_not_there(shell: Callable[[str], Shell], verb: str) -> None:
    ended = shell("sample")(f"curriculum {verb} juniro")
    assert ended.code == 1
    assert "there is no tier `juniro`" in ended.out
    assert "did you mean junior" in ended.out
