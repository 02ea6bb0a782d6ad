"""`trainer plan`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from trainer_cli.commands import completing
from trainer_cli.commands.asking import asked, day, one_id, some_id
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import Session, session_of
from trainer_cli.reports import plan as plan_report
from trainer_cli.reports import plan_list, year_plan
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import has_errors
from trainer_cli.workspace.approval import status_of
from trainer_cli.workspace.named import an_approver, people_of, plans_of, plans_taught, rooms_of, tiers_of
from trainer_cli.workspace.postings import active_teams
from trainer_cli.workspace.selecting import selected_agents

if TYPE_CHECKING:
    from trainer_cli.model.approval import SubjectKind
    from trainer_cli.model.plan import Plan
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer(
    help="Plans: new, approve, show, list.", no_args_is_help=True, add_completion=False, rich_markup_mode=None
)
PLANNING = (
    "plans", "year_plans", "tiers", "projects", "agents", "postings", "people", "trainers", "departments",
    "rooms", "calendar", "approvals", "subjects", "approved_plans", "approved_year_plans",
)  # fmt: skip
YEAR = re.compile("[0-9]{4}")

PlanId = Annotated[
    str | None,
    typer.Argument(
        metavar="[PLAN]",
        help="Id or part of it, or nothing when only one is taught.",
        autocompletion=completing.plans,
    ),
]
Tier = Annotated[
    str | None,
    typer.Argument(
        metavar="[TIER|YEAR]",
        help="The tier to train for, like junior; or the year of a yearly plan.",
        autocompletion=completing.tiers,
    ),
]
AgentList = Annotated[
    str | None,
    typer.Option(metavar="LIST", help="Who is trained: A001,A002,@west (the team's agents of that tier)."),
]


def planning(session: Session, *, writes: bool = False) -> Workspace:
    """The plans of the workspace with what they name."""
    return session.load(PLANNING, writes=writes).workspace


@app.command()
def new(
    context: typer.Context,
    tier: Tier = None,
    *,
    start: Annotated[str | None, typer.Option(metavar="DATE", help="The first day.")] = None,
    agents: AgentList = None,
    responsible: Annotated[str, typer.Option(metavar="ID", help="Who is responsible (S11).")] = "",
    room: Annotated[
        str | None, typer.Option(metavar="ID", help="Where (default: the smallest that fits).")
    ] = None,
    plan_id: Annotated[str | None, typer.Option("--id", help="An id (default: TIER-START).")] = None,
) -> None:
    """Lay a tier's stages onto the working days of the calendar; for a year, draft the yearly plan.

    The draft of a year has a line for each tier and area of topics. Its inputs, goals and times are left to
    fill in: `trainer plan new 2027`.

    Example: trainer plan new junior --start 2026-02-09 --agents A001,A002,@west
    """
    from trainer_cli.workflows.new_plan import new_plan, plan_proposal  # noqa: PLC0415  # showing a plan needs none

    session = session_of(context)
    if YEAR.fullmatch(folded(tier or "")):
        _new_year(session, int(folded(tier or "")), given=(start, agents, responsible, room, plan_id))
        return
    workspace = planning(session, writes=True)
    wanted = asked(session, tier, "TIER", "Which tier?", _first_tier(workspace))
    chosen_tier = one_id(session, tiers_of(workspace), wanted)
    first = day(asked(session, start, "--start", "The first day?", str(session.today)), "--start")
    teams = active_teams(workspace.postings, first, chosen_tier)
    question = f"Which agents (ids, names, @team: {chosen_tier} of a team)?"
    words = asked(session, agents, "--agents", question, _teams_hint(teams))
    chosen, problems = selected_agents(words, workspace.agents, teams, loose=session.interactive)
    plan, wrong = new_plan(
        workspace,
        tier=chosen_tier,
        start=first,
        agents=chosen,
        author=session.actor(workspace),
        responsible=some_id(session, people_of(workspace), responsible) or "",
        room=some_id(session, rooms_of(workspace), room),
        given_id=plan_id,
    )
    if plan is None or problems:
        session.refuse([*problems, *wrong])
    if session.interactive and not session.options.yes:
        session.draw(session.rendered("plan", plan_report.plan_report(workspace, plan, None)))
    session.perform(plan_proposal(plan, an_approver(workspace, plan.author)))


def _new_year(session: Session, year: int, *, given: tuple[str | None, ...]) -> None:
    from trainer_cli.workflows.new_year_plan import new_year_plan, year_plan_proposal  # noqa: PLC0415  # as above

    if any(given):
        raise WrongUsage("a yearly plan takes no options: trainer plan new YEAR")
    workspace = session.load((*PLANNING, "topics"), writes=True).workspace
    plan, wrong = new_year_plan(workspace, year, author=session.actor(workspace), today=session.today)
    if plan is None:
        session.refuse(wrong)
    if session.interactive and not session.options.yes:
        session.draw(session.rendered("year_plan", year_plan.year_plan_report(workspace, plan, None)))
    session.perform(year_plan_proposal(plan))


@app.command("list")
def list_plans(context: typer.Context) -> None:
    """List all plans with their dates and state.

    Example: trainer plan list
    """
    session = session_of(context)
    workspace = planning(session)
    states = {
        **{plan.id: status_of(workspace, "plan", plan) for plan in workspace.plans.values()},
        **{plan.id: status_of(workspace, "year_plan", plan) for plan in workspace.year_plans.values()},
    }
    session.show_report("plan_list", plan_list.plan_list(workspace, states, session.today))


@app.command()
def show(context: typer.Context, plan: PlanId = None) -> None:
    """Show a plan: stages, dates, people, state, and what changed since it was approved.

    Example: trainer plan show junior-2026-02-09
    """
    session = session_of(context)
    workspace = planning(session)
    taught = plans_taught(workspace, session.today)
    found = one_id(session, plans_of(workspace), plan, open_ones=taught)
    if found in workspace.plans:
        record = workspace.plans[found]
        status = status_of(workspace, "plan", record)
        session.show_report("plan", plan_report.plan_report(workspace, record, status))
    else:
        year = workspace.year_plans[found]
        session.show_report(
            "year_plan", year_plan.year_plan_report(workspace, year, status_of(workspace, "year_plan", year))
        )


@app.command()
def approve(
    context: typer.Context,
    plan: PlanId = None,
    note: Annotated[str, typer.Option(help="The opinion that goes with it.")] = "",
) -> None:
    """Approve a plan as it stands: any later change shows as changed since approval (S70).

    A plan that the checks find errors in is not approved; warnings are shown.

    Example: trainer plan approve junior-2026-02-09 --by D01
    """
    from trainer_cli.workflows.approve import approval_proposal, plan_problems  # noqa: PLC0415  # as above

    session = session_of(context)
    loaded = session.load((*PLANNING, "blueprints", "lessons"), writes=True)
    workspace = loaded.workspace
    taught = plans_taught(workspace, session.today)
    found = one_id(session, plans_of(workspace), plan, open_ones=taught, announces=True)
    kind: SubjectKind = "plan" if found in workspace.plans else "year_plan"
    record = workspace.plans.get(found) or workspace.year_plans[found]
    if status_of(workspace, kind, record).state == "approved":
        session.say(f"{found} is approved already, exactly as it stands.")
        return
    proposal, problems = approval_proposal(
        workspace,
        [(kind, record, found)],
        by=session.actor(workspace, announces=True),
        at=session.now,
        note=note,
    )
    findings = plan_problems(session.root, loaded, record, session.today)
    if proposal is None or has_errors(findings):
        session.refuse([*problems, *findings])
    done = "\n".join([proposal.done, *_after_approval(workspace.plans.get(found))])
    session.perform(msgspec.structs.replace(proposal, done=done, problems=tuple(findings)))


def _after_approval(plan: Plan | None) -> list[str]:
    """What to do next with an approved plan of a cohort that sits an exam."""
    examined = plan is not None and any(stage.kind == "theory_exam" for stage in plan.stages)
    return [f"Next: trainer exam new {plan.id}"] if plan and examined else []


def _first_tier(workspace: Workspace) -> str | None:
    return min(workspace.tiers, key=lambda one: workspace.tiers[one].order, default=None)


def _teams_hint(teams: dict[str, list[str]]) -> str | None:
    return f"@{min(teams)}" if teams else None
