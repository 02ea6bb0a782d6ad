"""A record carries the name of its file or folder.

People find a record by its file, programs by its id: where the two differ, a file is copied and its id
forgotten, and two branches make the same id without noticing. A question's id begins with its course's id,
so that it is unique in the whole workspace. Rename the file, or correct the id; an id that was already
used in a record stays. The rule is the design's («Identity»), no clause of the policy asks for it.

For example, in `curricula/junior/projects/basics.yaml`:

    id: basic           # file-name-id: the file is called `basics`
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.workspace.assemble import folder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.base import Record
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.curriculum import Handout, Lesson, Project
    from trainer_cli.model.exam import Allocation, Correction, Import, Outcome, Release
    from trainer_cli.model.exam_after import Appeal, AppealDecision, Coaching
    from trainer_cli.model.exam_day import Incident, Sitting
    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.text.source import Source
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

NAME = "file-name"
CLAUSES: tuple[str, ...] = ()
READS = (
    "tiers",
    "projects",
    "blueprints",
    "plans",
    "year_plans",
    "lessons",
    "handouts",
    "bank",
    "approvals",
    "changes",
    "notes",
    "exams",
    "roster_imports",
    "recorded",
)

Carried = tuple["Source", str, str]
"""The place of a field that repeats the name of its file or folder, its value, and that name."""


def problems(facts: Facts) -> Iterator[Problem]:
    """Ids that differ from the names of their files or folders, and questions named for another course."""
    for source, value, wanted in (*_authored(facts.workspace), *_recorded(facts.workspace)):
        if value != wanted:
            yield Problem(
                code="file-name-id",
                message=f"`{source.pointer[-1]}` is `{value}`, but the file or folder is called `{wanted}`",
                source=source,
                remedy="make the two the same",
            )
    yield from _questions(facts.workspace)


def _authored(workspace: Workspace) -> Iterator[Carried]:
    for tier in workspace.tiers.values():
        yield tier.source.at("id"), tier.id, folder(tier, 1)
    records: list[Project | Blueprint | Plan | YearPlan] = [
        *workspace.projects.values(),
        *workspace.blueprints.values(),
        *workspace.plans.values(),
        *workspace.year_plans.values(),
    ]
    for record in records:
        yield record.source.at("id"), record.id, _stem(record)
    for plan in workspace.year_plans.values():
        yield plan.source.at("year"), str(plan.year), _stem(plan)
    taught: list[Lesson | Handout] = [*workspace.lessons.values(), *workspace.handouts.values()]
    for one in taught:
        yield one.source.at("course"), one.course, _stem(one)


def _recorded(workspace: Workspace) -> Iterator[Carried]:
    for approval in {approval.id: approval for approval, _ in workspace.approvals}.values():
        yield approval.source.at("id"), approval.id, folder(approval, 2)
    for change in workspace.changes.values():
        yield change.source.at("id"), change.id, folder(change, 2)
    for note in workspace.notes.values():
        yield note.source.at("id"), note.id, folder(note, 2)
    for facts in workspace.exams.values():
        yield facts.exam.source.at("id"), facts.exam.id, folder(facts.exam, 2)
        yield from _of_exam(facts)
    for one in workspace.roster_imports:
        yield one.source.at("id"), one.id, folder(one, 2)
    for act in workspace.recorded.imports:
        yield act.source.at("kind"), act.kind, folder(act, 1)
        yield act.source.at("subject"), act.subject, folder(act, 2)
        yield act.source.at("id"), act.id, folder(act, 3)


def _of_exam(facts: ExamFacts) -> Iterator[Carried]:
    for form in facts.forms.values():
        yield form.source.at("form"), form.form, _stem(form).removeprefix("form-")
        yield form.source.at("exam"), form.exam, facts.exam.id
    parts: list[
        Import
        | Allocation
        | Outcome
        | Correction
        | Release
        | Sitting
        | Incident
        | Coaching
        | Appeal
        | AppealDecision
    ] = [
        *facts.imports,
        *facts.mark_imports,
        *facts.allocations,
        *facts.outcomes,
        *facts.corrections,
        *facts.releases,
        *facts.sittings,
        *facts.incidents,
        *facts.coaching,
        *facts.appeals,
        *facts.appeal_decisions,
    ]
    for part in parts:
        yield part.source.at("id"), part.id, folder(part, 3)
        yield part.source.at("exam"), part.exam, facts.exam.id


def _questions(workspace: Workspace) -> Iterator[Problem]:
    for course, questions in workspace.bank.items():
        for question in questions:
            if not question.id.startswith(f"{course}-"):
                yield Problem(
                    code="file-name-question",
                    message=f"the question `{question.id}` stands in the bank of the course `{course}`",
                    source=question.source.at("id"),
                    remedy=f"give it an id that begins with `{course}-`, or move it to its course's bank",
                )


def _stem(record: Record) -> str:
    return record.source.path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
