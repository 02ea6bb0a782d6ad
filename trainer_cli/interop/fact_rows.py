"""Reading a table of facts: a row a fact, or a row with a column for each of its items."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.interop.entry import Entry
from trainer_cli.interop.fact_layout import layout_of, never_read
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.interop.fact_format import FactFormat
    from trainer_cli.interop.fact_layout import Layout
    from trainer_cli.interop.people import People
    from trainer_cli.model.facts import Fact
    from trainer_cli.text.table import Table


class Told(NamedTuple):
    """A fact, and the row that says it."""

    fact: Fact
    entry: Entry


class FactRows(NamedTuple):
    """What a table of facts brings: `rows` were filled in, `refused` of them not taken."""

    told: tuple[Told, ...]
    problems: list[Problem]
    rows: int
    refused: int


def read_facts(
    table: Table, path: str, format_: FactFormat, people: People, given: Mapping[str, str]
) -> FactRows:
    """The facts in a table, read with `read_table(…, format_.names, required=(), open_columns=True)`.

    A row in which nothing is filled in is passed over. A row with an error is refused with all its problems.

    Args:
        table: the rows.
        path: the file, for the places of problems.
        format_: what the table holds.
        people: whom cells may name.
        given: what is known of every row beside the table, by field; a cell that is filled goes before it.
    """
    if not table.columns:
        return FactRows((), list(table.problems), 0, 0)
    layout, problems = layout_of(table, path, format_, given)
    if any(one.level == "error" for one in (*table.problems, *problems)):
        return FactRows((), [*table.problems, *problems], 0, 0)
    taken: dict[tuple[object, ...], Told] = {}
    unread = dict(layout.items)
    rows = refused = 0
    for line, row in table.rows:
        found = _row(layout, line, row, format_, people)
        wrong = _problems(found) or _repeated(found, taken)
        rows += bool(found)
        refused += bool(wrong)
        problems += wrong
        taken |= {} if wrong else {one.fact.key: one for one in found}
        for one in found if layout.spread else ():
            unread.pop(one.entry.text(layout.spread[0]), None)
    problems = [*table.problems, *problems, *(never_read(unread, layout.header) if rows else ())]
    return FactRows(tuple(taken.values()), problems, rows + table.refused, refused + table.refused)


def _row(layout: Layout, line: int, row: Sequence[str], format_: FactFormat, people: People) -> list[Told]:
    """The facts of a row, each with its own entry, sound or not."""
    place = Source(layout.path, line)
    entries = (Entry(cells, place, people) for cells in layout.entries(line, row))
    found = [(format_.fact(entry), entry) for entry in entries]
    return [
        Told(msgspec.structs.replace(fact, row=line, source=place), entry)
        for fact, entry in found
        if fact is not None
    ]


def _problems(found: Sequence[Told]) -> list[Problem]:
    """What is wrong with the facts of a row; a cell that they share is told of once."""
    return list(dict.fromkeys(problem for one in found for problem in one.entry.problems))


def _repeated(found: Sequence[Told], taken: Mapping[tuple[object, ...], Told]) -> list[Problem]:
    """A problem for each fact that was told further up."""
    problems = []
    seen = dict(taken)
    for one in found:
        first = seen.setdefault(one.fact.key, one)
        if first is not one:
            problems.append(
                Problem(
                    code="fact-repeated",
                    message=f"row {first.entry.row.line} says this already of the same agent",
                    source=one.entry.row,
                    remedy="keep one of the two rows; of several on one day write the count",
                )
            )
    return problems
