"""T42: a cell with points."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from tests.exams.paper import form, item
from trainer_cli.exams.columns import item_number
from trainer_cli.exams.mark_cells import MarkCell, points_of, step_of
from trainer_cli.model.question import Criterion
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

PLACE = Source("marks.csv", 3, 4)
HALF = Decimal("0.5")


def cell(text: str, name: str = "4") -> MarkCell:
    return MarkCell(name, item_number(name), text, PLACE)


@pytest.mark.parametrize(("text", "points"), [("0", "0"), ("5", "5"), (" 3.5", "3.5"), ("４．５０", "4.50")])
def test_points_from_none_to_full_marks(text: str, points: str) -> None:
    assert points_of(cell(text), form(), HALF) == (4, Decimal(points))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("5.5", "item 4: 5.5 points, allowed are 0 to 5"),
        ("-1", "item 4: -1 points, allowed are 0 to 5"),
        ("three", "item 4: `three` is no number of points"),
        ("NaN", "item 4: `NaN` is no number of points"),
        ("1e0", "item 4: `1e0` is no number of points"),
        ("1-Mar", "item 4: `1-Mar` is no number of points: a text was made a date"),
    ],
)
def test_what_is_no_mark(text: str, message: str) -> None:
    problem = points_of(cell(text), form(), HALF)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.message, problem.source) == ("mark-points", message, PLACE)
    assert problem.remedy == "write a number from 0 to 5"


def test_points_come_in_steps() -> None:
    problem = points_of(cell("4.25"), form(), HALF)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.message, problem.source) == (
        "mark-step",
        "item 4: 4.25 points, but they are given in steps of 0.5",
        PLACE,
    )
    assert problem.remedy == "write a multiple of 0.5, or change `mark_step` in trainer.yaml"


@pytest.mark.parametrize(
    ("points", "criteria", "step"),
    [
        ("5", (), "0.5"),
        ("5", ("3", "2"), "0.5"),
        ("5", ("3.25", "1.75"), "0.25"),
        ("2.5", ("1.2", "1.3"), "0.1"),
        ("2.25", (), "0.25"),
    ],
)
def test_a_rubric_may_ask_for_a_finer_step(points: str, criteria: tuple[str, ...], step: str) -> None:
    rubric = tuple(Criterion(criterion="x", points=Decimal(one)) for one in criteria)
    written = msgspec.structs.replace(item(4, "short", points), rubric=rubric)
    assert step_of(written, HALF) == Decimal(step)


@pytest.mark.parametrize("name", ["1", "9", "last"])
def test_an_item_that_nobody_marks(name: str) -> None:
    problem = points_of(cell("1", name), form(), HALF)
    assert isinstance(problem, Problem)
    assert problem.message == f"`{name}` is no item of form A that a person marks"
    assert problem.remedy == "marked items: 4, 5"
