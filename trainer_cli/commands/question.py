"""`trainer question`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from trainer_cli.commands import output
from trainer_cli.commands.asking import one_id, some_id
from trainer_cli.commands.exam_names import FACTS
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.outlet import save
from trainer_cli.commands.question_alike import app as comparing
from trainer_cli.commands.question_life import app as life
from trainer_cli.commands.question_names import BANK, Course, State, Tier, Type, approvals_count, wanted
from trainer_cli.commands.question_review import app as reviewing
from trainer_cli.commands.session import session_of
from trainer_cli.measuring.flags import LEAST_PEOPLE
from trainer_cli.reports import question as question_report
from trainer_cli.reports import question_list, question_stats
from trainer_cli.text.problem import Problem, in_backticks
from trainer_cli.workflows.analyse import question_occasions
from trainer_cli.workflows.approve import approval_proposal
from trainer_cli.workflows.export_questions import exported_questions, wanted_questions
from trainer_cli.workflows.question_difficulty import difficulty_proposal
from trainer_cli.workflows.sound_questions import sound_questions
from trainer_cli.workspace.named import an_approver, courses_of, questions_of
from trainer_cli.workspace.question_state import WAITING, question_statuses

if TYPE_CHECKING:
    from trainer_cli.model.question import Question
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer(
    help="The question bank and its approval.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
SPREADSHEETS = ("xlsx", "csv")
MOST_NAMED = 20
"""Questions that are named before they are approved together."""


@app.command("list")
def list_questions(
    context: typer.Context,
    tier: Tier = None,
    course: Course = None,
    type_: Type = None,
    status: State = None,
    *,
    waiting: Annotated[
        bool, typer.Option("--waiting", help="Only those to be reviewed or approved: --status waiting.")
    ] = False,
) -> None:
    """List questions by course with type, point, level and state.

    Example: trainer question list --course rules --waiting
    """
    session = session_of(context)
    workspace = session.load(BANK).workspace
    statuses = question_statuses(workspace)
    state = "waiting" if waiting else status
    asked = wanted(session, workspace, tier=tier, course=course, type_=type_, status=state)
    chosen = wanted_questions(workspace, asked, statuses)
    session.show_report("question_list", question_list.question_list(workspace, chosen, statuses))
    if waiting and chosen:
        which = f"--course {asked.course}" if asked.course else "--all"
        session.tell(f"Next: trainer question approve {which} --by {an_approver(workspace, '') or 'ID'}")


@app.command()
def show(context: typer.Context, question: Annotated[str, typer.Argument(metavar="QUESTION")]) -> None:
    """Show a question with its key, its explanation and the paragraph that proves it.

    Example: trainer question show rules-001
    """
    session = session_of(context)
    workspace = session.load(BANK).workspace
    found = one_id(session, questions_of(workspace), question)
    status = question_statuses(workspace)[found]
    session.show_report("question", question_report.question_report(workspace, found, status))


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
    approvals_count(workspace)
    named = questions_of(workspace)
    ids = dict.fromkeys(one_id(session, named, one, announces=True) for one in questions or ())
    only = some_id(session, courses_of(workspace), course)
    chosen = _chosen(workspace, list(ids), only, everything=everything)
    statuses = question_statuses(workspace)
    retired = [one.id for one in chosen if one.id in ids and statuses[one.id].state == "retired"]
    if retired:
        raise WrongUsage(f"restore first what is retired: trainer question restore {' '.join(retired)}")
    unapproved = [one for one in chosen if statuses[one.id].state in WAITING]
    if not unapproved:
        session.say("All of these questions are approved already, exactly as they stand.")
        return
    waiting, problems = sound_questions(unapproved)
    if problems and (ids or not waiting):
        session.refuse(problems)
    session.warn([msgspec.structs.replace(one, level="warning") for one in problems])
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
        more = ["…"] * (len(waiting) > MOST_NAMED)
        listed = ", ".join([*(one.id for one in waiting[:MOST_NAMED]), *more])
        output.write(session.wording(f"{len(waiting)} questions: {listed}\n"))
    session.perform(proposal)


@app.command()
def export(
    context: typer.Context,
    tier: Tier = None,
    course: Course = None,
    type_: Type = None,
    status: State = None,
) -> None:
    """Write questions, with keys and all, into a spreadsheet that `trainer import` reads back.

    Change it, add rows without an id, and import it again: what differs becomes edits, new rows become drafts.

    Example: trainer question export --course rules --to rules.xlsx
    """
    session = session_of(context)
    to = session.options.to or ""
    form = to.rpartition(".")[2].lower()
    if form not in SPREADSHEETS:
        raise WrongUsage("say into which file: --to FILE.xlsx or --to FILE.csv")
    workspace = session.load(BANK).workspace
    statuses = question_statuses(workspace)
    asked = wanted(session, workspace, tier=tier, course=course, type_=type_, status=status)
    chosen = wanted_questions(workspace, asked, statuses)
    content = exported_questions(workspace, chosen, statuses, session.language, form)
    if isinstance(content, Problem):
        session.refuse([content])
    if save(session, f"questions.{form}" if to == form else to, content):
        session.tell(
            f"The file holds the answers of {len(chosen)} questions: keep it from those who sit exams."
        )


@app.command()
def stats(
    context: typer.Context,
    questions: Annotated[list[str] | None, typer.Argument(metavar="[QUESTION]...")] = None,
    *,
    write: Annotated[
        bool, typer.Option("--write", help="Write the difficulty that was observed into the bank.")
    ] = False,
    least: Annotated[
        int, typer.Option("--least", min=2, metavar="PEOPLE", help="With fewer people nothing is concluded.")
    ] = LEAST_PEOPLE,
) -> None:
    """Show what became of questions in exams, beside the share of points that their authors expected.

    With --write the bank gets the observed share where it is surely another; these questions are to be approved
    again.

    Example: trainer question stats
    """
    session = session_of(context)
    workspace = session.load((*BANK, *FACTS), writes=write).workspace
    named = questions_of(workspace)
    asked = {one_id(session, named, one, announces=write) for one in questions or ()}
    found = question_occasions(session.root, workspace)
    record = question_stats.question_stats(
        workspace, {id_: ones for id_, ones in found.items() if id_ in asked or not asked}, least
    )
    if not write:
        session.show_report("question_stats", record)
        return
    observed = {one.question: one.observed for one in record.questions if one.observed is not None}
    proposal, problems = difficulty_proposal(session.root, workspace, observed)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


for part in (reviewing, life, comparing):
    app.registered_commands.extend(part.registered_commands)


def _chosen(
    workspace: Workspace, ids: list[str] | tuple[str, ...], course: str | None, *, everything: bool
) -> list[Question]:
    if ids:
        return [workspace.questions[one] for one in ids if one in workspace.questions]
    if course is not None:
        if course not in workspace.bank:
            raise WrongUsage(f"no questions of course `{course}`; courses: {in_backticks(workspace.bank)}")
        return list(workspace.bank[course])
    return [one for bank in workspace.bank.values() for one in bank] if everything else []
