"""Files that are gone while others name what they held."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from trainer_cli.workspace.workspace import Workspace

POSTINGS = "roster/postings.csv"
PEOPLE = "roster/people.yaml"


def missing_files(files: Collection[str], workspace: Workspace) -> Iterator[Problem]:
    """One problem for each file that is gone; else each line that names what it held would be one.

    Args:
        files: the paths of the workspace.
        workspace: what was read of it.
    """
    for wanted, naming in _named_by(files, workspace).items():
        named_by = None if wanted in files else next(naming, None)
        if named_by is not None:
            yield Problem(
                code="file-missing",
                message=f"the file is missing, and `{named_by}` names what stood in it",
                source=Source(wanted),
                remedy="bring it back from git, or write it anew",
            )
    stranger = None if PEOPLE in files else next(_strangers(workspace), None)
    if stranger is not None:
        yield Problem(
            code="file-missing",
            message=f"the file is missing, and no other file says who `{stranger}` is",
            source=Source(PEOPLE),
            remedy="bring it back from git, write it anew, or correct the id in `roster/departments.yaml`",
        )


def _named_by(files: Collection[str], workspace: Workspace) -> dict[str, Iterator[str]]:
    """A file to the paths of those that name what stands in it and in no other file."""
    return {
        "roster/agents.csv": _with_agents(files, workspace),
        POSTINGS: _with_postings(workspace),
        "roster/departments.yaml": _with_teams(workspace),
        "roster/trainers.yaml": _with_trainers(workspace),
        "roster/rooms.yaml": _with_rooms(workspace),
        "curricula/topics.yaml": _with_topics(workspace),
        **{f"curricula/{one}/tier.yaml": _with_tier(workspace, one) for one in _tiers(files)},
    }


def _tiers(files: Collection[str]) -> set[str]:
    """The folders of tiers that have projects."""
    return {path.split("/")[1] for path in files if path.startswith("curricula/") and "/projects/" in path}


def _with_agents(files: Collection[str], workspace: Workspace) -> Iterator[str]:
    yield from (one for one in (POSTINGS,) if one in files)  # some commands read no postings
    yield from (one.source.path for one in workspace.plans.values() if one.agents)


def _with_postings(workspace: Workspace) -> Iterator[str]:
    yield from (one.source.path for one in workspace.agents.values())


def _with_topics(workspace: Workspace) -> Iterator[str]:
    yield from (
        one.source.path for one in workspace.projects.values() for course in one.courses if course.topics
    )
    yield from (one.source.path for one in workspace.trainers.values() if one.topics)


def _with_tier(workspace: Workspace, tier: str) -> Iterator[str]:
    yield from (one.source.path for one in workspace.plans.values() if one.tier == tier)
    postings = chain.from_iterable(workspace.postings.values())
    yield from (one.source.path for one in postings if one.tier == tier)


def _with_teams(workspace: Workspace) -> Iterator[str]:
    yield from (one.source.path for one in chain.from_iterable(workspace.postings.values()))
    yield from (one.source.path for one in workspace.shifts)


def _with_trainers(workspace: Workspace) -> Iterator[str]:
    yield from (one.source.path for one in workspace.lessons.values())
    for tier in workspace.tiers.values():
        yield from (tier.source.path for stage in tier.stages if stage.trainers)
    for plan in workspace.plans.values():
        yield from (plan.source.path for stage in plan.stages if stage.trainers)
    for year in workspace.year_plans.values():
        yield from (year.source.path for line in year.lines if line.trainers)


def _with_rooms(workspace: Workspace) -> Iterator[str]:
    for plan in workspace.plans.values():
        yield from (plan.source.path for stage in plan.stages if stage.room)
    for exam in workspace.exams.values():
        yield from (one.source.path for one in exam.sittings if one.rooms)


def _strangers(workspace: Workspace) -> Iterator[str]:
    """Who leads or belongs to a department, and is neither a trainer nor an agent."""
    for department in workspace.departments.values():
        for one in (department.head, *department.members):
            if one and _lacks(workspace.trainers, one) and _lacks(workspace.agents, one):
                yield one


def _lacks(table: Collection[str], one: str) -> bool:
    """Whether an id does not stand in a table; of an empty one nobody knows, as some commands do not read it."""
    return bool(table) and one not in table
