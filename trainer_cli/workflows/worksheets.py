"""Worksheets of facts that people rate or enter: sign-in, role plays, operations, ratings, events."""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.reports.language import text_in
from trainer_cli.text.entered import month_days
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.worksheet import Field, Worksheet, said_all
from trainer_cli.workflows.worksheet_words import CRITERIA, EVENTS, PARTS, RATED, STATUSES, TASKS, YES_NO
from trainer_cli.workspace.named import people_of
from trainer_cli.workspace.postings import active_teams

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterable

    from trainer_cli.model.base import DayPart
    from trainer_cli.model.plan import Plan
    from trainer_cli.model.settings import Language
    from trainer_cli.text.scalars import Scalar
    from trainer_cli.workspace.workspace import Workspace

SPARE = 200
"""Empty rows of a sheet to which events are added."""
NOTE = 40
"""Width of a column for remarks."""
_PART_ORDER = ("full", "morning", "afternoon")


class Order(NamedTuple):
    """What is wanted of a worksheet: `items` are criteria, tasks, rated things or kinds of events, if not the usual.

    `values` are the points that may be given, `people` the ids and names of those who rate.
    """

    language: Language
    date: dt.date | None = None
    team: str = ""
    scenario: str = ""
    items: tuple[str, ...] = ()
    values: tuple[Scalar, ...] = ()


def sign_in_sheet(workspace: Workspace, plan: Plan, order: Order) -> Worksheet | Problem:
    """A row for each day and agent of a plan (S36); with a date, for that day."""
    days = [(day, part) for day, part in plan_days(plan) if order.date in (None, day)]
    if not days:
        wanted = f"the plan `{plan.id}` has no training on {order.date}"
        message = wanted if order.date else f"the plan `{plan.id}` has no days yet"
        return Problem(
            code="worksheet-no-day", message=message, source=plan.source, remedy="give another --date"
        )
    fields = (
        Field("plan"), Field("date", "date"), Field("part"), Field("agent"), Field("name"),
        Field("status", allowed=said_all(STATUSES, order.language)), Field("time", width=12), Field("note", width=NOTE),
    )  # fmt: skip
    rows = (
        {"plan": plan.id, "date": day, "part": text_in(order.language, PARTS[part]), **who}
        for (day, part), who in product(days, _named(workspace, plan.agents))
    )
    return Worksheet("sign-in", fields, tuple(rows))


def role_play_sheet(workspace: Workspace, plan: Plan, order: Order) -> Worksheet:
    """A row for each agent and criterion of a scenario (T48)."""
    fields = (
        Field("plan"), Field("date", "date", width=12), Field("scenario", width=24), Field("agent"), Field("name"),
        Field("criterion"), Field("points", "number", allowed=order.values, width=8),
        Field("assessor", allowed=_raters(workspace), width=12), Field("note", width=NOTE),
    )  # fmt: skip
    items = order.items or said_all(CRITERIA, order.language)
    given = {"plan": plan.id, "scenario": order.scenario} | ({"date": order.date} if order.date else {})
    rows = ({**given, **who, "criterion": one} for who, one in product(_named(workspace, plan.agents), items))
    return Worksheet("role-plays", fields, tuple(rows))


def operations_sheet(workspace: Workspace, plan: Plan, order: Order) -> Worksheet:
    """A row for each agent and task (T46)."""
    fields = (
        Field("plan"), Field("date", "date", width=12), Field("task"), Field("agent"), Field("name"),
        Field("seconds", width=10), Field("errors", "number", width=8),
        Field("passed", allowed=said_all(YES_NO, order.language), width=8),
        Field("assessor", allowed=_raters(workspace), width=12), Field("note", width=NOTE),
    )  # fmt: skip
    items = order.items or said_all(TASKS, order.language)
    given = {"plan": plan.id} | ({"date": order.date} if order.date else {})
    rows = ({**given, "task": one, **who} for one, who in product(items, _named(workspace, plan.agents)))
    return Worksheet("operations", fields, tuple(rows))


def ratings_sheet(workspace: Workspace, month: str, order: Order) -> Worksheet | Problem:
    """A row for each item and agent who is active at the end of the month, or of one team of them (T53)."""
    agents = _active(workspace, month, order.team)
    if isinstance(agents, Problem):
        return agents
    fields = (
        Field("month"), Field("team"), Field("agent"), Field("name"), Field("item"),
        Field("points", "number", allowed=order.values, width=8),
        Field("rater", allowed=_raters(workspace), width=12), Field("note", width=NOTE),
    )  # fmt: skip
    items = order.items or said_all(RATED, order.language)
    rows = (
        {"month": month, "team": agents[str(who["agent"])], **who, "item": one}
        for who, one in product(_named(workspace, agents), items)
    )
    return Worksheet("ratings", fields, tuple(rows))


def events_sheet(workspace: Workspace, month: str, order: Order) -> Worksheet | Problem:
    """Empty rows for what happens in a month, with lists of agents and kinds of events (T53, T54)."""
    agents = _active(workspace, month, order.team)
    if isinstance(agents, Problem):
        return agents
    fields = (
        Field("date", "date", width=12),
        Field("name", allowed=_distinct_names(workspace, agents), width=14),
        Field("event", allowed=order.items or said_all(EVENTS, order.language), width=16),
        Field("count", "number", width=8), Field("note", width=NOTE),
    )  # fmt: skip
    return Worksheet("events", fields, (), SPARE)


def plan_days(plan: Plan) -> list[tuple[dt.date, DayPart]]:
    """The days and half days of a plan, each once, in order of time."""
    days = {(day.date, day.part) for stage in plan.stages for day in stage.days}
    return sorted(days, key=lambda day: (day[0], _PART_ORDER.index(day[1])))


def _named(workspace: Workspace, agents: Iterable[str]) -> list[dict[str, Scalar]]:
    return [{"agent": one, "name": _name(workspace, one)} for one in agents]


def _name(workspace: Workspace, agent: str) -> str:
    return workspace.agents[agent].name if agent in workspace.agents else ""


def _active(workspace: Workspace, month: str, team: str) -> dict[str, str] | Problem:
    """The agents who are active at the end of a month, each with the team, team by team."""
    days = month_days(month)
    if days is None:
        message = f"`{month}` is no month"
        return Problem(code="worksheet-month", message=message, remedy="give a month like 2026-02")
    teams = active_teams(workspace.postings, days[1])
    found = {agent: one for one in sorted(teams) if team in ("", one) for agent in teams[one]}
    if not found:
        message = f"nobody is active in {month}"
        return Problem(code="worksheet-nobody", message=message, remedy="give another month or team")
    return found


def _raters(workspace: Workspace) -> tuple[str, ...]:
    """Everybody who may rate, staff first: by name, or by id where two have the same name."""
    people = people_of(workspace).names
    return _distinct([(one, names[0]) for one, names in people.items()])


def _distinct_names(workspace: Workspace, agents: Collection[str]) -> tuple[str, ...]:
    """The names of agents, and the ids of those whose name another agent has too."""
    names = {one: _name(workspace, one) for one in workspace.agents}
    return tuple(
        name for agent, name in zip(names, _distinct(list(names.items())), strict=True) if agent in agents
    )


def _distinct(named: list[tuple[str, str]]) -> tuple[str, ...]:
    """The name of each id, or the id where others have the name."""
    times = Counter(name for _, name in named)
    return tuple(name if times[name] == 1 else one for one, name in named)
