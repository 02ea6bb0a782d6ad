"""Reading a marker's bundle (T42): a row a criterion, the answer known by a code alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.columns import spellings
from trainer_cli.exams.mark_cells import MarkCell, mark_problem, points_in, step_of
from trainer_cli.exams.marks import MarkRows
from trainer_cli.model.exam import Mark
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from decimal import Decimal

    from trainer_cli.exams.marking import GivenKey, MarkKey
    from trainer_cli.model.exam import Form, FormItem, Script
    from trainer_cli.text.table import Table

BUNDLE_NAMES = spellings(
    {
        "code": "code,代號,代号",
        "criterion": "criterion,評分點,评分点",
        "points": "points,得分,分數,分数",
        "reason": "reason,評分理由,评分理由",
        # What a bundle tells the marker, and nobody reads again.
        "number": "item,題號,题号",
        "stem": "stem,題幹,题干",
        "answer": "answer,答卷",
        "anchors": "anchors,評分標準,评分标准",
        "most": "most,滿分,满分",
        "given": "marks so far,已有評分,已有评分",
    }
)
"""Spelling of a header to the field, for `read_table`."""
NEEDED = ("code", "points")


class Given(NamedTuple):
    """What bundles are held against: answers given to markers by folded code, and the marks that stand.

    `already` and `several` are as in `Rules` of a table of marks, with the marks themselves.
    """

    scripts: Mapping[str, Script]
    step: Decimal
    already: Mapping[GivenKey, Sequence[Mark]]
    several: Mapping[MarkKey, object]
    correct: bool = False

    def on_record(self, script: Script) -> Sequence[Mark]:
        """The marks that one of this script would repeat or contradict."""
        answer = script.agent, script.item
        return self.already.get((*answer, script.marker if answer in self.several else ""), ())


class _Row(NamedTuple):
    """A row that somebody filled in: the mark it gives, and the place of its points."""

    mark: Mark
    place: Source


def read_bundle(table: Table, path: str, forms: Mapping[str, Form], given: Given) -> MarkRows:
    """The marks in a bundle, read with `read_table(…, BUNDLE_NAMES, required=NEEDED, open_columns=True)`.

    The code says who answered what and who marks. An answer counts once all criteria of its rubric have points;
    one with an error is refused whole. A row without points is an answer not marked yet.

    Args:
        table: the rows.
        path: the file, for the places of problems.
        forms: agent to the form of the agent's sheet, with the corrections of its key.
        given: what the marks are held against.
    """
    if not table.columns:
        return MarkRows((), table.problems, 0, 0)
    reading = _Reading(path, {name: index for index, name in enumerate(table.columns) if name}, forms, given)
    answers: dict[str, list[_Row]] = {}
    problems: dict[str, list[Problem]] = {}
    lines: dict[str, int] = {}
    for line, row in table.rows:
        code = folded(reading.cell(row, "code"))
        lines[code] = lines.get(code, 0) + 1
        found = reading.row(line, row)
        if isinstance(found, Problem):
            problems.setdefault(code, []).append(found)
        elif found is not None:
            answers.setdefault(code, []).append(found)
    marks: list[Mark] = []
    known = 0
    for code, rows in answers.items():
        if code in problems:
            continue
        wrong = reading.answer_problem(given.scripts[code], rows)
        if wrong is not None:
            problems[code] = [wrong]
        elif reading.is_known(given.scripts[code], rows):
            known += len(rows)
        else:
            marks += [row.mark for row in rows]
    told = [*table.problems, *(one for found in problems.values() for one in found)]
    refused = table.refused + sum(lines[code] for code in problems)
    return MarkRows(tuple(marks), told, table.refused + sum(lines.values()), refused, known)


class _Reading(NamedTuple):
    """What is the same for all rows of a bundle."""

    path: str
    columns: Mapping[str, int]
    forms: Mapping[str, Form]
    given: Given

    def cell(self, row: Sequence[str], field: str) -> str:
        """The text of a field, empty where the table has no such column."""
        return row[self.columns[field]].strip() if field in self.columns else ""

    def row(self, line: int, row: Sequence[str]) -> _Row | Problem | None:
        """What a row says; None where it is not filled in."""
        text, reason = self.cell(row, "points"), self.cell(row, "reason")
        if not text and not reason:
            return None
        script = self.given.scripts.get(folded(self.cell(row, "code")))
        if script is None:
            return self._code_problem(self.cell(row, "code"), self._place(line, "code"))
        item = self._item(script)
        if item is None:
            return self._sheet_problem(script, self._place(line, "code"))
        name = self.cell(row, "criterion")
        criteria = {folded(one.criterion): one for one in item.rubric}
        if criteria and folded(name) not in criteria:
            return self._criterion_problem(script, item, name, self._place(line, "criterion"))
        criterion = criteria.get(folded(name))
        place = self._place(line, "points")
        said = f"{script.item} ({criterion.criterion})" if criterion else f"{script.item}"
        points = points_in(
            MarkCell(said, script.item, text, place),
            said,
            most=criterion.points if criterion else item.points,
            step=step_of(item, self.given.step),
        )
        if isinstance(points, Problem):
            return points
        mark = Mark(
            agent=script.agent,
            item=script.item,
            points=points,
            marker=script.marker,
            row=line,
            criterion=criterion.criterion if criterion else "",
            reason=reason,
        )
        return _Row(mark, place)

    def answer_problem(self, script: Script, rows: Sequence[_Row]) -> Problem | None:
        """What is wrong with the rows of an answer together."""
        names = [row.mark.criterion for row in rows]
        item = self._item(script)
        missing = [one.criterion for one in item.rubric if one.criterion not in names] if item else []
        if len(set(names)) < len(names):
            return _repeated(script, rows[-1].place)
        if missing:
            return _incomplete(script, missing, rows[0].place)
        before = self.given.on_record(script)
        if before and not self.is_known(script, rows) and not self.given.correct:
            return _changed(script, before, rows)
        return None

    def is_known(self, script: Script, rows: Iterable[_Row]) -> bool:
        """Whether the marks stand on record as they are."""
        return _said(self.given.on_record(script)) == _said(row.mark for row in rows)

    def _item(self, script: Script) -> FormItem | None:
        form = self.forms.get(script.agent)
        items = form.items if form else ()
        return next((item for item in items if item.number == script.item), None)

    def _place(self, line: int, field: str) -> Source:
        return Source(self.path, line, self.columns.get(field, 0) + 1)

    def _code_problem(self, code: str, place: Source) -> Problem:
        remedy = "copy the code from the bundle; a bundle belongs to the exam it was made for"
        return mark_problem(
            "mark-code-unknown", f"no answer was given under the code `{code}`", place, remedy
        )

    def _sheet_problem(self, script: Script, place: Source) -> Problem:
        message = f"the sheet behind `{script.code}` has no item {script.item}"
        return mark_problem(
            "mark-code-sheet", message, place, "import the sheet first; it may have been corrected"
        )

    def _criterion_problem(self, script: Script, item: FormItem, name: str, place: Source) -> Problem:
        message = f"`{name}` is no criterion of item {script.item}"
        remedy = f"criteria: {', '.join(one.criterion for one in item.rubric)}"
        return mark_problem("mark-criterion", message, place, remedy)


def _said(marks: Iterable[Mark]) -> set[tuple[str, Decimal, str]]:
    return {(mark.criterion, mark.points, mark.reason) for mark in marks}


def _repeated(script: Script, place: Source) -> Problem:
    message = f"`{script.code}`: a criterion of item {script.item} has points twice"
    return mark_problem("mark-repeated", message, place, "keep one of the two")


def _incomplete(script: Script, missing: Sequence[str], place: Source) -> Problem:
    return mark_problem(
        "mark-criteria-missing",
        f"`{script.code}`, item {script.item}: no points for {', '.join(missing)}",
        place,
        "give points for every criterion of an answer, 0 where nothing was earned, or for none",
    )


def _changed(script: Script, before: Iterable[Mark], rows: Sequence[_Row]) -> Problem:
    now = [row.mark for row in rows]
    message = f"`{script.code}`, item {script.item}: on record is {_shown(before)}, not {_shown(now)}"
    remedy = "leave the row as it was; a mark that was wrong is corrected with --correct"
    return mark_problem("mark-changed", message, rows[0].place, remedy)


def _shown(marks: Iterable[Mark]) -> str:
    """Points with their reasons: `2 + 1.5 (too curt)`."""
    return " + ".join(f"{one.points} ({one.reason})" if one.reason else str(one.points) for one in marks)
