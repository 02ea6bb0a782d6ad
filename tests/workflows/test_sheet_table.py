"""Sheets of other systems, taken by `trainer import` as our own are (T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM, OBJECTIVE, right_answers, said
from tests.text.books import book
from tests.workflows.tasks import imported
from trainer_cli.workflows.import_answers import imported_sheets

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_an_export_of_another_system_scores_as_our_own_sheets(team: Callable[[str], Team]) -> None:
    """Names for ids, texts for letters, statements as 对 and 错, and the form told by the questions."""
    at = team("assembled")
    form = at.exam.forms["B"]
    items = form.items[:OBJECTIVE]
    head = ["序号", "提交答卷时间", "所用时间", "来自IP", "总分", "1、姓名"]
    head += [f"{number}、{item.stem}" for number, item in enumerate(items, 2)]
    words = {"T": "对", "F": "错"}
    texts = [item.options.get(item.key[0], words.get(item.key[0], "")) for item in items]
    rows = [
        head,
        ["1", "2026/02/12 10:30:00", "3600秒", "127.0.0.1(本地)", "40", "陈柏宇", *texts],
        ["2", "2026/02/12 10:31:00", "3600秒", "127.0.0.1(本地)", "40", "查无此人", *texts],
    ]
    proposal, problems = imported(at, book(rows), "答卷.xlsx", keep_good=True)
    at.do(proposal, problems)
    assert said(problems) == [
        "答卷.xlsx:3:6 sheet-agent-unknown: `查无此人` is nobody's id, name or nickname"
    ]
    stored = at.root / f"records/sheets/{EXAM}"
    line = next(stored.glob("*/sheets-B.csv")).read_text("utf-8").splitlines()[1]
    assert line.startswith("A002,B,,2026-02-12 10:30,2,")
    assert line.split(",")[5] == "".join(right_answers(form))


def test_a_row_for_each_answer(team: Callable[[str], Team]) -> None:
    at = team("assembled")
    answers = right_answers(at.exam.forms["A"])
    rows = [f"A001,A,{number},{answer}" for number, answer in enumerate(answers, 1)]
    proposal, problems = imported(at, "\n".join(["agent,form,item,answer", *rows]) + "\n")
    assert proposal is not None, problems
    assert proposal.document["taken"] == 1


def test_a_file_without_a_column_of_agents_is_refused(team: Callable[[str], Team]) -> None:
    at = team("assembled")
    incoming = at.incoming("form,1,2\nA,B,C\n")
    problems = imported_sheets(at.root, at.workspace, at.exam, incoming)[1]
    assert problems[0].code == "csv-column-missing"
