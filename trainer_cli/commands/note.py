"""`trainer note`: what agents ask while they are trained, and the answers (S32)."""

from __future__ import annotations

from typing import Annotated

import typer

from trainer_cli.commands.asking import one_id, some_id
from trainer_cli.commands.session import session_of
from trainer_cli.reports.note_list import note_list
from trainer_cli.workflows.new_note import Asked, new_answer, new_question
from trainer_cli.workspace.named import agents_of, cohorts_of, courses_of, notes_of, questions_of

app = typer.Typer(
    help="Questions that agents ask in training, and the answers.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)


@app.command()
def ask(
    context: typer.Context,
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The question, in words.")],
    *,
    agent: Annotated[str, typer.Option(metavar="ID", help="Who asks.")],
    plan: Annotated[str | None, typer.Option(metavar="ID", help="The plan in which it came up.")] = None,
    course: Annotated[str | None, typer.Option(metavar="ID", help="The course that it is about.")] = None,
    question: Annotated[
        str | None, typer.Option(metavar="ID", help="The question of the bank that it is about.")
    ] = None,
) -> None:
    """Record a question that an agent asked; it is open until somebody answers it.

    Example: trainer note ask "may a refund be split?" --agent A001 --course rules --by TR01
    """
    session = session_of(context)
    workspace = session.load(writes=True).workspace
    said = Asked(
        text=text,
        agent=one_id(session, agents_of(workspace, session.today), agent),
        plan=some_id(session, cohorts_of(workspace), plan),
        course=some_id(session, courses_of(workspace), course),
        question=some_id(session, questions_of(workspace), question),
    )
    proposal, problems = new_question(workspace, said, by=session.actor(workspace), at=session.now)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


@app.command()
def answer(
    context: typer.Context,
    note: Annotated[str, typer.Argument(metavar="ID", help="The question on record.")],
    text: Annotated[str, typer.Argument(metavar="TEXT", help="The answer, in words.")],
) -> None:
    """Record the answer to a question; a further answer is added to the first.

    Example: trainer note answer A001-note "yes, into two payments" --by TR01
    """
    session = session_of(context)
    workspace = session.load(writes=True).workspace
    asked = one_id(session, notes_of(workspace), note)
    proposal, problems = new_answer(workspace, asked, text, by=session.actor(workspace), at=session.now)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


@app.command("list")
def list_notes(
    context: typer.Context,
    *,
    only_open: Annotated[bool, typer.Option("--open", help="Only those that nobody has answered.")] = False,
) -> None:
    """List the questions that agents asked, with their answers.

    Example: trainer note list --open
    """
    session = session_of(context)
    workspace = session.load(("notes",)).workspace
    session.show_report("note_list", note_list(workspace, only_open=only_open))
