"""What of a workspace can be named, each by its id and the other names that people use for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.workspace.naming import Named, agents_named, ids_named
from trainer_cli.workspace.postings import active_teams

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from trainer_cli.model.base import Text
    from trainer_cli.model.plan import Plan
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


APPROVING = ("leader", "head")
"""Offices that approve plans, the first to be asked first."""


def agents_of(workspace: Workspace, today: dt.date) -> Named:
    """All agents, each with the team it stands in on the day."""
    teams = active_teams(workspace.postings, today)
    return agents_named(
        workspace.agents, {agent: team for team, members in teams.items() for agent in members}
    )


def people_of(workspace: Workspace) -> Named:
    """Everybody of the roster: leaders and heads, trainers, agents."""
    staff = staff_of(workspace).names
    agents = {one.id: (one.name,) for one in workspace.agents.values()}
    return Named("person of the roster", {**staff, **agents})


def staff_of(workspace: Workspace) -> Named:
    """Trainers, leaders and heads."""
    people = {one.id: (one.name,) for one in workspace.people.values()}
    trainers = {one.id: (one.name,) for one in workspace.trainers.values()}
    return Named("trainer or person", {**people, **trainers})


def an_approver(workspace: Workspace, author: str) -> str | None:
    """Somebody other than the author who may approve plans (S70): a leader, else a head."""
    others = [one for one in workspace.people.values() if one.id != author and one.role in APPROVING]
    return min(others, key=lambda one: (APPROVING.index(one.role), one.id)).id if others else None


def teams_of(workspace: Workspace) -> Named:
    """The teams of all departments and postings."""
    teams = {team for one in workspace.departments.values() for team in one.teams}
    posted = {one.team for mine in workspace.postings.values() for one in mine}
    names = {
        team: texts(name) for one in workspace.departments.values() for team, name in one.team_names.items()
    }
    return Named("team", {team: names.get(team, ()) for team in sorted(teams | posted)})


def tiers_of(workspace: Workspace) -> Named:
    """The tiers, in their order."""
    tiers = sorted(workspace.tiers.values(), key=lambda one: one.order)
    return Named("tier", {one.id: texts(one.name) for one in tiers})


def courses_of(workspace: Workspace) -> Named:
    """The courses of all tiers, and those that only have questions."""
    courses = {name: texts(one.course.name) for name, one in workspace.courses.items()}
    return Named("course", dict.fromkeys(workspace.bank, ()) | courses)


def points_of(workspace: Workspace) -> Named:
    """The points of all courses."""
    points = [point for one in workspace.courses.values() for point in one.course.points]
    return Named("point", {point.id: texts(point.name) for point in points})


def changes_of(workspace: Workspace) -> Named:
    """The change events on record, those that were replaced too."""
    return Named("change", {one.id: (one.what,) for one in workspace.changes.values()})


def notes_of(workspace: Workspace) -> Named:
    """The questions that agents asked, answered or not."""
    return Named("note", {one.id: (one.text,) for one in workspace.notes.values() if one.answers is None})


def rooms_of(workspace: Workspace) -> Named:
    """The rooms."""
    return Named("room", {one.id: texts(one.name) for one in workspace.rooms.values()})


def blueprints_of(workspace: Workspace, tier: str) -> Named:
    """The blueprints of a tier's exams."""
    mine = {name: one for (owner, name), one in workspace.blueprints.items() if owner == tier}
    return Named("blueprint", {name: texts(one.name) for name, one in mine.items()})


def plans_of(workspace: Workspace) -> Named:
    """All plans, of cohorts and years."""
    cohorts = {one.id: texts(one.title) for one in workspace.plans.values()}
    years = {one.id: texts(one.title) for one in workspace.year_plans.values()}
    return Named("plan", cohorts | years)


def cohorts_of(workspace: Workspace) -> Named:
    """The plans of cohorts."""
    return Named("plan", {one.id: texts(one.title) for one in workspace.plans.values()})


def plans_taught(workspace: Workspace, today: dt.date) -> Named:
    """The plans of cohorts that are taught on the day; all, where there are none."""
    taught = {
        one.id: texts(one.title) for one in workspace.plans.values() if one.start <= today <= plan_end(one)
    }
    return Named("plan", taught) if taught else cohorts_of(workspace)


def exams_of(exams: Iterable[ExamFacts]) -> Named:
    """Exams, each with the name that stands on its paper."""
    return Named("exam", {facts.exam.id: texts(facts.exam.name) for facts in exams})


def questions_of(workspace: Workspace) -> Named:
    """The questions of the bank."""
    return ids_named("question", workspace.questions)


def texts(text: Text) -> tuple[str, ...]:
    """What a text says, in each of its languages."""
    return (text,) if isinstance(text, str) else tuple(dict.fromkeys(text.values()))


def plan_end(plan: Plan) -> dt.date:
    """The last day of a plan."""
    return max((day.date for stage in plan.stages for day in stage.days), default=plan.start)
