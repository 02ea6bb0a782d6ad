"""Agents come, move and leave: lines added to `roster/agents.csv` and `roster/postings.csv`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.workflows.given_id import given_id_problems
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workflows.table_edit import AGENTS, POSTINGS, edited_table
from trainer_cli.workspace.postings import posting_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from trainer_cli.model.roster import Posting
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.workspace import Workspace


def next_agent_id(ids: Iterable[str]) -> str:
    """The id after the highest `A<number>`: `A001` in an empty roster; ids are never reused."""
    numbers = [(int(found[1]), len(found[1])) for one in ids if (found := re.fullmatch(r"A(\d+)", one))]
    highest, width = max(numbers, default=(0, 3))
    return f"A{highest + 1:0{width}d}"


def added_agent(
    root: Path,
    workspace: Workspace,
    *,
    name: str,
    team: str,
    tier: str,
    joined: dt.date,
    nicknames: str = "",
    email: str = "",
    given_id: str | None = None,
) -> tuple[Proposal | None, list[Problem]]:
    """A new agent with a first posting (S99: an archive follows with the next build)."""
    agent = given_id or next_agent_id(workspace.agents)
    problems = [
        *_known(team, known_teams(workspace), "team"),
        *_known(tier, list(workspace.tiers), "tier"),
        *given_id_problems(given_id, _taken_ids(workspace)),
        *_same_name(workspace, name),
    ]
    if any(one.level == "error" for one in problems):
        return None, problems
    day = joined.isoformat()
    person = {"id": agent, "name": name, "nicknames": nicknames, "joined": day, "email": email}
    posting = {"id": agent, "start": day, "team": team, "tier": tier, "status": "active"}
    changes = (
        edited_table(root, workspace, AGENTS, added=[person]),
        edited_table(root, workspace, POSTINGS, added=[posting]),
    )
    wrong = [one for one in changes if isinstance(one, Problem)]
    if wrong:
        return None, wrong
    return Proposal(
        changes=tuple(one for one in changes if isinstance(one, Change)),
        what=f"This adds {agent} {name}, {team}, {tier}, from {joined}.",
        done=f"Agent {agent} {name}, {team}, {tier}, from {joined}.",
        document={"agent": agent},
        problems=tuple(problems),
    ), []


def posted_agent(
    root: Path,
    workspace: Workspace,
    agent: str,
    *,
    start: dt.date,
    team: str | None = None,
    tier: str | None = None,
    leaves: bool = False,
    returns: bool = False,
) -> tuple[Proposal | None, list[Problem]]:
    """A new posting: the agent moves to a team or tier, leaves, or `returns` after having left.

    Earlier postings stay as they were.
    """
    now = posting_on(workspace.postings.get(agent, ()), start)
    if now is None:
        return None, [_no_posting(agent, start)]
    problems = [
        *_has_left(now, returns=returns, leaves=leaves),
        *_known(team or now.team, known_teams(workspace), "team"),
        *_known(tier or now.tier, list(workspace.tiers), "tier"),
        *_later(workspace.postings[agent], start),
    ]
    if problems:
        return None, problems
    posting = {
        "id": agent,
        "start": start.isoformat(),
        "team": team or now.team,
        "tier": tier or now.tier,
        "status": "left" if leaves else "active",
    }
    change = edited_table(root, workspace, POSTINGS, added=[posting])
    if isinstance(change, Problem):
        return None, [change]
    name = workspace.agents[agent].name
    stands = f"{agent} {name} stands in {posting['team']}, {posting['tier']}, from {start}."
    said = f"{agent} {name} leaves from {start}." if leaves else stands
    return Proposal(
        changes=(change,),
        what=said,
        done=said,
        document={"agent": agent, **{key: value for key, value in posting.items() if key != "id"}},
    ), []


def _taken_ids(workspace: Workspace) -> dict[str, Source]:
    """Everybody's id: an agent can't have that of a trainer or leader."""
    rooms = (workspace.agents, workspace.trainers, workspace.people)
    return {one.id: one.source for room in rooms for one in room.values()}


def known_teams(workspace: Workspace) -> list[str]:
    """The teams of all departments and postings."""
    named = {team for one in workspace.departments.values() for team in one.teams}
    return sorted(named | {one.team for mine in workspace.postings.values() for one in mine})


def _known(name: str, known: Sequence[str], kind: str) -> list[Problem]:
    if name in known or (kind == "team" and not known):
        return []
    place = "roster/departments.yaml" if kind == "team" else "curricula/"
    return [
        Problem(
            code="name-unknown",
            message=f"there is no {kind} `{name}`",
            remedy=f"use one that stands in {place}: {', '.join(known) or 'none yet'}",
        )
    ]


def _same_name(workspace: Workspace, name: str) -> list[Problem]:
    return [
        Problem(
            code="agent-same-name",
            level="warning",
            message=f"{one.id} has the name {name} too: {_last_team(workspace, one.id)}, joined {one.joined}",
            source=one.source,
            remedy="if it is the same person, undo this and use `trainer agent move`",
        )
        for one in workspace.agents.values()
        if one.name == name
    ]


def _last_team(workspace: Workspace, agent: str) -> str:
    postings = workspace.postings.get(agent, ())
    return postings[-1].team if postings else "no team"


def _has_left(now: Posting, *, returns: bool, leaves: bool) -> list[Problem]:
    """Nobody who left comes back, or leaves again, by mistake."""
    if (now.status == "left") == returns:
        return []
    if returns:
        return [
            Problem(
                code="agent-not-left",
                message=f"{now.id} has not left, so can't return",
                source=now.source,
                remedy="leave out --return",
            )
        ]
    remedy = "nothing has to be recorded" if leaves else "if the person comes back, say so with --return"
    return [
        Problem(
            code="agent-left",
            message=f"{now.id} has left, from {now.start} on",
            source=now.source,
            remedy=remedy,
        )
    ]


def _no_posting(agent: str, day: dt.date) -> Problem:
    return Problem(
        code="posting-none",
        message=f"{agent} has no posting on {day}",
        remedy="give a later day, or add the first posting to roster/postings.csv",
    )


def _later(postings: Sequence[Posting], start: dt.date) -> list[Problem]:
    return [
        Problem(
            code="posting-order",
            message=f"there is already a posting from {one.start}",
            source=one.source,
            remedy="give a later day; earlier postings are not rewritten",
        )
        for one in postings
        if one.start >= start
    ]
