"""The systems whose answer sheets are known by their columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.interop import google_forms, moodle, wjx, zipgrade
from trainer_cli.interop.format import Foreign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.interop.sheet_layout import SheetLayout

_SYSTEMS = (wjx, moodle, zipgrade, google_forms)
TELLING = {
    name: name
    for name in (
        "timestamp", "時間戳記", "時間戳", "emailaddress", "quizname", "studentid", "customid", "keyversion",
        "state", "idnumber", "username", "startedon", "來自ip", "所用時間",
    )
}  # fmt: skip
"""Columns of theirs by which the row of column names is found."""


def foreign_layout(headings: Sequence[str]) -> SheetLayout | None:
    """The layout of the system that a row of column names comes from; None where they are our own."""
    return next((found for one in _SYSTEMS if (found := one.layout(headings)) is not None), None)


def foreign_columns(headings: Sequence[str]) -> Foreign | None:
    """What another system has for our columns; None where it is no system.

    Where the system scored nothing it may as well be a questionnaire, and nothing speaks for an exam.
    """
    found = foreign_layout(headings)
    if found is None:
        return None
    fields = {headings[index].strip(): field for field, index in found.fields.items()}
    return Foreign(found.system, fields, len(found.questions)) if found.scored else Foreign("", {}, 0)
