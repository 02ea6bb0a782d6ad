"""Tests of operations 操作考核 (T46): how fast, how many errors, whether it was done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.fact_format import WHO_SPELLINGS, FactFormat, meanings, recognisable, spellings
from trainer_cli.model.facts import Operation

if TYPE_CHECKING:
    from trainer_cli.interop.entry import Entry

_PASSED = {
    word: meaning == "yes"
    for word, meaning in meanings({
        "yes": "y true 是 合格 通過 通过 √ ✓ ✔ 1",
        "no": "n false 否 不合格 未通過 未通过 × ✗ x 0",
    }).items()
}  # fmt: skip


def fact(entry: Entry) -> Operation | None:
    """What an agent did of a task."""
    if not any(entry.text(field) for field in ("seconds", "errors", "passed")):
        return None
    return Operation(
        date=entry.optional_day("date"),
        task=entry.filled("task"),
        agent=entry.agent(),
        seconds=entry.seconds("seconds"),
        errors=entry.count("errors", 0),
        passed=entry.choice("passed", _PASSED) if entry.text("passed") else None,
        assessor=entry.rater("assessor"),
        note=entry.text("note"),
    )


FACTS = FactFormat(
    name="operations",
    kind="operations",
    subject="plan",
    names=spellings({
        **WHO_SPELLINGS,
        "plan": "培訓計劃,培训计划,計劃,计划,期",
        "date": "日期,考核日期",
        "task": "任務,任务,操作,操作項目,操作项目",
        "seconds": "秒,用時,用时,耗時,耗时,秒數,秒数",
        "errors": "錯誤,错误,錯誤數,错误数,錯字,错字",
        "passed": "通過,通过,合格,是否合格",
        "assessor": "考核人,評分人,评分人",
        "note": "備註,备注",
        "team": "組別,组别,部門,部门",
    }),
    required=("agent", "task"),
    fact=fact,
)  # fmt: skip
FORMAT = recognisable(FACTS, "time and errors of tasks such as typing")
