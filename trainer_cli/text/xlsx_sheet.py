"""What a sheet of a spreadsheet holds: columns with their kinds and allowed values, and rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.text.scalars import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable

ColumnFormat = Literal["text", "number", "date"]

LONGEST_NAME = 31
_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", "-"))
_RESERVED = "history"


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A column of a sheet.

    `width` is in characters, wide ones counting two; None fits what the column holds. `format` is how a cell takes
    what a person types into it; what is written keeps its own kind: texts stay text, numbers are numbers.
    With `allowed` values the cells have a drop-down list. `at_most` is the title of the column that holds
    each row's highest number; the lowest is then 0. `locked` cells can't be changed, and the others of
    the sheet can.
    """

    title: str
    width: int | None = None
    format: ColumnFormat = "text"
    allowed: tuple[Scalar, ...] = ()
    at_most: str = ""
    locked: bool = False


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """A table with a heading row; `spare` empty rows below take what a person adds, like the others."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Scalar | None, ...], ...] = ()
    spare: int = 0


class Instructions(msgspec.Struct, frozen=True):
    """A sheet of plain lines for people, after the tables; no program reads it."""

    name: str
    lines: tuple[str, ...]


def sheet_names(names: Iterable[str]) -> list[str]:
    r"""The names as spreadsheets take them: at most 31 characters, none of `[]:*?/\`, no two alike."""
    found: dict[str, str] = {}
    for name in names:
        base = name.translate(_NOT_IN_NAMES).strip(" '")[:LONGEST_NAME].strip(" '") or "-"
        chosen, number = base, 2
        while chosen.lower() in found or chosen.lower() == _RESERVED:
            tail = f" {number}"
            chosen, number = base[: LONGEST_NAME - len(tail)] + tail, number + 1
        found[chosen.lower()] = chosen
    return list(found.values())
