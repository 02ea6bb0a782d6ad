from __future__ import annotations

from decimal import Decimal

import pytest

from trainer_cli.measuring.counts import Item
from trainer_cli.measuring.key import KEY_NAMES, read_key
from trainer_cli.text.csv_reader import read_table

ITEMS = ("q1", "q2", "q10")


def read(text: str) -> tuple[list[Item], list[tuple[str, str]]]:
    table = read_table(text.encode(), "key.csv", KEY_NAMES, required=("item", "key"))
    items, problems = read_key(table, "key.csv", ITEMS)
    return items, [(one.code, str(one.source)) for one in problems]


def test_a_key_in_the_order_of_the_answers() -> None:
    assert read("item,key\nq10,T\nq1,A|C\nq2,AC\n") == (
        [
            Item("q1", Decimal(1), {"A": Decimal(1), "C": Decimal(1)}),
            Item("q2", Decimal(1), {"AC": Decimal(1)}),
            Item("q10", Decimal(1), {"T": Decimal(1)}),
        ],
        [],
    )


def test_points_and_chinese_names_of_columns() -> None:
    items, problems = read("題號,分值,答案\nq1,2,A\nq2,0.5,B | C\nq10,,T\n")
    assert problems == []
    assert items[1] == Item("q2", Decimal("0.5"), {"B": Decimal("0.5"), "C": Decimal("0.5")})
    assert [item.full for item in items] == [Decimal(2), Decimal("0.5"), Decimal(1)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "item,key\nq1,A\nq2,B\nQ10,C\n",
            [("measure-item-unknown", "4:1"), ("measure-item-without-key", "1:1")],
        ),
        ("item,key\nq1,A\nq2,B\nq10,C\nzz,C\n", [("measure-item-unknown", "5:1")]),
        ("item,key\nq1,A\nq2,B\nq10,C\nq1,B\n", [("measure-key-repeated", "5:1")]),
        ("item,key\nq1,\nq2,B|\nq10,C\n", [("measure-key-empty", "2:2"), ("measure-key-empty", "3:2")]),
        (
            "points,item,key\n0,q1,A\n-1,q2,B\nmany,q10,C\n",
            [("measure-points", "2:1"), ("measure-points", "3:1"), ("measure-points", "4:1")],
        ),
        ("item\nq1\n", [("csv-column-missing", "1:1")]),
        ("item,key\nq1,A\nq2\n", [("csv-row-length", "3:1")]),
    ],
)
def test_what_is_wrong_has_its_place(text: str, expected: list[tuple[str, str]]) -> None:
    assert read(text) == ([], [(code, f"key.csv:{place}") for code, place in expected])
