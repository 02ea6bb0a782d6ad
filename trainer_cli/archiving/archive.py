"""An agent's archive in the six parts of S100, and what each plan and release puts into it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.archive import (
    Archive,
    ArchivedPlan,
    ArchivedResult,
    ArchivePart,
    EmptyReason,
    Training,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from trainer_cli.model.approval import ApprovalState
    from trainer_cli.model.exam import Exam, Release, Released
    from trainer_cli.model.plan import Plan, PlanStage
    from trainer_cli.model.roster import Agent, Posting


class PlanEntry(msgspec.Struct, frozen=True):
    """What a plan puts into the archive of each of its agents."""

    plan: ArchivedPlan
    trainings: tuple[Training, ...]


class Planned(msgspec.Struct, frozen=True):
    """What all plans of an agent put into the archive, in order of time; one object for all whom they name."""

    plans: tuple[ArchivedPlan, ...] = ()
    trainings: tuple[Training, ...] = ()


def plan_entry(plan: Plan, state: ApprovalState) -> PlanEntry:
    """The entry of a plan whose approval stands at `state`; made once, used for all its agents."""
    days = [day.date for stage in plan.stages for day in stage.days]
    archived = ArchivedPlan(
        id=plan.id,
        title=plan.title,
        tier=plan.tier,
        start=plan.start,
        end=max(days, default=None),
        state=state,
    )
    teaching = [stage for stage in plan.stages if stage.kind == "teaching"]
    return PlanEntry(archived, tuple(day for stage in teaching for day in _stage_trainings(plan, stage)))


def archived_result(
    exam: Exam, release: Release, released: Released, *, credited: Decimal | None = None, counts: bool = True
) -> ArchivedResult:
    """What `release`, the one in force for `exam`, announced for one agent.

    `credited` is given where a cap lowers the points, `counts` is false where another attempt counts.
    """
    return ArchivedResult(
        exam=exam.id,
        name=exam.name,
        date=exam.date,
        outcome=released.outcome,
        form=released.form,
        points=released.points,
        total=exam.points,
        pass_mark=release.pass_mark,
        passed=released.passed,
        release=release.id,
        released=release.at,
        attempt=exam.attempts.get(released.agent, 1),
        credited=credited,
        counts=counts,
    )


def planned(entries: Iterable[PlanEntry]) -> Planned:
    """The entries of some plans as one."""
    found = list(entries)
    trainings = sorted(
        (training for entry in found for training in entry.trainings),
        key=lambda training: (training.date, training.part != "morning", training.plan, training.stage),
    )
    plans = sorted((entry.plan for entry in found), key=lambda plan: (plan.start, plan.id))
    return Planned(tuple(plans), tuple(trainings))


def archive(
    agent: Agent,
    postings: Sequence[Posting],
    plans: Planned,
    results: Sequence[ArchivedResult],
    *,
    awaits_release: bool,
) -> Archive:
    """The archive of `agent`, each part in order of time (S99, S100).

    `plans` are those that name the agent, `results` only released ones; `awaits_release` says that the agent
    is a candidate of an exam whose results are not announced.
    """
    return Archive(
        agent=agent,
        postings=tuple(sorted(postings, key=lambda posting: posting.start)),
        plans=plans.plans,
        trainings=plans.trainings,
        results=tuple(sorted(results, key=lambda result: (result.date, result.exam))),
        empty=_empty_parts(
            postings=bool(postings),
            plans=bool(plans.plans),
            trainings=bool(plans.trainings),
            results=bool(results),
            awaits_release=awaits_release,
        ),
    )


def _stage_trainings(plan: Plan, stage: PlanStage) -> list[Training]:
    return [
        Training(
            plan=plan.id,
            stage=stage.number,
            name=stage.name,
            date=day.date,
            part=day.part,
            room=stage.room,
            content=stage.content,
            courses=stage.courses,
            trainers=stage.trainers,
            state="planned",
        )
        for day in stage.days
    ]


def _empty_parts(
    *, postings: bool, plans: bool, trainings: bool, results: bool, awaits_release: bool
) -> dict[ArchivePart, EmptyReason]:
    """The reason for each part without content; evaluation and feedback are recorded nowhere so far."""
    reasons: dict[ArchivePart, EmptyReason] = {}
    if not postings:
        reasons["basics"] = "archive-no-posting"
    if not plans:
        reasons["plans"] = "archive-no-plan"
    if not trainings:
        reasons["trainings"] = "archive-no-teaching" if plans else "archive-no-plan"
    if not results:
        reasons["results"] = "archive-not-released" if awaits_release else "archive-no-exam"
    reasons["evaluation"] = "archive-no-evaluation"
    reasons["feedback"] = "archive-no-feedback"
    return reasons
