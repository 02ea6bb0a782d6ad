"""A question as one row of a spreadsheet states it."""

from __future__ import annotations

import msgspec

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

_KEYS = ("answer", "accepted", "pairs", "steps")


class Row(msgspec.Struct, frozen=True):
    """A row: the stripped text of each field that has a column, and where each of them stands."""

    cells: dict[str, str]
    columns: dict[str, int]
    path: str
    line: int

    def cell(self, field: str) -> str:
        """The text of a field, empty where it has no column."""
        return self.cells.get(field, "")

    def place(self, field: str) -> Source:
        """The cell of a field; the first of the row where it has no column."""
        return Source(self.path, self.line, self.columns.get(field, 1))

    def problem(self, code: str, field: str, message: str, remedy: str) -> Problem:
        """A problem at the cell of a field; the row is not shown with it, because it holds the key."""
        return Problem(
            code=code,
            message=message,
            source=self.place(field),
            remedy=remedy,
            clause="T38",
            secret=True,
        )


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What a row says of a question.

    `values` are the fields as a file of the bank holds them, without `id`, `point` and `cite`, in the order of
    the bank; `stated` are the fields of the question for which the file has a column, so that an empty cell of
    one of them means that the question has none.
    """

    row: Row
    type: str
    stem: str
    options: dict[str, str]
    values: dict[str, object]
    stated: frozenset[str]

    @property
    def key(self) -> tuple[str, object]:
        """Its type and right answer, the same in whatever order the options stand."""
        own = (self.values[field] for field in _KEYS if field in self.values)
        answer = next(own, None)
        if isinstance(answer, str):
            return self.type, "/".join(sorted(self.options[letter] for letter in answer))
        return self.type, answer
