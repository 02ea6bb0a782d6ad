"""A change event with all that it concerns: courses, points, questions, people, exams to come (S10)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.curriculum.change_effect import touched_courses, trained_before
from trainer_cli.exams.stale import events_in_exam, is_to_come
from trainer_cli.model.bank import ChangeEvent
from trainer_cli.model.base import Text
from trainer_cli.reports.people import person_name
from trainer_cli.reports.question_row import QuestionRow, question_row
from trainer_cli.workspace.question_state import names_question

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.curriculum.change_effect import TouchedCourse
    from trainer_cli.workspace.question_state import QuestionStatus
    from trainer_cli.workspace.workspace import Workspace


class CourseRow(msgspec.Struct, frozen=True):
    """A course that is concerned, and its points that are."""

    id: str
    name: Text
    points: tuple[Text, ...]


class TrainedRow(msgspec.Struct, frozen=True):
    """Somebody who learned it before, in which plan, and the last day of that."""

    agent: str
    name: str
    plan: str
    day: dt.date


class ChangeReport(msgspec.Struct, frozen=True, kw_only=True):
    """An event with what it concerns.

    `waiting` are the questions that wait for a review because of it, `others` those that it names and that don't:
    reviewed since, not approved before, or retired. `exams` are those to come that hold questions of it. `replaced_by`
    is the event that corrects this one, empty where it stands.
    """

    event: ChangeEvent
    by: str
    replaced_by: str
    courses: tuple[CourseRow, ...]
    waiting: tuple[QuestionRow, ...]
    others: tuple[QuestionRow, ...]
    people: tuple[TrainedRow, ...]
    exams: tuple[str, ...]


def change_report(
    workspace: Workspace, event: ChangeEvent, statuses: Mapping[str, QuestionStatus], today: dt.date
) -> ChangeReport:
    """The report of an event; `statuses` are those of all questions, by id."""
    courses = touched_courses(workspace.courses.values(), event)
    taught = frozenset(one.placed.course.id for one in courses)
    named = [one for one in workspace.questions.values() if names_question(event, one)]
    rows = [question_row(workspace, one, statuses[one.id]) for one in named]
    exams = [facts for facts in workspace.exams.values() if is_to_come(facts, today)]
    return ChangeReport(
        event=event,
        by=person_name(workspace, event.by),
        replaced_by=next((one.id for one in workspace.changes.values() if one.supersedes == event.id), ""),
        courses=tuple(_course_rows(courses)),
        waiting=tuple(row for row in rows if event.id in row.events),
        others=tuple(row for row in rows if event.id not in row.events),
        people=tuple(
            TrainedRow(one.agent, person_name(workspace, one.agent), one.plan, one.day)
            for one in trained_before(workspace.plans.values(), taught, event.day)
        ),
        exams=tuple(facts.exam.id for facts in exams if event.id in events_in_exam(workspace, facts)),
    )


def _course_rows(courses: Iterable[TouchedCourse]) -> Iterable[CourseRow]:
    for one in courses:
        course = one.placed.course
        yield CourseRow(course.id, course.name, tuple(point.name for point in one.points))
