"""Ratings of a month (T53): points for items such as 工作態度, by whoever leads the agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.fact_format import WHO_SPELLINGS, FactFormat, recognisable, spellings
from trainer_cli.model.facts import Rating

if TYPE_CHECKING:
    from trainer_cli.interop.entry import Entry

MOST = 100


def fact(entry: Entry) -> Rating | None:
    """The points that an agent got for an item."""
    if not entry.text("points"):
        return None
    return Rating(
        month=entry.month("month"),
        agent=entry.agent(),
        item=entry.filled("item"),
        points=entry.number("points", MOST),
        rater=entry.rater("rater"),
        note=entry.text("note"),
    )


FACTS = FactFormat(
    name="ratings",
    kind="ratings",
    subject="month",
    names=spellings({
        **WHO_SPELLINGS,
        "month": "月份,月,考核月份,期間,期间",
        "item": "項目,项目,評分項目,评分项目,指標,指标",
        "points": "評分,评分,得分,分數,分数,points",
        "rater": "評分人,评分人,考核人",
        "note": "依據,依据,備註,备注,事例",
        "team": "組別,组别,部門,部门",
    }),
    required=("agent", "month"),
    fact=fact,
    spread=("item", "points"),
)  # fmt: skip
FORMAT = recognisable(FACTS, "points of a month for items such as work attitude")
