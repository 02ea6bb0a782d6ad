"""The worksheet of a marker (T42): a row for each written answer, item by item."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.sheet_lines import answers_by_item, line_reader
from trainer_cli.questions import TYPES
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.stored_sheets import sheet_lines
from trainer_cli.workflows.worksheet import Field, Worksheet

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from trainer_cli.model.exam import FormItem, Mark
    from trainer_cli.text.scalars import Scalar
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

MOST_OF_TEXT = 2000
"""Characters of a question or an answer that are shown; a cell holds 32,767."""
FIELDS = (
    Field("exam"), Field("form"), Field("number"), Field("stem", width=40), Field("agent"), Field("name"),
    Field("answer", width=40), Field("most", "number"), Field("points", "number", at_most="most", width=8),
    Field("marker"),
)  # fmt: skip


class _Answer(NamedTuple):
    """An answer to an item of a form; `-` is a blank."""

    form: str
    agent: str
    item: FormItem
    text: str


def marks_sheet(root: Path, workspace: Workspace, facts: ExamFacts, marker: str) -> Worksheet | Problem:
    """A row for each answer that a person marks, with the points it has so far; `marker` is who marks.

    Marks that are on record are passed over when the sheet comes back.
    """
    given = {(one.agent, one.item): one for one in facts.marks}
    answers = sorted(_answers(root, workspace, facts), key=lambda one: (one.form, one.item.number, one.agent))
    rows = tuple(
        _row(workspace, facts, one, given.get((one.agent, one.item.number)), marker) for one in answers
    )
    return Worksheet("marks", FIELDS, rows) if rows else _nothing(facts)


def _row(
    workspace: Workspace, facts: ExamFacts, answer: _Answer, mark: Mark | None, marker: str
) -> dict[str, Scalar]:
    agent = workspace.agents.get(answer.agent)
    row: dict[str, Scalar] = {
        "exam": facts.exam.id,
        "form": answer.form,
        "number": str(answer.item.number),
        "stem": _short(answer.item.stem),
        "agent": answer.agent,
        "name": agent.name if agent else "",
        "answer": "" if answer.text == "-" else _short(answer.text),
        "most": answer.item.points,
        "marker": mark.marker if mark else marker,
    }
    return {**row, "points": mark.points} if mark else row


def _answers(root: Path, workspace: Workspace, facts: ExamFacts) -> Iterator[_Answer]:
    """Every answer that a person marks."""
    for name, lines in sheet_lines(root, workspace.settings, facts).items():
        form = facts.forms[name]
        read = line_reader(form)
        marked = [item for item in form.items if TYPES[item.type].MARKED]
        for sheet in filter(None, map(read, lines)):
            answers = answers_by_item(form, sheet)
            yield from (_Answer(name, sheet.agent, item, answers[item.number]) for item in marked)


def _short(text: str) -> str:
    return text if len(text) <= MOST_OF_TEXT else f"{text[:MOST_OF_TEXT]}…"


def _nothing(facts: ExamFacts) -> Problem:
    return Problem(
        code="worksheet-no-answers",
        message=f"no written answer of the exam `{facts.exam.id}` waits for a mark",
        source=facts.exam.source,
        remedy="import the answer sheets first",
    )
