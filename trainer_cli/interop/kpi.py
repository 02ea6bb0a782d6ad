"""KPI that a shop's system exports (T52): a row an agent, a column a metric; or a row a value."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.interop.fact_format import WHO_SPELLINGS, FactFormat, recognisable, spellings
from trainer_cli.interop.kpi_metrics import metric_of
from trainer_cli.model.facts import KpiValue
from trainer_cli.text.characters import folded
from trainer_cli.text.entered import entered_number, entered_seconds, month_days

if TYPE_CHECKING:
    from decimal import Decimal

    from trainer_cli.interop.entry import Entry
    from trainer_cli.interop.kpi_metrics import Metric

NOTHING = frozenset({"", "-", "--", "—", "/", "n/a", "無", "无", "null", "無數據", "无数据"})
"""What the systems write where there is no value: such a cell is no fact."""
DELAYED = frozenset({"延遲統計", "延迟统计"})
_UNITS = re.compile(r"[¥元件人次天分筆笔個个]|[¥]")


def fact(entry: Entry) -> KpiValue | None:
    """The value of a metric; None for a text below a heading that is no metric.

    A percentage is kept as percent: `99.71%` and, since a spreadsheet keeps it so, a bare `0.9971` both as 99.71.
    """
    heading, cell = entry.text("metric"), entry.text("value")
    if folded(cell) in NOTHING:
        return None
    metric = metric_of(heading)
    value = None if cell in DELAYED else kpi_number(cell, metric)
    if value is None and metric is None and cell not in DELAYED:
        return None
    start, end = _period(entry)
    return KpiValue(
        agent=entry.agent(),
        start=start,
        end=end,
        metric=metric.name if metric else entry.filled("metric"),
        heading=heading,
        value=None if cell in DELAYED else entry.read("value", lambda text: kpi_number(text, metric)),
        unit=metric.unit if metric else "%" if cell.endswith(("%", "％")) else "",
    )


def _period(entry: Entry) -> tuple[dt.date, dt.date]:
    """From column to column, or a month, or a day."""
    if entry.text("month") and not entry.text("start"):
        return entry.read("month", month_days) or (dt.date.min, dt.date.min)
    start = entry.day("start")
    return start, entry.day("end") if entry.text("end") else start


def kpi_number(cell: str, metric: Metric | None) -> Decimal | None:
    """The number in a cell, in the unit of its metric; None where it holds none."""
    text = normalize("NFKC", cell).strip()
    bare = entered_number(_UNITS.sub("", text.removesuffix("%")))
    percent = text.endswith("%")
    if metric is None:
        return bare
    if metric.unit == "s":
        return entered_seconds(text)
    if metric.unit == "%" and bare is not None and not percent and bare <= 1:
        return bare * 100
    if metric.unit == "ratio" and bare is not None and percent:
        return bare / 100
    return bare


FACTS = FactFormat(
    name="kpi",
    kind="kpi",
    subject="period",
    names=spellings({
        **WHO_SPELLINGS,
        "start": "from,開始日期,开始日期,起始日期,日期,統計日期,统计日期",
        "end": "to,結束日期,结束日期,截止日期",
        "month": "月份,月,統計月份,统计月份",
        "metric": "指標,指标,指標名稱,指标名称",
        "value": "數值,数值,值",
        "team": "旺旺分組,旺旺分组,客服分組,客服分组,組別,组别,部門,部门",
        "shift": "早晚班,班次",
    }),
    required=("agent",),
    fact=fact,
    spread=("metric", "value"),
)  # fmt: skip
FORMAT = recognisable(
    FACTS, "metrics that a shop's system exports", lambda heading: metric_of(heading) is not None
)
