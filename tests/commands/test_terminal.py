"""Markdown drawn at a terminal, however narrow, coloured or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Terminal
from trainer_cli.commands.terminal import draw

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_a_table_is_drawn_and_nothing_is_cut_off(team: Callable[[str], Team]) -> None:
    with Terminal(team("sample").root, "agent", "show", "A001", COLUMNS="24") as terminal:
        assert terminal.ends() == 0
        assert "\x1b[" in terminal.screen
        assert "…" not in terminal.screen


def test_dates_and_ids_are_not_broken_in_a_narrow_window(team: Callable[[str], Team]) -> None:
    with Terminal(team("approved").root, "plan", "show", COLUMNS="100") as terminal:
        assert terminal.ends() == 0
        assert "2026-02-12" in terminal.screen
        assert "2026-02-13" in terminal.screen
        assert "█" in terminal.screen
        assert "dateFormat" not in terminal.screen


def test_code_that_is_no_chart_stays_code(capsys: pytest.CaptureFixture[str]) -> None:
    draw("```mermaid\npie\n```\n\n```sh\ntrainer check\n```\n")
    shown = capsys.readouterr().out
    assert "pie" in shown
    assert "trainer check" in shown


@pytest.mark.parametrize(
    ("words", "settings"), [((), {"NO_COLOR": "1"}), (("--no-color",), {}), ((), {"TERM": "dumb"})]
)
def test_without_colours_the_markdown_is_plain(
    team: Callable[[str], Team], words: tuple[str, ...], settings: dict[str, str]
) -> None:
    with Terminal(team("sample").root, "agent", "show", "A001", *words, **settings) as terminal:
        assert terminal.ends() == 0
        assert terminal.screen.startswith("# 林雨晴\n")
        assert "\x1b" not in terminal.screen
