from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from tests.reports.facts import FACTS, FORM
from trainer_cli.reports.answers import MatchRow, key_in_words, match_rows


def test_the_key_in_words() -> None:
    assert [key_in_words(item) for item in FORM.items] == [
        "A 組長",
        "×",
        "留備註，告知買家。",
        "先致歉，再查倉庫。",
    ]


def test_all_accepted_answers_are_named() -> None:
    assert key_in_words(FACTS.forms["B"].items[0]) == "A 甲 / B 乙"


def test_a_number_with_its_unit_and_tolerance() -> None:  # T38
    number = replace(
        FORM.items[0], type="number", options={}, key=("15",), tolerance=Decimal("0.5"), unit="秒"
    )
    assert key_in_words(number) == "15 秒 (± 0.5)"


def test_the_sides_of_a_match_row_by_row() -> None:  # T38
    sides = replace(
        FORM.items[0], type="match", prompts={"1": "甲"}, options={"A": "乙", "B": "丙"}, key=("1B",)
    )
    assert match_rows(sides) == (MatchRow("1", "甲", "A", "乙"), MatchRow("", "", "B", "丙"))
    assert match_rows(FORM.items[0]) == ()
    assert key_in_words(sides) == "1 甲 → B 丙"
