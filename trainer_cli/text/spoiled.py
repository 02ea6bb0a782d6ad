"""Cells that a spreadsheet certainly changed: what was typed can't be told from what is left."""

from __future__ import annotations

import re

_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
MADE_A_DATE = "a text was made a date"
_DAMAGE = (
    (re.compile(r"[+-]?[0-9](?:\.[0-9]+)?e[+-][0-9]+"), "a long number was shortened"),
    (
        re.compile(rf"[0-9]{{1,2}}-{_MONTH}|{_MONTH}-[0-9]{{2}}|[0-9]{{1,2}}月[0-9]{{1,2}}日"),
        MADE_A_DATE,
    ),
    (re.compile(r"#(?:ref|n/a|value|name|div/0|num|null|spill)[!?]?"), "a formula failed"),
    (re.compile(r"#{3,}"), "the column was too narrow"),
)


def spoiled(cell: str) -> str | None:
    """What a spreadsheet did to a cell such as `4.40301E+17`, `1-Mar` or `#REF!`; None if nothing is seen."""
    text = cell.strip().casefold()
    damage = next((damage for form, damage in _DAMAGE if form.fullmatch(text)), None)
    if damage == MADE_A_DATE:
        from trainer_cli.text.entered import is_no_day  # noqa: PLC0415  # expressions for cells of every kind

        return None if is_no_day(text) else damage  # no spreadsheet makes a day that there is not
    return damage
