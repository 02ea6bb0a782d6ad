"""Cells of a column: of each record a field, as a filter, a mapping or a macro shows it."""

from __future__ import annotations

from operator import attrgetter
from typing import NamedTuple

from trainer_cli.reports.columns import column
from trainer_cli.reports.markdown import code


class Row(NamedTuple):
    id: str
    marks: tuple[int, ...] = ()


class Named(NamedTuple):
    row: Row


ROWS = [Named(Row("A001", (7, 0))), Named(Row("A002", (9, 0)))]
FILTERS = {"code": code}


def test_a_filter_shows_a_field() -> None:
    assert column(ROWS, "code", "row.id", filters=FILTERS, read=attrgetter) == ["`A001`", "`A002`"]


def test_a_mapping_has_the_words_and_a_path_may_name_a_place() -> None:
    words = {7: "seven", 9: "nine"}
    assert column(ROWS, words, "row.marks.0", filters=FILTERS, read=attrgetter) == ["seven", "nine"]


def test_a_macro_lays_equal_values_out_once() -> None:
    shown: list[tuple[int, int]] = []

    def macro(first: int, second: int) -> str:
        shown.append((first, second))
        return f"{first} and {second}"

    rows = [*ROWS, ROWS[0]]
    cells = column(rows, macro, "row.marks.0", "row.marks.1", filters=FILTERS, read=attrgetter)
    assert cells == ["7 and 0", "9 and 0", "7 and 0"]
    assert shown == [(7, 0), (9, 0)]
