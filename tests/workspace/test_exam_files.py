"""The large files of an exam, without a record a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM
from trainer_cli.workspace.exam_files import (
    LazyIds,
    dealt_forms,
    first_fields,
    handed_in,
    line_count,
    lines,
    missing_forms,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

CANDIDATES = '﻿agent,form\nA001,A\n"A002",B\n'
SHEETS = "agent,form,start,end,row,answers,more\nA001,A,,,2,ABCD,\nA003,A,,,3,AB-D,\n"


def test_the_first_field_of_each_line_behind_the_header() -> None:
    assert list(first_fields(CANDIDATES.encode())) == ["A001", "A002"]
    assert list(first_fields(b"")) == []


def test_candidates(tmp_path: Path) -> None:
    file = tmp_path / "candidates.csv"
    assert dealt_forms(file) == {}
    file.write_text(CANDIDATES, encoding="utf-8")
    assert dealt_forms(file) == {"A001": "A", "A002": "B"}
    assert line_count(file) == 2


def test_sheets(tmp_path: Path) -> None:
    file, empty = tmp_path / "sheets-A.csv", tmp_path / "sheets-B.csv"
    file.write_text(SHEETS, encoding="utf-8")
    empty.write_text("", encoding="utf-8")
    assert handed_in([file, empty]) == {"A001", "A003"}
    assert [line[:4] for line in lines([empty, file])] == [b"A001", b"A003"]


def test_ids_are_read_once_and_only_when_somebody_asks() -> None:
    asked = []

    def read() -> set[str]:
        asked.append(1)
        return {"A001", "A002"}

    ids = LazyIds(read)
    assert asked == []
    assert "A001" in ids
    assert "A009" not in ids
    assert sorted(ids) == ["A001", "A002"]
    assert len(ids) == 2
    assert asked == [1]


def test_a_form_that_has_sheets_and_is_gone_is_missing(team: Callable[[str], Team]) -> None:
    here = team("answered")
    assert missing_forms(here.exam) == []
    (here.root / f"records/exams/{EXAM}/form-B.yaml").unlink()
    assert missing_forms(here.exam) == ["B"]
