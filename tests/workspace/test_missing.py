"""A file that is gone is one problem, and not one for each line that names what it held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import TODAY, said
from trainer_cli.workflows.check import all_problems
from trainer_cli.workspace.load import load
from trainer_cli.workspace.missing import missing_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_without_the_roster_only_that_is_said(team: Callable[[str], Team]) -> None:
    released = team("released")
    (released.root / "roster/agents.csv").unlink()
    errors = [one for one in all_problems(released.root, load(released.root), TODAY) if one.level == "error"]
    assert said(errors) == [
        "roster/agents.csv:1:1 file-missing: the file is missing, and `roster/postings.csv` names people of it"
    ]
    assert load(released.root, ["plans"]).problems == ()


def test_a_team_that_has_nobody_yet_misses_nothing() -> None:
    assert list(missing_files({"trainer.yaml", "roster/departments.yaml"})) == []
