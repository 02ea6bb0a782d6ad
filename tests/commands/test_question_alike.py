"""`trainer question alike`: what the bank asks twice (S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

NEW = (
    "- {id: business-099, type: true_false, answer: true, "
    "stem: 商品卡沒有寫的數據，要向＿＿＿＿確認之後才回覆顧客。}\n"
)


def test_pairs_across_the_bank_are_listed(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("question", "alike", "--json").document["pairs"] == []
    at.team.write("curricula/junior/questions/business/new.yaml", NEW)
    (pair,) = at("question", "alike", "--course", "rules", "--json").document["pairs"]
    assert (pair["question"]["id"], pair["other"]["id"]) == ("business-099", "rules-024")
    assert "question-alike" in at("check", "--rule", "question-alike").out
    assert at("question", "alike", "--at-least", "50").code == 2
