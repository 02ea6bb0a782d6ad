r"""A rubric in one cell: a line a criterion, `points | criterion | anchors`.

A `|` of either width, a line break or a backslash of a text stands as `\|`, `\n`, `\\`: so every rubric comes
back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop.question_fields import fields_in, joined_fields
from trainer_cli.interop.question_words import number_of
from trainer_cli.text.scalars import scalar_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.question import Criterion

_MOST_FIELDS = 3


def rubric_cell(rubric: Iterable[Criterion]) -> str:
    """The criteria as the text of a cell."""
    lines = (
        [scalar_text(one.points), one.criterion, *([one.anchors] if one.anchors else [])] for one in rubric
    )
    return "\n".join(map(joined_fields, lines))


def rubric_in(cell: str) -> list[dict[str, object]] | None:
    """The criteria of a cell as a file of questions holds them; None where a line is no `points | criterion`."""
    criteria = [_criterion(line) for line in cell.split("\n") if line.strip()]
    found = [one for one in criteria if one is not None]
    return found if len(found) == len(criteria) else None


def _criterion(line: str) -> dict[str, object] | None:
    fields = fields_in(line)
    points = number_of(fields[0])
    if points is None or not _MOST_FIELDS - 1 <= len(fields) <= _MOST_FIELDS or not fields[1]:
        return None
    anchors = {"anchors": fields[2]} if fields[2:] and fields[2] else {}
    return {"criterion": fields[1], "points": points, **anchors}
