"""Written answers given to markers, and their bundles filled in."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tests.team import EXAM, NOON
from trainer_cli.workflows.bundle import bundle_sheet
from trainer_cli.workflows.new_allocation import Order, new_allocation
from trainer_cli.workflows.worksheet import worksheet_csv
from trainer_cli.workflows.written_answers import written_answers

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.new_allocation import Given
    from trainer_cli.workflows.worksheet import Worksheet
    from trainer_cli.workflows.written_answers import WrittenAnswer


def answers_of(team: Team) -> dict[tuple[str, int], WrittenAnswer]:
    """All written answers."""
    workspace = team.workspace
    found = written_answers(team.root, workspace.settings, workspace.exams[EXAM])
    return {one.key: one for one in found}


def ordered(
    team: Team, *markers: str, double: bool = False, final: bool = False, tolerance: str = "1", seed: int = 7
) -> tuple[Given | None, list[Problem]]:
    """What giving the answers to the markers would do."""
    order = Order(
        markers=markers, double=double, final=final, tolerance=tolerance, seed=seed, by="TR01", at=NOON
    )
    workspace = team.workspace
    return new_allocation(workspace, workspace.exams[EXAM], answers_of(team), order)


def allocate(team: Team, *markers: str, double: bool = False, final: bool = False) -> Given:
    """The answers given to the markers, and recorded."""
    given, problems = ordered(team, *markers, double=double, final=final)
    assert given is not None, problems
    team.do(given.proposal)
    return given


def bundle_of(team: Team, marker: str, *, with_marks: bool = False) -> Worksheet:
    """The bundle of a marker."""
    facts = team.exam
    scripts = [one for one in facts.scripts if one.marker == marker]
    return bundle_sheet(scripts, answers_of(team), facts.marks, with_marks=with_marks)


def filled_bundle(sheet: Worksheet, points: Callable[[Decimal, str], object]) -> bytes:
    """A bundle as it comes back: `points` gives those of a criterion, from its most and the item's number."""
    rows = tuple(
        {**row, "points": str(points(Decimal(str(row["most"])), str(row["number"])))} for row in sheet.rows
    )
    return worksheet_csv(sheet._replace(rows=rows), "zh-Hant")
