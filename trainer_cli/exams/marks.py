"""Reading a table of marks (T42): a row an agent with a column an item, or a row a mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.columns import AGENT_SPELLINGS, columns_of, item_number, spellings
from trainer_cli.exams.mark_cells import MarkCell, mark_problem, points_of
from trainer_cli.exams.markers import marker_id
from trainer_cli.model.exam import Mark
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.called import NOBODY, Called

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from decimal import Decimal

    from trainer_cli.exams.columns import Columns
    from trainer_cli.exams.markers import Markers
    from trainer_cli.exams.marking import GivenKey, MarkKey
    from trainer_cli.model.exam import Form
    from trainer_cli.text.table import Table

MARK_NAMES = spellings(
    {
        "agent": AGENT_SPELLINGS,
        "marker": "marker,marked by,閱卷,阅卷,閱卷人,阅卷人",
        "item": "item,question,題號,题号",
        "points": "points,mark,score,得分,分數,分数",
        # What a worksheet tells the marker, and nobody reads again.
        "exam": "exam,考試,考试",
        "name": "name,姓名",
        "form": "form,卷別,卷别",
        "stem": "stem,題幹,题干",
        "answer": "answer,答卷",
        "most": "most,滿分,满分",
    }
)
"""Spelling of a header to the field, for `read_table`."""
_FIELDS = frozenset(MARK_NAMES.values())


class MarkRows(NamedTuple):
    """What a table of marks brings: `rows` were read, `refused` of them not taken.

    `marks` are new, or corrections of marks on record; `known` marks stand on record as they are.
    """

    marks: tuple[Mark, ...]
    problems: list[Problem]
    rows: int
    refused: int
    known: int = 0


class Rules(NamedTuple):
    """What marks are held against: who may mark, the usual step of points, and the marks that stand.

    `already` maps an answer to the points of every mark on record, several where branches disagree. The same
    points once more are passed over, as in a sheet that a marker fills day by day; others are taken only with
    `correct`. Answers that were given to `several` markers take the marks of these alone, each for itself.
    """

    markers: Markers
    step: Decimal
    already: Mapping[GivenKey, Sequence[Decimal]]
    correct: bool = False
    several: Mapping[MarkKey, AbstractSet[str]] = {}


def read_marks(
    table: Table,
    path: str,
    forms: Mapping[str, Form],
    sat: Mapping[str, str],
    *,
    agents: Collection[str],
    rules: Rules,
    called: Called = NOBODY,
) -> MarkRows:
    """The marks in a table, read with `read_table(…, MARK_NAMES, required=("agent",), open_columns=True)`.

    Item numbers are those of the agent's own form. A blank cell is an answer not marked yet. A row with an
    error is refused with all its problems.

    Args:
        table: the rows.
        path: the file, for the places of problems.
        forms: form name to frozen form.
        sat: agent to the form of the agent's sheet.
        agents: ids of everybody on the roster.
        rules: what the marks are held against.
        called: whom a name means that stands in the place of an id.
    """
    if not table.columns:
        return MarkRows((), table.problems, 0, 0)
    header = Source(path, table.header_line)
    columns = columns_of(table.columns, _FIELDS, header)
    if "agent" not in columns.fields or not (_is_long(columns) or columns.items):
        return MarkRows((), [*table.problems, *columns.problems, *_incomplete(columns, header)], 0, 0)
    reading = _Reading(path, columns, forms, sat, {folded(agent): agent for agent in agents}, rules, called)
    seen: dict[GivenKey, Mark] = {}
    problems = list(columns.problems)
    rows = refused = 0
    for line, row in table.rows:
        rows += 1
        found = list(reading.marks(line, row, seen))
        wrong = [one for one in found if isinstance(one, Problem)]
        if wrong:
            refused += 1
            problems += wrong
        else:
            seen |= {
                reading.key(one.agent, one.item, one.marker): one for one in found if isinstance(one, Mark)
            }
    new = tuple(mark for key, mark in seen.items() if set(rules.already.get(key, ())) != {mark.points})
    rows, refused = rows + table.refused, refused + table.refused  # known once all rows are read
    return MarkRows(new, [*table.problems, *problems], rows, refused, len(seen) - len(new))


class _Reading(NamedTuple):
    """What is the same for all rows of a table."""

    path: str
    columns: Columns
    forms: Mapping[str, Form]
    sat: Mapping[str, str]
    agents: Mapping[str, str]
    rules: Rules
    called: Called

    def marks(self, line: int, row: Sequence[str], seen: Container[GivenKey]) -> Iterator[Mark | Problem]:
        """The marks and the problems of a row; `seen` are the answers that this table has marked above."""
        fields = self.columns.fields
        agent = self.agents.get(folded(row[fields["agent"]]), row[fields["agent"]])
        if agent not in self.sat:
            yield self._agent_problem(agent, Source(self.path, line, fields["agent"] + 1))
            return
        marker = self._marker(line, row)
        if isinstance(marker, Problem):
            yield marker
            return
        for cell in self._cells(line, row):
            found = points_of(cell, self.forms[self.sat[agent]], self.rules.step)
            if isinstance(found, Problem):
                yield found
                continue
            item, points = found
            key = self.key(agent, item, marker)
            before = self.rules.already.get(key, ())
            if marker not in self.rules.several.get((agent, item), {marker}):
                yield _not_given(agent, cell, sorted(self.rules.several[agent, item]))
            elif key in seen:
                yield _repeated(agent, cell)
            elif before and set(before) != {points} and not self.rules.correct:
                yield _changed(agent, cell, before)
            else:
                yield Mark(agent=agent, item=item, points=points, marker=marker, row=line)

    def key(self, agent: str, item: int, marker: str) -> GivenKey:
        """What a second mark would contradict."""
        return agent, item, marker if (agent, item) in self.rules.several else ""

    def _marker(self, line: int, row: Sequence[str]) -> str | Problem:
        index = self.columns.fields.get("marker")
        if index is None:
            return ""
        return marker_id(row[index], self.rules.markers, Source(self.path, line, index + 1))

    def _cells(self, line: int, row: Sequence[str]) -> Iterator[MarkCell]:
        fields = self.columns.fields
        if _is_long(self.columns):
            pairs = [(row[fields["item"]], fields["points"])]
        else:
            pairs = [(str(item), index) for item, index in sorted(self.columns.items.items())]
        for name, index in pairs:
            if row[index].strip():
                yield MarkCell(name, item_number(name), row[index], Source(self.path, line, index + 1))

    def _agent_problem(self, agent: str, source: Source) -> Problem:
        if agent in self.agents.values():
            remedy = "import the sheet first, or correct the id"
            return mark_problem("mark-no-sheet", f"{agent} has no sheet in this exam", source, remedy)
        remedy = self.called.remedy(agent, "correct the id, or add the agent to roster/agents.csv")
        return mark_problem("mark-agent-unknown", f"`{agent}` is nobody's id", source, remedy)


def _is_long(columns: Columns) -> bool:
    return {"item", "points"} <= columns.fields.keys()


def _incomplete(columns: Columns, header: Source) -> Iterator[Problem]:
    if "agent" in columns.fields:
        yield mark_problem(
            "mark-columns-missing",
            "no column holds marks",
            header,
            "add a column for each marked item, headed by its number, or the columns `item` and `points`",
        )


def _not_given(agent: str, cell: MarkCell, markers: Sequence[str]) -> Problem:
    return mark_problem(
        "mark-not-given",
        f"item {cell.name} of {agent} was given to {', '.join(markers)} to mark",
        cell.source,
        "name the one of them who marked, or import the markers' bundles",
    )


def _repeated(agent: str, cell: MarkCell) -> Problem:
    return mark_problem(
        "mark-repeated",
        f"a second mark for item {cell.name} of {agent} in this file",
        cell.source,
        "keep one of the two",
    )


def _changed(agent: str, cell: MarkCell, before: Sequence[Decimal]) -> Problem:
    return mark_problem(
        "mark-changed",
        f"item {cell.name} of {agent} has {shown_points(before)} points on record, not {cell.text.strip()}",
        cell.source,
        "leave the cell as it was; a mark that was wrong is corrected with --correct",
    )


def shown_points(points: Sequence[Decimal]) -> str:
    """The points on record for an answer, as they are shown beside new ones."""
    return " / ".join(str(one) for one in points)
