"""What may not stand in a table, looked for in its bytes: looking at each cell would take far longer."""

from __future__ import annotations

import csv
import re
from codecs import BOM_UTF8

from trainer_cli.text.characters import forbidden_in, forbidden_problems
from trainer_cli.text.conflicts import conflict_problems
from trainer_cli.text.decode import pieces, text_of
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

MAX_LINE = 1 << 20
_CONTROLS = [code for code in (*range(0x20), 0x7F) if code not in b"\t\n\r"]
_MARKS = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")
# What `characters` forbids beyond ASCII, in UTF-8, by first byte.
_FORBIDDEN_UTF8 = {
    0xC2: rb"\xc2[\x80-\x9f]",
    0xE2: rb"\xe2(?:\x80[\xa8-\xae]|\x81[\xa6-\xa9])",
    0xEF: rb"\xef(?:\xbb\xbf|\xbf[\xbe\xbf])",
}
# Spaces beyond ASCII: no-break, em and the like, mathematical, ideographic, ogham.
_SPACES_UTF8 = {
    0xC2: rb"\xc2\xa0",
    0xE1: rb"\xe1\x9a\x80",
    0xE2: rb"\xe2(?:\x80|\x81\x9f)",
    0xE3: rb"\xe3\x80\x80",
}


def guard_problems(data: bytes, encoding: str, path: str) -> list[Problem]:
    """Forbidden characters, merge-conflict markers and over-long lines in a table (no UTF-16)."""
    if _has_forbidden(data, encoding):
        return forbidden_problems(text_of(data, encoding), path)
    if any(mark[:1] in data and mark in data for mark in _MARKS):
        problems = conflict_problems(text_of(data, encoding), path)
        if problems:
            return problems
    return _long_line_problems(data, path)


def is_padded(data: bytes, separator: str, encoding: str) -> bool:
    """Whether some cell may begin or end with a space or line break; never no where one does."""
    if not data.isascii() and (encoding == "gb18030" or _holds(data, _SPACES_UTF8)):
        return True
    if separator != "\t" and b"\t" in data:
        return True
    if b'"' in data and _breaks_at_edge(data, separator):
        return True
    if b" " not in data:
        return False
    edge = f'[{separator}\n\r"]'
    # The space first, so that the search jumps from one to the next.
    pattern = rf" (?:{edge}|\Z|(?<={edge} )|(?<=\A ))"
    return re.search(pattern.encode(), data) is not None


def _breaks_at_edge(data: bytes, separator: str) -> bool:
    """Whether a quoted cell may begin or end with a line break."""
    edge = b"[" + separator.encode() + rb"\r\n]"
    pattern = rb"(?:\A|\xbf|" + edge + rb')"[\r\n]|[\r\n]"(?:' + edge + rb"|\Z)"
    return re.search(pattern, data) is not None


def _has_forbidden(data: bytes, encoding: str) -> bool:
    if any(code in data for code in _CONTROLS):
        return True
    if data.isascii():
        return False
    if encoding == "gb18030":
        return any(forbidden_in(piece.replace("\r", "\n")) for piece in pieces(data, encoding))
    return _holds(data, _FORBIDDEN_UTF8)


def _holds(data: bytes, forms: dict[int, bytes]) -> bool:
    """Whether one of the forms occurs behind the byte-order mark."""
    start = len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0
    # Most data lack the first byte, and a search for one byte is ten times faster than one for a form.
    return any(first in data and re.compile(form).search(data, start) for first, form in forms.items())


def _long_line_problems(data: bytes, path: str) -> list[Problem]:
    newline = b"\n" if b"\n" in data else b"\r"
    start = 0
    while len(data) - start > MAX_LINE:
        end = data.rfind(newline, start, start + MAX_LINE)
        if end < 0:
            line = data.count(newline, 0, start) + 1
            return [long_field_problem(Source(path, line))]
        start = end + 1
    return []


def long_field_problem(source: Source) -> Problem:
    """The problem for a line or cell longer than any answer could be."""
    return Problem(
        code="csv-too-long",
        message=f"a cell above {csv.field_size_limit():,} characters, or a line above {MAX_LINE:,} bytes",
        source=source,
        remedy="look for a quote that is not closed; keep long texts in a file of their own",
    )
