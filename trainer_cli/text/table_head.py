"""The first rows of a table whose kind is not known yet."""

from __future__ import annotations

from trainer_cli.text.csv_header import FIRST_ROWS, SEPARATORS, first_rows
from trainer_cli.text.decode import encoding_of, is_workbook
from trainer_cli.text.problem import Problem
from trainer_cli.text.table import Row

Head = dict[str, list[Row]]
"""The first rows, each with its line, as every separator or every visible sheet gives them: for `header_in`."""


def sheet_states(data: bytes, path: str) -> dict[str, bool]:
    """The sheets of a workbook in their order, each with whether it is hidden."""
    from trainer_cli.text.xlsx_reader import read_states  # noqa: PLC0415  # for workbooks only

    return read_states(data, path)


def table_head(
    data: bytes, path: str, *, encoding: str | None = None, sheet: str | None = None
) -> Head | Problem:
    """The first ten rows of a CSV file or workbook, or why it can't be read."""
    if is_workbook(data, path):
        from trainer_cli.text.xlsx_reader import read_workbook  # noqa: PLC0415  # for workbooks only
        from trainer_cli.text.xlsx_table import chosen_sheets, numbered  # noqa: PLC0415  # for workbooks only

        book = read_workbook(data, path)
        sheets = book if isinstance(book, Problem) else chosen_sheets(book, path, sheet)
        if isinstance(sheets, Problem):
            return sheets
        return {one.name: numbered(one, FIRST_ROWS) for one in sheets}
    found = encoding_of(data, path, encoding)
    if isinstance(found, Problem):
        return found
    text = data.decode(found).encode()
    return {separator: first_rows(text, "utf-8", separator) for separator in SEPARATORS}
