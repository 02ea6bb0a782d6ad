"""T14: the training flow, drawn."""

from __future__ import annotations

import re

import pytest

from trainer_cli.text.svg_flow import flow_svg

CHART = """\
flowchart TD
    b1["1 基本工作"]
    b1 --- b1c1("公司簡介")
    b1 --- b1c2("工作流程")
    b2["2 考核 a＞b"]
    b1 --> b2"""


def drawn(chart: str = CHART) -> str:
    svg = flow_svg(chart.split("\n"))
    assert svg is not None
    return svg


def test_blocks_stand_below_each_other_and_courses_beside() -> None:
    boxes = re.findall(r'<rect class="(\w+)" x="([\d.]+)" y="([\d.]+)"', drawn())
    assert [(kind, float(y)) for kind, _, y in boxes] == [
        ("block", 4),
        ("leaf", 4),
        ("leaf", 38),
        ("block", 90),
    ]
    assert re.findall(r"<text[^>]*>([^<]*)</text>", drawn()) == [
        "1 基本工作",
        "公司簡介",
        "工作流程",
        "2 考核 a＞b",
    ]
    assert drawn().count('class="head"') == 1
    assert "<title>1 基本工作 → 2 考核 a＞b</title>" in drawn()


def test_blocks_without_courses_are_as_wide_as_they_need() -> None:
    assert 'width="92"' in drawn('flowchart TD\n    b1["1 基本工作"]')


@pytest.mark.parametrize(
    "chart", ["flowchart TD", CHART + "\n    click b1", 'flowchart TD\n    b9 --- b9c1("x")']
)
def test_another_chart_is_not_drawn(chart: str) -> None:
    assert flow_svg(chart.split("\n")) is None
