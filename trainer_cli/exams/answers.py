"""Reading a table of answer sheets 答卷 (T42): all rows checked, the sound ones in the native form."""

from __future__ import annotations

import io
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.sheet_again import Again
from trainer_cli.exams.sheet_cells import CellReader
from trainer_cli.exams.sheet_columns import sheet_columns
from trainer_cli.exams.sheet_lines import HEADER, more_field
from trainer_cli.exams.sheet_rows import (
    Place,
    agent_problem,
    answer_problems,
    exam_problem,
    form_problem,
    form_warning,
    late_warning,
    time_problem,
)
from trainer_cli.exams.sheet_times import sitting
from trainer_cli.model.exam import Sheet
from trainer_cli.text.characters import folded
from trainer_cli.text.source import Source
from trainer_cli.workspace.called import NOBODY, Called

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from trainer_cli.exams.sheet_again import Earlier, OnRecord
    from trainer_cli.exams.sheet_columns import SheetColumns
    from trainer_cli.exams.sheet_times import Sitting
    from trainer_cli.model.exam import Exam, Form
    from trainer_cli.text.problem import Problem
    from trainer_cli.text.table import Table

_BLOCK = 4096
"""Lines that are joined before they go into a form's file: few enough to stay small, enough to be quick."""


class SheetRows(NamedTuple):
    """What a table of sheets brings.

    `lines_by_form` holds each form's file in the native form of `sheet_lines`, header included; of `rows` that
    were read, `refused` are wrong and `known` stand on record as they are. `corrections` says what each
    corrected sheet changes, `replaced` maps its agent to the sheets on record.
    """

    lines_by_form: dict[str, bytes]
    problems: list[Problem]
    rows: int
    refused: int
    known: int = 0
    corrections: tuple[str, ...] = ()
    replaced: Mapping[str, Sequence[Earlier]] = {}


def read_sheets(
    table: Table,
    path: str,
    exam: Exam,
    forms: Mapping[str, Form],
    *,
    agents: AbstractSet[str],
    dealt: dict[str, str | None],
    record: OnRecord,
    called: Called = NOBODY,
) -> SheetRows:
    """The sheets in a table, read with `read_table(…, SHEET_NAMES, required=("agent",), open_columns=True)`.

    A row with an error is refused with all its problems; a late sheet is taken, with a warning (T39), and so is
    one of another form than the candidate's (T40). Nothing is read while a column is missing.

    Args:
        table: the rows.
        path: the file, for the places of problems.
        exam: with the minutes allowed.
        forms: form name to frozen form, at least one.
        agents: ids of everybody on the roster.
        dealt: who sits this exam, with the form dealt to each; it is used up, None standing for those who have
            been read, because a million candidates are kept once only.
        record: what is on record, and whether it may be corrected.
        called: whom a name means that stands in the place of an id.
    """
    if not table.columns:
        return SheetRows({}, table.problems, 0, 0)
    header = Source(path, table.header_line)
    columns, problems = sheet_columns(table.columns, forms.values(), header)
    if not columns.complete:
        return SheetRows({}, [*table.problems, *problems], 0, 0)
    reading = _Reading(
        exam=exam,
        forms=forms,
        columns=columns,
        path=path,
        agents=agents,
        dealt=dealt,
        record=record,
        problems=problems,
        called=called,
    )
    rows = 0
    for line, row in table.rows:
        reading.read(line, row)
        rows += 1
        if rows % _BLOCK == 0:
            reading.flush()
    reading.flush()
    rows += table.refused
    return SheetRows(
        {form: file.getvalue() for form, file in reading.files.items()},
        [*table.problems, *problems],
        rows,
        rows - reading.taken - reading.again.known,
        reading.again.known,
        tuple(reading.again.corrections),
        reading.again.replaced,
    )


class _Reading:
    """What is the same for all rows of a table, and who may still hand in a sheet."""

    def __init__(
        self,
        *,
        exam: Exam,
        forms: Mapping[str, Form],
        columns: SheetColumns,
        path: str,
        agents: AbstractSet[str],
        dealt: dict[str, str | None],
        record: OnRecord,
        problems: list[Problem],
        called: Called,
    ) -> None:
        self.files = {form: io.BytesIO() for form in forms}
        self.taken = 0
        self.again = Again(record, forms)
        self._lines: dict[str, list[str]] = {form: [] for form in forms}
        self._minutes = exam.minutes
        self._exam = exam
        self._readers = {name: CellReader(form, columns.items) for name, form in forms.items()}
        self._form_names = {folded(name): name for name in forms}
        self._fields = columns.fields
        self._places = [columns.fields.get(name) for name in ("agent", "form", "start", "end")]
        self._path = path
        self._agents = agents
        self._dealt = dealt | dict.fromkeys(record.beside.keys() & dealt.keys()) if record.beside else dealt
        self._beside = record.beside
        self._already = record.already
        self._problems = problems
        self._called = called
        for file in self.files.values():
            file.write(HEADER)

    @cached_property
    def _folded_agents(self) -> dict[str, str]:
        return {folded(agent): agent for agent in self._agents}

    def read(self, line: int, row: Sequence[str]) -> None:
        """Keep a row's line for the file of its form, or its problems."""
        agent, form, start, end = ["" if place is None else row[place] for place in self._places]
        if agent not in self._dealt:
            agent = self._folded_agents.get(folded(agent), agent)
        if form not in self._lines:
            form = self._named_form(form)
        seat = sitting(start, end, self._minutes)
        reader = self._readers.get(form)
        answers = reader.packed(row) if reader else None
        more = reader.more(row) if reader and reader.has_others else {}
        dealt = self._dealt.get(agent)
        other = self._other_exam(row)
        if answers is None or more is None or dealt is None or seat.fault or other:
            place = Place(self._path, line, self._fields)
            self._problems += self._refusals(agent, form, seat, place)
            if other:
                self._problems.append(exam_problem(other, self._exam.id, place))
            if reader and (answers is None or more is None):
                self._problems += answer_problems(reader, row, place)
            return
        self._dealt[agent] = None
        if agent in self._already:
            sheet = Sheet(
                agent=agent, form=form, start=seat.start, end=seat.end, row=line, answers=answers, more=more
            )
            self._problems += self.again.problems(sheet, Place(self._path, line, self._fields))
            if agent not in self.again.replaced:
                return
        if seat.late_minutes or form != dealt:
            self._problems += self._warnings(agent, form, dealt, seat, line)
        self._lines[form].append(
            f"{agent},{form},{seat.start},{seat.end},{line},{answers},{more_field(more)}\n"
        )

    def _warnings(self, agent: str, form: str, dealt: str, seat: Sitting, line: int) -> Iterator[Problem]:
        """What is remarkable about a sheet that is taken."""
        place = Place(self._path, line, self._fields)
        if form != dealt:
            yield form_warning(agent, dealt, form, place)
        if seat.late_minutes:
            yield late_warning(agent, seat, self._minutes, place)

    def flush(self) -> None:
        """Move the lines kept so far into the files."""
        for form, lines in self._lines.items():
            self.files[form].write("".join(lines).encode())
            self.taken += len(lines)
            lines.clear()

    def _named_form(self, cell: str) -> str:
        """The form that a cell means; without a column it is the only one there is."""
        if "form" not in self._fields:
            return next(iter(self._lines))
        return self._form_names.get(folded(cell), cell)

    def _other_exam(self, row: Sequence[str]) -> str:
        """What a row calls its exam, where that is no beginning of this one's id or name."""
        named = row[self._fields["exam"]] if "exam" in self._fields else ""
        return "" if any(name.startswith(folded(named)) for name in self._exam_names) else named

    @cached_property
    def _exam_names(self) -> list[str]:
        name = self._exam.name
        return [folded(one) for one in (self._exam.id, *([name] if isinstance(name, str) else name.values()))]

    def _refusals(self, agent: str, form: str, seat: Sitting, place: Place) -> Iterator[Problem]:
        """Why a row can't be taken, its answers aside."""
        if self._dealt.get(agent) is None:
            yield agent_problem(agent, self._agents, self._dealt, place, self._beside, called=self._called)
        if form not in self._readers:
            yield form_problem(form, self._readers, place)
        if seat.fault:
            yield time_problem(seat, place)
