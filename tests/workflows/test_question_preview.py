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
        refused=2,
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
    assert preview(found, {"rules-001"}) == [
        "Questions in 6 rows: 3 new, 1 changed, 1 as in the bank, 1 repeated, 2 refused.",
        "  rules: 2 new, rules-031 to rules-032",
        "  wangwang: 1 new, wangwang-004 to wangwang-004",
        "  without level, taken as remember: 3",
        "  without difficulty, taken as 0.7: 3",
        f"  rules-001: {changed} (approved now, and will wait again)",
        "  row 7 repeats rules-002",
        "They go into curricula/ as drafts; the file itself is not kept, git keeps what was before.",
    ]


def test_long_lists_end_with_a_count() -> None:
    found = Sorted(rows=22, changed=[Changed(QUESTION, {"answer": "A"})] * 22)
    lines = preview(found, ())
    assert lines.count("  rules-001: answer") == 20
    assert lines[-2] == "  … and 2 more"


def test_what_a_file_did_not_say_of_new_questions() -> None:
    said: dict[str, object] = {"level": "apply", "difficulty": Decimal("0.5")}
    whole: dict[str, object] = {"rubric": [{"criterion": "參考答案", "points": Decimal(5)}]}
    own: dict[str, object] = {"rubric": [{"criterion": "說出期限", "points": Decimal(5)}]}
    none: dict[str, object] = {"rubric": []}
    added = [Added("rules", {"id": "rules-031", **said, **more}) for more in (none, whole, own)]
    assert preview(Sorted(rows=3, added=added), ())[2:-1] == [
        "  without rubric, not to be approved so: 1",
        "  with points but no rubric, the whole answer is the one criterion: 1",
    ]
