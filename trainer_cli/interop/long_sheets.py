"""Answer sheets with a row for each answer, `agent, item, answer`, as sheets with a row for each agent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.columns import item_number
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.table import recast

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.text.table import Row, Table

LONG = frozenset(("agent", "item", "answer"))
_ONCE = ("agent", "form", "start", "end")


def is_long(table: Table) -> bool:
    """Whether a table has a row for each answer."""
    return set(table.columns) >= LONG


def wide_table(table: Table, path: str) -> Table:
    """The table with a row for each agent, at the line of the agent's first answer.

    A row without a number of an item, or with a second answer to one, is refused, and its agent's sheet has no
    such answer.
    """
    places = {
        field: table.columns.index(field) for field in (*_ONCE, "item", "answer") if field in table.columns
    }
    sheets: dict[tuple[str, ...], tuple[int, dict[int, str]]] = {}
    for line, row in table.rows:
        who = tuple(row[places[field]] if field in places else "" for field in _ONCE)
        answers = sheets.setdefault(who, (line, {}))[1]
        number = item_number(row[places["item"]])
        if number is None or number in answers:
            table.refuse(
                _no_item(
                    row[places["item"]], Source(path, line, places["item"] + 1), again=number is not None
                )
            )
        else:
            answers[number] = row[places["answer"]]
    numbers = sorted({number for _, answers in sheets.values() for number in answers})
    fields = [field for field in _ONCE if field in places]

    def rows() -> Iterator[Row]:
        for who, (line, answers) in sheets.items():
            given = dict(zip(_ONCE, who, strict=True))
            yield (
                line,
                [*(given[field] for field in fields), *(answers.get(number, "") for number in numbers)],
            )

    return recast(table, (*fields, *map(str, numbers)), rows())


def _no_item(cell: str, source: Source, *, again: bool) -> Problem:
    message = f"a second answer to item {cell}" if again else f"`{cell}` is no number of an item"
    return Problem(
        code="sheet-item",
        message=message,
        source=source,
        remedy="give each answer a row with the number of its item",
        clause="T42",
    )
