"""Sheets of other systems, taken by `trainer import` as our own are (T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

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


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16"])
def test_nicknames_are_known_in_every_usual_encoding(team: Callable[[str], Team], encoding: str) -> None:
    """As 问卷星 exports them, the shop before the nickname or not; nobody is told twice, and the others are taken."""
    at = team("assembled")
    answers = ",".join(right_answers(at.exam.forms["A"]))
    head = "序号,提交答卷时间,所用时间,来自IP,总分,1、旺旺昵称,2、卷别,"
    head += ",".join(f"{number}、" for number in range(3, OBJECTIVE + 3))
    names = ("禾光:晴晴", "阿宇", "禾光:走了", "禾光:走了")
    rows = [
        f"{place},2026/2/12 10:30,3600秒,127.0.0.1,40,{name},A,{answers}" for place, name in enumerate(names)
    ]
    text = "\n".join([head, *rows]) + "\n"
    proposal, problems = imported(at, text.encode(encoding), keep_good=True)
    assert said([one for one in problems if one.level == "error"]) == [
        "table.csv:4:6 sheet-agent-unknown: `禾光:走了` is nobody's id, name or nickname"
    ]
    at.do(proposal)
    act = at.exam.imports[0]
    assert (act.encoding, act.rows, act.taken, act.refused) == (encoding, 4, 2, 2)
    assert sorted(one.agent for one in at.scores if one.form) == ["A001", "A002"]


@pytest.mark.parametrize("column", ["旺旺", "姓名"])
def test_a_table_of_names_without_ids_is_taken_where_it_is_said_what_it_is(
    team: Callable[[str], Team], column: str
) -> None:
    at = team("assembled")
    names = {"A001": "晴晴", "A002": "陳柏宇"}
    head, *rows = at.sheets().splitlines()
    lines = [f"{names[row[:4]]}{row[4:]}" for row in rows if row[:4] in names]
    text = "\n".join([head.replace("agent", column), *lines, lines[0].replace("晴晴", "")]) + "\n"
    proposal, problems = imported(at, text, kind="sheets", keep_good=True)
    assert said(problems) == ["table.csv:4:1 sheet-agent-unknown: `` is nobody's id"]
    at.do(proposal)
    assert sorted(one.agent for one in at.scores if one.form) == ["A001", "A002"]


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
