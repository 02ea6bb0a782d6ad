"""What plans, sign-in and exams put into archives; worked out once, and kept while none of their files changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.archiving.archive import PlanEntry, Planned, archived_result, plan_entry, planned
from trainer_cli.exams.attempts import credited_points, results_that_do_not_count
from trainer_cli.exams.release import standing_release
from trainer_cli.model.archive import ArchivedResult
from trainer_cli.model.facts import Attendance
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workflows.concerned import TABLES
from trainer_cli.workflows.page_inputs import joined_digest
from trainer_cli.workspace.approval import status_of
from trainer_cli.workspace.cache import cached_bytes, keep_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from trainer_cli.model.plan import Plan
    from trainer_cli.workflows.concerned import Inputs
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

Entry = tuple[str, str]
"""Something that concerns an agent, with the digest of what it says or the words themselves."""


class AgentFacts(msgspec.Struct, frozen=True):
    """What concerns one agent: plans, released results, and whether an exam awaits release.

    `attendance` has the plan of each record.
    """

    plans: Planned = Planned()
    attendance: tuple[tuple[str, Attendance], ...] = ()
    results: tuple[ArchivedResult, ...] = ()
    awaits_release: bool = False


class _Cohort(msgspec.Struct, frozen=True, array_like=True):
    """What all plans of some agents put into their archives; one object for all of them."""

    plans: Planned
    entries: tuple[Entry, ...]


class _Part(msgspec.Struct, frozen=True, array_like=True):
    """What an exam puts into the archives of all agents with one result, which is None while it is awaited."""

    entry: Entry
    result: ArchivedResult | None


class _Mine(msgspec.Struct, array_like=True):
    """The numbers of an agent's cohort and parts, and the sign-in."""

    cohort: int = 0
    parts: list[int] = msgspec.field(default_factory=list)
    attendance: list[tuple[str, Attendance]] = msgspec.field(default_factory=list)


class ArchiveFacts(msgspec.Struct):
    """The facts of every agent that a plan or exam names; what many share is there once.

    The first cohort has no plans. Parts that were kept are taken apart when somebody asks for them.
    """

    cohorts: list[_Cohort]
    parts: list[_Part | msgspec.Raw]
    agents: dict[str, _Mine]

    def of(self, agent: str) -> AgentFacts | None:
        """What concerns an agent; None where nothing does."""
        mine = self.agents.get(agent)
        if mine is None:
            return None
        results = [self._part(number).result for number in mine.parts]
        return AgentFacts(
            plans=self.cohorts[mine.cohort].plans,
            attendance=tuple(mine.attendance),
            results=tuple([one for one in results if one is not None]),
            awaits_release=None in results,
        )

    def entries(self, agent: str) -> list[Entry]:
        """What changes whenever the facts of an agent do."""
        mine = self.agents.get(agent)
        if mine is None:
            return []
        signed = [(f"attendance {plan} {one.date} {one.part}", one.status) for plan, one in mine.attendance]
        parts = [self._part(number).entry for number in mine.parts]
        return [*self.cohorts[mine.cohort].entries, *signed, *parts]

    def _part(self, number: int) -> _Part:
        part = self.parts[number]
        if isinstance(part, msgspec.Raw):
            part = self.parts[number] = msgspec.json.decode(part, type=_Part)
        return part


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """Facts as JSON, which keeps the offsets of times, with the digest of what they were worked out from."""

    inputs: str
    cohorts: list[_Cohort]
    parts: list[msgspec.Raw]
    agents: dict[str, _Mine]


def kept_facts(workspace: Workspace, inputs: Inputs, cache: Path | None) -> ArchiveFacts:
    """The facts of `workspace`, read from `inputs`: those in the cache, if they were worked out from the same."""
    files = sorted(one for one in inputs.digests.items() if one[0] not in TABLES)
    key = joined_digest(inputs.common, *(text for one in files for text in one))
    data = cached_bytes(cache)
    try:
        kept = None if data is None else msgspec.json.decode(data, type=_Kept)
    except msgspec.MsgspecError:
        kept = None
    if kept is not None and kept.inputs == key:
        return ArchiveFacts(kept.cohorts, [*kept.parts], kept.agents)
    facts = archive_facts(workspace)
    keep_bytes(cache, msgspec.json.encode((key, facts.cohorts, facts.parts, facts.agents)))
    return facts


def archive_facts(workspace: Workspace) -> ArchiveFacts:
    """The facts of a workspace; neither agents nor postings are looked at."""
    facts = ArchiveFacts([_Cohort(Planned(), ())], [], {})
    agents: defaultdict[str, _Mine] = defaultdict(_Mine)
    entries: dict[str, PlanEntry] = {}
    keys: dict[str, Entry] = {}
    for plan in workspace.plans.values():
        entries[plan.id] = plan_entry(plan, status_of(workspace, "plan", plan).state)
        keys[plan.id] = f"plan {plan.id}", digest_bytes(msgspec.json.encode(entries[plan.id]))
    for number, (plans, named) in enumerate(_cohorts(workspace.plans.values()).items(), start=1):
        together = planned(entries[plan] for plan in plans)
        facts.cohorts.append(_Cohort(together, tuple(keys[plan] for plan in plans)))
        agents.update({agent: _Mine(number) for agent in named})
    for subject, signed in workspace.recorded.attendance.items():
        for one in signed:
            agents[one.agent].attendance.append((subject, one))
    uncounted = results_that_do_not_count(workspace.exams)
    for exam in workspace.exams.values():
        _add_exam(facts.parts, agents, exam, uncounted)
    facts.agents.update(agents)
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


def _add_exam(
    parts: list[_Part | msgspec.Raw],
    agents: defaultdict[str, _Mine],
    exam: ExamFacts,
    uncounted: Collection[tuple[str, str]],
) -> None:
    release = standing_release(exam.releases)
    if release is None:
        for candidate in exam.candidates:
            agents[candidate.agent].parts.append(len(parts))
        parts.append(_Part((f"exam {exam.exam.id}", "awaits"), None))
        return
    announced = f"release {digest_bytes(msgspec.json.encode((exam.exam, release)))}"
    known: dict[tuple[object, ...], int] = {}
    for row in exam.released[release.id]:
        counts = (exam.exam.id, row.agent) not in uncounted
        attempt = exam.exam.attempts.get(row.agent, 1)
        said = row.outcome, row.form, str(row.points), row.passed, attempt, counts
        if said not in known:
            known[said] = len(parts)
            credited = credited_points(exam.exam, row.agent, row.points)
            result = archived_result(exam.exam, release, row, credited=credited, counts=counts)
            parts.append(_Part((announced, " ".join(map(str, said))), result))
        agents[row.agent].parts.append(known[said])
