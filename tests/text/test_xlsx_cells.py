from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.text.spoiled import spoiled
from trainer_cli.text.xlsx_cells import CellValue, cell_text


def moment(text: str) -> dt.datetime:
    """A time as a spreadsheet keeps it: of no zone."""
    return dt.datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("007", "007"),
        ("123456789012345678", "123456789012345678"),
        ("a\r\nb\rc", "a\nb\nc"),
        (7.0, "7"),
        (-7.0, "-7"),
        (3, "3"),
        (0.1, "0.1"),
        (0.00001, "0.00001"),
        (999_999_999_999_999.0, "999999999999999"),
        (True, "TRUE"),
        (False, "FALSE"),
        (dt.date(2026, 2, 9), "2026-02-09"),
        (moment("2026-02-09"), "2026-02-09"),
        (moment("2026-02-09 08:30"), "2026-02-09 08:30:00"),
        (moment("2026-02-09 08:29:59.999999"), "2026-02-09 08:30:00"),
        (dt.time(8, 30), "08:30:00"),
        (dt.timedelta(hours=30, seconds=5), "30:00:05"),
        (dt.timedelta(minutes=-90), "-1:30:00"),
    ],
)  # fmt: skip
def test_a_cell_reads_as_in_a_csv_file(value: CellValue, text: str) -> None:
    assert cell_text(value) == text


def test_a_number_that_lost_digits_looks_spoiled() -> None:
    assert cell_text(440301199001011234.0) == "4.40301E+17"
    assert spoiled(cell_text(440301199001011234.0)) == "a long number was shortened"
