"""`trainer exam analyse` and `integrity`: how well the questions measured, and what is worth a look."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands.exam_names import FACTS, ExamId, exam_of
from trainer_cli.commands.session import session_of
from trainer_cli.reports.items import ItemsPage, exam_items, form_items
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workflows.analyse import analysed_exam, by_question
from trainer_cli.workflows.integrity import exam_integrity

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import ExamFacts

app = typer.Typer()


@app.command()
def analyse(
    context: typer.Context,
    exam: ExamId = None,
    *,
    options: Annotated[
        bool, typer.Option("--options", help="Show every option of every question, too.")
    ] = False,
) -> None:
    """Say how well the questions of an exam measured: facility, discrimination, reliability, and what stands out.

    Options are called as in the bank, whatever their order on a form. Keys count as they were corrected; void
    questions, and those that lack marks, are left out. Formulas stand in docs/statistics.md.

    Example: trainer exam analyse junior-2026-02-09-theory
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, (*FACTS, "questions"))
    found = analysed_exam(session.root, workspace, facts)
    if not found:
        session.refuse([_no_sheets(facts)])
    forms = [form_items(one.form, one.figures, one.left_out) for one in found]
    record = exam_items(facts.exam.id, forms, by_question(found))
    page = ItemsPage(title=record.exam, parts=record.forms, together=record.questions, options=options)
    session.show(record, lambda: session.rendered("items", page))


@app.command()
def integrity(context: typer.Context, exam: ExamId = None) -> None:
    """List what is worth a look: like answers of two people, short times, questions that became known (T40).

    It says what is improbable where everybody works alone, and never that anybody cheated. Formulas, and what they
    can't tell, stand in docs/integrity.md.

    Example: trainer exam integrity junior-2026-02-09-theory
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam)
    found = exam_integrity(session.root, workspace, facts)
    if found is None:
        session.refuse([_no_sheets(facts)])
    session.show(found, lambda: session.rendered("integrity", found))


def _no_sheets(facts: ExamFacts) -> Problem:
    return Problem(
        code="analysis-no-sheets",
        message=f"nobody has handed in a sheet of the exam `{facts.exam.id}`",
        source=Source(facts.exam.source.path),
        remedy=f"import the sheets: trainer exam import {facts.exam.id} FILE",
    )
