"""Tables without quotes are cut into columns at once; all others are left to be read row by row.

That both ways find the same is asserted in `test_csv_columns`.
"""

from __future__ import annotations

import pytest

from trainer_cli.text.csv_plain import plain_columns
from trainer_cli.text.csv_reader import read_table

NAMES = {"id": "id", "工號": "id", "team": "team", "組別": "team"}


def columns(text: str, encoding: str = "utf-8") -> list[list[str]] | None:
    data = text.encode(encoding)
    table = read_table(data, "a.csv", NAMES, required=("id",))
    return plain_columns(data, table, table.header_line)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize(("separator", "newline"), [(",", "\n"), (";", "\r\n"), ("\t", "\r")])
def test_the_rows_below_the_header(encoding: str, separator: str, newline: str) -> None:
    text = "花名冊,\n工號,組別\nA001,西組\nA002,\n".replace(",", separator).replace("\n", newline)
    assert columns(text, encoding) == [["A001", "A002"], ["西組", ""]]
    assert columns(text.removesuffix(newline), encoding) == [["A001", "A002"], ["西組", ""]]


@pytest.mark.parametrize(
    "rows",
    [
        "",
        'A001,"west"\n',
        "A001, west\n",
        "A001\nA002,west,more\n",
        "A001,west,\n",
        "A001,west\n\n",
        "A001,west\n,east\n",
        "A001,west\nTotal,2\n",
        f"A001,{'x' * 140_000}\n",
    ],
)
def test_what_must_be_looked_at_row_by_row(rows: str) -> None:
    assert columns(f"id,team\n{rows}") is None


def test_a_table_in_a_rare_encoding() -> None:
    assert columns("id,team\nA001,west\n", "utf-16") is None


def test_a_table_in_the_encoding_of_mainland_spreadsheets() -> None:
    """Its bytes may hold spaces that show only as text."""
    assert columns("工號,組別\nA001,西組\n", "gb18030") is None
