"""Which kind of table a file is, by its columns."""

from __future__ import annotations

import pytest

from tests.text.books import book
from trainer_cli.interop import FORMATS
from trainer_cli.interop.format import Format, match, recognised, unrecognised
from trainer_cli.text.table_head import table_head

PEOPLE = Format("people", "who", {"工號": "id", "id": "id", "姓名": "name", "組別": "team"}, ("id", "name"))
TEAMS = Format("teams", "who where", {"id": "id", "姓名": "name"}, ("id",))
SHEETS = Format("sheets", "answers", {"id": "id"}, ("id",), items=str.isdecimal)
LONG = Format("long", "points", {"id": "id", "n": "n"}, ("id",), items=str.isdecimal, instead=("n",))
ALL = (PEOPLE, TEAMS, SHEETS, LONG)


def names(text: str) -> list[str]:
    head = table_head(text.encode(), "a.csv")
    assert isinstance(head, dict)
    return [one.format.name for one in recognised(head, ALL)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("工号;姓名;组别\n", ["people"]),
        ("id,姓名\n", ["people", "teams"]),
        ("id,姓名,x\n", ["people", "teams"]),
        ("id,x\n", ["teams"]),
        ("id,1,2,x\n", ["sheets", "long"]),
        ("id,n\n", ["long"]),
        ("姓名,組別\n", []),
        ("x,y\n", []),
    ],
)
def test_the_format_with_most_known_columns_counts(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_what_is_known_of_a_table() -> None:
    head = table_head(book([["說明"]], [["名單"], ["工号", " 姓名 ", "備註"], ["1", "x"]]), "a.xlsx")
    assert isinstance(head, dict)
    found = match(PEOPLE, head)
    assert found is not None
    assert (found.header.part, found.header.line) == ("Sheet2", 2)
    assert (found.known, found.items, found.others) == ({"工号": "id", "姓名": "name"}, 0, ("備註",))


def test_what_is_said_of_a_table_that_fits_none_or_several() -> None:
    none = unrecognised("a.csv", [], (*ALL, Format("survey", "answers", {}, ())))
    assert (none.code, none.source.path) == ("import-unknown", "a.csv")
    assert none.remedy == (
        "begin with a row of column names, or say --as KIND: "
        "`people` (id / 工號, 姓名); `teams` (id); `sheets` (id); `long` (id); `survey`"
    )
    head = table_head(b"id,1\n", "a.csv")
    assert isinstance(head, dict)
    several = unrecognised("a.csv", recognised(head, ALL), ALL)
    assert (several.code, several.message) == (
        "import-unclear",
        "the columns fit more than one kind of table: `sheets`, `long`",
    )


def test_every_format_fits_a_table_of_its_own_columns() -> None:
    for format_ in FORMATS.values():
        columns = [*dict.fromkeys((*format_.required, *format_.instead))]
        spelt = [next(name for name, field in format_.names.items() if field == one) for one in columns]
        head = table_head((",".join([*spelt, "1"]) + "\n").encode(), "a.csv")
        assert isinstance(head, dict)
        assert match(format_, head) is not None, format_.name
