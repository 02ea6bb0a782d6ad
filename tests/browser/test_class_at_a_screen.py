"""One of the class of 24 sits the exam of nine types at a screen: the page saves what the story goes on with."""

from __future__ import annotations

import csv
import io
from decimal import Decimal
from typing import TYPE_CHECKING

from tests.browser.tab import Tab
from tests.browser.test_exam_page import answers, begins, cells, hands_in
from tests.docs.walk import ROOT
from tools.second_chapter import BEFORE, EXAM, exam_in, trainer
from trainer_cli.cli import run
from trainer_cli.workflows.exam_scores import exam_scores

if TYPE_CHECKING:
    from pathlib import Path

AGENT, NAME, FORM = "A004", "黄子轩", "B"
FILE = f"{EXAM}-{FORM}-{AGENT}.csv"
SHIPPED = ROOT / "docs" / "second-chapter" / "页面答卷" / FILE
OF_THE_CLOCK = ("start", "end", "declaration")


def test_what_the_page_saves_is_what_the_class_hands_in(tmp_path: Path) -> None:  # T38-T42
    root = tmp_path / "class"
    assert run(["init", str(root), "--sample", "--lang", "zh-Hans"]) == 0
    for command in (*BEFORE, f"exam page {EXAM} --to pages/ --today 2026-02-11"):
        trainer(root, command)
    _, facts = exam_in(root, EXAM)
    (wanted,) = csv.DictReader(io.StringIO(SHIPPED.read_text("utf-8-sig")))
    with Tab(tmp_path) as tab:
        tab.opens((root / "pages" / f"{EXAM}-{FORM}.html").as_uri())
        begins(tab, AGENT, NAME)
        for item in facts.forms[FORM].items:
            answer = wanted[f"q{item.number:02d}"]
            if answer:
                answers(tab, item, answer)
            if answer and item.type == "order":
                settles(tab, item.number)
        file = hands_in(tab)
        assert tab.errors == []
    assert file.name == FILE
    assert without_times(cells(file)) == without_times(wanted)
    trainer(root, f"import {file} --by TR02 --today 2026-02-12")
    workspace, facts = exam_in(root, EXAM)
    score = {one.agent: one for one in exam_scores(root, workspace.settings, facts)}[AGENT]
    assert score.sections[:7] == tuple(map(Decimal, ("24", "6", "18", "12", "8", "8", "8")))


def settles(tab: Tab, number: int) -> None:
    """Say that the order that is shown is the answer, where moving a line has not said it."""
    box = f"#q{number} .settled"
    if not tab.says(f"document.querySelector('{box}').checked"):
        tab.focus(box)
        tab.presses(" ")


def without_times(row: dict[str, str]) -> dict[str, str]:
    """A sheet without what the clock says."""
    return {name: cell for name, cell in row.items() if name not in OF_THE_CLOCK}
