"""The rows of a question spreadsheet, each put where it belongs: new, changed, unchanged, repeated, refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.interop.question_columns import NAMES
from trainer_cli.interop.question_draft import Draft, Row
from trainer_cli.interop.question_ids import Numbers, given_id
from trainer_cli.interop.question_match import FIELDS, Asked, Twin, changed_fields, stated
from trainer_cli.interop.question_places import LeftOut
from trainer_cli.interop.question_rows import draft_of
from trainer_cli.model.question import Question
from trainer_cli.questions import TYPES, AnyQuestion
from trainer_cli.questions.item import course_of, type_name
from trainer_cli.text.characters import folded
from trainer_cli.text.convert import converted
from trainer_cli.text.csv_writer import restored
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import NOWHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from trainer_cli.interop.question_places import Places
    from trainer_cli.text.source import Source
    from trainer_cli.text.table import Table
    from trainer_cli.workspace.workspace import Workspace

_FIELDS = frozenset(NAMES.values())
_CELLS = {"options": "A", "steps": "A"} | dict.fromkeys(
    ("model_answer", "accepted", "pairs", "tolerance", "unit"), "answer"
)
LACKS = ("question-rubric",)
"""What a draft may lack: it is told, and keeps the question from being approved, not from being written."""


class Added(msgspec.Struct, frozen=True):
    """A new question: its course, and its fields as the bank holds them, `id` first."""

    course: str
    values: dict[str, object]


class Changed(msgspec.Struct, frozen=True):
    """A question of the bank and the fields that get another value; None takes one away."""

    question: Question
    fields: dict[str, object]


class Sorted(msgspec.Struct):
    """All rows of a file; `refused` counts those with an error, `ignored` are columns that nobody knows."""

    rows: int = 0
    refused: int = 0
    unchanged: int = 0
    added: list[Added] = []
    changed: list[Changed] = []
    twins: list[Twin] = []
    left_out: list[LeftOut] = []
    problems: list[Problem] = []
    ignored: tuple[str, ...] = ()


def file_rows(table: Table, path: str) -> Iterator[Row]:
    """The rows of a table; a cell that was defused for spreadsheets says again what it said before."""
    columns = {field: number for number, field in enumerate(table.columns, 1) if field in _FIELDS}
    for line, cells in table.rows:
        yield Row(
            {field: restored(cells[number - 1]) for field, number in columns.items()}, columns, path, line
        )


def sorted_rows(
    workspace: Workspace, rows: Iterable[Row], places: Places, course: str | None, taken: Iterable[str]
) -> Sorted:
    """What the rows of a file mean for the bank.

    Args:
        workspace: with the bank.
        rows: of the file.
        places: the courses that rows may name.
        course: for rows that name none.
        taken: ids of questions that are or were in use.
    """
    return _Sorting(workspace, places, course, taken).sorted(rows)


class _Sorting:
    """The rows so far, and what is known of the bank."""

    def __init__(
        self, workspace: Workspace, places: Places, course: str | None, taken: Iterable[str]
    ) -> None:
        self._bank = {folded(one.id): one for one in workspace.questions.values()}
        self._asked = Asked(workspace.questions.values())
        self._places = places
        self._course = course
        self._numbers = Numbers([*taken, *workspace.questions])
        self._ids: dict[str, int] = {}
        self.found = Sorted()

    def sorted(self, rows: Iterable[Row]) -> Sorted:
        """All rows; ids are given last, so that those of the file are known."""
        new = [one for row in rows for one in self._read(row)]
        self._numbers.take(given for course, draft in new if (given := given_id(draft.row, course)))
        for course, draft in new:
            self._add(course, draft)
        self.found.problems += self._asked.near()
        return self.found

    def _read(self, row: Row) -> list[tuple[str, Draft]]:
        """The new question of a row with its course, if it is one."""
        self.found.rows += 1
        draft, problems = draft_of(row)
        question = self._bank.get(folded(row.cell("id")))
        if draft is None:
            self._refuse(problems)
        elif question is not None:
            self._update(draft, question)
        else:
            return self._new(draft)
        return []

    def _new(self, draft: Draft) -> list[tuple[str, Draft]]:
        course = self._places.course_of(draft.row, self._course)
        if isinstance(course, Problem):
            self._refuse([course])
            return []
        twin = self._asked.twin(draft)
        if twin is None:
            self._note_course(draft.row, course)
            return [(course, draft)]
        if isinstance(twin, Problem):
            self._refuse([twin])
        else:
            self.found.twins.append(twin)
        return []

    def _note_course(self, row: Row, course: str) -> None:
        """The row names a course that does not exist, and goes where rows without one go."""
        if row.cell("course") and not self._places.named(row, "course"):
            self.found.left_out.append(LeftOut("course", row.cell("course"), course, row.place("course")))

    def _add(self, course: str, draft: Draft) -> None:
        linked, unknown = self._places.linked(draft, course)
        given = given_id(draft.row, course)
        name = given or self._numbers.next_id(course)
        values = ordered({"id": name, **draft.values, **linked})
        problems = [*self._twice(draft.row, given), *unsound(values, draft.row)]
        if problems:
            self._refuse(problems)
            return
        self.found.left_out += unknown
        self.found.added.append(Added(course, values))

    def _update(self, draft: Draft, question: Question) -> None:
        linked, unknown = self._places.linked(draft, course_of(question))
        fields = changed_fields(draft, linked, question)
        problems = [*self._twice(draft.row, question.id), *self._moved(draft, question)]
        if fields and not problems:
            values = {"id": question.id, "type": draft.type, **stated(question), **fields}
            problems += unsound(
                {field: value for field, value in values.items() if value is not None}, draft.row
            )
        if problems:
            self._refuse(problems)
            return
        self.found.left_out += unknown
        if fields:
            self.found.changed.append(Changed(question, fields))
        else:
            self.found.unchanged += 1

    def _moved(self, draft: Draft, question: Question) -> Iterator[Problem]:
        """A question keeps its type and course for life: its id begins with the course's."""
        course = self._places.named(draft.row, "course")
        if course and course_of(question) not in course:
            what = f"`{question.id}` stands in the bank of `{course_of(question)}`"
            yield draft.row.problem(
                "question-row-moved", "course", what, "empty the id, and it becomes a new question"
            )
        if draft.type != type_name(question):
            what = f"`{question.id}` is of the type {type_name(question)}"
            yield draft.row.problem(
                "question-row-moved", "type", what, "empty the id, and it becomes a new question"
            )

    def _twice(self, row: Row, name: str) -> Iterator[Problem]:
        first = self._ids.setdefault(folded(name), row.line) if name else row.line
        if first != row.line:
            what = f"row {first} has the id `{name}` too"
            yield row.problem(
                "question-row-id", "id", what, "empty one of the two, and it gets the next number"
            )

    def _refuse(self, problems: list[Problem]) -> None:
        self.found.refused += 1
        self.found.problems += problems


def ordered(values: dict[str, object]) -> dict[str, object]:
    """The fields of a question in the order in which the bank is written."""
    return {field: values[field] for field in ("id", "type", *FIELDS) if field in values}


def unsound(values: dict[str, object], row: Row) -> list[Problem]:
    """What is wrong with a question, at its cell; what a draft may lack is not."""
    question, problems = converted(values, AnyQuestion, NOWHERE)  # type: ignore[arg-type]  # a union of records
    if question is not None:
        own = TYPES[type_name(question)].problems(question)
        problems = [one for one in own if one.code not in LACKS]
    return [msgspec.structs.replace(one, source=_cell(row, one.source)) for one in problems]


def _cell(row: Row, place: Source) -> Source:
    """The cell that a problem of the record stands in."""
    first = place.pointer[0] if place.pointer else "stem"
    return row.place(_CELLS.get(str(first), str(first)))
