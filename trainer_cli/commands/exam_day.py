"""`trainer exam held|incident`: the day of an exam, as it happened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands.asking import one_id
from trainer_cli.commands.exam_names import FACTS, PEOPLE, ExamId, exam_of
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import session_of
from trainer_cli.exams.held import present
from trainer_cli.model.exam_day import Decision  # noqa: TC001  # typer reads it
from trainer_cli.workflows.new_incident import Told, new_incident
from trainer_cli.workflows.new_sitting import Held, new_sitting
from trainer_cli.workflows.stored_sheets import sheet_files
from trainer_cli.workspace.exam_files import handed_in
from trainer_cli.workspace.named import agents_of, rooms_of, staff_of

if TYPE_CHECKING:
    from trainer_cli.commands.session import Session
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

app = typer.Typer()
ALL = "all"


@app.command()
def held(
    context: typer.Context,
    exam: ExamId = None,
    *,
    start: Annotated[str, typer.Option(metavar="HH:MM", help="When it began.")],
    end: Annotated[str, typer.Option(metavar="HH:MM", help="When the last sheet was handed in.")],
    room: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="In which room; may be repeated.")
    ] = None,
    invigilator: Annotated[
        list[str] | None,
        typer.Option(metavar="ID", help="Who watched over it (default: those of the exam); may be repeated."),
    ] = None,
    declarations: Annotated[
        str,
        typer.Option(metavar="IDS|all", help="Who signed to work alone: ids with commas, or all present."),
    ] = "",
    note: Annotated[str, typer.Option(help="What else is to be known about it.")] = "",
    correct: Annotated[
        bool, typer.Option("--correct", help="Replace what is on record of these rooms.")
    ] = False,
) -> None:
    """Record how an exam was held: times, rooms, invigilators, signed declarations (T39-T41).

    Example: trainer exam held --start 09:02 --end 11:30 --declarations all
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, (*FACTS, *PEOPLE, "rooms"), writes=True)
    said = Held(
        start=start,
        end=end,
        rooms=tuple(one_id(session, rooms_of(workspace), one) for one in room or ()),
        invigilators=tuple(one_id(session, staff_of(workspace), one) for one in invigilator or ()),
        declarations=_signed(session, workspace, facts, declarations),
        note=note,
        correct=correct,
    )
    by = session.actor(workspace)
    proposal, problems = new_sitting(workspace, facts, said, by=by, at=session.now)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


@app.command()
def incident(
    context: typer.Context,
    exam: ExamId = None,
    *,
    agent: Annotated[str, typer.Option(metavar="ID", help="Whom it concerns, if anybody.")] = "",
    time: Annotated[str, typer.Option("--at", metavar="HH:MM", help="When it happened.")] = "",
    what: Annotated[str, typer.Option(metavar="TEXT", help="What happened.")] = "",
    decision: Annotated[
        Decision, typer.Option(help="What follows; void: the sheet does not count.")
    ] = "open",
    settles: Annotated[
        str, typer.Option(metavar="ID", help="The incident on record that is decided now.")
    ] = "",
) -> None:
    """Record an incident in an exam, or the decision about one (T41).

    Example: trainer exam incident --agent A011 --at 10:15 --what phone --decision warned
    """
    session = session_of(context)
    if not (settles or (time and what)):
        raise WrongUsage("an incident needs --at and --what; a decision about one on record needs --settles")
    workspace, facts = exam_of(session, exam, (*FACTS, *PEOPLE), writes=True)
    told = Told(
        agent=one_id(session, agents_of(workspace, session.today), agent) if agent else "",
        time=time,
        what=what,
        decision=decision,
        settles=settles,
    )
    files = sheet_files(session.root, workspace.settings, facts)
    sat = handed_in(path for paths in files.values() for path in paths)
    proposal, problems = new_incident(facts, told, sat=sat, by=session.actor(workspace), at=session.now)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


def _signed(session: Session, workspace: Workspace, facts: ExamFacts, given: str) -> tuple[str, ...]:
    """The agents of `--declarations`: those named, or everybody who did not stay away."""
    if given == ALL:
        return tuple(present(facts.candidates, facts.outcomes))
    named = agents_of(workspace, session.today)
    return tuple(one_id(session, named, one.strip()) for one in given.split(",") if one.strip())
