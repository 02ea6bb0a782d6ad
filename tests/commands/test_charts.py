"""Charts drawn with characters."""

from __future__ import annotations

from decimal import Decimal

from trainer_cli.commands.charts import drawn_chart
from trainer_cli.text.characters import display_width
from trainer_cli.text.mermaid import bar_chart

GANTT = """\
gantt
    title junior-2026-02-09
    dateFormat YYYY-MM-DD
    section 1 基礎
    02-09 : 2026-02-09, 1d
    section 2 考核
    02-10 上午 : 2026-02-10, 1d
    02-12 – 02-15 : 2026-02-12, 4d
"""
FLOW = """\
flowchart TD
    b1["1 基本工作"]
    b1 --- b1c1("公司簡介")
    b1 --- b1c2("工作流程")
    b2["2 考核"]
    b1 --> b2
"""


def test_the_bars_of_a_plan_lie_where_their_days_do() -> None:
    assert drawn_chart(GANTT, 80) == (
        "1 基礎  02-09          █\n2 考核  02-10 上午      █\n        02-12 – 02-15     ████"
    )


def test_a_long_plan_is_made_to_fit_the_window() -> None:
    long = GANTT + "    03-01 – 06-08 : 2026-03-01, 100d\n"
    drawn = drawn_chart(long, 60)
    assert drawn is not None
    assert max(display_width(line) for line in drawn.splitlines()) <= 60
    assert all("█" in line for line in drawn.splitlines())


def test_a_flow_goes_from_block_to_block() -> None:
    assert drawn_chart(FLOW, 80) == "1 基本工作  公司簡介 · 工作流程\n↓\n2 考核"
    assert drawn_chart(FLOW, 24) == "1 基本工作  公司簡介\n            工作流程\n↓\n2 考核"


def test_bars_are_as_long_as_their_share() -> None:
    chart = bar_chart("Heads", [("西區", Decimal(10)), ("東區", Decimal("2.5")), ("新", Decimal(0))])
    assert drawn_chart(chart, 30) == ("西區   10  ███████████████████\n東區  2.5  █████\n新      0")


def test_what_is_none_of_ours_is_not_drawn() -> None:
    for chart in ("", "pie\n", "gantt\n", "gantt\n    axisFormat %d\n", "flowchart TD\n", "xychart-beta\n"):
        assert drawn_chart(chart, 80) is None
