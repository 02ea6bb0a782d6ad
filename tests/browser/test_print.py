"""What is printed for an exam, in a real browser: A4, whole questions, page by page (T36-T41)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.browser import Browser
from tests.commands.shell import Shell
from tests.team import EXAM
from trainer_cli.text.html_page import html_page
from trainer_cli.workflows.print_set import PARTS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

A4 = (595, 842)
"""Width and height in points."""


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    return Browser(tmp_path)


def sizes(printed: bytes) -> list[tuple[int, int]]:
    """The size of every page of a PDF."""
    found = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", printed)
    return [(round(float(width)), round(float(height))) for width, height in found]


def test_every_part_is_printed_on_a4(
    browser: Browser, team: Callable[[str], Team], capsys: pytest.CaptureFixture[str]
) -> None:
    at = Shell(team("assembled"), capsys)
    pages = {}
    for part in PARTS:
        printed = sizes(browser.printed(at("exam", "paper", EXAM, "--part", part, "--to", "html").out))
        assert set(printed) == {A4}, part
        pages[part] = len(printed)
    assert pages["paper"] > 3
    assert [pages[part] for part in ("candidates", "declaration", "incidents", "seats")] == [1, 1, 1, 1]


def test_no_question_goes_over_the_end_of_a_page(browser: Browser) -> None:
    # each takes more than half of a page: two never share one, and none is divided
    options = "\n".join(f"- {letter} 選項" + "<br>行" * 3 for letter in "ABCDEF")
    questions = "\n\n".join(f"**{number}.** 誰批准？\n\n{options}" for number in range(1, 6))
    assert len(sizes(browser.printed(html_page(questions, "zh-Hant")))) == 5
    undivided = re.sub(r"\*\*\d\.\*\*", "", questions)
    assert len(sizes(browser.printed(html_page(undivided, "zh-Hant")))) < 5


def test_the_other_tables_of_an_exam_fit_a4(
    browser: Browser, team: Callable[[str], Team], capsys: pytest.CaptureFixture[str]
) -> None:
    # what sticks out of the page makes the browser shrink all of it: the text would be smaller
    at = Shell(team("assembled"), capsys)
    page = at("exam", "paper", EXAM, "--part", "seats", "--to", "html").out
    on_paper = page.replace("@media print {", "@media all {").replace(
        "max-width: none; padding: 0", "width: 180mm"
    )
    picture = browser.picture(on_paper, 760)
    assert picture.colours(720, 760) == {(255, 255, 255)}
