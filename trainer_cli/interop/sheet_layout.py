"""How another system lays out answer sheets, and the same table as our own sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.interop.answer_cells import native_answer
from trainer_cli.interop.sheet_people import Strangers, identified
from trainer_cli.text.chinese import plain
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.table import recast

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from trainer_cli.interop.people import Register
    from trainer_cli.model.exam import Form, FormItem
    from trainer_cli.text.table import Table


def as_written(cell: str) -> str:
    """The cell itself: a system whose times are ours."""
    return cell


class SheetLayout(NamedTuple):
    """The columns of a system by index (from 0).

    `fields` are `agent`, `form`, `start` and `end`; `questions` maps the column of each answer to the text of its
    question, empty where the header has none, in the order of the items. `scored` tells that the system scored
    the answers, so that it was an exam and no questionnaire. `time` makes a time of the system one of ours;
    `done` is the column that says whether a sheet was handed in, and what it says then.
    """

    system: str
    fields: dict[str, int]
    questions: dict[int, str]
    scored: bool = True
    time: Callable[[str], str] = as_written
    done: tuple[int, frozenset[str]] | None = None


def native_table(
    table: Table, layout: SheetLayout, path: str, forms: Mapping[str, Form], people: Register
) -> Table:
    """The table with our columns in the places of theirs, every row and cell where it stood.

    The form is that whose questions the header holds, if it holds them; else the only one, or what the column of
    forms says. Names and nicknames become ids; a row whose name nobody has, or several, is refused, and each such
    name is told once.
    """
    form, numbers = _by_questions(layout, forms) or _in_order(layout, forms)
    fields = {field: index for field, index in layout.fields.items() if field != "form" or form is None}
    columns = [""] * len(table.columns)
    for field, index in fields.items():
        columns[index] = field
    for index, number in numbers.items():
        columns[index] = str(number)
    if form is not None:
        columns.append("form")
    items = {name: {item.number: item for item in one.items} for name, one in forms.items()}
    reading = _Reading(layout, fields, numbers, form, items, people)
    strangers = Strangers(table, people, fields["agent"], path)
    rows = (
        (line, reading.native(row))
        for line, row in table.rows
        if _handed_in(table, layout, Source(path, line), row) and not strangers.has(line, row)
    )
    return recast(table, tuple(columns), rows)


class _Reading(NamedTuple):
    """What is the same for all rows: the item of each column, the form where no column says it, the people."""

    layout: SheetLayout
    fields: Mapping[str, int]
    numbers: Mapping[int, int]
    form: str | None
    items: Mapping[str, Mapping[int, FormItem]]
    people: Register

    def native(self, row: Sequence[str]) -> list[str]:
        """A row with our spellings in its cells, and the form behind them where no column says it."""
        cells = list(row)
        fields = self.fields
        cells[fields["agent"]] = identified(row[fields["agent"]], self.people)
        for field in fields.keys() & {"start", "end"}:
            cells[fields[field]] = self.layout.time(row[fields[field]])
        items = self.items.get(row[fields["form"]] if "form" in fields else self.form or "", {})
        for index, number in self.numbers.items():
            if number in items:
                cells[index] = native_answer(items[number], row[index])
        return cells if self.form is None else [*cells, self.form]


def _handed_in(table: Table, layout: SheetLayout, source: Source, row: Sequence[str]) -> bool:
    """Whether a sheet was handed in; one that was not is counted and told."""
    if layout.done is None or row[layout.done[0]].casefold() in layout.done[1]:
        return True
    column = layout.done[0]
    table.refuse(_not_done(row[column], Source(source.path, source.line, column + 1)))
    return False


def _by_questions(layout: SheetLayout, forms: Mapping[str, Form]) -> tuple[str, dict[int, int]] | None:
    """The form of which the header holds most questions, and the item of each column; None where it is no form."""
    by_form = {name: _by_stem(layout.questions, form.items) for name, form in forms.items()}
    in_order = _places(layout)
    name = max(by_form, key=lambda one: _agreement(by_form[one], in_order), default=None)
    if name is None or len(by_form[name]) * 2 <= len(layout.questions):
        return None
    return name, by_form[name]


def _in_order(layout: SheetLayout, forms: Mapping[str, Form]) -> tuple[str | None, dict[int, int]]:
    """The only form where no column says it, and the columns of answers as its items in their order."""
    only = next(iter(forms)) if len(forms) == 1 and "form" not in layout.fields else None
    return only, _places(layout)


def _places(layout: SheetLayout) -> dict[int, int]:
    return {index: number for number, index in enumerate(layout.questions, 1)}


def _agreement(numbers: Mapping[int, int], in_order: Mapping[int, int]) -> tuple[int, int]:
    """How many questions are found, and how many of them in their places."""
    return len(numbers), sum(in_order[index] == number for index, number in numbers.items())


def _by_stem(questions: Mapping[int, str], items: Sequence[FormItem]) -> dict[int, int]:
    numbers = {plain(item.stem): item.number for item in items}
    return {index: numbers[plain(text)] for index, text in questions.items() if plain(text) in numbers}


def _not_done(cell: str, source: Source) -> Problem:
    return Problem(
        code="sheet-not-handed-in",
        level="warning",
        message=f"the sheet is `{cell}`, not handed in, and is left out",
        source=source,
        remedy="nothing, if the person did not finish; else export the sheets again",
        clause="T42",
    )
