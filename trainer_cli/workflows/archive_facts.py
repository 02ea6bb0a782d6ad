"""What plans, sign-in and exams put into archives; worked out once, and kept while none of their files changed."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
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


class AgentFacts(msgspec.Struct, frozen=True):
    """What concerns one agent: plans, released results, and whether an exam awaits release.

    `attendance` has the plan of each record.
    """

    plans: Planned = Planned()
    attendance: tuple[tuple[str, Attendance], ...] = ()
    results: tuple[ArchivedResult, ...] = ()
    awaits_release: bool = False


class _Cohort(msgspec.Struct, frozen=True, array_like=True):
    """What all plans of some agents put into their archives, and a digest of it; one object for all of them."""

    plans: Planned
    key: str


class _Mine(msgspec.Struct, array_like=True):
    """The numbers of an agent's cohort and results, and the sign-in."""

    cohort: int = 0
    results: list[int] = msgspec.field(default_factory=list)
    attendance: list[tuple[str, Attendance]] = msgspec.field(default_factory=list)


class ArchiveFacts(msgspec.Struct):
    """The facts of every agent that a plan or exam names; what many share is there once.

    The first cohort has no plans. A result is None while its release is awaited; `result_keys` are digests of them
    all. What was kept of results, and of the agents in a `_block`, is taken apart when somebody asks for it.
    """

    cohorts: list[_Cohort] = msgspec.field(default_factory=lambda: [_Cohort(Planned(), "")])
    result_keys: list[str] = []
    results: list[ArchivedResult | memoryview | None] = []
    agents: dict[str, _Mine] = {}
    blocks: dict[str, memoryview] = {}

    def of(self, agent: str) -> AgentFacts | None:
        """What concerns an agent; None where nothing does."""
        mine = self._mine(agent)
        if mine is None:
            return None
        results = [self._result(number) for number in mine.results]
        return AgentFacts(
            plans=self.cohorts[mine.cohort].plans,
            attendance=tuple(mine.attendance),
            results=tuple([one for one in results if one is not None]),
            awaits_release=None in results,
        )

    def keys(self, agent: str) -> list[str]:
        """What changes whenever the facts of an agent do."""
        mine = self._mine(agent)
        if mine is None:
            return []
        signed = [f"{plan} {one.date} {one.part} {one.status}" for plan, one in mine.attendance]
        keys = self.result_keys
        return [self.cohorts[mine.cohort].key, *signed, *[keys[number] for number in mine.results]]

    def add(self, key: str, result: ArchivedResult | None) -> int:
        """The number of a new result."""
        self.result_keys.append(key)
        self.results.append(result)
        return len(self.results) - 1

    def _mine(self, agent: str) -> _Mine | None:
        block = self.blocks.pop(_block(agent), None)
        if block is not None:
            self.agents.update(msgspec.json.decode(block, type=dict[str, _Mine]))
        return self.agents.get(agent)

    def _result(self, number: int) -> ArchivedResult | None:
        result = self.results[number]
        if isinstance(result, memoryview):
            result = self.results[number] = msgspec.json.decode(result, type=ArchivedResult | None)
        return result


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """Facts that were worked out from what `key` is the digest of.

    Cohorts, results and agents are JSON each, which keeps the offsets of times; what nobody asks for is skipped.
    """

    key: str
    cohorts: memoryview
    result_keys: list[str]
    results: list[memoryview]
    blocks: dict[str, memoryview]


def _block(agent: str) -> str:
    """What the ids of some hundred agents begin with."""
    return agent[:-2]


def kept_facts(workspace: Workspace, inputs: Inputs, cache: Path | None) -> ArchiveFacts:
    """The facts of `workspace`, read from `inputs`: those in the cache, if they were worked out from the same."""
    files = sorted(one for one in inputs.digests.items() if one[0] not in TABLES)
    key = joined_digest(inputs.common, *(text for one in files for text in one))
    kept = _kept(cached_bytes(cache))
    if kept is not None and kept.key == key:
        cohorts = msgspec.json.decode(kept.cohorts, type=list[_Cohort])
        return ArchiveFacts(cohorts, kept.result_keys, [*kept.results], {}, kept.blocks)
    facts = archive_facts(workspace)
    keep_bytes(cache, _encoded(key, facts))
    return facts


def _kept(data: bytes | None) -> _Kept | None:
    with suppress(msgspec.MsgspecError):
        return msgspec.msgpack.decode(data or b"", type=_Kept)
    return None


def _encoded(key: str, facts: ArchiveFacts) -> bytes:
    """Facts that were worked out, as `_Kept`."""
    encode = msgspec.json.Encoder().encode
    blocks: defaultdict[str, dict[str, _Mine]] = defaultdict(dict)
    for agent, mine in facts.agents.items():
        blocks[_block(agent)][agent] = mine
    apart = [encode(one) for one in facts.results], {name: encode(mine) for name, mine in blocks.items()}
    return msgspec.msgpack.encode((key, encode(facts.cohorts), facts.result_keys, *apart))


def archive_facts(workspace: Workspace) -> ArchiveFacts:
    """The facts of a workspace; neither agents nor postings are looked at."""
    facts = ArchiveFacts()
    agents: defaultdict[str, _Mine] = defaultdict(_Mine)
    entries: dict[str, PlanEntry] = {}
    keys: dict[str, str] = {}
    for plan in workspace.plans.values():
        entries[plan.id] = plan_entry(plan, status_of(workspace, "plan", plan).state)
        keys[plan.id] = digest_bytes(msgspec.json.encode(entries[plan.id]))
    for number, (plans, named) in enumerate(_cohorts(workspace.plans.values()).items(), start=1):
        together = planned(entries[plan] for plan in plans)
        facts.cohorts.append(_Cohort(together, joined_digest(*(keys[plan] for plan in plans))))
        agents.update({agent: _Mine(number) for agent in named})
    for subject, signed in workspace.recorded.attendance.items():
        for one in signed:
            agents[one.agent].attendance.append((subject, one))
    uncounted = results_that_do_not_count(workspace.exams)
    for exam in workspace.exams.values():
        _add_exam(facts, agents, exam, uncounted)
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
    facts: ArchiveFacts,
    agents: defaultdict[str, _Mine],
    exam: ExamFacts,
    uncounted: Collection[tuple[str, str]],
) -> None:
    release = standing_release(exam.releases)
    if release is None:
        awaited = facts.add(joined_digest("awaits", exam.exam.id), None)
        for candidate in exam.candidates:
            agents[candidate.agent].results.append(awaited)
        return
    announced = digest_bytes(msgspec.json.encode((exam.exam, release)))
    attempts = exam.exam.attempts
    superseded = {agent for subject, agent in uncounted if subject == exam.exam.id}
    known: dict[tuple[object, ...], int] = {}
    for row in exam.released[release.id]:
        counts = row.agent not in superseded
        said = row.outcome, row.form, str(row.points), row.passed, attempts.get(row.agent, 1), counts
        number = known.get(said)
        if number is None:
            credited = credited_points(exam.exam, row.agent, row.points)
            result = archived_result(exam.exam, release, row, credited=credited, counts=counts)
            number = known[said] = facts.add(joined_digest(announced, *map(str, said)), result)
        agents[row.agent].results.append(number)
