"""Every agent's archive, from the records that concern the agent; the unchanged are not worked out again."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.archiving.archive import PlanEntry, Planned, archive, archived_result, plan_entry, planned
from trainer_cli.archiving.attended import attended
from trainer_cli.archiving.input_digest import input_digest
from trainer_cli.exams.attempts import credited_points, results_that_do_not_count
from trainer_cli.exams.release import standing_release
from trainer_cli.model.archive import Archive, ArchivedResult
from trainer_cli.model.facts import Attendance
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace.approval import status_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from trainer_cli.model.plan import Plan
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

MOST_IN_ONE_FOLDER = 2000


class AgentFacts(msgspec.Struct):
    """What concerns one agent: plans, released results, exams that await release, and digests of them all.

    `attendance` has the plan of each record.
    """

    plans: Planned = Planned()
    attendance: list[tuple[str, Attendance]] = msgspec.field(default_factory=list)
    results: list[ArchivedResult] = msgspec.field(default_factory=list)
    awaits_release: bool = False
    entries: list[tuple[str, str]] = msgspec.field(default_factory=list)


def facts_by_agent(workspace: Workspace) -> dict[str, AgentFacts]:
    """The facts of every agent that a plan or exam names."""
    facts: defaultdict[str, AgentFacts] = defaultdict(AgentFacts)
    entries: dict[str, PlanEntry] = {}
    keys: dict[str, tuple[str, str]] = {}
    for plan in workspace.plans.values():
        state = status_of(workspace, "plan", plan).state
        entries[plan.id] = plan_entry(plan, state)
        keys[plan.id] = f"plan {plan.id}", digest_bytes(msgspec.json.encode(entries[plan.id]))
    for plans, agents in _cohorts(workspace.plans.values()).items():
        together = planned(entries[plan] for plan in plans)
        for agent in agents:
            facts[agent] = AgentFacts(plans=together, entries=[keys[plan] for plan in plans])
    for subject, signed in workspace.recorded.attendance.items():
        for one in signed:
            facts[one.agent].attendance.append((subject, one))
            facts[one.agent].entries.append((f"attendance {subject} {one.date} {one.part}", one.status))
    uncounted = results_that_do_not_count(workspace.exams)
    for exam in workspace.exams.values():
        _add_exam(facts, exam, uncounted)
    return facts


def _cohorts(plans: Iterable[Plan]) -> dict[tuple[str, ...], list[str]]:
    """The agents by the plans that name them: in a large department a few groups of thousands."""
    named: defaultdict[str, list[str]] = defaultdict(list)
    for plan in plans:
        for agent in plan.agents:
            named[agent].append(plan.id)
    cohorts: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for agent, names in named.items():
        cohorts[tuple(names)].append(agent)
    return cohorts


def archive_of(workspace: Workspace, agent: str, facts: AgentFacts | None) -> Archive:
    """The archive of one agent (S99, S100)."""
    mine = facts or AgentFacts()
    plans = mine.plans
    if mine.attendance:
        plans = msgspec.structs.replace(plans, trainings=attended(plans.trainings, mine.attendance))
    return archive(
        workspace.agents[agent],
        workspace.postings.get(agent, ()),
        plans,
        mine.results,
        awaits_release=mine.awaits_release,
    )


def digest_of(workspace: Workspace, agent: str, facts: AgentFacts | None, shared: str) -> str:
    """A digest that changes whenever the agent's archive may; `shared` is that of what all archives show."""
    entries = facts.entries if facts else []
    return input_digest(workspace.agents[agent], workspace.postings.get(agent, ()), entries, shared)


def archive_path(agent: str, *, many: bool) -> str:
    """Where an archive lies; with `many`, in folders of the id's last two characters."""
    return f"archives/{agent[-2:]}/{agent}.md" if many else f"archives/{agent}.md"


def archive_paths(workspace: Workspace) -> dict[str, str]:
    """Agent to the path of the archive."""
    many = len(workspace.agents) > MOST_IN_ONE_FOLDER
    return {agent: archive_path(agent, many=many) for agent in workspace.agents}


def _add_exam(
    facts: defaultdict[str, AgentFacts], exam: ExamFacts, uncounted: Collection[tuple[str, str]]
) -> None:
    release = standing_release(exam.releases)
    if release is None:
        for candidate in exam.candidates:
            facts[candidate.agent].awaits_release = True
            facts[candidate.agent].entries.append((f"exam {exam.exam.id}", "awaits"))
        return
    announced = f"release {digest_bytes(msgspec.json.encode((exam.exam, release)))}"
    known: dict[tuple[object, ...], tuple[ArchivedResult, tuple[str, str]]] = {}
    for row in exam.released[release.id]:
        counts = (exam.exam.id, row.agent) not in uncounted
        attempt = exam.exam.attempts.get(row.agent, 1)
        said = row.outcome, row.form, str(row.points), row.passed, attempt, counts
        if said not in known:
            credited = credited_points(exam.exam, row.agent, row.points)
            result = archived_result(exam.exam, release, row, credited=credited, counts=counts)
            known[said] = result, (announced, " ".join(map(str, said)))
        result, entry = known[said]
        facts[row.agent].results.append(result)
        facts[row.agent].entries.append(entry)
