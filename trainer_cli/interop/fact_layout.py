"""Which column of a table of facts holds what, and the entries that a row makes of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.interop.entry import WHO, Cell
from trainer_cli.text.csv_header import usual_spellings
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.interop.fact_format import FactFormat
    from trainer_cli.text.table import Table


class Layout(msgspec.Struct, frozen=True):
    """The columns of a table: `fields` by name, `items` by heading where each holds the values of an item.

    `given` is what is known of every row beside the table, by field; `ignored` are the other columns.
    """

    path: str
    header: Source
    fields: Mapping[str, int]
    items: Mapping[str, int]
    ignored: Mapping[str, int]
    given: Mapping[str, str]
    spread: tuple[str, ...]

    def entries(self, line: int, row: Sequence[str]) -> Iterator[dict[str, Cell]]:
        """The cells of each fact that a row may say, by field; a blank cell below an item says nothing."""
        cells = {name: Cell(text, self.header) for name, text in self.given.items()}
        for name, index in self.fields.items():
            if row[index].strip() or name not in cells:
                cells[name] = Cell(row[index], Source(self.path, line, index + 1))
        if not self.spread:
            yield cells
            return
        item, value = self.spread
        for heading, index in self.items.items():
            if row[index].strip():
                place = Source(self.path, line, index + 1)
                yield {**cells, item: Cell(heading, place), value: Cell(row[index], place)}


def layout_of(
    table: Table, path: str, format_: FactFormat, given: Mapping[str, str]
) -> tuple[Layout, list[Problem]]:
    """The layout of a table, and what it lacks."""
    header = Source(path, table.header_line)
    known = set(format_.names.values())
    fields = {name: index for index, name in enumerate(table.columns) if name in known}
    others = {
        table.headings[index].strip(): index
        for index, name in enumerate(table.columns)
        if name and name not in known
    }
    wide = not set(format_.spread) <= fields.keys()
    layout = Layout(
        path=path,
        header=header,
        fields=fields,
        items=others if wide else {},
        ignored={} if wide else others,
        given=given,
        spread=format_.spread if wide else (),
    )
    problems = [_ignored(name, header, index) for name, index in layout.ignored.items()]
    return layout, problems + _lacking(layout, format_)


def never_read(headings: Mapping[str, int], header: Source) -> list[Problem]:
    """A warning for each column of items whose cells hold no value of one."""
    return [_ignored(name, header, index) for name, index in headings.items()]


def _lacking(layout: Layout, format_: FactFormat) -> list[Problem]:
    there = {*layout.fields, *layout.given, *layout.spread}
    lacking = [field for field in format_.required if field not in there]
    if "agent" in format_.required and there.intersection(WHO):
        lacking = [field for field in lacking if field != "agent"]
    problems = [_no_column(field, layout.header, format_) for field in lacking]
    if layout.spread and not layout.items:
        problems.append(_no_column(layout.spread[1], layout.header, format_))
    return problems


def _no_column(field: str, header: Source, format_: FactFormat) -> Problem:
    spellings = usual_spellings(field, format_.names)
    return Problem(
        code="fact-column-missing",
        message=f"no column holds `{field}`",
        source=header,
        remedy=f"add a column with one of these headings: {spellings}",
    )


def _ignored(name: str, header: Source, index: int) -> Problem:
    return Problem(
        code="table-column-ignored",
        level="warning",
        message=f"the column `{name}` is not read",
        source=Source(header.path, header.line, index + 1),
        remedy="remove columns that are not needed, or correct the heading",
    )
