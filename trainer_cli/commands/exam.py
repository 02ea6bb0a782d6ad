"""`trainer exam`: from the blueprint to the announced result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import completing
from trainer_cli.commands.asking import one_id, some_id
from trainer_cli.commands.exam_marking import app as marking
from trainer_cli.commands.exam_names import EVERYTHING, ExamId, exam_of, form_of, scores_of
from trainer_cli.commands.exam_page import app as page
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import session_of
from trainer_cli.reports import candidates as candidates_report
from trainer_cli.reports import exam as exam_report
from trainer_cli.reports import exam_list
from trainer_cli.reports import key as key_report
from trainer_cli.reports import marker as marker_report
from trainer_cli.reports import paper as paper_report
from trainer_cli.workflows.new_exam import START, Order, new_exam
from trainer_cli.workspace.named import blueprints_of, cohorts_of, plans_taught, staff_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from msgspec import Struct

app = typer.Typer(
    help="Exams: assemble, print, import, mark, score, release.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

FormName = Annotated[str | None, typer.Option("--form", help="Which form (default: the first).")]


@app.command()
def new(
    context: typer.Context,
    plan: Annotated[
        str | None,
        typer.Argument(metavar="[PLAN]", help="Whose cohort sits it.", autocompletion=completing.plans),
    ] = None,
    *,
    forms: Annotated[int, typer.Option(min=1, max=26, help="Forms without a shared question.")] = 2,
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
        seed=seed,
        invigilators=tuple(one_id(session, staff_of(workspace), one) for one in invigilator or ()),
        start=start,
        exception=unapproved,
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
    workspace = session.load(EVERYTHING).workspace
    scores = {name: scores_of(session, facts) for name, facts in workspace.exams.items()}
    session.show_report("exam_list", exam_list.exam_list(workspace, scores))


@app.command()
def show(context: typer.Context, exam: ExamId = None) -> None:
    """Show how an exam was assembled, what was wanted and got, and its state.

    Example: trainer exam show junior-2026-02-09-theory
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam)
    session.show_report("exam", exam_report.exam_report(workspace, facts, scores_of(session, facts)))


@app.command()
def paper(
    context: typer.Context,
    exam: ExamId = None,
    form: FormName = None,
    part: Annotated[
        str | None, typer.Option(metavar="PART", help="paper (default), key, marker, candidates, or all.")
    ] = None,
) -> None:
    """Print the paper of a form; with --part its key, the marker's sheet, or the list of candidates.

    Example: trainer exam paper junior-2026-02-09-theory --form A --part paper
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam)
    letter = form_of(session, facts, form)
    frozen = facts.forms[letter]
    parts: dict[str, Callable[[], Struct]] = {
        "paper": lambda: paper_report.paper_report(facts.exam, frozen),
        "key": lambda: key_report.key_report(facts.exam, frozen, workspace.handouts),
        "marker": lambda: marker_report.marker_report(workspace, facts, letter),
        "candidates": lambda: candidates_report.candidates_report(workspace, facts),
    }
    if part not in (*parts, "all", None):
        raise WrongUsage(f"--part can be {', '.join(parts)} or all, not {part}")
    wanted = part or "paper"
    pages = {name: (name, record()) for name, record in parts.items() if wanted in {name, "all"}}
    session.show_reports(pages, one=wanted != "all")
    if part is None:
        session.tell(f"This is the paper of form {letter}; for the rest: --part key|marker|candidates|all")


for command in (*page.registered_commands, *marking.registered_commands):
    app.registered_commands.append(command)
