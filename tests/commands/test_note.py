"""`trainer note`: what agents ask in training, and the answers (S32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

ASK = ("note", "ask", "退款可以分兩次嗎？", "--agent", "A001", "--by", "TR01")
NOTE = "A001-note"


def test_a_question_is_due_until_it_is_answered(shell: Callable[[str], Shell]) -> None:
    at = shell("approved")
    assert at(*ASK, "--plan", PLAN, "--question", "rules-003").out.startswith(
        f"Question {NOTE} is on record.\nNext: trainer note answer {NOTE} TEXT\n"
    )
    due = {one["kind"]: one for one in at("status", "--json").document["due"]}["note-open"]
    assert (due["subject"], due["command"]) == (NOTE, f"trainer note answer {NOTE} TEXT")
    assert [row["id"] for row in at("note", "list", "--open", "--json").document["rows"]] == [NOTE]
    assert at("note", "answer", NOTE, "可以。", "--by", "TR02").code == 0
    assert at("note", "list", "--open", "--json").document["rows"] == []
    (row,) = at("note", "list", "--json").document["rows"]
    assert (row["about"], row["answers"]) == ([PLAN, "rules-003"], ["可以。"])
    assert "note-open" not in {one["kind"] for one in at("status", "--json").document["due"]}


def test_names_and_words_are_checked(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("note", "ask", "?", "--agent", "A999", "--json").codes == ["name-unknown"]
    assert at("note", "ask", " ", "--agent", "A001", "--by", "TR01", "--json").codes == ["note-text"]
    assert at(*ASK).code == 0
    assert at("note", "answer", "nope", "so", "--json").codes == ["name-unknown"]
    assert at("note", "answer", NOTE, " ", "--by", "TR01", "--json").codes == ["note-text"]
