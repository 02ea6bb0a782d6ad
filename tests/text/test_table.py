from __future__ import annotations

from trainer_cli.text.problem import Problem
from trainer_cli.text.table import SUMMARIES, Table, no_table, recast, sound_rows


def table() -> Table:
    return Table(("id", "name"), iter(()), "utf-8", 1, [])


def test_every_row_is_given_or_counted() -> None:
    read = table()
    rows = [
        (2, ["A", "x"]),
        (3, []),
        (4, ["", " "]),
        (5, ["A", "y", ""]),
        (6, ["A"]),
        (7, ["A", "y", "z"]),
        (8, ["合計"]),
        (9, ["", "平均："]),
    ]
    assert list(sound_rows(read, rows, "a.csv", padded=True)) == [(2, ["A", "x"]), (5, ["A", "y"])]
    assert (read.blank, read.summaries, read.refused) == (2, 2, 2)
    assert [(one.code, str(one.source)) for one in read.problems] == [
        ("csv-row-length", "a.csv:6:1"),
        ("csv-row-length", "a.csv:7:1"),
    ]


def test_of_too_many_problems_the_first_hundred_are_told() -> None:
    read = table()
    for _ in range(150):
        read.refuse(Problem(code="x", message="x"))
    assert (read.refused, len(read.problems)) == (150, 100)


def test_sums_are_known_in_both_scripts_and_nothing_is_read_of_no_table() -> None:
    assert {"合计", "合計", "Overall average"} <= SUMMARIES
    assert list(no_table("", []).rows) == []


def test_the_counts_of_a_table_follow_those_it_is_made_of() -> None:
    first = table()
    rows = [(2, ["A", "x"]), (3, ["A"])]
    names = ((line, cells[:1]) for line, cells in sound_rows(first, rows, "a.csv", padded=False))
    made = recast(first, ("a",), names)
    assert (list(made.rows), made.refused, made.columns) == ([(2, ["A"])], 1, ("a",))
    assert first.columns == ("id", "name")
