from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.text.xlsx_sheet import LONGEST_NAME, sheet_names


@pytest.mark.parametrize(
    ("given_names", "taken"),
    [
        (["簽到", "說明"], ["簽到", "說明"]),
        (["A/B 卷", "[1]: x*?\\"], ["A-B 卷", "-1-- x---"]),
        (["marks", "Marks", "MARKS"], ["marks", "Marks 2", "MARKS 3"]),
        (["", "'quoted'", "History"], ["-", "quoted", "History 2"]),
        (["a" * 40, "a" * 40], ["a" * 31, "a" * 29 + " 2"]),
    ],
)
def test_names_as_spreadsheets_take_them(given_names: list[str], taken: list[str]) -> None:
    assert sheet_names(given_names) == taken


@settings(max_examples=100)
@given(st.lists(st.text(max_size=40), max_size=12))
def test_whatever_the_names_there_are_as_many_and_no_two_alike(names: list[str]) -> None:
    found = sheet_names(names)
    assert len(found) == len(names) == len({name.lower() for name in found})
    assert all(0 < len(name) <= LONGEST_NAME and not set(name) & set("[]:*?/\\") for name in found)
