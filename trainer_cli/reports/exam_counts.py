"""Numbers of courses, levels and cells that a blueprint asks for, against those of an exam's forms (T37)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.assembling.limits import limits_of
from trainer_cli.model.base import Text
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.assembling.limits import Limit
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.exam import Form, FormItem
    from trainer_cli.workspace.workspace import Workspace


class CountRow(msgspec.Struct, frozen=True, kw_only=True):
    """`low` to `high` questions of what is named, and what each form `got`; a name is empty where any counts.

    `level` is a cognitive level as files write it.
    """

    course: Text = ""
    type: Text = ""
    level: str = ""
    low: int
    high: int
    got: tuple[int, ...]


def count_rows(workspace: Workspace, blueprint: Blueprint, forms: Iterable[Form]) -> tuple[CountRow, ...]:
    """A row for each number of `by_course`, `by_level` and `cells`.

    The level of a question is the bank's; one that is gone from the bank has none.
    """
    frozen = tuple(forms)
    return tuple(
        CountRow(
            course=_course(workspace, limit.course),
            type=TYPES[limit.type].LABEL if limit.type in TYPES else limit.type,
            level=limit.level,
            low=limit.low,
            high=limit.high,
            got=tuple(sum(_takes(workspace, limit, item) for item in form.items) for form in frozen),
        )
        for limit in limits_of(blueprint)
    )


def _course(workspace: Workspace, course: str) -> Text:
    return workspace.courses[course].course.name if course in workspace.courses else course


def _takes(workspace: Workspace, limit: Limit, item: FormItem) -> bool:
    question = workspace.questions.get(item.question)
    return (
        limit.course in {"", item.course}
        and limit.type in {"", item.type}
        and limit.level in {"", question.level if question else None}
    )
