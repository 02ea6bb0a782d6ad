from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.mermaid import bar_chart
from trainer_cli.text.svg_bars import bars_svg


def drawn(*bars: tuple[str, str]) -> str:
    svg = bars_svg(
        bar_chart("合格率", [(text, Decimal(value)) for text, value in bars]).rstrip("\n").split("\n")
    )
    assert svg is not None
    return svg


def heights(svg: str) -> list[tuple[float, float]]:
    """Top and height of each bar."""
    found = re.findall(r'<rect class="bar"[^>]* y="([\d.]+)"[^>]* height="([\d.]+)"', svg)
    return [(float(top), float(tall)) for top, tall in found]


def test_bars_are_as_tall_as_their_values() -> None:
    svg = drawn(("2026-01", "100"), ("2026-02", "54.55"), ("2026-03", "0"))
    assert heights(svg) == [(22, 180), (103.81, 98.19), (202, 0)]
    texts = re.findall(r"<text[^>]*>([^<]*)</text>", svg)
    assert texts == ["100", "2026-01", "54.55", "2026-02", "0", "2026-03"]
    assert "<title>合格率</title>" in svg


def test_negative_values_hang_below_the_axis() -> None:
    assert heights(drawn(("a", "1"), ("b", "-1"))) == [(22, 90), (112, 90)]


def test_zeros_alone_are_drawn_too() -> None:
    assert heights(drawn(("a", "0"))) == [(22, 0)]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ['x-axis ["a", "b"]', "bar [1]"],
        ['x-axis ["a"]', "bar [one]"],
        ['x-axis ["a"]', "bar [1]", "line [1]"],
    ],
)
def test_another_chart_is_not_drawn(lines: list[str]) -> None:
    assert bars_svg(["xychart-beta", *lines]) is None


@settings(max_examples=50)
@given(st.lists(st.tuples(st.text(max_size=8), st.decimals(-999, 999, places=2)), min_size=1, max_size=6))
def test_whatever_the_labels_the_chart_is_drawn(bars: list[tuple[str, Decimal]]) -> None:
    svg = bars_svg(bar_chart("x", bars).rstrip("\n").split("\n"))
    assert svg is not None
    assert svg.count("<rect") == len(bars)
