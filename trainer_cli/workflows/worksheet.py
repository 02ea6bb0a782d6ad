"""A worksheet: a spreadsheet to fill in that `trainer import` reads back, in the workspace's language."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.reports.language import text_in
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
    """A worksheet of a kind, `spare` rows of which are empty; a row has a value for the fields it knows."""

    kind: str
    fields: tuple[Field, ...]
    rows: tuple[Mapping[str, Scalar], ...]
    spare: int = 0


def worksheet_bytes(sheet: Worksheet, language: Language, file: str) -> bytes:
    """The worksheet as an XLSX file, which will be called `file`."""

    def said(text: Text) -> str:
        return text_in(language, text)

    words = SHEETS[sheet.kind]
    columns = tuple(
        Column(
            title=said(TITLES[one.name]),
            width=one.width,
            format=one.format,
            allowed=one.allowed,
            at_most=said(TITLES[one.at_most]) if one.at_most else "",
        )
        for one in sheet.fields
    )
    rows = tuple(tuple(row.get(one.name) for one in sheet.fields) for row in sheet.rows)
    told = words.lines if words.listing else (*words.lines, *FILLED_IN)
    lines = (said(words.title), "", *map(said, (*told, *GENERAL)))
    return dump_xlsx(
        [Sheet(name=said(words.title), columns=columns, rows=rows, spare=sheet.spare)],
        Instructions(said(INSTRUCTIONS), tuple(line.replace("{file}", file) for line in lines)),
    )


def said_all(texts: Iterable[Text], language: Language) -> tuple[str, ...]:
    """Some texts in a language."""
    return tuple(text_in(language, text) for text in texts)
