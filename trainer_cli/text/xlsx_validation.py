"""What the cells of a sheet take: drop-down lists, and numbers up to that of another column."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from trainer_cli.text.scalars import scalar_text

if TYPE_CHECKING:
    from trainer_cli.text.scalars import Scalar
    from trainer_cli.text.xlsx_sheet import Column, Sheet

_MOST_INLINE = 255


class ListSheet:
    """The lists that are too long to stand in a cell's rule: a hidden sheet of that name, a column each."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._columns: dict[tuple[Scalar, ...], int] = {}

    def reference(self, values: tuple[Scalar, ...]) -> str:
        """The range of the hidden sheet that holds `values`."""
        from xlsxwriter.utility import quote_sheetname, xl_range_abs  # noqa: PLC0415  # only for spreadsheets

        column = self._columns.setdefault(values, len(self._columns))
        return f"={quote_sheetname(self._name)}!{xl_range_abs(0, column, len(values) - 1, column)}"

    def write(self, workbook: Any) -> None:  # noqa: ANN401  # xlsxwriter has no types
        """Add the hidden sheet, if a list needs it."""
        if not self._columns:
            return
        sheet = workbook.add_worksheet(self._name)
        sheet.hide()
        text = workbook.add_format({"num_format": "@"})
        for values, column in self._columns.items():
            for row, value in enumerate(values):
                if isinstance(value, int | Decimal):  # a typed 2 is not the text «2»
                    sheet.write_number(row, column, value)
                else:
                    sheet.write_string(row, column, scalar_text(value), text)


def add_validations(target: Any, sheet: Sheet, lists: ListSheet) -> None:  # noqa: ANN401  # as above
    """Give the cells below the heading of `sheet` their rules.

    Raises:
        KeyError: `at_most` names no column.
    """
    last = len(sheet.rows) + sheet.spare
    places = {column.title: index for index, column in enumerate(sheet.columns)}
    for index, column in enumerate(sheet.columns):
        rule = _rule(column, places, lists)
        if rule and last:
            target.data_validation(1, index, last, index, rule)


def _rule(column: Column, places: dict[str, int], lists: ListSheet) -> dict[str, object]:
    if column.allowed:
        return {"validate": "list", "source": _source(column.allowed, lists)}
    if column.at_most:
        from xlsxwriter.utility import xl_rowcol_to_cell  # noqa: PLC0415  # as above

        most = xl_rowcol_to_cell(1, places[column.at_most], col_abs=True)
        return {"validate": "decimal", "criteria": "between", "minimum": 0, "maximum": f"={most}"}
    return {}


def _source(allowed: tuple[Scalar, ...], lists: ListSheet) -> str | list[str]:
    """The list itself, or where it stands if it is long or its values hold what separates them."""
    values = [scalar_text(value) for value in allowed]
    spoiled = any(set(value) & set(',"') or value != value.strip() for value in values)
    return lists.reference(allowed) if spoiled or len(",".join(values)) > _MOST_INLINE else values
