"""T14, T22: the plan's chart, drawn."""

from __future__ import annotations

import re

import pytest

from trainer_cli.text.svg_gantt import gantt_svg

CHART = """\
gantt
    title junior-2026-02-09 初級客服
    dateFormat YYYY-MM-DD
    section 1 基礎培訓
    02-09 : 2026-02-09, 1d
    section 2 技能考核
    02-13 – 02-14 : 2026-02-13, 2d
    02-24 – 02-28 : 2026-02-24, 5d"""


def drawn(chart: str = CHART) -> str:
    svg = gantt_svg(chart.split("\n"))
    assert svg is not None
    return svg


def numbers(svg: str, attribute: str) -> list[float]:
    return [float(found) for found in re.findall(rf'<rect class="bar"[^>]* {attribute}="([\d.]+)"', svg)]


def test_bars_lie_on_their_days() -> None:
    # 20 days from 9 to 28 February over 560 pixels: 28 each
    x = numbers(drawn(), "x")
    assert [round(place - x[0]) for place in x] == [0, 4 * 28, 15 * 28]
    assert numbers(drawn(), "width") == [27, 55, 139]
    assert numbers(drawn(), "y") == [38, 64, 90]


def test_each_section_is_named_once_and_each_bar_labelled() -> None:
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", drawn())
    assert texts == [
        *("02-09", "02-11", "02-13", "02-15", "02-17", "02-19", "02-21", "02-23", "02-25", "02-27", "03-01"),
        *("1 基礎培訓", "02-09", "2 技能考核", "02-13 – 02-14", "02-24 – 02-28"),
    ]
    assert "<title>junior-2026-02-09 初級客服</title>" in drawn()


def test_a_label_stands_in_its_bar_where_it_fits() -> None:
    assert re.findall(r'class="(inside|beside)"', drawn()) == ["beside", "beside", "inside"]


@pytest.mark.parametrize(
    "chart", ["gantt", "gantt\n    title x", CHART + "\n    click a href", CHART + "\n    x : soon, 2d"]
)
def test_another_chart_is_not_drawn(chart: str) -> None:
    assert gantt_svg(chart.split("\n")) is None


def test_a_day_that_is_none_is_not_drawn() -> None:
    assert gantt_svg(["gantt", "x : 2026-02-30, 1d"]) is None
