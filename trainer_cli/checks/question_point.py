"""A point that is examined has an approved question in every form that it names.

A course says point by point in which forms it is assessed (T12); each form that is asked in writing needs
a question of that type, else the point is never examined (T11). A form without any question is an error:
write one. A form whose questions are not approved yet is a warning: have one approved. Forms that are
shown by doing (`hands_on`, `live`) need no question. An examined course must name a form for at least one
of its points.

For example, in `curricula/junior/projects/platform.yaml`:

    points:
      - {id: rules-p1, name: 如實描述, assessed: [single, short]}   # question-point-missing
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.curriculum.coverage import unasked_points
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.checks.facts import Facts
    from trainer_cli.curriculum.coverage import UnaskedPoint
    from trainer_cli.model.curriculum import PlacedCourse

NAME = "question-point"
CLAUSES: tuple[str, ...] = ("T11", "T12")
READS = ("courses", "bank", "approved_bank")


def problems(facts: Facts) -> Iterator[Problem]:
    """Forms without a question, forms without an approved question, examined courses without any form."""
    courses = [one for one in facts.workspace.courses.values() if one.course.examined]
    missing = unasked_points(courses, facts.workspace.bank)
    places = {one.source for one in missing}
    yield from map(_missing, missing)
    yield from _waiting(courses, facts)
    for unasked in unasked_points(courses, facts.approved_bank):
        if unasked.source not in places and facts.approved_bank.get(unasked.course.course.id):
            yield _unapproved(unasked)
    for placed in courses:
        if not any(point.assessed for point in placed.course.points):
            yield Problem(
                code="question-point-form",
                message=f"the course `{placed.course.id}` is examined, but no point of it says in what form",
                source=placed.source.at("points"),
                remedy="list the forms of each examined point under `assessed`, or set `examined: false`",
                clause="T12",
            )


def _waiting(courses: Sequence[PlacedCourse], facts: Facts) -> Iterator[Problem]:
    """The courses of which all questions wait; a whole bank that nobody has approved yet is one warning."""
    bank, approved = facts.workspace.bank, facts.approved_bank
    waiting = [(one, len(bank.get(one.course.id, ()))) for one in courses if not approved.get(one.course.id)]
    waiting = [(placed, count) for placed, count in waiting if count]
    if len(waiting) > 1 and not any(approved.values()):
        yield _nothing_approved(waiting)
    else:
        yield from (_all_unapproved(placed, count) for placed, count in waiting)


def _missing(unasked: UnaskedPoint) -> Problem:
    return Problem(
        code="question-point-missing",
        message=f"the point `{unasked.point.id}` has no {unasked.form} question",
        source=unasked.source,
        remedy=f"write one with `point: {unasked.point.id}`, or take the form off the list",
        clause="T11",
    )


def _nothing_approved(waiting: Sequence[tuple[PlacedCourse, int]]) -> Problem:
    count = sum(count for _, count in waiting)
    return Problem(
        code="question-point-waiting",
        message=f"no question is approved yet ({count} wait, in {len(waiting)} courses), so no exam can be made",
        source=waiting[0][0].source.at("id"),
        level="warning",
        remedy="look them through: trainer question review; or approve all: trainer question approve --all --by ID",
        clause="T11",
    )


def _all_unapproved(placed: PlacedCourse, waiting: int) -> Problem:
    return Problem(
        code="question-point-waiting",
        message=f"no question of the course `{placed.course.id}` is approved ({waiting} wait)",
        source=placed.source.at("id"),
        level="warning",
        remedy=f"trainer question approve --course {placed.course.id} --by ID",
        clause="T11",
    )


def _unapproved(unasked: UnaskedPoint) -> Problem:
    return Problem(
        code="question-point-unapproved",
        message=f"no {unasked.form} question on the point `{unasked.point.id}` is approved",
        source=unasked.source,
        level="warning",
        remedy=f"review or approve one: trainer question review --course {unasked.course.course.id}",
        clause="T11",
    )
