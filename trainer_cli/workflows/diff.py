"""`trainer diff`: what a change to curricula and plans does, for a reviewer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.curriculum.differences import curriculum_changes
from trainer_cli.exams.corrected import corrected_forms
from trainer_cli.exams.rekey import rekeyed, score_changes
from trainer_cli.exams.release import standing_release
from trainer_cli.model.diff import ExamEffect, FieldChange, RecordChange, ScoreChange, VoidedApproval
from trainer_cli.planning.changes import AnyPlan, plan_differences
from trainer_cli.text.digest import digest_record
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workflows.exam_scores import exam_scores
from trainer_cli.workspace.approval import status_of
from trainer_cli.workspace.at_commit import workspace_at
from trainer_cli.workspace.exam_files import missing_forms
from trainer_cli.workspace.git import is_repository, resolved
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.question_state import approved_questions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from trainer_cli.exams.rekey import Rekeyed, Versions
    from trainer_cli.model.approval import SubjectKind
    from trainer_cli.model.diff import ChangeState
    from trainer_cli.model.plan import Plan, YearPlan
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

KINDS = (
    "topics", "tiers", "projects", "materials", "blueprints", "lessons", "handouts", "questions", "plans",
    "year_plans", "approvals", "subjects", "changes",
)  # fmt: skip
"""Kinds of file that a diff reads of a commit; exams and their records are taken as they are now."""


class Effects(NamedTuple):
    """All that a change does."""

    changes: tuple[RecordChange, ...]
    approvals: tuple[VoidedApproval, ...]
    exams: tuple[ExamEffect, ...]


class Sides(NamedTuple):
    """The two states to compare, with the names that were given; `unread` are problems of reading them."""

    names: tuple[str, str]
    old: Workspace
    new: Workspace
    unread: tuple[Problem, ...]


def sides(root: Path, now: Workspace, revisions: str) -> Sides | Problem:
    """The two states that `A`, `A..B` or `A...B` names; the working tree `now` where there is no second one.

    Raises:
        GitFailed: git can't read a commit.
    """
    if not is_repository(root):
        return _no_repository()
    first, dots, second = _parts(revisions)
    names = (f"{first}...{second}" if dots == "..." else first), second if dots else ""
    old, new = resolved(root, names[0]), resolved(root, second) if dots else None
    missing = names[0] if old is None else second if dots and new is None else None
    if missing is not None or old is None:
        return _no_revision(missing or names[0])
    before, wrong = workspace_at(root, now.settings, old, KINDS)
    if new is None:
        return Sides((first, ""), before, now, tuple(wrong))
    after, more = workspace_at(root, now.settings, new, KINDS)
    return Sides((first, second), before, after, (*wrong, *more))


def effects(root: Path, now: Workspace, old: Workspace, new: Workspace) -> Effects:
    """What the change from `old` to `new` does; `now` holds the exams as they are."""
    changes = (*curriculum_changes(old, new), *_plan_changes(old, new))
    changed = [one.id for one in changes if one.kind == "question" and one.state != "new"]
    versions = {name: (old.questions[name], new.questions[name]) for name in changed if name in new.questions}
    exams = (_exam_effect(root, now, facts, changed, versions) for facts in now.exams.values())
    return Effects(changes, tuple(_voided(old, new)), tuple(one for one in exams if one is not None))


def _parts(revisions: str) -> tuple[str, str, str]:
    """The first revision, the dots, the second; HEAD for one that is left out."""
    dots = "..." if "..." in revisions else ".."
    first, found, second = revisions.partition(dots)
    return first or "HEAD", found, second or "HEAD"


def _no_repository() -> Problem:
    return Problem(
        code="diff-no-repository",
        message="this workspace is not under git, so there is nothing to compare with",
        remedy="git init, git add --all, git commit: from then on every change is told",
    )


def _no_revision(name: str) -> Problem:
    return Problem(
        code="diff-revision",
        message=f"git knows no commit `{name}` here",
        remedy="give a branch, tag or commit, such as main, v1 or HEAD~1, or two of them: main..HEAD",
    )


def _plan_changes(old: Workspace, new: Workspace) -> Iterator[RecordChange]:
    yield from _changes_of("plan", old.plans, new.plans)
    yield from _changes_of("year_plan", old.year_plans, new.year_plans)


def _changes_of(
    kind: SubjectKind, old: Mapping[str, AnyPlan], new: Mapping[str, AnyPlan]
) -> Iterator[RecordChange]:
    for name in sorted({*old, *new}):
        if name not in old:
            yield _whole(kind, new[name], "new")
        elif name not in new:
            yield _whole(kind, old[name], "gone")
        elif fields := plan_differences(old[name], new[name]):
            told = tuple(FieldChange(one.path, one.before, one.after) for one in fields)
            yield msgspec.structs.replace(_whole(kind, new[name], "changed"), fields=told)


def _whole(kind: SubjectKind, plan: Plan | YearPlan, state: ChangeState) -> RecordChange:
    return RecordChange(kind=kind, id=plan.id, name=plan.title, state=state, place=_place(plan))


def _place(record: Plan | YearPlan) -> str:
    return f"{record.source.path}:{record.source.line}"


def _voided(old: Workspace, new: Workspace) -> Iterator[VoidedApproval]:
    """What is there on both sides and was approved before only, because its content is another."""
    after = approved_questions(new)
    for name, digest in approved_questions(old).items():
        if name not in new.questions or name in after:
            continue
        question = new.questions[name]
        if digest_record("question", question) != digest:
            yield VoidedApproval("question", name, f"{question.source.path}:{question.source.line}")
    yield from _voided_plans("plan", old, old.plans.values(), new, new.plans)
    yield from _voided_plans("year_plan", old, old.year_plans.values(), new, new.year_plans)


def _voided_plans(
    kind: SubjectKind,
    old: Workspace,
    before: Iterable[Plan | YearPlan],
    new: Workspace,
    after: Mapping[str, Plan | YearPlan],
) -> Iterator[VoidedApproval]:
    for plan in before:
        if plan.id in after and status_of(old, kind, plan).state == "approved":
            now = after[plan.id]
            if status_of(new, kind, now).state != "approved":
                yield VoidedApproval(kind, plan.id, _place(now))


def _exam_effect(
    root: Path, now: Workspace, facts: ExamFacts, changed: Iterable[str], versions: Mapping[str, Versions]
) -> ExamEffect | None:
    used = {item.question for form in facts.forms.values() for item in form.items}
    questions = tuple(name for name in changed if name in used)
    if not questions:
        return None
    marked_by = corrected_forms(facts.forms, facts.corrections)
    forms = {name: rekeyed(form, versions) for name, form in marked_by.items()}
    keys = {name for form in forms.values() for name in form.keys}
    unclear = {name for form in forms.values() for name in form.unclear}
    return ExamEffect(
        exam=facts.exam.id,
        name=facts.exam.name,
        announced=standing_release(facts.releases) is not None,
        questions=questions,
        keys=tuple(name for name in questions if name in keys),
        unclear=tuple(name for name in questions if name in unclear),
        scores=_rescored(root, now, facts, forms) if keys and not missing_forms(facts) else (),
        place=f"{facts.exam.source.path}:{facts.exam.source.line}",
    )


def _rescored(
    root: Path, now: Workspace, facts: ExamFacts, forms: Mapping[str, Rekeyed]
) -> tuple[ScoreChange, ...]:
    """The scores that the new keys would change."""
    new = {name: one.form for name, one in forms.items()}
    with_new = replaced(facts, forms=new, corrections=())
    return score_changes(exam_scores(root, now.settings, facts), exam_scores(root, now.settings, with_new))


def attention(result: Effects) -> list[Problem]:
    """What a reviewer should see beside the lines of a change: approvals that end, scores that would change."""
    found = [
        Problem(
            code="diff-approval",
            level="warning",
            message=f"`{one.id}` was approved and no longer is: its content changed",
            source=_source(one.place),
            remedy="have it approved again",
            clause="S70",
        )
        for one in result.approvals
    ]
    found += [
        Problem(
            code="diff-key",
            level="warning",
            message=f"with the changed key {len(one.scores)} announced scores of `{one.exam}` would be others",
            source=_source(one.place),
            remedy="if the old key was wrong, correct the exam, too: trainer exam correct",
            clause="T44",
        )
        for one in result.exams
        if one.announced and one.keys
    ]
    return found


def _source(place: str) -> Source:
    path, _, line = place.rpartition(":")
    return Source(path, int(line))
