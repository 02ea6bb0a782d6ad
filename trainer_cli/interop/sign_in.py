"""Sign-in lists 簽到表 (S36): who came, when, and who did not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.fact_format import WHO_SPELLINGS, FactFormat, meanings, recognisable, spellings
from trainer_cli.model.facts import Attendance

if TYPE_CHECKING:
    from trainer_cli.interop.entry import Entry

_STATUS = meanings({
    "present": "出席 到 已到 實到 实到 已簽到 已签到 簽到 签到 yes y √ ✓ ✔ 1",
    "late": "遲到 迟到",
    "left-early": "早退",
    "absent": "缺席 缺勤 曠課 旷课 曠工 旷工 未到 未簽到 未签到 no n × ✗ x 0",
    "leave": "請假 请假 休假 病假 事假",
})  # fmt: skip
STATUSES = tuple(dict.fromkeys(_STATUS.values()))
_PARTS = meanings({
    "full": "全天 整天",
    "morning": "上午 am",
    "afternoon": "下午 pm",
})  # fmt: skip


def fact(entry: Entry) -> Attendance | None:
    """Whether the agent of a row came; a time without a status means that the agent was there."""
    if not entry.text("status") and not entry.text("time"):
        return None
    return Attendance(
        date=entry.day("date"),
        part=entry.choice("part", _PARTS) if entry.text("part") else "full",  # type: ignore[arg-type]  # one of them
        agent=entry.agent(),
        status=entry.choice("status", _STATUS) if entry.text("status") else "present",  # type: ignore[arg-type]  # as above
        time=entry.time("time"),
        note=entry.text("note"),
    )


FACTS = FactFormat(
    name="sign-in",
    kind="attendance",
    subject="plan",
    names=spellings({
        **WHO_SPELLINGS,
        "plan": "培訓計劃,培训计划,計劃,计划,期",
        "date": "日期,培訓日期,培训日期",
        "part": "時段,时段,課程時段,课程时段",
        "status": "出勤,出勤情況,出勤情况,考勤,狀態,状态,簽到,签到",
        "time": "時間,时间,簽到時間,签到时间",
        "note": "備註,备注",
        "team": "組別,组别,部門,部门",
    }),
    required=("agent", "date"),
    fact=fact,
)  # fmt: skip
FORMAT = recognisable(FACTS, "who came, and when")
