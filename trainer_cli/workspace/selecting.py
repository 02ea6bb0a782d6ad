"""Several agents named at once: `A001,A002,@west`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.likeness import compact
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.naming import agents_named, named_id

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.model.roster import Agent


def selected_agents(
    given: str, agents: Mapping[str, Agent], teams: Mapping[str, Sequence[str]], *, loose: bool
) -> tuple[tuple[str, ...], list[Problem]]:
    """The agents of a list like `A001,A002,@west`, each once, in the order given.

    Args:
        given: ids, names or `@team`, separated by commas (full-width ones too) or spaces.
        agents: the roster.
        teams: active agents by team.
        loose: as in `named_id`.
    """
    chosen: dict[str, None] = {}
    problems = []
    team_of = {agent: team for team, members in teams.items() for agent in members}
    named = agents_named(agents, team_of)
    by_team = {compact(team): members for team, members in teams.items()}
    for word in given.replace("，", ",").replace("、", ",").replace("＠", "@").replace(",", " ").split():
        if word.startswith("@"):
            members = by_team.get(compact(word[1:]))
            if members is None:
                problems.append(_no_team(word[1:], sorted(teams)))
            chosen |= dict.fromkeys(members or ())
            continue
        found = named_id(named, word, loose=loose)
        if isinstance(found, Problem):
            problems.append(found)
        else:
            chosen[found] = None
    return tuple(chosen), problems


def _no_team(team: str, teams: Sequence[str]) -> Problem:
    return Problem(
        code="name-unknown",
        message=f"there is no team `{team}` with active agents of that tier",
        remedy=f"teams: {', '.join(teams) or 'none'}",
    )
