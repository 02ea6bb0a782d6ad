"""What we write as a spreadsheet, opened and saved by LibreOffice: nothing runs or is lost (reliability row 28)."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.commands.shell import NOW, TODAY
from tests.office.office import CSV, Office
from trainer_cli.cli import run
from trainer_cli.text.xlsx_sheet import Column, Instructions, Sheet
from trainer_cli.text.xlsx_writer import dump_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

TEXTS = (
    "007",
    "1E5",
    "=1+1",
    "+1",
    "@x",
    "2026/2/9",
    "12345678901234567890",
    "'x",
    " a ",
    "一\n二",
    "1.50",
    "TRUE",
)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def opened(data: bytes) -> Any:  # noqa: ANN401  # openpyxl has no types
    return load_workbook(io.BytesIO(data))


def test_texts_numbers_and_days_come_back(office: Office) -> None:
    rows = (*((text, None, None) for text in TEXTS), ("x", Decimal("97.50"), dt.date(2026, 2, 9)))
    columns = (
        Column(title="工號"),
        Column(title="得分", format="number"),
        Column(title="日期", format="date"),
    )
    sheet = opened(office.saved(dump_xlsx([Sheet(name="評分", columns=columns, rows=rows)])))["評分"]
    assert [(row[0].value, row[0].data_type) for row in sheet.iter_rows(min_row=2)] == [
        *((text, "s") for text in TEXTS),
        ("x", "s"),
    ]
    score, day = sheet[len(rows) + 1][1:]
    assert (score.value, score.number_format) == (97.5, "0.00")
    assert (str(day.value)[:10], day.is_date) == ("2026-02-09", True)


def test_lists_limits_locks_and_instructions_come_back(office: Office) -> None:
    columns = (
        Column(title="工號", locked=True),
        Column(title="狀態", allowed=("出席", "遲到")),
        Column(title="得分", format="number", at_most="滿分"),
        Column(title="滿分", format="number", locked=True),
        Column(title="客服", allowed=tuple(f"agent {number:03}" for number in range(60))),
    )
    rows = (("A001", None, None, 5, None), ("A002", None, None, 7, None))
    raw = dump_xlsx([Sheet(name="簽到", columns=columns, rows=rows)], Instructions("說明", ("只填空格。",)))
    book = opened(office.saved(raw))
    assert book.sheetnames == ["簽到", "說明", "lists"]
    sheet = book["簽到"]
    rules = {str(rule.sqref): (rule.type, rule.formula1) for rule in sheet.data_validations.dataValidation}
    assert rules["B2:B3"] == ("list", '"出席,遲到"')
    assert rules["C2:C3"] == ("decimal", "0")
    assert rules["E2:E3"][0] == "list"
    assert sheet.protection.sheet is True
    locks = [sheet.column_dimensions[letter].protection.locked for letter in "ABCDE"]
    assert locks == [True, False, False, True, False]


@pytest.mark.parametrize(
    "words",
    ["agent list", "curriculum show junior", "table heads --by team,month", "table exam-points --by agent"],
)
def test_a_page_as_spreadsheet_says_what_it_says_as_csv(
    office: Office, team: Callable[[str], Team], capsysbinary: pytest.CaptureFixture[bytes], words: str
) -> None:
    fixed = ("-C", str(team("released").root), "--now", NOW, "--today", TODAY)
    pages = {}
    for form in ("csv", "xlsx"):
        assert run([*fixed, *words.split(), "--to", form]) == 0
        pages[form] = capsysbinary.readouterr().out
    again = office.saved(pages["xlsx"], as_filter=CSV)
    assert rows_of(again) == rows_of(pages["csv"])


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
