"""T52: exports of shop systems, wide and long, with every way in which they write a value."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.interop.facts import facts, read, wrong
from tests.team import said
from trainer_cli.interop.kpi import FACTS, kpi_number
from trainer_cli.interop.kpi_metrics import metric_of
from trainer_cli.model.facts import KpiValue

DAY = dt.date(2026, 4, 20)
GIVEN = {"start": "2026-04-20", "end": "2026-04-20"}


def values(text: str) -> list[tuple[str, str, str | None, str]]:
    """Agent, metric, value and unit of each fact of a day."""
    return [
        (one.agent, one.metric, None if one.value is None else f"{one.value:f}", one.unit)
        for one in facts(text, FACTS, **GIVEN)
        if isinstance(one, KpiValue)
    ]


def test_an_export_of_the_shop() -> None:
    text = (
        "旺旺昵称,接待人数,平均响应时长（秒),旺旺回复率,答问比,旺旺分组,询单->最终付款转化率\n"
        '禾光:晴晴,"1,098",11秒,99.71%,123%,售前,延迟统计\n'
        "禾光:阿宇,97,2分30秒,0.98,1.23,售前,--\n"
        "汇总值,1195,,,,,\n平均值,597.5,,,,,\n"
    )
    assert values(text) == [
        ("A001", "received", "1098", "people"),
        ("A001", "mean-response", "11", "s"),
        ("A001", "reply-rate", "99.71", "%"),
        ("A001", "messages-ratio", "1.23", "ratio"),
        ("A001", "inquiry-conversion", None, "%"),
        ("A002", "received", "97", "people"),
        ("A002", "mean-response", "150", "s"),
        ("A002", "reply-rate", "98.00", "%"),
        ("A002", "messages-ratio", "1.23", "ratio"),
    ]


def test_the_heading_stays_as_it_came() -> None:
    (one,) = facts("旺旺昵称,平均响应时长（秒)\n晴晴,11\n", FACTS, **GIVEN)
    assert isinstance(one, KpiValue)
    assert (one.metric, one.heading, one.start, one.end) == ("mean-response", "平均响应时长（秒)", DAY, DAY)


def test_other_headings_hold_numbers_or_nothing() -> None:
    found = read("工號,神秘指標,達標率,心情\nA001,5,80%,好\n", FACTS, GIVEN)
    assert [one.fact.said[-3:] for one in found.told] == [
        ("神秘指標", 5, ""),
        ("達標率", 80, "%"),
    ]
    assert said(found.problems) == ["f.csv:1:4 warning table-column-ignored: the column `心情` is not read"]


def test_periods() -> None:
    text = "工號,{},指標,數值\nA001,{},回復率,99%\n"
    periods = []
    for heading, cell in (
        ("開始日期,結束日期", "2026/4/1,2026/4/7"),
        ("日期", "20260420"),
        ("月份", "2026年2月"),
    ):
        (one,) = facts(text.format(heading, cell), FACTS)
        assert isinstance(one, KpiValue)
        periods.append((one.start.isoformat(), one.end.isoformat()))
    assert periods == [
        ("2026-04-01", "2026-04-07"),
        ("2026-04-20", "2026-04-20"),
        ("2026-02-01", "2026-02-28"),
    ]


def test_what_is_wrong_with_a_row() -> None:
    assert wrong("姓名,回復率,月份\n林雨晴,很高,2026-02\n某人,99%,soon\n王小明,99%,\n", FACTS) == [
        "f.csv:2:2 fact-value: `value` is `很高`: not readable",
        "f.csv:3:3 fact-value: `month` is `soon`: not readable",
        "f.csv:3:1 fact-person-unknown: `某人` is nobody on the roster",
        "f.csv:4:1 fact-missing: the cell of `start` is empty",
        "f.csv:4:1 fact-person-unclear: `王小明` may be A003, A004",
    ]


def test_two_headings_of_one_metric() -> None:
    assert wrong("工號,回復率,旺旺回復率\nA001,99%,98%\n", FACTS, **GIVEN) == [
        "f.csv:2:1 fact-repeated: row 2 says this already of the same agent"
    ]


@pytest.mark.parametrize(
    ("cell", "heading", "number"),
    [
        ("58.3元", "客單價", "58.3"), ("¥1,200", "銷售額", "1200"), ("1", "詢單轉化率", "100"),
        ("55.2", "退款率", "55.2"),
        ("0:01:05", "首次響應(秒)", "65"), ("12人", "接待人數", "12"), ("1.25", "落實客單價", "1.25"),
    ],
)  # fmt: skip
def test_a_number_in_the_unit_of_its_metric(cell: str, heading: str, number: str) -> None:
    assert f"{kpi_number(cell, metric_of(heading)):g}" == number
