from __future__ import annotations

import pytest

from trainer_cli.text.spoiled import spoiled


@pytest.mark.parametrize(
    ("cell", "damage"),
    [
        ("4.40301E+17", "a long number was shortened"),
        ("4E+17", "a long number was shortened"),
        ("1-Mar", "a text was made a date"),
        ("Mar-26", "a text was made a date"),
        ("3月1日", "a text was made a date"),
        ("#REF!", "a formula failed"),
        ("#N/A", "a formula failed"),
        ("#NAME?", "a formula failed"),
        (" ##### ", "the column was too narrow"),
    ],
)
def test_what_a_spreadsheet_did(cell: str, damage: str) -> None:
    assert spoiled(cell) == damage


@pytest.mark.parametrize(
    "cell", ["", "A001", "0012", "440301199001011234", "2026-03-01", "B", "Mar", "#1", "E17", "2月30日"]
)
def test_cells_as_they_were_typed(cell: str) -> None:
    assert spoiled(cell) is None
