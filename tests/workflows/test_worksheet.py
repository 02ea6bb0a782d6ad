"""A worksheet in the workspace's language: headings, lists, text that stays text, instructions."""

from __future__ import annotations

import datetime as dt
import io
from decimal import Decimal

from openpyxl import load_workbook

from tests.workflows.filled import rows
from trainer_cli.workflows.worksheet import Field, Worksheet, said_all, worksheet_bytes
from trainer_cli.workflows.worksheet_words import STATUSES

SHEET = Worksheet(
    "sign-in",
    (
        Field("agent"),
        Field("date", "date"),
        Field("status", allowed=said_all(STATUSES, "zh-Hant")),
        Field("most", "number"),
        Field("points", "number", at_most="most"),
    ),
    ({"agent": "007", "date": dt.date(2026, 2, 9), "most": Decimal(5)},),
)


def test_what_stands_in_it() -> None:
    data = worksheet_bytes(SHEET, "zh-Hant", "簽到.xlsx")
    assert rows(data) == [
        ["工號", "日期", "出勤", "滿分", "得分"],
        ["007", dt.datetime(2026, 2, 9), None, 5, None],  # noqa: DTZ001  # as openpyxl gives a day
    ]
    book = load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["簽到表", "填寫說明"]
    table = book.worksheets[0]
    assert table.freeze_panes == "A2"
    assert {str(one.sqref): one.formula1 for one in table.data_validations.dataValidation} == {
        "C2": '"出席,遲到,早退,缺席,請假"',
        "E2": "0",
    }
    lines = [row[0] for row in book.worksheets[1].iter_rows(values_only=True)]
    assert (lines[0], lines[-1]) == ("簽到表", "trainer import 簽到.xlsx")


def test_the_same_worksheet_is_the_same_bytes() -> None:
    assert worksheet_bytes(SHEET, "en", "a.xlsx") == worksheet_bytes(SHEET, "en", "a.xlsx")
    assert rows(worksheet_bytes(SHEET, "en", "a.xlsx"))[0] == ["agent", "date", "status", "most", "points"]
