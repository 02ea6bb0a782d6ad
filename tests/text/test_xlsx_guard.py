"""Reliability row 27: what is refused before any part of a workbook is parsed."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.text.books import packed, raw_book, raw_parts
from trainer_cli.text.decode import OLE, is_workbook
from trainer_cli.text.problem import Problem
from trainer_cli.text.xlsx_guard import MOST_BYTES, workbook_parts

SOUND = raw_parts('<row r="1"><c r="A1"><v>1</v></c></row>')
SHEET = "xl/worksheets/sheet1.xml"
ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
NOISE = bytes(range(256)) * 40


def refusal(data: bytes) -> str:
    found = workbook_parts(data, "a.xlsx")
    assert isinstance(found, Problem)
    assert str(found.source) == "a.xlsx:1:1"
    return found.code


def test_the_parts_that_hold_values_are_read() -> None:
    found = workbook_parts(packed(SOUND | {"xl/media/image1.png": "x", "docProps/app.xml": "<a/>"}), "a.xlsx")
    assert isinstance(found, dict)
    assert set(found) == set(SOUND)


@pytest.mark.parametrize(
    ("added", "code"),
    [
        ({"xl/vbaProject.bin": "x"}, "workbook-macros"),
        ({SHEET: ENTITY + "<worksheet/>"}, "workbook-entities"),
        ({SHEET: "<!ENTITY a 'x'><worksheet/>"}, "workbook-entities"),
        ({SHEET: "<worksheet/>".encode("utf-16")}, "workbook-entities"),
        ({SHEET: '<?xml version="1.0" encoding="utf-7"?><worksheet/>'}, "workbook-entities"),
        ({"xl/media/zeros.bin": b"\0" * 3_000_000}, "workbook-too-large"),
        ({f"xl/media/{number}": b"" for number in range(1001)}, "workbook-too-large"),
    ],
)
def test_what_no_spreadsheet_program_writes_or_what_may_run(added: dict[str, bytes], code: str) -> None:
    assert refusal(packed(SOUND | added)) == code


def test_more_than_fifty_megabytes_are_not_unpacked() -> None:
    """The size that is declared counts, so nothing is unpacked to find it out."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as package:
        package.writestr("xl/workbook.xml", NOISE)
    data = bytearray(made.getvalue())
    place = data.rindex(b"PK\1\2") + 24
    data[place : place + 4] = (MOST_BYTES + 1).to_bytes(4, "little")
    assert refusal(bytes(data)) == "workbook-too-large"


def test_other_formats_are_named() -> None:
    assert (
        refusal(packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"})) == "workbook-format"
    )
    assert refusal(packed({"word/document.xml": "<w/>"})) == "workbook-format"
    assert refusal(OLE + b"W\0o\0r\0k\0b\0o\0o\0k\0") == "workbook-format"
    assert refusal(OLE + "EncryptedPackage".encode("utf-16-le")) == "workbook-encrypted"


def test_a_damaged_file_at_every_length_is_refused() -> None:
    data = raw_book('<row r="1"><c r="A1"><v>1</v></c></row>')
    assert {refusal(data[:length]) for length in range(4, len(data), 7)} == {"workbook-damaged"}


def test_changed_bytes_are_refused() -> None:
    data = bytearray(packed(SOUND))
    data[data.index(b"xl/workbook.xml") + 20] ^= 0xFF
    assert refusal(bytes(data)) == "workbook-damaged"


def test_what_a_workbook_begins_with() -> None:
    assert [is_workbook(data) for data in (packed(SOUND), OLE, b"PK,id\n", b"")] == [True, True, False, False]
