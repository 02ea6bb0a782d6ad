"""What a table of some kind looks like, and which kind a table looks like."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.csv_header import Header, fields_of, folded_names, header_in, usual_spellings
from trainer_cli.text.problem import Problem, in_backticks
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from trainer_cli.text.table_head import Head


class Foreign(NamedTuple):
    """What another `system` has for our columns: `known` as in `Match`, and how many columns hold items.

    The system is empty where the columns could be something else as well.
    """

    system: str
    known: dict[str, str]
    items: int


class Format(NamedTuple):
    """A kind of table.

    `names` maps spellings of columns to fields, of which `required` must be there. `items` tells whether a
    column that has no field is one of the many that such a table has, such as the items of an exam; of these
    at least one must be there, or the fields `instead`. Rows with answer keys (`holds_keys`) are shown on a
    terminal only. `foreign` knows the columns of other systems.
    """

    name: str
    about: str
    names: dict[str, str]
    required: tuple[str, ...]
    items: Callable[[str], bool] | None = None
    instead: tuple[str, ...] = ()
    holds_keys: bool = False
    foreign: Callable[[Sequence[str]], Foreign | None] | None = None


class Match(NamedTuple):
    """A format that a table has, by the `header` found: the columns that are known, as written, to their fields.

    `items` counts the columns of items, `others` are the columns that say nothing to the format. `system` is the
    other system whose columns these are.
    """

    format: Format
    header: Header
    known: dict[str, str]
    items: int = 0
    others: tuple[str, ...] = ()
    system: str = ""

    @property
    def score(self) -> tuple[bool, int, int]:
        """A system that is known is best, then more known columns, then fewer others."""
        return bool(self.system), len(self.known) + self.items, -len(self.others)


def match(format_: Format, head: Head) -> Match | None:
    """How a table fits a format; None where a required column is missing."""
    foreign = _foreign_match(format_, head)
    if foreign is not None:
        return foreign
    names = folded_names(format_.names)
    header = header_in(head, names)
    if header is None:
        return None
    pairs = list(zip(header.cells, fields_of(header.cells, names), strict=True))
    known = {cell.strip(): field for cell, field in pairs if field}
    rest = [cell.strip() for cell, field in pairs if not field and cell.strip()]
    items = [cell for cell in rest if format_.items is not None and format_.items(cell)]
    fields = set(known.values())
    enough = format_.items is None or items or (format_.instead and fields >= set(format_.instead))
    if not enough or not fields >= set(format_.required):
        return None
    others = tuple(cell for cell in rest if cell not in items)
    return Match(format=format_, header=header, known=known, items=len(items), others=others)


def _foreign_match(format_: Format, head: Head) -> Match | None:
    if format_.foreign is None:
        return None
    for part, rows in head.items():
        for number, (line, cells) in enumerate(rows):
            found = format_.foreign(cells)
            if found is not None:
                header = Header(cells, number, line, part)
                return Match(format_, header, found.known, found.items, system=found.system)
    return None


def recognised(head: Head, formats: Iterable[Format]) -> list[Match]:
    """The formats that fit a table best: one where it is clear, more where several fit as well."""
    found = [one for format_ in formats if (one := match(format_, head)) is not None]
    best = max((one.score for one in found), default=None)
    return [one for one in found if one.score == best]


def unrecognised(path: str, found: Iterable[Match], formats: Iterable[Format]) -> Problem:
    """The problem for a table that fits no format, or several."""
    named = in_backticks(one.format.name for one in found)
    if named:
        return Problem(
            code="import-unclear",
            message=f"the columns fit more than one kind of table: {named}",
            source=Source(path),
            remedy="say which it is with --as",
        )
    kinds = "; ".join(map(_told, formats))
    return Problem(
        code="import-unknown",
        message="the columns fit no kind of table that can be imported",
        source=Source(path),
        remedy=f"begin with a row of column names, or say --as KIND: {kinds}",
    )


def _told(format_: Format) -> str:
    """A format with the columns that it needs."""
    needed = ", ".join(usual_spellings(field, format_.names, 1) for field in format_.required)
    return f"`{format_.name}` ({needed})" if needed else f"`{format_.name}`"
