"""T42: the marker's worksheet has a row for each written answer, and comes back as marks."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

import pytest

from tests.team import EXAM, OBJECTIVE, said
from tests.workflows.filled import filled, rows
from tests.workflows.tasks import imported
from trainer_cli.model.settings import Language
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.marks_worksheet import marks_sheet
from trainer_cli.workflows.worksheet import Worksheet, worksheet_bytes

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def sheet_of(team: Team, marker: str = "") -> Worksheet:
    found = marks_sheet(team.root, team.workspace, team.exam, marker)
    assert isinstance(found, Worksheet), found
    return found


def test_item_by_item(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    sheet = sheet_of(answered, "TR02")
    sat = [one.agent for one in answered.scores if one.form]
    assert len(sheet.rows) == 10 * len(sat)
    first = answered.exam.forms["A"].items[OBJECTIVE]
    assert sheet.rows[0] == {
        "exam": EXAM,
        "form": "A",
        "number": str(first.number),
        "stem": first.stem,
        "agent": "A001",
        "name": "林雨晴",
        "answer": "",
        "most": first.points,
        "marker": "TR02",
    }
    order = [(str(row["form"]), int(str(row["number"])), str(row["agent"])) for row in sheet.rows]
    assert order == sorted(order)


@pytest.mark.parametrize("language", get_args(Language))
def test_it_comes_back(team: Callable[[str], Team], language: Language) -> None:
    answered = team("answered")
    data = filled(sheet_of(answered, "TR02"), lambda row: {"points": row["most"] / 2}, language)
    proposal, problems = imported(answered, data, "f.xlsx")
    assert said(problems) == []
    answered.do(proposal)
    assert all(one.points is not None for one in answered.scores if one.form)
    assert {one.marker for one in answered.exam.marks} == {"TR02"}


def test_marks_that_are_on_record_stand_in_it_and_are_passed_over(team: Callable[[str], Team]) -> None:
    marked = team("marked")
    sheet = sheet_of(marked, "TR02")
    assert all("points" in row and row["marker"] == "TR01" for row in sheet.rows)
    proposal, problems = imported(marked, worksheet_bytes(sheet, "zh-Hant", "f.xlsx"), "f.xlsx")
    assert problems == []
    assert proposal is not None
    assert proposal.nothing == "All of these marks are on record already."


def test_answers_and_long_questions_are_shown(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    item = assembled.exam.forms["A"].items[OBJECTIVE].number
    head, first, *_ = assembled.sheets().splitlines()
    text = f"{head},{item}\n{first},先道歉\n"
    assembled.do(*imported(assembled, text, "s.csv", kind="sheets"))
    found = rows(worksheet_bytes(sheet_of(assembled), "zh-Hant", "f.xlsx"))
    assert found[1][6] == "先道歉"
    long = "長" * 3000
    assembled.edit("roster/agents.csv", "A001,", "A099,")
    path = next(path for path in assembled.files() if path.endswith("sheets-A.csv"))
    assembled.edit(path, "先道歉", long)
    (row, *_) = sheet_of(assembled).rows
    assert (row["name"], row["answer"]) == ("", "長" * 2000 + "…")


def test_nothing_to_mark(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    found = marks_sheet(assembled.root, assembled.workspace, assembled.exam, "")
    assert isinstance(found, Problem)
    assert said([found]) == [
        (
            f"records/exams/{EXAM}/exam.yaml:1:1 worksheet-no-answers: "
            f"no written answer of the exam `{EXAM}` waits for a mark"
        )
    ]
