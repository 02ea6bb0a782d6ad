"""Markdown drawn at a terminal, however narrow, coloured or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_a_table_is_drawn_and_nothing_is_cut_off(team: Callable[[str], Team]) -> None:
    with Terminal(team("sample").root, "agent", "show", "A001", COLUMNS="24") as terminal:
        assert terminal.ends() == 0
        assert "\x1b[" in terminal.screen
        assert "…" not in terminal.screen


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
