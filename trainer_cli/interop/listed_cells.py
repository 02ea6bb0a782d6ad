"""Cells of lists of people: an id, and several things in one cell."""

from __future__ import annotations

import re

from trainer_cli.text.problem import Problem
from trainer_cli.text.spoiled import spoiled

_ID = re.compile(r"\w[\w.\-]{0,79}")
_SEVERAL = re.compile(r"[;；、,，/|\n]+")


def listed_id(cell: str) -> str | Problem:
    """The id that a cell holds, or what is wrong with it."""
    if _ID.fullmatch(cell) and not spoiled(cell):
        return cell
    return Problem(
        code="roster-id",
        message=f"`{cell}` is no id",
        remedy="write letters, digits and `_.-`; where a spreadsheet changed it, make the column text first",
    )


def listed_parts(cell: str) -> tuple[str, ...]:
    """What a cell lists, separated by `; 、 , / |` or line breaks in any width."""
    return tuple(filter(None, map(str.strip, _SEVERAL.split(cell))))
