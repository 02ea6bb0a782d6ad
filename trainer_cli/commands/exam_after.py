"""`trainer exam resit|coach|appeal|appeal-decide`: what follows the results of an exam."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import completing
from trainer_cli.commands.asking import day, one_id
from trainer_cli.commands.exam_names import EVERYTHING, ExamId, NamedExam, Reason, exam_of
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import session_of
from trainer_cli.model.exam_after import AppealFinding  # noqa: TC001  # typer reads it
from trainer_cli.model.settings import ResitCap  # noqa: TC001  # typer reads it
from trainer_cli.reports.explain import explain_report
from trainer_cli.workflows.appeal import Found, Said, decided_appeal, new_appeal
from trainer_cli.workflows.coaching import Plan, new_coaching
from trainer_cli.workflows.explain import explained
from trainer_cli.workflows.made_exam import START
from trainer_cli.workflows.resit import Wish, new_resit
from trainer_cli.workspace.named import agents_of, staff_of

if TYPE_CHECKING:
    from trainer_cli.commands.session import Session
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer()
TWO_WEEKS = dt.timedelta(weeks=2)

Agent = Annotated[
    str, typer.Argument(metavar="AGENT", help="Whom it concerns.", autocompletion=completing.agents)
]
Agents = Annotated[
    str, typer.Option("--agent", metavar="IDS", help="Who sits it: ids with commas (default: all who may).")
]


@app.command()
def resit(
    context: typer.Context,
    exam: ExamId = None,
    *,
    on: Annotated[str, typer.Option(metavar="DATE", help="On which day.")],
    start: Annotated[str, typer.Option(metavar="HH:MM", help="When it begins.")] = START,
    agent: Agents = "",
    cap: Annotated[
        ResitCap | None,
        typer.Option(help="Most points credited from attempt 2 on (default: `resit_cap` of trainer.yaml)."),
    ] = None,
    forms: Annotated[int, typer.Option(min=1, max=26, help="How many forms.")] = 1,
    seed: Annotated[
        int | None, typer.Option(help="Decides every choice and order (default: from the exam's id).")
    ] = None,
    invigilator: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Who invigilates (T41).")
    ] = None,
    exception: Annotated[
        str, typer.Option(metavar="REASON", help="Why somebody sits it who has no resit left.")
    ] = "",
    exam_id: Annotated[str | None, typer.Option("--id", help="An id (default: EXAM-resit).")] = None,
) -> None:
    """Assemble a resit 補考 for those who failed, were excused or absent, of questions none of them has seen (S96).

    Example: trainer exam resit junior-2026-02-09-theory --on 2026-03-02 --invigilator TR02
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, EVERYTHING, writes=True)
    wish = Wish(
        date=day(on, "--on"),
        start=start,
        agents=_agents(session, workspace, agent),
        forms=forms,
        seed=seed,
        invigilators=tuple(one_id(session, staff_of(workspace), one) for one in invigilator or ()),
        cap=cap,
        exception=exception,
        given_id=exam_id,
        by=session.actor(workspace),
        at=session.now,
    )
    proposal, problems = new_resit(workspace, facts, wish)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


@app.command()
def coach(
    context: typer.Context,
    exam: NamedExam,
    agent: Agent,
    *,
    topics: Annotated[
        str, typer.Option(metavar="IDS", help="Weak topics, courses or points: ids with commas.")
    ],
    coached_by: Annotated[str, typer.Option("--coach", metavar="ID", help="Who coaches.")],
    until: Annotated[str, typer.Option(metavar="DATE", help="By which day (default: in two weeks).")] = "",
    target: Annotated[str, typer.Option(metavar="TEXT", help="What is to be reached by then.")] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="What is done.")] = "",
) -> None:
    """Put a coaching plan 輔導計劃 on record for somebody who has not passed (S96).

    Example: trainer exam coach junior-2026-02-09-theory A009 --topics rules --coach TR01
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, EVERYTHING, writes=True)
    plan = Plan(
        agent=one_id(session, agents_of(workspace, session.today), agent),
        topics=tuple(one.strip() for one in topics.split(",") if one.strip()),
        coach=one_id(session, staff_of(workspace), coached_by),
        until=day(until, "--until") if until else session.today + TWO_WEEKS,
        target=target,
        note=note,
        by=session.actor(workspace),
        at=session.now,
    )
    if not plan.topics:
        raise WrongUsage("--topics is empty: name at least one topic, course or point")
    proposal, problems = new_coaching(workspace, facts, plan)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


@app.command()
def appeal(
    context: typer.Context,
    exam: NamedExam,
    agent: Agent,
    *,
    reason: Reason,
    exception: Annotated[
        str, typer.Option(metavar="REASON", help="Why it is taken after the last day.")
    ] = "",
) -> None:
    """Put an appeal 複核 against an announced result on record (S101).

    Example: trainer exam appeal junior-2026-02-09-theory A009 --reason sums
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, EVERYTHING, writes=True)
    if not reason.strip():
        raise WrongUsage("--reason is missing: it goes on record")
    chosen = one_id(session, agents_of(workspace, session.today), agent)
    said = Said(chosen, reason, exception, session.actor(workspace), session.now)
    proposal, problems = new_appeal(workspace, facts, said)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


@app.command("appeal-decide")
def appeal_decide(
    context: typer.Context,
    exam: NamedExam,
    agent: Agent,
    *,
    checkers: Annotated[
        str, typer.Option(metavar="ID,ID", help="The two who checked; neither marked the answers.")
    ],
    finding: Annotated[AppealFinding, typer.Option(help="What they found.")] = "stands",
    note: Annotated[str, typer.Option(metavar="TEXT", help="What else is to be known about it.")] = "",
) -> None:
    """Show the points of an appeal added up again, line by line, and put what was found on record (S101).

    Example: trainer exam appeal-decide junior-2026-02-09-theory A009 --checkers TR02,TR03
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, EVERYTHING, writes=True)
    chosen = one_id(session, agents_of(workspace, session.today), agent)
    opened, problems = explained(session.root, workspace, facts, chosen)
    if opened is None:
        session.refuse(problems)
    score, lines = opened
    people = tuple(one_id(session, staff_of(workspace), one.strip()) for one in checkers.split(","))
    found = Found(finding, people, note, session.actor(workspace), session.now)
    proposal, problems = decided_appeal(facts, chosen, found, score)
    if session.options.format == "text":
        session.draw(session.rendered("explain", explain_report(workspace, facts, score, lines)))
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


def _agents(session: Session, workspace: Workspace, given: str) -> tuple[str, ...]:
    """The agents of a list with commas."""
    named = agents_of(workspace, session.today)
    return tuple(one_id(session, named, one.strip()) for one in given.split(",") if one.strip())
