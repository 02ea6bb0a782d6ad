"""`trainer question retire|restore|return` (S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

BANK = "curricula/junior/questions/rules.yaml"


def state(at: Shell, question: str) -> str:
    return str(at("question", "show", question, "--json").document["row"]["state"])


def test_a_retired_question_stays_and_comes_back(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    before = at.team.text(BANK)
    ran = at("question", "retire", "rules-002", "--reason", "規則取消", "--by", "TR01")
    assert ran.out == "Retired by TR01: 1 question.\n"
    record = at.team.text("records/approvals/2026-02-12-retired-question-rules-002/approval.yaml")
    assert record.endswith("note: 規則取消\ndecision: retired\n")
    assert (state(at, "rules-002"), at.team.text(BANK)) == ("retired", before)
    again = at("question", "retire", "rules-002", "--reason", "x", "--by", "TR01")
    assert (again.out, again.err) == ("Nothing to do.\n", "Passed over: rules-002 is retired.\n")
    refused = at("question", "approve", "rules-002", "--by", "TR01")
    assert refused.err == ("trainer: restore first what is retired: trainer question restore rules-002\n")
    # The later decision of the same second counts by its id, so the clock goes on.
    back = at("question", "restore", "rules-002", "--by", "TR01", "--now", "2026-02-12T12:01")
    assert back.out == "Restored by TR01: 1 question.\n"
    assert state(at, "rules-002") == "approved"


def test_what_is_sent_back_waits_for_a_review(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    words = ("question", "return", "rules-002", "rules-003", "--reason", "兩個都對", "--by", "TR01")
    assert at(*words).out == "Sent back by TR01: 2 questions.\n"
    assert state(at, "rules-002") == "review"
    row = at("question", "show", "rules-003", "--json").document["row"]
    assert (row["state"], row["cause"]) == ("review", "returned")
    assert "（" not in at("question", "list", "--status", "review", "--lang", "en").out


def test_somebody_of_the_roster_decides(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("question", "retire", "rules-002", "--reason", "x", "--json").codes == ["approver-unknown"]
    assert at("question", "retire", "rules-999", "--reason", "x", "--json").codes == ["name-unknown"]
