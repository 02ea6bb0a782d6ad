"""What was assembled for an exam, against what was asked for (T37-T41), and how far the exam has come."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.follow_up import follow_ups
from trainer_cli.exams.sections import section_places
from trainer_cli.model.base import Text
from trainer_cli.model.blueprint import DifficultyTarget
from trainer_cli.model.exam import Exam, Released
from trainer_cli.reports.exam_counts import CountRow, count_rows
from trainer_cli.reports.numbers import rounded
from trainer_cli.reports.people import person_name, person_names
from trainer_cli.reports.progress import Progress, progress
from trainer_cli.reports.release_steps import ReleaseStep, release_steps
from trainer_cli.reports.section_labels import section_labels

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from trainer_cli.exams.follow_up import FollowUp
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.exam import AgentScore, Form
    from trainer_cli.model.question import Question
    from trainer_cli.model.section import BlueprintSection
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class SectionRow(msgspec.Struct, frozen=True, kw_only=True):
    """Questions of a type: `wanted` by the exam, `got` on each form in the order of the forms."""

    label: Text
    wanted: int
    each: Decimal
    got: tuple[int, ...]


class CourseRow(msgspec.Struct, frozen=True, kw_only=True):
    """Questions of a course on each form; `wanted` says that the blueprint names the course."""

    course: Text
    wanted: bool
    got: tuple[int, ...]


class FormRow(msgspec.Struct, frozen=True):
    """A frozen form; `difficulty` is None while a question of it is missing from the bank."""

    form: str
    digest: str
    items: int
    difficulty: Decimal | None


class AttemptRow(msgspec.Struct, frozen=True):
    """Who sits a resit in an attempt of that number, by name."""

    number: int
    agents: tuple[str, ...]


class FollowUpRow(msgspec.Struct, frozen=True, kw_only=True):
    """Who has not passed, and what is to come: a resit, a coach with the last day, or neither."""

    agent: str
    name: str
    result: Released
    resit: Exam | None
    coach: str
    until: dt.date | None


class ExamReport(msgspec.Struct, frozen=True, kw_only=True):
    """An exam as assembled, its state and what is to do; `evenness` is the most by which courses may differ."""

    exam: Exam
    attempts: tuple[AttemptRow, ...]
    invigilators: tuple[str, ...]
    forms: tuple[FormRow, ...]
    sections: tuple[SectionRow, ...]
    courses: tuple[CourseRow, ...]
    counts: tuple[CountRow, ...]
    evenness: int | None
    difficulty: DifficultyTarget | None
    progress: Progress
    steps: tuple[ReleaseStep, ...]
    follow_ups: tuple[FollowUpRow, ...]


def exam_report(
    workspace: Workspace, facts: ExamFacts, scores: Sequence[AgentScore], state: Progress | None = None
) -> ExamReport:
    """The report of an exam; `scores` are those of all its candidates, `state` its progress, where it is known."""
    exam, forms = facts.exam, tuple(facts.forms.values())
    state = state or progress(facts, scores)
    plan = workspace.plans.get(exam.plan)
    blueprint = workspace.blueprints.get((plan.tier, exam.blueprint)) if plan else None
    return ExamReport(
        exam=exam,
        attempts=_attempt_rows(workspace, exam),
        invigilators=person_names(workspace, exam.invigilators),
        forms=tuple(_form_row(exam, form, workspace.questions) for form in forms),
        sections=tuple(_section_rows(exam, forms)),
        courses=_course_rows(workspace, blueprint, forms),
        counts=count_rows(workspace, blueprint, forms) if blueprint else (),
        evenness=blueprint.evenness if blueprint else None,
        difficulty=blueprint.difficulty if blueprint else None,
        progress=state,
        steps=release_steps(facts, scores, state),
        follow_ups=tuple(_follow_up_row(workspace, one) for one in follow_ups(facts, workspace.exams)),
    )


def _attempt_rows(workspace: Workspace, exam: Exam) -> tuple[AttemptRow, ...]:
    return tuple(
        AttemptRow(
            number,
            tuple(person_name(workspace, agent) for agent, one in exam.attempts.items() if one == number),
        )
        for number in sorted(set(exam.attempts.values()))
    )


def _follow_up_row(workspace: Workspace, one: FollowUp) -> FollowUpRow:
    return FollowUpRow(
        agent=one.agent,
        name=person_name(workspace, one.agent),
        result=one.result,
        resit=one.resit,
        coach=person_name(workspace, one.coaching.coach) if one.coaching else "",
        until=one.coaching.until if one.coaching else None,
    )


def _form_row(exam: Exam, form: Form, questions: Mapping[str, Question]) -> FormRow:
    return FormRow(form.form, exam.forms.get(form.form, ""), len(form.items), _difficulty(form, questions))


def _difficulty(form: Form, questions: Mapping[str, Question]) -> Decimal | None:
    """The mean expected share of full marks, weighted by points (T37)."""
    total = sum((item.points for item in form.items), Decimal(0))
    if not total or any(item.question not in questions for item in form.items):
        return None
    expected = sum((item.points * questions[item.question].difficulty for item in form.items), Decimal(0))
    return rounded(expected / total)


def _section_rows(exam: Exam, forms: Iterable[Form]) -> list[SectionRow]:
    counts = [_counts(form, exam.sections) for form in forms]
    return [
        SectionRow(
            label=label,
            wanted=section.count,
            each=section.points,
            got=tuple(count[place, section.type] for count in counts),
        )
        for place, (label, section) in enumerate(
            zip(section_labels(exam.sections), exam.sections, strict=True)
        )
    ]


def _counts(form: Form, sections: Sequence[BlueprintSection]) -> Counter[tuple[int, str]]:
    """How many items of each type stand in the section at each place."""
    places = section_places(form.items, sections)
    return Counter((places[item.number], item.type) for item in form.items)


def _course_rows(
    workspace: Workspace, blueprint: Blueprint | None, forms: Iterable[Form]
) -> tuple[CourseRow, ...]:
    wanted = blueprint.courses if blueprint else ()
    counts = [Counter(item.course for item in form.items) for form in forms]
    found = dict.fromkeys([*wanted, *sorted(course for count in counts for course in count)])
    return tuple(
        CourseRow(
            course=workspace.courses[course].course.name if course in workspace.courses else course,
            wanted=course in wanted,
            got=tuple(count[course] for count in counts),
        )
        for course in found
    )
