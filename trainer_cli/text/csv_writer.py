"""Tables as CSV that a spreadsheet shows as they are: no formula runs, no cell loses anything."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer_cli.text.scalars import Scalar, scalar_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BOM = b"\xef\xbb\xbf"

# What spreadsheets take for the start of a formula, the full-width signs included.
_RUNNABLE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PARTING = re.compile(r'[",;\t\r\n]')


def dump_csv(columns: Sequence[str], rows: Iterable[Sequence[Scalar | None]], *, bom: bool = True) -> bytes:
    r"""A table as UTF-8 with `\n` after each row; None is an empty cell (reliability row 28).

    With `bom` spreadsheets recognise the encoding.

    Raises:
        ValueError: a row has more or fewer cells than there are columns.
    """
    lines = [csv_line(columns)]
    for number, row in enumerate(rows, 1):
        if len(row) != len(columns):
            raise ValueError(f"row {number} has {len(row)} cells for {len(columns)} columns")
        lines.append(csv_line(row))
    return (BOM if bom else b"") + "".join(f"{line}\n" for line in lines).encode()


def csv_line(row: Sequence[Scalar | None], separator: str = ",") -> str:
    """One row without its line break."""
    line = separator.join(_quoted(_cell(value)) for value in row)
    return line or '""'  # an empty line would be no row at all


def defused(cell: str) -> str:
    """The cell with a leading `'` where a spreadsheet would run it; `restored` takes it off again."""
    return f"'{cell}" if _is_runnable(cell) else cell


def restored(cell: str) -> str:
    """What a cell said before it was defused; any other cell unchanged."""
    return cell[1:] if cell.startswith("'") and _is_runnable(cell) else cell


def _is_runnable(cell: str) -> bool:
    return cell.lstrip("'").startswith(_RUNNABLE)


def _cell(value: Scalar | None) -> str:
    """Numbers can't run, so only texts are defused: -1.5 stays a number."""
    if value is None:
        return ""
    return defused(value) if isinstance(value, str) else scalar_text(value)


def _quoted(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if _PARTING.search(cell) or cell.strip() != cell else cell
