"""The tables of a page in Markdown, cell by cell as a reader sees them."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.scalars import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

BREAK = "<br>"
"""The only tag of HTML that a page may hold; every other one is shown as it stands."""
NOTHING = "–"
"""What stands in a cell for a value that is missing."""
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Table(msgspec.Struct, frozen=True):
    """A table under its nearest heading (empty if there is none).

    In columns that the page puts to the right numbers are numbers; days are days, code spans are text, and
    what is missing is None. `to_right` says which columns those are.
    """

    heading: str
    columns: tuple[str, ...]
    to_right: tuple[bool, ...]
    rows: tuple[tuple[Scalar | None, ...], ...]


def markdown_parser() -> MarkdownIt:
    """The parser of our pages: tables, no links or images, and of HTML only the line break."""
    from markdown_it import MarkdownIt  # noqa: PLC0415  # only commands that convert pages wait for it

    parser = MarkdownIt("commonmark", {"html": True}).enable("table")
    return parser.disable(["html_block", "image", "link", "autolink", "reference"])


def tables(markdown: str) -> tuple[Table, ...]:
    """All tables of a page, in order."""
    return tuple(_tables(markdown_parser().parse(markdown)))


def plain_text(inline: Token) -> str:
    """What a reader sees of a line: without markup, escapes resolved, breaks as line breaks."""
    return "".join(_shown(token) for token in inline.children or ()).strip()


def _tables(tokens: Sequence[Token]) -> Iterator[Table]:
    heading = ""
    to_right: list[bool] = []
    rows: list[list[Scalar | None]] = []
    for token, content in zip(tokens, [*tokens[1:], *tokens[:1]], strict=True):
        match token.type:
            case "heading_open":
                heading = plain_text(content)
            case "table_open":
                to_right, rows = [], []
            case "tr_open":
                rows.append([])
            case "th_open":
                to_right.append("right" in str(token.attrGet("style")))
                rows[-1].append(plain_text(content))
            case "td_open":
                rows[-1].append(_value(content, is_number=to_right[len(rows[-1])]))
            case "table_close":
                columns = tuple(map(str, rows[0]))
                yield Table(heading, columns, tuple(to_right), tuple(map(tuple, rows[1:])))


def _value(inline: Token, *, is_number: bool) -> Scalar | None:
    text = plain_text(inline)
    if text in ("", NOTHING):
        return None
    if any(token.type == "code_inline" for token in inline.children or ()):
        return text
    if is_number and _NUMBER.fullmatch(text):
        return Decimal(text)
    return _day(text) or text


def _day(text: str) -> dt.date | None:
    if not _DAY.fullmatch(text):
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return None


def _shown(token: Token) -> str:
    if token.type == "softbreak" or (token.type == "html_inline" and token.content == BREAK):
        return "\n"
    return token.content
