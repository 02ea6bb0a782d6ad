"""What an import of questions would do, without giving a key away (T38)."""

from __future__ import annotations

from decimal import Decimal

from tests.interop.asked import choice, draft
from trainer_cli.interop.question_match import Twin
from trainer_cli.interop.question_sort import Added, Changed, Sorted
from trainer_cli.questions.single import Single
from trainer_cli.workflows.question_preview import preview

LONG = "四位客服回答晨霧保溫杯的保溫時數，依據各不相同。哪一位的依據合乎守則？還有呢？再說一次吧？"
QUESTION = Single(id="rules-001", stem=LONG, options={"A": "可以", "B": "不可以"}, answer="B", cite="rules#4")


def test_counts_ids_and_changes() -> None:
    fields: dict[str, object] = {"stem": "問？\n", "cite": None, "difficulty": Decimal("0.5"), "answer": "A"}
    found = Sorted(
        rows=6,
        unchanged=1,
        added=[
            Added("rules", {"id": "rules-031"}),
            Added("wangwang", {"id": "wangwang-004"}),
            Added("rules", {"id": "rules-032"}),
        ],
        changed=[Changed(QUESTION, fields)],
        twins=[Twin(draft(choice(7)), "rules-002")],
    )
    changed = f"stem {LONG[:39]}… → 問？; cite rules#4 → –; difficulty 0.7 → 0.5; answer"
    assert preview(found, 2, {"rules-001"}) == [
        "Questions in 6 rows: 3 new, 1 changed, 1 as in the bank, 1 repeated, 2 refused.",
        "  rules: 2 new, rules-031 to rules-032",
        "  wangwang: 1 new, wangwang-004 to wangwang-004",
        f"  rules-001: {changed} (approved now, and will wait again)",
        "  row 7 repeats rules-002",
        "They go into curricula/ as drafts; the file itself is not kept, git keeps what was before.",
    ]


def test_long_lists_end_with_a_count() -> None:
    found = Sorted(rows=22, changed=[Changed(QUESTION, {"answer": "A"})] * 22)
    lines = preview(found, 0, ())
    assert lines.count("  rules-001: answer") == 20
    assert lines[-2] == "  … and 2 more changed"
