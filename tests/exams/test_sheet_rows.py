"""T39, T42: what is wrong with a row, with its place."""

from __future__ import annotations

from msgspec.structs import replace

from tests.exams.paper import form, item
from trainer_cli.exams.sheet_cells import CellReader
from trainer_cli.exams.sheet_rows import (
    Place,
    agent_problem,
    answer_problems,
    exam_problem,
    form_problem,
    late_warning,
    time_problem,
)
from trainer_cli.exams.sheet_times import sitting
from trainer_cli.model.exam import Form
from trainer_cli.workspace.called import NOBODY

PLACE = Place("sheets.csv", 5, {"agent": 0, "form": 1, "start": 2, "end": 3})


def test_why_an_agent_can_not_hand_in() -> None:
    problems = [
        agent_problem(
            agent, {"A001", "A002", "A003"}, {"A001", "A002"}, PLACE, {"A002": "first.csv"}, called=NOBODY
        )
        for agent in ("4.40301E+17", "A009", "A003", "A001", "A002")
    ]
    assert [(problem.code, problem.message) for problem in problems] == [
        ("sheet-cell-spoiled", "`4.40301E+17`: a long number was shortened"),
        ("sheet-agent-unknown", "`A009` is nobody's id"),
        ("sheet-agent-not-candidate", "A003 is not a candidate of this exam"),
        ("sheet-agent-repeated", "a second sheet of A001; the first stands further up in this file"),
        ("sheet-agent-repeated", "a second sheet of A002; the first stands in first.csv"),
    ]
    assert {str(problem.source) for problem in problems} == {"sheets.csv:5:1"}


def test_a_sheet_of_another_exam() -> None:
    problem = exam_problem("e2", "e1", Place("sheets.csv", 5, {"exam": 2}))
    assert (problem.code, problem.message) == ("sheet-exam-other", "this is a sheet of e2, not of e1")
    assert str(problem.source) == "sheets.csv:5:3"


def test_a_form_that_is_not_there() -> None:
    problem = form_problem("C", ["A", "B"], PLACE)
    assert (problem.message, problem.remedy) == ("there is no form `C`", "use one of A, B")
    assert str(problem.source) == "sheets.csv:5:2"


def test_times_that_can_not_be() -> None:
    seats = [sitting("9h", "11:00", 150), sitting("09:00", "9h", 150), sitting("11:00", "09:00", 150)]
    problems = [time_problem(seat, PLACE) for seat in seats]
    assert [(problem.message, str(problem.source)) for problem in problems] == [
        ("`9h` is no time", "sheets.csv:5:3"),
        ("`9h` is no time", "sheets.csv:5:4"),
        ("the end 09:00 is before the start 11:00", "sheets.csv:5:4"),
    ]


def test_a_late_sheet_is_a_warning() -> None:
    warning = late_warning("A001", sitting("09:00", "11:31", 150), 150, PLACE)
    assert (warning.code, warning.level, warning.clause) == ("sheet-late", "warning", "T39")
    assert warning.message == "A001 handed in 1 min late: from 09:00 to 11:31, allowed 150 min"
    assert str(warning.source) == "sheets.csv:5:4"


def test_every_cell_without_an_answer() -> None:
    reader = CellReader(form(), {1: 4, 2: 5, 3: 6})
    row = ["A001", "A", "09:00", "11:00", "E", "1-Mar", "T"]
    outside, spoiled = answer_problems(reader, row, PLACE)
    assert (outside.code, outside.message) == ("sheet-answer", "item 1: `E` is none of its answers")
    assert outside.remedy == "use one of A, B, C, D, or leave the cell blank"
    assert str(outside.source) == "sheets.csv:5:5"
    assert (spoiled.code, spoiled.message) == (
        "sheet-cell-spoiled",
        "item 2: `1-Mar`: a text was made a date",
    )
    assert str(spoiled.source) == "sheets.csv:5:6"


def test_an_answer_with_parts_is_shown_by_an_example() -> None:  # T38
    several = replace(item(1, "single", "2", "A"), type="multiple", key=("AC",))
    reader = CellReader(Form(exam="e", form="A", items=(several,)), {1: 4})
    (problem,) = answer_problems(reader, ["A001", "A", "09:00", "11:00", "AE"], PLACE)
    assert problem.message == "item 1: `AE` is none of its answers"
    assert problem.remedy == "write it like AC, with what stands on the form, or leave the cell blank"
