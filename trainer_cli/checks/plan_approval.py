"""A plan is carried out only after it was approved, and as it was approved.

The leadership approves a plan before it is carried out (S70). The approval holds for the exact content: a
plan that was changed since needs another one. A plan whose start has come without approval, and one that
differs from what was approved, are warnings; an exam made on a plan that nobody approved is an error, unless
its record gives the exception's reason. Have the plan approved. Where `two_person` lists the step `plan`, the
author's own approval does not count.

For example, in `plans/junior-2026-02-09.yaml`, on 2026-02-09 with no approval in `records/approvals/`:

    start: 2026-02-09   # plan-approval-missing: the plan has begun, but is not approved
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.found import Found
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.workspace.approval import Ignored, Status

NAME = "plan-approval"
CLAUSES: tuple[str, ...] = ("S70",)
READS = ("plans", "year_plans", "exams", "plan_status")

_WHY_IGNORED: dict[Ignored, str] = {
    "": "",
    "own-approval": ": its author's own approval does not count",
    "author-unknown": ": without an author nobody can tell whether the approval is a second person's",
}


def problems(facts: Facts) -> Iterator[Problem | Found]:
    """Plans changed since approval, plans without approval once they begin, exams on plans without approval."""
    workspace = facts.workspace
    plans: list[Plan | YearPlan] = [*workspace.plans.values(), *workspace.year_plans.values()]
    for either in plans:
        status = facts.plan_status(either)
        if status.state == "changed":
            yield Problem(
                code="plan-approval-changed",
                message=f"the plan has changed since `{status.by}` approved it",
                source=either.source,
                level="warning",
                remedy="have it approved again, or undo the change",
                clause="S70",
            )
    for plan in workspace.plans.values():
        status = facts.plan_status(plan)
        if _never_approved(status):
            problem = Problem(
                code="plan-approval-missing",
                message=f"the plan has begun, but is not approved{_WHY_IGNORED[status.ignored]}",
                source=plan.source.at("start"),
                level="warning",
                remedy="have it approved",
                clause="S70",
            )
            yield Found(problem, since=plan.start)
    yield from _exams(facts)


def _exams(facts: Facts) -> Iterator[Problem]:
    for exam_facts in facts.workspace.exams.values():
        exam = exam_facts.exam
        plan = facts.workspace.plans.get(exam.plan)
        if plan and not exam.exception and _never_approved(facts.plan_status(plan)):
            yield Problem(
                code="plan-approval-exam",
                message=f"the exam was made on the plan `{plan.id}`, which is not approved",
                source=exam.source.at("plan"),
                remedy="have the plan approved",
                clause="S70",
            )


def _never_approved(status: Status) -> bool:
    return status.state in {"draft", "returned"}
