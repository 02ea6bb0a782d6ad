"""The worksheet of a marker (T42): a row for each written answer, item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.marking import NO_MARK, markers_of_several, settled_marks
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.worksheet import Field, Worksheet
from trainer_cli.workflows.written_answers import shortened, written_answers

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.exams.marking import Settled
    from trainer_cli.text.scalars import Scalar
    from trainer_cli.workflows.written_answers import WrittenAnswer
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

MOST_OF_TEXT = 2000
"""Characters of a question or an answer that are shown; a cell holds 32,767."""
FIELDS = (
    Field("exam"), Field("form"), Field("number"), Field("stem", width=40), Field("agent"), Field("name"),
    Field("answer", width=40), Field("most", "number"), Field("points", "number", at_most="most", width=8),
    Field("marker"),
)  # fmt: skip


def marks_sheet(root: Path, workspace: Workspace, facts: ExamFacts, marker: str) -> Worksheet | Problem:
    """A row for each answer that a person marks, with the points it has so far; `marker` is who marks.

    Marks that are on record are passed over when the sheet comes back. Answers that several people mark are left
    out: these have bundles.
    """
    given = settled_marks(facts.marks)
    several = markers_of_several(facts.scripts)
    answers = sorted(
        written_answers(root, workspace.settings, facts),
        key=lambda one: (one.form, one.item.number, one.agent),
    )
    rows = tuple(
        _row(workspace, facts, one, given.get(one.key, NO_MARK), marker)
        for one in answers
        if one.key not in several
    )
    return Worksheet("marks", FIELDS, rows) if rows else _nothing(facts)


def _row(
    workspace: Workspace, facts: ExamFacts, answer: WrittenAnswer, given: Settled, marker: str
) -> dict[str, Scalar]:
    agent = workspace.agents.get(answer.agent)
    row: dict[str, Scalar] = {
        "exam": facts.exam.id,
        "form": answer.form,
        "number": str(answer.item.number),
        "stem": shortened(answer.item.stem, MOST_OF_TEXT),
        "agent": answer.agent,
        "name": agent.name if agent else "",
        "answer": shortened(answer.text, MOST_OF_TEXT),
        "most": answer.item.points,
        "marker": given.marks[0].marker if given.marks else marker,
    }
    return row if given.points is None else {**row, "points": given.points}


def _nothing(facts: ExamFacts) -> Problem:
    return Problem(
        code="worksheet-no-answers",
        message=f"no written answer of the exam `{facts.exam.id}` waits for a mark",
        source=facts.exam.source,
        remedy="import the answer sheets first",
    )
