"""`trainer exam`: from the blueprint to the announced result."""

from __future__ import annotations

from typing import Annotated

import typer

from trainer_cli.commands import completing
from trainer_cli.commands.asking import one_id, some_id
from trainer_cli.commands.exam_after import app as after
from trainer_cli.commands.exam_analysis import app as analysis
from trainer_cli.commands.exam_answers import app as answering
from trainer_cli.commands.exam_bundle import app as bundles
from trainer_cli.commands.exam_correcting import app as correcting
from trainer_cli.commands.exam_day import app as day
from trainer_cli.commands.exam_marking import app as marking
from trainer_cli.commands.exam_names import EVERYTHING, ExamId, exam_of, scores_of
from trainer_cli.commands.exam_page import app as page
from trainer_cli.commands.exam_paper import app as printing
from trainer_cli.commands.session import session_of
from trainer_cli.exams.stale import stale_problems
from trainer_cli.reports import exam as exam_report
from trainer_cli.reports import exam_list
from trainer_cli.workflows.made_exam import START, Order
from trainer_cli.workflows.new_exam import new_exam
from trainer_cli.workflows.waiting import WAITING, progress_of_exams
from trainer_cli.workspace.named import agents_of, blueprints_of, cohorts_of, plans_taught, staff_of
from trainer_cli.workspace.question_state import question_statuses

app = typer.Typer(
    help="Exams: assemble, print, import, mark, score, release.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

Ineligible = Annotated[
    str, typer.Option(metavar="REASON", help="Why those sit it whose attendance does not allow it.")
]
Without = Annotated[
    list[str] | None, typer.Option(metavar="ID", help="Who of the plan does not sit it; may be repeated.")
]


@app.command()
def new(
    context: typer.Context,
    plan: Annotated[
        str | None,
        typer.Argument(metavar="[PLAN]", help="Whose cohort sits it.", autocompletion=completing.plans),
    ] = None,
    *,
    forms: Annotated[int, typer.Option(min=1, max=26, help="How many forms.")] = 2,
    overlap: Annotated[int, typer.Option(min=0, help="Most questions that two forms may share.")] = 0,
    seed: Annotated[
        int | None, typer.Option(help="Decides every choice and order (default: from the exam's id).")
    ] = None,
    invigilator: Annotated[
        list[str] | None, typer.Option(metavar="ID", help="Who invigilates (T41).")
    ] = None,
    blueprint: Annotated[str | None, typer.Option(help="The blueprint (default: the stage's).")] = None,
    start: Annotated[str, typer.Option(metavar="HH:MM", help="When it begins.")] = START,
    unapproved: Annotated[
        str, typer.Option(metavar="REASON", help="Why the plan is not approved (S70).")
    ] = "",
    ineligible: Ineligible = "",
    without: Without = None,
    exam_id: Annotated[str | None, typer.Option("--id", help="An id (default: PLAN-BLUEPRINT).")] = None,
) -> None:
    """Assemble the theory exam of a plan from approved questions and freeze its forms.

    Example: trainer exam new junior-2026-02-09 --forms 2 --seed 7 --invigilator TR02
    """
    session = session_of(context)
    workspace = session.load(EVERYTHING, writes=True).workspace
    taught = plans_taught(workspace, session.today)
    chosen = workspace.plans[one_id(session, cohorts_of(workspace), plan, open_ones=taught)]
    order = Order(
        forms=forms,
        overlap=overlap,
        seed=seed,
        invigilators=tuple(one_id(session, staff_of(workspace), one) for one in invigilator or ()),
        start=start,
        exception=unapproved,
        ineligible=ineligible,
        without=tuple(one_id(session, agents_of(workspace, session.today), one) for one in without or ()),
        by=session.actor(workspace),
        at=session.now,
    )
    wanted = some_id(session, blueprints_of(workspace, chosen.tier), blueprint)
    proposal, problems = new_exam(workspace, chosen, order, blueprint=wanted, given_id=exam_id)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


@app.command("list")
def list_exams(context: typer.Context) -> None:
    """List all exams with date, candidates and state.

    Example: trainer exam list
    """
    session = session_of(context)
    loaded = session.load(EVERYTHING)
    progress = progress_of_exams(session.root, loaded, session.cache_file(WAITING))
    session.show_report("exam_list", exam_list.exam_list(loaded.workspace, progress))


@app.command()
def show(context: typer.Context, exam: ExamId = None) -> None:
    """Show how an exam was assembled, what was wanted and got, and its state.

    Example: trainer exam show junior-2026-02-09-theory
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam)
    session.warn(list(stale_problems(workspace, facts, question_statuses(workspace), session.today)))
    session.show_report("exam", exam_report.exam_report(workspace, facts, scores_of(session, facts)))


for part in (printing, page, day, marking, correcting, bundles, answering, analysis, after):
    app.registered_commands.extend(part.registered_commands)
