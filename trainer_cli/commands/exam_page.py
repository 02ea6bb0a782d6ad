"""`trainer exam page`: an exam for screens, one file a form."""

from __future__ import annotations

from typing import Annotated

import typer

from trainer_cli.commands import outlet
from trainer_cli.commands.exam_names import FACTS, ExamId, exam_of, form_of
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import Session, session_of
from trainer_cli.reports.exam_page import exam_page_report

app = typer.Typer()

FormName = Annotated[str | None, typer.Option("--form", help="Only this form (default: all).")]


@app.command()
def page(context: typer.Context, exam: ExamId = None, form: FormName = None) -> None:
    """Write each form as a page to sit the exam at a screen: one HTML file, no network, no key inside (T40).

    The page ends in an answer sheet for each person, which `trainer import` reads.

    Example: trainer exam page junior-2026-02-09-theory --form A
    """
    session = session_of(context)
    _, facts = exam_of(session, exam, FACTS)
    letters = list(facts.exam.forms) if form is None else [form_of(session, facts, form)]
    names = [_name(session, f"{facts.exam.id}-{letter}", only=len(letters) == 1) for letter in letters]
    for letter, name in zip(letters, names, strict=True):
        text = session.rendered("exam_page", exam_page_report(facts.exam, facts.forms[letter]))
        outlet.save(session, name, text.encode())
    session.answer({"files": names})
    session.tell("Whoever has such a file can read the questions: hand it out when the exam begins.")
    session.tell("Afterwards, with all saved answer sheets in one folder: trainer import FOLDER")


def _name(session: Session, usual: str, *, only: bool) -> str:
    """The file of a page: as `--to` says, else under a name of its own in the folder one stands in."""
    to = session.options.to or "html"
    if to.rpartition(".")[2].lower() != "html":
        raise WrongUsage(f"an exam page is HTML: --to FILE.html, not {to}")
    if "." in to and not only:
        raise WrongUsage("--to names one file, and the exam has several forms: say which with --form")
    return to if "." in to else f"{usual}.html"
