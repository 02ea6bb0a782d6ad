"""What a question of an exam asks: its course and its point, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem
    from trainer_cli.workspace.workspace import Workspace


class Asked(msgspec.Struct, frozen=True):
    """A course and one of its points, ids with names; the point is empty where the bank names none."""

    course: str
    course_name: Text
    point: str
    point_name: Text


def asked(workspace: Workspace, item: FormItem) -> Asked:
    """What an item asks; the point as the bank has it now, ids where a name is not known any more."""
    placed = workspace.courses.get(item.course)
    question = workspace.questions.get(item.question)
    point = (question.point or "") if question else ""
    names = {one.id: one.name for one in placed.course.points} if placed else {}
    return Asked(item.course, placed.course.name if placed else item.course, point, names.get(point, point))
