from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.text.csv_edit import with_cells
from trainer_cli.text.csv_header import numbered_rows
from trainer_cli.text.csv_writer import dump_csv


def test_only_the_cells_that_change_change() -> None:
    data = '\ufeffid;name;note\r\nA1;"x";\r\n"A2";"two\r\nlines";1\r\nA3;y;2'.encode()
    changed = with_cells(data, ";", {3: {1: "王;五"}, 5: {2: "=1+1"}})
    assert changed.decode() == ('\ufeffid;name;note\r\nA1;"x";\r\nA2;"王;五";1\r\nA3;y;\'=1+1')


def test_nothing_to_change_changes_nothing() -> None:
    data = b'id,name\n"A1","x"\n'
    assert with_cells(data, ",", {}) == data


@given(st.lists(st.sampled_from(['a"b', "x,y", "two\nlines", "王", ""]), min_size=3, max_size=3))
def test_the_other_rows_are_read_as_before(cells: list[str]) -> None:
    data = dump_csv(("id", "name"), [(f"A{number}", cell) for number, cell in enumerate(cells)], bom=False)
    rows = list(numbered_rows(data.decode().splitlines(keepends=True), ","))
    line = rows[2][0]
    found = numbered_rows(with_cells(data, ",", {line: {1: "new"}}).decode().splitlines(keepends=True), ",")
    assert [row for _, row in found] == [row if at != line else ["A1", "new"] for at, row in rows]
