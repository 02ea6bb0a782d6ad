"""Rows and questions for the tests of question spreadsheets."""

from __future__ import annotations

from trainer_cli.interop.question_columns import TITLES
from trainer_cli.interop.question_draft import Draft, Row
from trainer_cli.interop.question_rows import draft_of

COLUMNS = {
    field: number
    for number, field in enumerate((*TITLES, "points", "options", "answer_text", "category", "bank"), 1)
}


def row(line: int = 2, /, **cells: str) -> Row:
    """A row of `bank.csv` with these cells; every column that is not named is not in the file."""
    return Row(cells, {field: COLUMNS[field] for field in cells}, "bank.csv", line)


def choice(line: int = 2, /, **cells: str) -> Row:
    """A sound single choice, with other cells where given."""
    return row(
        line, **{"type": "單選", "stem": "可以退貨嗎？", "A": "可以", "B": "不可以", "answer": "B", **cells}
    )


def draft(found: Row) -> Draft:
    """The draft of a row that must be sound."""
    drafted, problems = draft_of(found)
    assert drafted is not None, problems
    return drafted
