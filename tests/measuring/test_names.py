from __future__ import annotations

from trainer_cli.measuring.names import names_wrong


def test_everybody_has_one_row_and_a_name() -> None:
    rows = [(2, ["P1", "A"]), (3, ["", "B"]), (4, ["P2", ""]), (5, ["P1", "C"]), (7, ["P1", "D"])]
    assert [(one.code, str(one.source), one.message) for one in names_wrong(rows, "a.csv")] == [
        (
            "measure-name-missing",
            "a.csv:3:1",
            "this row has values, and names nobody in its first column",
        ),
        ("measure-name-repeated", "a.csv:5:1", "`P1` has a row in line 2 already"),
        ("measure-name-repeated", "a.csv:7:1", "`P1` has a row in line 2 already"),
    ]


def test_ids_are_text() -> None:
    assert list(names_wrong([(2, ["1"]), (3, ["01"]), (4, ["p1"]), (5, ["P1"])], "a.csv")) == []
