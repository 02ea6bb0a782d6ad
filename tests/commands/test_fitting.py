"""Tables in narrow windows: nothing is torn that is read or copied as one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from trainer_cli.commands.fitting import wrapped
from trainer_cli.commands.terminal import FoldedMarkdown

DUE = """\
| 期限 | 對象 | 數量 | 指令 |
| --- | --- | ---: | --- |
| 2026-02-12 | `junior-2026-02-09-theory` | 12 | `trainer exam paper junior-2026-02-09-theory` |
"""
SCORES = """\
| 工號 | 姓名 | 考試情況 | 選擇題 | 分數 | 說明 |
| --- | --- | --- | ---: | ---: | --- |
| `A002` | 陳柏宇 | 已參加 | 17.5 | 55.5 | 選擇題按時交卷，簡答題遲了 |
| `A007` | 蔡欣怡 | 缺考 | – | – | |
"""


def drawn(markdown: str, width: int) -> list[str]:
    """The lines on a window of that width, without empty ones."""
    console = Console(width=width, no_color=True)
    with console.capture() as capture:
        console.print(FoldedMarkdown(markdown))
    return [line.rstrip() for line in capture.get().split("\n") if line.strip()]


def test_a_table_with_room_is_one() -> None:
    assert drawn(SCORES, 80) == [
        " 工號  姓名    考試情況  選擇題  分數  說明",
        " ────────────────────────────────────────────────────────────────",
        " A002  陳柏宇  已參加      17.5  55.5  選擇題按時交卷，簡答題遲了",
        " A007  蔡欣怡  缺考           –     –",
    ]


def test_long_texts_go_on_in_the_next_line_and_numbers_stay_whole() -> None:
    assert drawn(SCORES, 56) == [
        "               考試情    選擇",
        " 工號  姓名    況          題  分數  說明",
        " ─────────────────────────────────────────────────────",
        " A002  陳柏宇  已參加    17.5  55.5  選擇題按時交卷，",
        "                                     簡答題遲了",
        " A007  蔡欣怡  缺考         –     –",
    ]


def test_a_command_is_never_broken_so_that_it_can_be_copied() -> None:
    assert drawn(DUE, 60) == [
        "期限  2026-02-12",
        "對象  junior-2026-02-09-theory",
        "數量  12",
        "指令  trainer exam paper junior-2026-02-09-theory",
    ]


def test_where_no_table_fits_each_row_is_a_block_without_its_empty_cells() -> None:
    assert drawn(SCORES, 30) == [
        "工號      A002",
        "姓名      陳柏宇",
        "考試情況  已參加",
        "選擇題    17.5",
        "分數      55.5",
        "說明      選擇題按時交卷，簡答",
        "          題遲了",
        "工號      A007",
        "姓名      蔡欣怡",
        "考試情況  缺考",
        "選擇題    –",
        "分數      –",
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("第 7 至 15 天掛旺接待", ["第 7 至 15", "天掛旺接待"]),
        ("閱卷2026-02-12、講解", ["閱卷", "2026-02-12、", "講解"]),
        ("方曉彤、盧浩然、陳思敏", ["方曉彤、盧浩", "然、陳思敏"]),
        ("", [""]),
    ],
)
def test_a_line_ends_between_words_and_never_before_a_stop(text: str, lines: list[str]) -> None:
    assert wrapped(Text(text), 12).plain.split("\n") == lines


@settings(max_examples=60)
@given(st.text("客服培訓 A1-、。", max_size=40), st.integers(8, 30))
def test_wrapping_loses_nothing(text: str, width: int) -> None:
    lines = wrapped(Text(text), width).plain.split("\n")
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width or re.fullmatch("[A1-]*.?[、。]*", line) for line in lines)
