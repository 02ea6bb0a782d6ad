"""Pages in a real browser: they fit a phone, a screen and A4 paper, draw their charts, and run nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.browser import Browser
from tests.browser.picture import WHITE
from tests.commands.shell import Shell
from trainer_cli.reports.markdown import cell
from trainer_cli.text.html_page import html_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

BAR = (0xB9, 0xD3, 0xEE)
"""The colour of bars and blocks."""
PHONE, SCREEN = 390, 1100
"""Widths in pixels."""


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    return Browser(tmp_path)


@pytest.fixture
def page(team: Callable[[str], Team], capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """What a command shows in the released sample, as HTML."""
    at = Shell(team("released"), capsys)
    return lambda *words: at(*words, "--to", "html").out


@pytest.mark.parametrize("width", [PHONE, SCREEN])
@pytest.mark.parametrize(
    "words",
    [
        "plan show junior-2026-02-09",
        "exam score junior-2026-02-09-theory",
        "archive show A001",
        "report year 2026",
        "table exam-points --by agent",
    ],
)
def test_nothing_sticks_out_of_a_page(
    browser: Browser, page: Callable[..., str], words: str, width: int
) -> None:
    picture = browser.picture(page(*words.split()), width)
    assert picture.colours(picture.width - 8, picture.width) == {WHITE}
    assert picture.colours(0, 8) == {WHITE}
    assert picture.count(WHITE) < picture.width * len(picture.rows) * 0.99


@pytest.mark.parametrize("words", ["curriculum flow junior", "table heads --by tier"])
def test_charts_are_drawn(browser: Browser, page: Callable[..., str], words: str) -> None:
    # T14
    assert browser.picture(page(*words.split()), SCREEN).count(BAR) > 5000


def test_chinese_is_drawn_with_its_own_glyphs(browser: Browser) -> None:
    # without a font for them all characters would be the same box
    first, second = (browser.picture(html_page(f"# {text}\n", "zh-Hant"), PHONE, 200) for text in "客服")
    assert first.rows != second.rows


def test_nothing_of_a_text_is_run(browser: Browser) -> None:
    hostile = "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\">"
    document = browser.document(
        html_page(f"# 計劃\n\n{hostile}\n\n| a |\n| --- |\n| {cell(hostile)} |\n", "zh-Hant")
    )
    assert "<title>計劃</title>" in document
    assert not re.search("<script|<img", document)


def test_a_page_is_printed_on_a4(browser: Browser, page: Callable[..., str]) -> None:
    printed = browser.printed(page("plan", "show", "junior-2026-02-09"))
    sizes = {
        (round(float(w)), round(float(h)))
        for w, h in re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    }
    assert sizes == {(595, 842)}
