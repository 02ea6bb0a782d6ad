"""Broken workbooks (row 27); the record of a row is `Item` of `test_corpus.py`."""

from __future__ import annotations

from tests.faults.stimulus import stimuli
from tests.text.books import book, packed, raw_book, raw_parts
from trainer_cli.text.decode import OLE

OUTSIDE = '<!DOCTYPE w [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet/>'
MANY = {f"xl/media/{number}": b"" for number in range(1000)}
SHEET = "xl/worksheets/sheet1.xml"


def cell(place: str, text: str, more: str = "") -> str:
    """A cell with a text, and something before it."""
    return f'<c r="{place}" t="str">{more}<v>{text}</v></c>'


HEAD = f'<row r="1">{cell("A1", "id")}{cell("B1", "stem")}{cell("C1", "count")}</row>'


def row_with(last: str) -> str:
    """The second row, sound but for its last cell."""
    return f'<row r="2">{cell("A2", "a")}{cell("B2", "x")}{last}</row>'


def rows(inside: str) -> bytes:
    """A workbook with a header and more rows."""
    return raw_book(HEAD + inside)


def changed(part: str, content: str | bytes) -> bytes:
    """A sound workbook with another part."""
    return packed(raw_parts(HEAD) | {part: content})


STIMULI = stimuli("xlsx", [
    ("cut", rows("")[:-40], "workbook-damaged", "1:1"),
    ("no-zip", b"PK\x03\x04\x14\x00", "workbook-damaged", "1:1"),
    ("xls", OLE + b"\0" * 600, "workbook-format", "1:1"),
    ("encrypted", OLE + "EncryptedPackage".encode("utf-16-le"), "workbook-encrypted", "1:1"),
    ("ods", packed({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), "workbook-format", "1:1"),
    ("macros", changed("xl/vbaProject.bin", "x"), "workbook-macros", "1:1"),
    ("external-entity", changed(SHEET, OUTSIDE), "workbook-entities", "1:1"),
    ("entities", changed("xl/sharedStrings.xml", "<!DOCTYPE s [<!ENTITY a 'ha'>]><sst/>"), "workbook-entities", "1:1"),
    ("utf-16", changed(SHEET, "<worksheet/>".encode("utf-16")), "workbook-entities", "1:1"),
    ("bomb", changed("xl/media/zeros.bin", b"\0" * 9_000_000), "workbook-too-large", "1:1"),
    ("bomb-in-the-sheet", changed(SHEET, "<worksheet>" + " " * 9_000_000), "workbook-too-large", "1:1"),
    ("thousand-parts", packed(raw_parts(HEAD) | MANY), "workbook-too-large", "1:1"),
    ("far-cell", rows(f'<row r="1048576">{cell("XFD1048576", "x")}</row>'), "workbook-too-large", "1:1"),
    ("far-row", rows('<row r="1048575"><c><v>1</v></c></row>'), "workbook-too-large", "1:1"),
    ("formula", rows(f'<row r="2">{cell("A2", "a")}{cell("B2", "x", "<f>A2</f>")}</row>'), "workbook-formula", "2:2"),
    ("formula-without-result", rows('<row r="3"><c r="A3"><f>1</f></c></row>'), "workbook-formula", "3:1"),
    ("failed", rows(row_with('<c r="C2" t="e"><v>#REF!</v></c>')), "value-type", "2:3"),
    ("long-number", rows(row_with('<c r="C2"><v>440301199001011234</v></c>')), "value-type", "2:3"),
    ("hidden", book([], [["id", "stem"], ["a", "x"]], hidden=[2]), "workbook-sheet", "1:1"),
    ("empty", book([]), "file-empty", "1:1"),
    ("no-header", book([["a", "x"]]), "csv-header-missing", "1:1"),
    ("header-unknown", book([["title"], ["id", "stem", "nmae"], ["a", "x", "y"]]), "csv-column-unknown", "2:3"),
    ("header-twice", book([["id", "stem", "工號"], ["a", "x", "b"]]), "csv-column-duplicate", "1:3"),
    ("beside-the-table", book([["id", "stem"], ["a", "x", None, "note"]]), "csv-row-length", "2:1"),
    ("empty-id", book([["id", "stem"], [None, "x"]]), "key-missing", "2:1"),
    ("bidi", rows(f'<row r="2">{cell("A2", "a")}{cell("B2", chr(0x202E) + "x")}</row>'), "character-forbidden", "2:2"),
])  # fmt: skip
