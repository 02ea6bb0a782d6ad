"""Sheets and marks by `trainer import`: the exam is named, stands in the file, or is the only open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import EXAM
from tests.workflows.tasks import imported
from trainer_cli.workflows.import_task import Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def with_exams(text: str, *exams: str) -> str:
    """A table with one more column, the exam of each row in turn."""
    head, *rows = text.splitlines()
    named = [f"{row},{exams[number % len(exams)]}" for number, row in enumerate(rows)]
    return "\n".join([f"{head},考試", *named]) + "\n"


def test_sheets_belong_to_the_only_exam_that_is_open(team: Callable[[str], Team]) -> None:
    # T42
    assembled = team("assembled")
    proposal, problems = imported(assembled, assembled.sheets())
    assert proposal is not None, problems
    assert proposal.changes[0].path.startswith(f"records/sheets/{EXAM}/")


def test_marks_follow_the_sheets(team: Callable[[str], Team]) -> None:
    sat = team("answered")
    proposal, problems = imported(sat, sat.marks())
    assert proposal is not None, problems
    assert proposal.changes[0].path.startswith(f"records/marks/{EXAM}/")


@pytest.mark.parametrize("named", [EXAM, "junior-2026-02-09"])
def test_the_exam_may_stand_in_the_file(team: Callable[[str], Team], named: str) -> None:
    assembled = team("assembled")
    proposal, problems = imported(assembled, with_exams(assembled.sheets(), named))
    assert proposal is not None, problems


def test_a_file_for_two_exams_is_refused(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    text = with_exams(assembled.sheets(), EXAM, "other")
    width = text.splitlines()[0].count(",") + 1
    proposal, problems = imported(assembled, text)
    assert proposal is None
    assert [(one.code, str(one.source), one.message) for one in problems] == [
        ("import-exams", f"table.csv:1:{width}", f"the file holds more than one exam: {EXAM}, other")
    ]


def test_an_empty_column_of_exams_says_nothing(team: Callable[[str], Team]) -> None:
    assembled = team("assembled")
    proposal, problems = imported(assembled, with_exams(assembled.sheets(), ""))
    assert proposal is not None, problems


@pytest.mark.parametrize("kind", ["sheets", "marks"])
def test_an_exam_that_is_not_there_is_asked_for(team: Callable[[str], Team], kind: str) -> None:
    assembled = team("assembled")
    text = assembled.sheets() if kind == "sheets" else assembled.marks()
    proposal, problems = imported(assembled, text, wish=Wish(exam="x"))
    assert (proposal, [(one.code, str(one.source)) for one in problems]) == (
        None,
        [("name-unknown", "table.csv:1:1")],
    )
    assert problems[0].remedy.startswith("say which exam with --exam; ")
