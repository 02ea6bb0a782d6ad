"""`trainer exam page`: an exam for screens, one file a form."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import outlet
from trainer_cli.commands.exam_names import FACTS, ExamId, exam_of, form_of
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.options import is_folder
from trainer_cli.commands.session import Session, session_of
from trainer_cli.reports.exam_page import exam_page_report

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    texts = [session.rendered("exam_page", exam_page_report(facts.exam, facts.forms[one])) for one in letters]
    usual = [f"{facts.exam.id}-{letter}" for letter in letters]
    session.answer({"files": _saved(session, dict(zip(usual, texts, strict=True)))})
    session.tell("Whoever has such a file can read the questions: hand it out when the exam begins.")
    session.tell("Afterwards, with all saved answer sheets in one folder: trainer import FOLDER")


def _saved(session: Session, pages: Mapping[str, str]) -> list[str]:
    """The files that pages were written to, by their usual names: into the folder that `--to` names, or one by one."""
    folder = session.options.to or ""
    if is_folder(folder):
        outlet.save_each(session, folder, {f"{usual}.html": text.encode() for usual, text in pages.items()})
        return [f"{folder}{usual}.html" for usual in pages]
    names = [_name(session, usual, only=len(pages) == 1) for usual in pages]
    for name, text in zip(names, pages.values(), strict=True):
        outlet.save(session, name, text.encode())
    return names


def _name(session: Session, usual: str, *, only: bool) -> str:
    """The file of a page: as `--to` says, else under a name of its own in the folder one stands in."""
    to = session.options.to or "html"
    if to.rpartition(".")[2].lower() != "html":
        raise WrongUsage(f"an exam page is HTML: --to FILE.html, not {to}")
    if "." in to and not only:
        raise WrongUsage("--to names one file, and the exam has several forms: say which with --form")
    return to if "." in to else f"{usual}.html"
