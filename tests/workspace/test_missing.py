"""A file that is gone is one problem, and not one for each line that names what it held."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import TODAY, said
from trainer_cli.workflows.check import all_problems
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

LESSON = "curricula/junior/lessons/backend.yaml"


@pytest.mark.parametrize(
    ("gone", "named_by"),
    [
        ("roster/agents.csv", "roster/postings.csv"),
        ("roster/departments.yaml", "roster/postings.csv"),
        ("roster/trainers.yaml", LESSON),
    ],
)
def test_without_a_file_of_the_roster_only_that_is_said(
    gone: str, named_by: str, team: Callable[[str], Team]
) -> None:
    released = team("released")
    (released.root / gone).unlink()
    errors = [one for one in all_problems(released.root, load(released.root), TODAY) if one.level == "error"]
    assert said(errors) == [
        f"{gone}:1:1 file-missing: the file is missing, and `{named_by}` names what stood in it"
    ]
    assert load(released.root, ["plans"]).problems == ()


STAGE = "{number: 1, name: Rules, kind: teaching, days: 1, trainers: [TR01]}"


@pytest.mark.parametrize(
    ("path", "text", "gone"),
    [
        ("roster/shifts.csv", "team,shift,from,to\nwest,early,08:30,17:00\n", "roster/departments.yaml"),
        (
            "curricula/junior/tier.yaml",
            f"id: junior\nname: Junior\norder: 1\nstages: [{STAGE}]\n",
            "roster/trainers.yaml",
        ),
        (
            "plans/2026.yaml",
            "{id: '2026', title: T, year: 2026, author: TR01, lines: [{id: L01, trainers: [TR01]}]}\n",
            "roster/trainers.yaml",
        ),
    ],
)
def test_whatever_names_it_is_told(path: str, text: str, gone: str, tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").write_text("name: West\n")
    (tmp_path / path).parent.mkdir(parents=True)
    (tmp_path / path).write_text(text)
    assert said(load(tmp_path).problems) == [
        f"{gone}:1:1 file-missing: the file is missing, and `{path}` names what stood in it"
    ]


def test_what_nobody_names_is_not_missed(tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").write_text("name: West\n")
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans/2026.yaml").write_text("{id: '2026', title: T, year: 2026, author: TR01, lines: []}\n")
    assert load(tmp_path).problems == ()
