"""T42: a cell with points."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.exams.paper import form
from trainer_cli.exams.columns import item_number
from trainer_cli.exams.mark_cells import MarkCell, points_of
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

PLACE = Source("marks.csv", 3, 4)


def cell(text: str, name: str = "4") -> MarkCell:
    return MarkCell(name, item_number(name), text, PLACE)


@pytest.mark.parametrize(("text", "points"), [("0", "0"), ("5", "5"), (" 3.5", "3.5"), ("４．２５", "4.25")])
def test_points_from_none_to_full_marks(text: str, points: str) -> None:
    assert points_of(cell(text), form()) == (4, Decimal(points))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("5.5", "item 4: 5.5 points, allowed are 0 to 5"),
        ("-1", "item 4: -1 points, allowed are 0 to 5"),
        ("three", "item 4: `three` is no number of points"),
        ("NaN", "item 4: `NaN` is no number of points"),
        ("1e0", "item 4: `1e0` is no number of points"),
        ("1-Mar", "item 4: `1-Mar` is no number of points (a text was made a date)"),
    ],
)
def test_what_is_no_mark(text: str, message: str) -> None:
    problem = points_of(cell(text), form())
    assert isinstance(problem, Problem)
    assert (problem.code, problem.message, problem.source) == ("mark-points", message, PLACE)
    assert problem.remedy == "write a number from 0 to 5"


@pytest.mark.parametrize("name", ["1", "9", "last"])
def test_an_item_that_nobody_marks(name: str) -> None:
    problem = points_of(cell("1", name), form())
    assert isinstance(problem, Problem)
    assert problem.message == f"`{name}` is no item of form A that a person marks"
    assert problem.remedy == "marked items: 4, 5"
