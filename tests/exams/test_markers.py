"""T42: who marked, by id or name."""

from __future__ import annotations

import pytest

from trainer_cli.exams.markers import marker_id, markers
from trainer_cli.model.roster import Person, Trainer
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

KNOWN = markers(
    [
        Trainer(id="TR01", name="羅啟明", kind="internal"),
        Trainer(id="TR02", name="Li Na", kind="internal"),
        Person(id="D01", name="li na", role="leader"),
    ]
)
PLACE = Source("marks.csv", 3, 2)


@pytest.mark.parametrize(
    ("cell", "found"),
    [("TR01", "TR01"), ("ｔｒ０１ ", "TR01"), ("羅啟明", "TR01"), ("d01", "D01"), (" ", "")],
)
def test_an_id_or_a_name(cell: str, found: str) -> None:
    assert marker_id(cell, KNOWN, PLACE) == found


@pytest.mark.parametrize(
    ("cell", "code", "remedy"),
    [
        ("Li Na", "mark-marker-unclear", "write the id"),
        ("TR1", "mark-marker-unknown", "did you mean TR01?"),
        ("羅啟銘", "mark-marker-unknown", "did you mean TR01?"),
        (
            "somebody",
            "mark-marker-unknown",
            "write the id or name of somebody in roster/trainers.yaml or roster/people.yaml",
        ),
    ],
)
def test_nobody_or_several(cell: str, code: str, remedy: str) -> None:
    problem = marker_id(cell, KNOWN, PLACE)
    assert isinstance(problem, Problem)
    assert (problem.code, problem.remedy, problem.source) == (code, remedy, PLACE)
