"""Telling the columns of a table of sheets or marks apart: known fields, items, and the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

AGENT_SPELLINGS = "agent,agent_id,agent id,工號,工号,學號,学号,員工編號,员工编号"
_ITEM = re.compile(r"(?:q|item|no\.?|第|題|题)?\s*0*(\d{1,4})\s*(?:題|题)?(?:[、,.:)].*)?", re.DOTALL)


class Columns(NamedTuple):
    """Indexes of the columns, of fields by name and of items by number, and what is wrong with them."""

    fields: dict[str, int]
    items: dict[int, int]
    problems: list[Problem]


def spellings(names: dict[str, str]) -> dict[str, str]:
    """Spelling of a header to its field, from field to spellings separated by commas."""
    return {spelling: field for field, text in names.items() for spelling in text.split(",")}


def item_number(text: str) -> int | None:
    """The item that a text names: `1`, `01`, `q1`, `Q01`, `第1題`, `1、題幹…`; None for other text."""
    found = _ITEM.fullmatch(normalize("NFKC", text).strip().casefold())
    return int(found[1]) if found else None


def columns_of(names: Sequence[str], known: Collection[str], header: Source) -> Columns:
    """The columns of a table.

    Args:
        names: field names of known headers, the text of the others; empty for a column that was refused.
        known: the fields.
        header: where the header stands.
    """
    columns = Columns({}, {}, [])
    for index, name in enumerate(names):
        number = item_number(name)
        source = Source(header.path, header.line, index + 1)
        if name in known:
            columns.fields[name] = index
        elif number in columns.items:
            columns.problems.append(_repeated(number, source))
        elif number is not None:
            columns.items[number] = index
        elif name:
            columns.problems.append(_ignored(name, source))
    return columns


def _ignored(name: str, source: Source) -> Problem:
    return Problem(
        code="table-column-ignored",
        level="warning",
        message=f"the column `{name}` is neither an item nor a known field and is not read",
        source=source,
        remedy="head an item's column by its number; remove columns that are not needed",
    )


def _repeated(number: int | None, source: Source) -> Problem:
    return Problem(
        code="table-column-repeated",
        message=f"a second column for item {number}",
        source=source,
        remedy="keep one of the two columns",
    )
