"""Role plays 扮演買家 (T48): points for each criterion of a scenario, from whoever played the buyer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.fact_format import WHO_SPELLINGS, FactFormat, recognisable, spellings
from trainer_cli.model.facts import RolePlay

if TYPE_CHECKING:
    from trainer_cli.interop.entry import Entry

MOST = 100


def fact(entry: Entry) -> RolePlay | None:
    """The points that an agent got for a criterion."""
    if not entry.text("points"):
        return None
    return RolePlay(
        date=entry.optional_day("date"),
        scenario=entry.filled("scenario"),
        agent=entry.agent(),
        criterion=entry.filled("criterion"),
        points=entry.number("points", MOST),
        assessor=entry.rater("assessor"),
        note=entry.text("note"),
    )


FACTS = FactFormat(
    name="role-plays",
    kind="role-plays",
    subject="plan",
    names=spellings({
        **WHO_SPELLINGS,
        "plan": "培訓計劃,培训计划,計劃,计划,期",
        "date": "日期,考核日期",
        "scenario": "場景,场景,情景",
        "criterion": "評分點,评分点,評分項目,评分项目,標準,标准",
        "points": "得分,評分,评分,分數,分数",
        "assessor": "考核人,評分人,评分人,扮演買家,扮演买家",
        "note": "備註,备注,失誤,失误",
        "team": "組別,组别,部門,部门",
    }),
    required=("agent", "scenario"),
    fact=fact,
    spread=("criterion", "points"),
)  # fmt: skip
FORMAT = recognisable(FACTS, "points for the criteria of a scenario")
