"""`trainer agent`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import completing
from trainer_cli.commands.asking import asked, day, one_id, some_id
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import Session, session_of
from trainer_cli.reports import agent as agent_report
from trainer_cli.reports import agent_list
from trainer_cli.workflows.agents import added_agent, posted_agent
from trainer_cli.workspace.named import agents_of, teams_of, tiers_of

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer(
    help="Agents: add, move, leave, show.", no_args_is_help=True, add_completion=False, rich_markup_mode=None
)
PEOPLE = ("agents", "postings", "people", "trainers", "departments", "tiers")

Who = Annotated[
    str,
    typer.Argument(
        metavar="AGENT",
        help="Id; at a terminal also a name, nickname or prefix.",
        autocompletion=completing.agents,
    ),
]
From = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="From this day on (default: today).")
]


def people(session: Session, *, writes: bool = False) -> Workspace:
    """The people of the workspace."""
    return session.load(PEOPLE, writes=writes).workspace


@app.command("list")
def list_agents(
    context: typer.Context,
    team: Annotated[str | None, typer.Option(help="Only this team.")] = None,
) -> None:
    """List the agents with team, tier and status on the day.

    Example: trainer agent list --team west
    """
    session = session_of(context)
    workspace = people(session)
    chosen = some_id(session, teams_of(workspace), team)
    session.show_report("agent_list", agent_list.agent_list(workspace, session.today, chosen))


@app.command()
def add(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The person's name.")],
    *,
    team: Annotated[str | None, typer.Option(help="The team the agent joins.")] = None,
    tier: Annotated[str, typer.Option(help="The tier to begin in.")] = "junior",
    joined: Annotated[str | None, typer.Option(metavar="DATE", help="First day (default: today).")] = None,
    nicknames: Annotated[str, typer.Option(help="Other names, separated by `;`.")] = "",
    email: Annotated[str, typer.Option(help="The e-mail address.")] = "",
    agent_id: Annotated[str | None, typer.Option("--id", help="An id (default: the next one).")] = None,
) -> None:
    """Add an agent with a first posting.

    Example: trainer agent add 王小紅 --team west
    """
    session = session_of(context)
    workspace = people(session, writes=True)
    teams = teams_of(workspace)
    question = f"Which team ({', '.join(teams.names)})?"
    chosen = asked(session, team, "--team", question, next(iter(teams.names), None))
    proposal, problems = added_agent(
        session.root,
        workspace,
        name=name,
        team=one_id(session, teams, chosen) if teams.names else chosen,
        tier=one_id(session, tiers_of(workspace), tier),
        joined=day(joined, "--joined") if joined else session.today,
        nicknames=nicknames,
        email=email,
        given_id=agent_id,
    )
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


@app.command()
def move(
    context: typer.Context,
    agent: Who,
    team: Annotated[str | None, typer.Option(help="The new team.")] = None,
    tier: Annotated[str | None, typer.Option(help="The new tier.")] = None,
    start: From = None,
    *,
    comes_back: Annotated[bool, typer.Option("--return", help="The agent had left and comes back.")] = False,
) -> None:
    """Move an agent to another team or tier, from a day on.

    Example: trainer agent move A001 --team east --from 2026-03-16
    """
    session = session_of(context)
    if team is None and tier is None and not comes_back:
        raise WrongUsage("--team or --tier is missing: where does the agent move?")
    _post(session, agent, start, team=team, tier=tier, returns=comes_back)


@app.command()
def leave(context: typer.Context, agent: Who, start: From = None) -> None:
    """Record that an agent leaves, from a day on; the archive stays.

    Example: trainer agent leave A001 --from 2026-03-31
    """
    session = session_of(context)
    _post(session, agent, start, leaves=True)


@app.command()
def show(context: typer.Context, agent: Who) -> None:
    """Show who an agent is, the postings, plans and exams.

    Example: trainer agent show A001
    """
    session = session_of(context)
    workspace = session.load().workspace
    found = one_id(session, agents_of(workspace, session.today), agent)
    session.show_report("agent", agent_report.agent_report(workspace, found, session.today))


def _post(
    session: Session,
    agent: str,
    start: str | None,
    *,
    team: str | None = None,
    tier: str | None = None,
    leaves: bool = False,
    returns: bool = False,
) -> None:
    workspace = people(session, writes=True)
    found = one_id(session, agents_of(workspace, session.today), agent, announces=leaves)
    first = day(start, "--from") if start else session.today
    proposal, problems = posted_agent(
        session.root,
        workspace,
        found,
        start=first,
        team=some_id(session, teams_of(workspace), team),
        tier=some_id(session, tiers_of(workspace), tier),
        leaves=leaves,
        returns=returns,
    )
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal, announces=leaves)
