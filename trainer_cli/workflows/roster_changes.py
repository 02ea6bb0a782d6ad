"""What a roster that comes in says anew: who is new, who is called otherwise, who stands elsewhere, who left."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.chinese import plain
from trainer_cli.text.likeness import compact, unpadded
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import NOWHERE
from trainer_cli.workflows.agents import known_teams, next_agent_id
from trainer_cli.workspace.naming import nicknames
from trainer_cli.workspace.postings import posting_on

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from trainer_cli.interop.roster import RosterLine
    from trainer_cli.model.roster import Agent
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.workspace import Workspace


class Changes(NamedTuple):
    """What a roster changes.

    `agents` and `postings` are rows to add, field to text; `cells` are those to change, agent to field to text;
    `said` tells all of it in words; `absent` are agents on duty whom the roster does not name.
    """

    agents: list[dict[str, str]]
    postings: list[dict[str, str]]
    cells: dict[str, dict[str, str]]
    said: list[str]
    absent: list[str]
    problems: list[Problem]

    @property
    def refused(self) -> int:
        """How many rows are not taken for what the roster of the workspace says."""
        return len({one.source.line for one in self.problems if one.level == "error" and one.source.path})


def roster_changes(
    lines: Sequence[RosterLine], workspace: Workspace, *, start: dt.date, leavers: bool
) -> Changes:
    """The changes that a roster makes to that of the workspace.

    Args:
        lines: the sound rows.
        workspace: agents, postings, tiers and departments.
        start: from when people stand where the roster says, where a row does not say it.
        leavers: whether agents on duty whom the roster does not name have left.
    """
    comparison = _Comparison(workspace, lines, start)
    for line in lines:
        comparison.take(line)
    found = comparison.changes
    found.absent.extend(one for one in workspace.agents if comparison.is_absent(one))
    for one in found.absent if leavers else ():
        comparison.post(one, start, left=True)
    return found


class _Comparison:
    """The roster of a workspace beside one that comes in."""

    def __init__(self, workspace: Workspace, lines: Sequence[RosterLine], start: dt.date) -> None:
        self.changes = Changes([], [], {}, [], [], [])
        self._workspace = workspace
        self._start = start
        self._seen: dict[str, RosterLine] = {}
        self._by_id = {compact(one): agent for one, agent in workspace.agents.items()}
        self._by_name: defaultdict[str, list[Agent]] = defaultdict(list)
        for agent in workspace.agents.values():
            self._by_name[plain(agent.name)].append(agent)
        self._unpadded = {unpadded(one): one for one in workspace.agents}
        self._last = next_agent_id([*workspace.agents, *(line.id for line in lines if line.id)])
        teams = known_teams(workspace)
        self._team = teams[0] if len(teams) == 1 else None
        tiers = sorted(workspace.tiers.values(), key=lambda one: one.order)
        self._tier = tiers[0].id if tiers else None

    def take(self, line: RosterLine) -> None:
        """One row: a new agent, one that changed, or a problem."""
        agent = self._meant(line)
        if isinstance(agent, Problem):
            self.changes.problems.append(agent)
            return
        name = agent.id if agent else line.id
        first = self._seen.setdefault(compact(name or line.name), line)
        if first is not line:
            self.changes.problems.append(_twice(name or line.name, line, first))
        elif agent is None:
            self._add(name or self._next_id(), line)
        else:
            self._change(agent, line)
            self._move(agent, line)

    def is_absent(self, agent: str) -> bool:
        """Whether an agent is on duty and the roster does not name them."""
        now = posting_on(self._workspace.postings.get(agent, ()), self._start)
        return now is not None and now.status == "active" and compact(agent) not in self._seen

    def post(
        self,
        agent: str,
        start: dt.date,
        *,
        team: str | None = None,
        tier: str | None = None,
        left: bool = False,
    ) -> None:
        """A posting from a day on, what is not said as it was; none that would lie before another."""
        mine = self._workspace.postings[agent]
        if mine[-1].start >= start:
            line = self._seen.get(compact(agent))
            self.changes.problems.append(_no_later(agent, mine[-1].start, line.source if line else NOWHERE))
            return
        row = {"id": agent, "start": start.isoformat(), "team": team or mine[-1].team}
        row |= {"tier": tier or mine[-1].tier, "status": "left" if left else "active"}
        self.changes.postings.append(row)
        name = self._workspace.agents[agent].name
        before = f"{mine[-1].team}, {mine[-1].tier}"
        moves = f"{agent} {name}: {before} → {row['team']}, {row['tier']} from {start}"
        self.changes.said.append(f"{agent} {name}: leaves from {start}" if left else moves)

    def _meant(self, line: RosterLine) -> Agent | Problem | None:
        """The agent of a row by id, or by name where it has no id; None for somebody new."""
        if line.id is None:
            named = self._by_name[plain(line.name)]
            return _several(line, named) if len(named) > 1 else next(iter(named), None)
        agent = self._by_id.get(compact(line.id))
        if agent is None and unpadded(line.id) in self._unpadded:
            return _zeros(line, self._unpadded[unpadded(line.id)])
        return agent

    def _next_id(self) -> str:
        found, self._last = self._last, next_agent_id([self._last])
        return found

    def _add(self, name: str, line: RosterLine) -> None:
        team, tier = line.team or self._team, line.tier or self._tier
        if team is None or tier is None:
            self.changes.problems.append(_nowhere(line))
            return
        day = (line.joined or line.start or self._start).isoformat()
        person = {"id": name, "name": line.name, "nicknames": ";".join(line.nicknames)}
        self.changes.agents.append({**person, "joined": day, "email": line.email})
        status = "left" if line.left else "active"
        self.changes.postings.append({"id": name, "start": day, "team": team, "tier": tier, "status": status})
        self.changes.said.append(f"{name} {line.name}: new, {team}, {tier} from {day}")

    def _change(self, agent: Agent, line: RosterLine) -> None:
        """Name, e-mail and further nicknames as the roster has them; nothing is taken away.

        A name in the other Chinese script is the same name.
        """
        known = nicknames(agent)
        more = [one for one in line.nicknames if one not in known]
        whole = ";".join(filter(None, [agent.nicknames, *more]))
        name = agent.name if plain(agent.name) == plain(line.name) else line.name
        now = {"name": name, "nicknames": whole, "email": line.email or agent.email}
        cells = {field: text for field, text in now.items() if text != getattr(agent, field)}
        if cells:
            self.changes.cells[agent.id] = cells
            changed = ", ".join(
                f"{field} {getattr(agent, field) or '–'} → {text}" for field, text in cells.items()
            )
            self.changes.said.append(f"{agent.id} {agent.name}: {changed}")
        if line.joined not in (None, agent.joined):
            self.changes.problems.append(_joined(line, agent))

    def _move(self, agent: Agent, line: RosterLine) -> None:
        now = posting_on(self._workspace.postings.get(agent.id, ()), self._start)
        if now is None:
            return
        there = (line.team or now.team, line.tier or now.tier)
        left = now.status == "left" if line.left is None else line.left
        if there != (now.team, now.tier) or left != (now.status == "left"):
            self.post(agent.id, line.start or self._start, team=there[0], tier=there[1], left=left)


def _several(line: RosterLine, named: Sequence[Agent]) -> Problem:
    return Problem(
        code="roster-name-unclear",
        message=f"{line.name} may be {', '.join(one.id for one in named)}",
        source=line.source,
        remedy="add a column with the ids",
    )


def _zeros(line: RosterLine, agent: str) -> Problem:
    return Problem(
        code="roster-id-zeros",
        message=f"`{line.id}` may be {agent}: a spreadsheet drops the zeros of numbers",
        source=line.source,
        remedy="make the column text and write the id in full; somebody new needs another id",
    )


def _twice(name: str, line: RosterLine, first: RosterLine) -> Problem:
    return Problem(
        code="roster-twice",
        message=f"a second row for {name}; the first is row {first.source.line}",
        source=line.source,
        remedy="keep one of the two, or give people of one name their ids",
    )


def _nowhere(line: RosterLine) -> Problem:
    return Problem(
        code="roster-team-missing",
        message=f"{line.name} is new and has no team",
        source=line.source,
        remedy="write the team of everybody who is new",
    )


def _no_later(agent: str, start: dt.date, source: Source) -> Problem:
    return Problem(
        code="roster-posting-order",
        message=f"{agent} has a posting from {start} already",
        source=source,
        remedy="give a later day with --from; earlier postings are not rewritten",
    )


def _joined(line: RosterLine, agent: Agent) -> Problem:
    return Problem(
        code="roster-joined",
        level="warning",
        message=f"{agent.id} joined on {agent.joined}, this row says {line.joined}",
        source=line.source,
        remedy="correct roster/agents.csv by hand if the row is right",
    )
