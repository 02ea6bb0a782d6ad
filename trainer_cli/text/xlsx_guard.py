"""What a workbook (XLSX) must be before any of it is parsed: a small, plain ZIP of plain XML."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from trainer_cli.text.decode import OLE
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

MOST_BYTES = 50_000_000
MOST_RATIO = 100
MOST_ENTRIES = 1000
_WORKBOOK = "xl/workbook.xml"
_READ = re.compile(r"(?:\[Content_Types\]|_rels/.*|xl/[^/]*|xl/_rels/.*|xl/worksheets/.*)\.(?:xml|rels)")
"""The parts that hold values; drawings, themes and printer settings are not read."""
_MACROS = "xl/vbaProject.bin"
_ENCRYPTED = "EncryptedPackage".encode("UTF-16LE")
_DECLARED = re.compile(rb"\s*<\?xml[^>]*\sencoding\s*=\s*[\"']([^\"']*)")
_PLAIN = (b"utf-8", b"us-ascii", b"ascii")
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeError,
    OSError,
)
"""What `zipfile` raises for a file that is cut, changed, encrypted or packed in a rare way."""


def workbook_parts(data: bytes, path: str) -> dict[str, bytes] | Problem:
    """The XML parts of an XLSX file by name, unpacked within limits (reliability row 27).

    Args:
        data: the file; no part of it is parsed.
        path: for the place of the problem.

    Returns:
        the parts, or why the file is not read: too large, packed too tightly, another format, encrypted,
        with macros, with a document type or entities, or damaged.
    """
    if data.startswith(OLE):
        return _encrypted(path) if _ENCRYPTED in data else _other_format(path)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            problem = _kept_out(entries, len(data), path)
            if problem is not None:
                return problem
            parts = {one.filename: package.read(one) for one in entries if _READ.fullmatch(one.filename)}
    except _DAMAGED:
        return damaged(path)
    return next((_not_plain(path) for xml in parts.values() if not _is_plain(xml)), parts)


def damaged(path: str) -> Problem:
    """The problem for a workbook that can't be unpacked or parsed."""
    return Problem(
        code="workbook-damaged",
        message="the workbook is damaged",
        source=Source(path),
        remedy="open it in a spreadsheet program, save it again as XLSX, and give that file",
    )


def too_large(path: str) -> Problem:
    """The problem for a workbook that would take too much memory."""
    return Problem(
        code="workbook-too-large",
        message="the workbook holds more than 1,000,000 cells or 50 MB, or a cell far away from the table",
        source=Source(path),
        remedy="delete what lies far below and right of the table, or save the table as CSV (UTF-8)",
    )


def _kept_out(entries: list[zipfile.ZipInfo], size: int, path: str) -> Problem | None:
    total = sum(one.file_size for one in entries)
    if len(entries) > MOST_ENTRIES or total > MOST_BYTES or total > size * MOST_RATIO:
        return too_large(path)
    names = {one.filename for one in entries}
    if _MACROS in names:
        return _macros(path)
    return None if _WORKBOOK in names else _other_format(path)


def _is_plain(xml: bytes) -> bool:
    """UTF-8 without document type or entities, so that searching its bytes misses nothing."""
    declared = _DECLARED.match(xml.removeprefix(b"\xef\xbb\xbf"))
    known = declared is None or declared[1].lower() in _PLAIN
    return known and b"\0" not in xml and b"<!DOCTYPE" not in xml and b"<!ENTITY" not in xml


def _not_plain(path: str) -> Problem:
    return Problem(
        code="workbook-entities",
        message="the workbook holds a document type, entities or another encoding than UTF-8",
        source=Source(path),
        remedy="no spreadsheet program writes such files: ask where it comes from, or save the table as CSV",
    )


def _macros(path: str) -> Problem:
    return Problem(
        code="workbook-macros",
        message="the workbook holds macros",
        source=Source(path),
        remedy="save it as XLSX without macros, and give that file",
    )


def _encrypted(path: str) -> Problem:
    return Problem(
        code="workbook-encrypted",
        message="the workbook is protected by a password",
        source=Source(path),
        remedy="save it without the password, and give that file",
    )


def _other_format(path: str) -> Problem:
    return Problem(
        code="workbook-format",
        message="this is no XLSX workbook; XLS, ODS and others are not read",
        source=Source(path),
        remedy="open it in a spreadsheet program, save it as XLSX or CSV (UTF-8), and give that file",
    )
