"""Records that somebody opened in a spreadsheet and saved."""

from __future__ import annotations

import codecs

import pytest

from trainer_cli.text.csv_writer import BOM
from trainer_cli.text.same_rows import same_rows

KEPT = BOM + b"agent,date,points,start,passed\nA001,2026-02-09,85.50,09:00,true\n007,2026-02-10,1,,false\n"


@pytest.mark.parametrize(
    "saved",
    [
        b"agent,date,points,start,passed\r\nA001,2026/2/9,85.5,9:00,TRUE\r\n7,2026/2/10,1,,FALSE\r\n",
        b"agent;date;points;start;passed;\nA001;2026-02-09;85.50;09:00:00;true;\n007;2026-02-10;1;;false;\n;;;;;\n",
        codecs.BOM_UTF16_LE
        + "agent\tdate\tpoints\tstart\tpassed\r\nA001\t2026年2月9日\t85.5\t9:00\tTRUE\r\n7\t46063\t1\t\tFALSE".encode(
            "utf-16-le"
        ).replace("46063".encode("utf-16-le"), "2026-2-10".encode("utf-16-le")),
    ],
)
def test_the_same_rows_in_another_notation(saved: bytes) -> None:
    assert same_rows(saved, KEPT)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"85.50", b"85.51"),
        (b"A001", b"a001"),
        (b"\n007", b"\n008"),
        (b"false\n", b"false\nA002,,,,\n"),
        (b"1,,", b"1,x,"),
    ],
)
def test_any_other_value_is_another_row(old: bytes, new: bytes) -> None:
    assert old in KEPT
    assert not same_rows(KEPT.replace(old, new), KEPT)


@pytest.mark.parametrize("data", [b"", b'a,"b', b"\xff\xfe\x00", b"alone\n"])
def test_what_is_no_table_is_the_same_as_none(data: bytes) -> None:
    assert not same_rows(data, data)
