"""What is wrong with one row of a table of answer sheets, all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.sheet_cells import allowed_letters
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.text.spoiled import spoiled

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from trainer_cli.exams.sheet_cells import CellReader
    from trainer_cli.exams.sheet_times import Sitting
    from trainer_cli.model.exam import FormItem
    from trainer_cli.workspace.called import Called

_TIME_FAULTS = {
    "start": ("sheet-time", "`{start}` is no time", "write it like 09:05 or 2026-02-12 09:05"),
    "end": ("sheet-time", "`{end}` is no time", "write it like 09:05 or 2026-02-12 09:05"),
    "order": ("sheet-time-order", "the end {end} is before the start {start}", "check both times"),
}


_EXAMPLES = {"multiple": "AC", "match": "1B 2A", "order": "CAB"}
"""How an answer is written, of the types that have more answers than letters."""


class Place(NamedTuple):
    """A row: its file, its line from 1, and the index of each field's column."""

    path: str
    line: int
    fields: dict[str, int]

    def of(self, field: str) -> Source:
        """Where a field of the row stands."""
        return self.cell(self.fields.get(field, 0))

    def cell(self, index: int) -> Source:
        """Where the cell with an index from 0 stands."""
        return Source(self.path, self.line, index + 1)


def agent_problem(
    agent: str,
    agents: Container[str],
    candidates: Container[str],
    place: Place,
    beside: Mapping[str, str],
    *,
    called: Called,
) -> Problem:
    """Why an agent's sheet can't be taken; the caller knows that it can't.

    Args:
        agent: as the row names them.
        agents: everybody on the roster.
        candidates: who sits the exam.
        place: the row.
        beside: who has a sheet in another file that comes in with this one, and in which.
        called: whom a name means that stands in the place of an id.
    """
    if damage := spoiled(agent):
        return _problem("sheet-cell-spoiled", f"`{agent}`: {damage}", place.of("agent"), "type the id again")
    if agent not in agents:
        remedy = called.remedy(agent, "correct the id, or add the agent to roster/agents.csv")
        return _problem("sheet-agent-unknown", f"`{agent}` is nobody's id", place.of("agent"), remedy)
    if agent not in candidates:
        message, remedy = f"{agent} is not a candidate of this exam", "correct the id, or add the candidate"
        return _problem("sheet-agent-not-candidate", message, place.of("agent"), remedy)
    if agent in beside:
        return _problem(
            "sheet-agent-repeated",
            f"a second sheet of {agent}; the first stands in {beside[agent]}",
            place.of("agent"),
            "keep the sheet that was handed in; correct the id if this is somebody else's",
        )
    return _problem(
        "sheet-agent-repeated",
        f"a second sheet of {agent}; the first stands further up in this file",
        place.of("agent"),
        "keep the sheet that was handed in; correct the id if this is somebody else's",
    )


def exam_problem(named: str, exam: str, place: Place) -> Problem:
    """A sheet of another exam than the one it is imported for."""
    message = f"this is a sheet of {named}, not of {exam}"
    return _problem("sheet-exam-other", message, place.of("exam"), "import it for the exam that it is of")


def form_problem(form: str, forms: Iterable[str], place: Place) -> Problem:
    """A form that the exam does not have."""
    message, remedy = f"there is no form `{form}`", f"use one of {', '.join(forms)}"
    return _problem("sheet-form-unknown", message, place.of("form"), remedy)


def time_problem(seat: Sitting, place: Place) -> Problem:
    """A time that can't be read, or an end before the start."""
    code, message, remedy = _TIME_FAULTS[seat.fault]
    source = place.of("start" if seat.fault == "start" else "end")
    return _problem(code, message.format(start=seat.start, end=seat.end), source, remedy)


def answer_problems(reader: CellReader, row: Sequence[str], place: Place) -> Iterator[Problem]:
    """Every cell that holds no answer of its item."""
    for item in reader.refused(row):
        index = reader.columns[item.number]
        cell = row[index]
        if damage := spoiled(cell):
            message = f"item {item.number}: `{cell}`: {damage}"
            yield _problem("sheet-cell-spoiled", message, place.cell(index), "type the answer again")
        else:
            message = f"item {item.number}: `{cell}` is none of its answers"
            yield _problem("sheet-answer", message, place.cell(index), _answer_remedy(item))


def _answer_remedy(item: FormItem) -> str:
    example = _EXAMPLES.get(item.type)
    if example:
        return f"write it like {example}, with what stands on the form, or leave the cell blank"
    allowed = ", ".join(allowed_letters(item))
    return f"use one of {allowed}, or leave the cell blank"


def late_warning(agent: str, seat: Sitting, minutes: int, place: Place) -> Problem:
    """A sheet that came after the time allowed (T39); it is taken all the same."""
    return Problem(
        code="sheet-late",
        level="warning",
        message=f"{agent} handed in {seat.late_minutes} min late: from {seat.start} to {seat.end},"
        f" allowed {minutes} min",
        source=place.of("end"),
        remedy="decide what follows from it; the sheet counts until it is recorded as void",
        clause="T39",
    )


def form_warning(agent: str, dealt: str, form: str, place: Place) -> Problem:
    """A sheet of another form than the one dealt to the candidate (T40); it is taken all the same."""
    return Problem(
        code="sheet-form-other",
        level="warning",
        message=f"{agent} was dealt form {dealt}, and the sheet is of form {form}",
        source=place.of("form"),
        remedy="look at the paper: it is scored by the form on the sheet",
        clause="T40",
    )


def _problem(code: str, message: str, source: Source, remedy: str) -> Problem:
    return Problem(code=code, message=message, source=source, remedy=remedy, clause="T42")
