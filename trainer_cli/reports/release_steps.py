"""What an exam still lacks before its results can be released (T42, T43), each with the command for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.exams.held import invigilated, open_incidents
from trainer_cli.exams.marking_steps import giving_out, to_a_third
from trainer_cli.reports.progress import progress
from trainer_cli.text.digest import digest_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.model.exam import AgentScore
    from trainer_cli.reports.progress import Progress
    from trainer_cli.workspace.workspace import ExamFacts

StepKind = Literal["forms", "invigilator", "unknown", "unmarked", "apart", "incidents", "changed", "ready"]


class ReleaseStep(msgspec.Struct, frozen=True, kw_only=True):
    """Something to do: how many it concerns, whom or which forms, and the command."""

    kind: StepKind
    count: int
    concerns: tuple[str, ...] = ()
    command: str


def release_steps(
    facts: ExamFacts, scores: Sequence[AgentScore], state: Progress | None = None
) -> tuple[ReleaseStep, ...]:
    """What is to do, in the order in which it is done; nothing once the results stand as announced.

    `state` is the exam's progress, where it is known already.
    """
    name, state = facts.exam.id, state or progress(facts, scores)
    missing = tuple(_missing(facts, scores))
    if state.release and state.changed:
        step = ReleaseStep(kind="changed", count=state.changed, command=f"trainer exam release {name}")
        return (*missing, step)
    if missing or state.release:
        return missing
    return (ReleaseStep(kind="ready", count=state.candidates, command=f"trainer exam release {name}"),)


def _missing(facts: ExamFacts, scores: Sequence[AgentScore]) -> Iterator[ReleaseStep]:
    name = facts.exam.id
    forms = tuple(
        form
        for form, digest in facts.exam.forms.items()
        if form not in facts.forms or digest_record("form", facts.forms[form]) != digest
    )
    if forms:
        yield ReleaseStep(kind="forms", count=len(forms), concerns=forms, command="trainer check")
    unknown = tuple(one.agent for one in scores if one.outcome is None)
    if unknown:
        some_sat = len(unknown) < len(scores)
        absent = f"trainer exam absent {unknown[0]} {name} --reason WHY"
        command = absent if some_sat else f"trainer exam import {name} sheets.csv"
        yield ReleaseStep(kind="unknown", count=len(unknown), concerns=unknown, command=command)
    unmarked = tuple(one.agent for one in scores if one.unmarked > one.apart)
    if unmarked:
        yield ReleaseStep(
            kind="unmarked",
            count=sum(one.unmarked - one.apart for one in scores),
            concerns=unmarked,
            command=giving_out(name, facts.allocations),
        )
    apart = tuple(one.agent for one in scores if one.apart)
    if apart:
        yield ReleaseStep(
            kind="apart",
            count=sum(one.apart for one in scores),
            concerns=apart,
            command=to_a_third(name),
        )
    undecided = open_incidents(facts.incidents)
    if undecided:
        yield ReleaseStep(
            kind="incidents",
            count=len(undecided),
            concerns=tuple(one.id for one in undecided),
            command=f"trainer exam incident {name} --settles {undecided[0].id} --decision none",
        )
    if not invigilated(facts.exam, facts.sittings, facts.releases):
        yield ReleaseStep(
            kind="invigilator", count=1, command=f"trainer exam release {name} --invigilator ID"
        )
