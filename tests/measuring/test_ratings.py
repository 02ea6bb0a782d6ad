from __future__ import annotations

from decimal import Decimal

from trainer_cli.measuring.ratings import read_ratings
from trainer_cli.text.open_table import open_table


def read(text: str) -> tuple[object, list[tuple[str, str]]]:
    opened = open_table(text.encode(), "marks.csv")
    return read_ratings(opened), [(one.code, str(one.source)) for one in opened.table.problems]


def test_numbers_are_exact_and_may_be_missing() -> None:
    rows, problems = read("essay,TR01,TR02\nE1,7.5,８\nE2,,-1\n")
    assert rows == [[Decimal("7.5"), Decimal(8)], [None, Decimal(-1)]]
    assert problems == []


def test_words_are_categories() -> None:
    assert read("essay,TR01,TR02\nE1,pass,fail\nE2,pass,\n") == ([["pass", "fail"], ["pass", None]], [])


def test_a_word_among_numbers_is_a_slip() -> None:
    _, problems = read("essay,TR01,TR02\nE1,7,1e3\nE1,7..5,8\n")
    assert problems == [
        ("measure-name-repeated", "marks.csv:3:1"),
        ("measure-no-number", "marks.csv:2:3"),
        ("measure-no-number", "marks.csv:3:2"),
    ]
