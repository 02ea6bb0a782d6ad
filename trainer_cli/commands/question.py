"""`trainer question`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import output
from trainer_cli.commands.asking import one_id, some_id
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import session_of
from trainer_cli.reports import question as question_report
from trainer_cli.reports import question_list
from trainer_cli.workflows.approve import approval_proposal
from trainer_cli.workspace.approval import approved_questions
from trainer_cli.workspace.named import courses_of, questions_of

if TYPE_CHECKING:
    from trainer_cli.model.question import Question
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer(
    help="The question bank and its approval.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
BANK = (
    "tiers", "projects", "questions", "handouts", "approvals", "subjects", "people", "trainers", "agents",
    "departments",
)  # fmt: skip

Course = Annotated[str | None, typer.Option(help="Only this course.")]


@app.command("list")
def list_questions(
    context: typer.Context,
    course: Course = None,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only those that await approval.")] = False,
) -> None:
    """List questions by course with type, point, level and state.

    Example: trainer question list --course rules --waiting
    """
    session = session_of(context)
    workspace = session.load(BANK).workspace
    only = some_id(session, courses_of(workspace), course)
    chosen = _chosen(workspace, (), only, everything=True)
    approved = approved_questions(workspace)
    if waiting:
        chosen = [one for one in chosen if one.id not in approved]
    session.show_report("question_list", question_list.question_list(workspace, chosen, approved))


@app.command()
def show(context: typer.Context, question: Annotated[str, typer.Argument(metavar="QUESTION")]) -> None:
    """Show a question with its key, its explanation and the paragraph that proves it.

    Example: trainer question show rules-001
    """
    session = session_of(context)
    workspace = session.load(BANK).workspace
    found = one_id(session, questions_of(workspace), question)
    approved = approved_questions(workspace)
    session.show_report("question", question_report.question_report(workspace, found, approved))


@app.command()
def approve(
    context: typer.Context,
    questions: Annotated[list[str] | None, typer.Argument(metavar="[QUESTION]...")] = None,
    course: Course = None,
    everything: Annotated[bool, typer.Option("--all", help="All that wait, of all courses.")] = False,
    note: Annotated[str, typer.Option(help="The opinion that goes with it.")] = "",
) -> None:
    """Approve questions as they stand; an edit makes a question unapproved, and keeps it out of new papers.

    Example: trainer question approve --course rules --by TR01
    """
    session = session_of(context)
    workspace = session.load(BANK, writes=True).workspace
    if not (questions or course or everything):
        raise WrongUsage("name questions, or give --course COURSE or --all")
    if "question" in workspace.settings.two_person:
        raise WrongUsage("`two_person` lists question, but questions have no author: no approval would count")
    named = questions_of(workspace)
    ids = dict.fromkeys(one_id(session, named, one, announces=True) for one in questions or ())
    only = some_id(session, courses_of(workspace), course)
    chosen = _chosen(workspace, list(ids), only, everything=everything)
    approved = approved_questions(workspace)
    waiting = [one for one in chosen if one.id not in approved]
    if not waiting:
        session.say("All of these questions are approved already, exactly as they stand.")
        return
    proposal, problems = approval_proposal(
        workspace,
        [("question", one, one.id) for one in waiting],
        by=session.actor(workspace, announces=True),
        at=session.now,
        note=note,
    )
    if proposal is None:
        session.refuse(problems)
    if session.interactive and not session.options.yes:
        output.write(f"{len(waiting)} questions: {', '.join(one.id for one in waiting[:20])}\n")
    session.perform(proposal)


def _chosen(
    workspace: Workspace, ids: list[str] | tuple[str, ...], course: str | None, *, everything: bool
) -> list[Question]:
    if ids:
        return [workspace.questions[one] for one in ids if one in workspace.questions]
    if course is not None:
        if course not in workspace.bank:
            raise WrongUsage(f"no questions of course {course!r}; courses: {', '.join(workspace.bank)}")
        return list(workspace.bank[course])
    return [one for bank in workspace.bank.values() for one in bank] if everything else []
