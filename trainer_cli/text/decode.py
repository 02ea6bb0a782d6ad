"""Bytes to text: strict UTF-8 for what people write here, the encoding found out for tables from outside."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.characters import place_of
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

_CHUNK = 1 << 16  # what is larger, the system maps anew each time
_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CERTAIN = "[^\x00-\u07ff]"
_LONE = r"(?<![A-Za-z])[^\x00-\x7f]+(?![A-Za-z])"

ZIP = b"PK\x03\x04"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""What an XLS file, and any encrypted Office file, begins with."""


class Decoded(msgspec.Struct, frozen=True):
    """The text of a file, newlines as line feeds, without byte-order mark; empty where there is a problem."""

    text: str
    encoding: str
    problems: list[Problem]


def decode_utf8(data: bytes, path: str) -> Decoded:
    """The text of a file that must be UTF-8; a byte-order mark is allowed.

    Anything else is one problem that names the first wrong byte and what the file looks like.
    """
    content = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = text_of(content, "utf-8")
    except UnicodeDecodeError as error:
        before = text_of(content[: error.start], "utf-8")
        source = Source(path, *place_of(before, len(before)))
        return Decoded("", "", [_not_utf8(data, len(data) - len(content) + error.start, source)])
    return Decoded(text, "utf-8", [])


def decode(data: bytes, path: str, encoding: str | None = None) -> Decoded:
    """The text of a file from elsewhere, in the `encoding` that is given or the one found out."""
    found = encoding_of(data, path, encoding)
    if isinstance(found, Problem):
        return Decoded("", "", [found])
    return Decoded(text_of(data, found), found, [])


def encoding_of(data: bytes, path: str, asked: str | None = None) -> str | Problem:
    """The name of a codec that reads all of `data`, or the problem that asks for `--encoding`.

    Order: `asked`; byte-order mark; UTF-8 where it is plausible; GB18030 where it is. Short names in GBK can
    be valid UTF-8 (毛 reads as ë), names in Big5 valid GBK: where two readings are as likely, none is taken.
    Needs memory for one piece of the data, not for all of it.
    """
    if asked is not None:
        return _asked(data, path, asked)
    if data.startswith(codecs.BOM_UTF8):
        return "utf-8-sig" if _readable(data, "utf-8-sig") else _not_decodable(path, "UTF-8")
    if data.startswith(_UTF_16_MARKS):
        return "utf-16" if _readable(data, "utf-16") else _not_decodable(path, "UTF-16")
    if data.isascii():
        return "utf-8"
    return _guess(data) or _not_decodable(path, "one encoding for certain")


def is_workbook(data: bytes, path: str = "") -> bool:
    """Whether a file is a spreadsheet's own (XLSX, XLS, ODS), by its first bytes, or at least by its name."""
    return data.startswith((ZIP, OLE)) or path.lower().endswith(".xlsx")


def empty_problem(path: str) -> Problem:
    """The problem for a file without any value."""
    return Problem(
        code="file-empty",
        message="the file is empty",
        source=Source(path),
        remedy="write its content, bring it back from git, or delete the file",
    )


def _guess(data: bytes) -> str | None:
    if _readable(data, "utf-8"):
        if any(re.search(_CERTAIN, piece) for piece in pieces(data, "utf-8")):
            return "utf-8"
        # Accents inside words (José, Müller) are no chance; letters on their own may be GBK.
        if not re.search(_LONE, data.decode()):
            return "utf-8"
        return "gb18030" if _readable(data, "gb2312") else None
    if not _readable(data, "gb18030"):
        return None
    return "gb18030" if _readable(data, "gb2312") or not _readable(data, "big5") else None


def _asked(data: bytes, path: str, asked: str) -> str | Problem:
    try:
        codec = codecs.lookup(asked)
    except LookupError:
        codec = None
    if codec is None or not codec._is_text_encoding:  # noqa: SLF001 - the only way to tell `hex` from a text codec
        return Problem(
            code="encoding-unknown",
            message=f"`{asked}` is not the name of an encoding",
            source=Source(path),
            remedy="give --encoding utf-8, gb18030, big5 or utf-16",
        )
    name = "utf-8-sig" if codec.name == "utf-8" else codec.name
    return name if _readable(data, name) else _not_decodable(path, asked)


def _readable(data: bytes, encoding: str) -> bool:
    try:
        for _ in pieces(data, encoding):
            pass
    except UnicodeError:
        return False
    return True


def pieces(data: bytes, encoding: str) -> Iterator[str]:
    """The text of `data` a piece at a time, newlines as they are; raises UnicodeError where it ends."""
    decoder = codecs.getincrementaldecoder(encoding)()
    for start in range(0, len(data), _CHUNK):
        yield decoder.decode(data[start : start + _CHUNK], start + _CHUNK >= len(data))


def text_of(data: bytes, encoding: str) -> str:
    """The whole text of `data`, newlines as line feeds; raises UnicodeError where it can't be read."""
    text = data.decode(encoding)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _not_decodable(path: str, wanted: str) -> Problem:
    return Problem(
        code="encoding-unclear",
        message=f"the bytes of this file can't be read as {wanted}",
        source=Source(path),
        remedy="save it as UTF-8; of a file to import or measure, --encoding says which it is (big5, gb18030 …)",
    )


def _not_utf8(data: bytes, offset: int, source: Source) -> Problem:
    return Problem(
        code="encoding-not-utf-8",
        message=f"byte {offset} is not UTF-8; the file looks like {_looks_like(data)}",
        source=source,
        remedy="open it in an editor and save it with the encoding UTF-8",
    )


def _looks_like(data: bytes) -> str:
    if data.startswith(_UTF_16_MARKS):
        return "UTF-16"
    if _readable(data, "gb18030"):
        return "GB18030"
    return "a damaged or binary file"
