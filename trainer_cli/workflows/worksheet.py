"""A worksheet: a spreadsheet to fill in that `trainer import` reads back, in the workspace's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.reports.language import text_in
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.xlsx_sheet import Column, Instructions, Sheet
from trainer_cli.text.xlsx_writer import dump_xlsx
from trainer_cli.workflows.worksheet_words import FILLED_IN, GENERAL, INSTRUCTIONS, SHEETS, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.model.base import Text
    from trainer_cli.model.settings import Language
    from trainer_cli.text.scalars import Scalar
    from trainer_cli.text.xlsx_sheet import ColumnFormat


class Field(NamedTuple):
    """A column: its field, as in `TITLES`, and what its cells take.

    `allowed` values are offered in a list, `at_most` is the field that holds the highest number of each row.
    """

    name: str
    format: ColumnFormat = "text"
    allowed: tuple[Scalar, ...] = ()
    at_most: str = ""
    width: int | None = None


class Worksheet(NamedTuple):
    """A worksheet of a kind, `spare` rows of which are empty; a row has a value for the fields it knows.

    `beside` are tables to read while filling it in, which do not come back.
    """

    kind: str
    fields: tuple[Field, ...]
    rows: tuple[Mapping[str, Scalar], ...]
    spare: int = 0
    beside: tuple[Worksheet, ...] = ()


def worksheet_bytes(sheet: Worksheet, language: Language, file: str) -> bytes:
    """The worksheet as an XLSX file, which will be called `file`."""

    def said(text: Text) -> str:
        return text_in(language, text)

    words = SHEETS[sheet.kind]
    told = words.lines if words.listing else (*words.lines, *FILLED_IN)
    lines = (said(words.title), "", *map(said, (*told, *GENERAL)))
    return dump_xlsx(
        [_table(one, language) for one in (sheet, *sheet.beside)],
        Instructions(said(INSTRUCTIONS), tuple(line.replace("{file}", file) for line in lines)),
    )


def worksheet_csv(sheet: Worksheet, language: Language) -> bytes:
    """The worksheet alone as CSV, for who has no spreadsheet; no instructions, no drop-down lists."""
    table = _table(sheet, language)
    return dump_csv([column.title for column in table.columns], table.rows)


def _table(sheet: Worksheet, language: Language) -> Sheet:
    columns = tuple(
        Column(
            title=text_in(language, TITLES[one.name]),
            width=one.width,
            format=one.format,
            allowed=one.allowed,
            at_most=text_in(language, TITLES[one.at_most]) if one.at_most else "",
        )
        for one in sheet.fields
    )
    rows = tuple(tuple(row.get(one.name) for one in sheet.fields) for row in sheet.rows)
    name = text_in(language, SHEETS[sheet.kind].title)
    return Sheet(name=name, columns=columns, rows=rows, spare=sheet.spare)


def said_all(texts: Iterable[Text], language: Language) -> tuple[str, ...]:
    """Some texts in a language."""
    return tuple(text_in(language, text) for text in texts)
