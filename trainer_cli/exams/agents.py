"""The scores of agents: every candidate has an outcome, nobody silently scores zero (T42, S84)."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.exams.marking import settled_marks
from trainer_cli.exams.results import machine_points
from trainer_cli.exams.scoring import groups, scored_blocks
from trainer_cli.exams.sheet_lines import answers_by_item, line_reader
from trainer_cli.exams.sheet_times import sitting
from trainer_cli.model.exam import AgentScore
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from trainer_cli.exams.marking import MarkKey
    from trainer_cli.model.exam import Candidate, Exam, Form, FormItem, Mark, Outcome, Sheet


class _Written(NamedTuple):
    """What of a form is not scored by the block: the items, and no points for every type, in order."""

    form: Form
    items: list[FormItem]
    none: dict[str, Decimal]

    @classmethod
    def of(cls, form: Form) -> _Written:
        """The written part of a form."""
        items = [item for item in form.items if not TYPES[item.type].PACKED]
        return cls(form, items, dict.fromkeys((item.type for item in form.items), Decimal(0)))


class _Scored(NamedTuple):
    sheet: Sheet
    machine: dict[str, Decimal]


def agent_scores(
    exam: Exam,
    forms: Mapping[str, Form],
    sheets: Mapping[str, Iterable[bytes]],
    *,
    marks: Iterable[Mark],
    outcomes: Mapping[str, Outcome],
    candidates: Iterable[Candidate],
) -> list[AgentScore]:
    """The score of every candidate, in the candidates' order.

    A sheet makes an agent `sat` unless the current outcome is void; without one the recorded outcome counts,
    and with neither it is None: nothing is known yet. Two sheets of one agent that differ count as none. A
    blank answer earns nothing; a written answer without a mark leaves total and pass open; the pass mark passes.

    Args:
        exam: minutes and pass mark.
        forms: form name to frozen form.
        sheets: form name to lines in the native form, of all imports.
        marks: of all imports.
        outcomes: agent to the current outcome (`current_outcomes`).
        candidates: who sits the exam.
    """
    scored: dict[str, _Scored] = {}
    twice: set[str] = set()
    for name, lines in sheets.items():
        for one in _scored_sheets(lines, forms[name]):
            first = scored.setdefault(one.sheet.agent, one)
            if first is not one and not _same(first.sheet, one.sheet):
                twice.add(one.sheet.agent)
    settled = settled_marks(marks)
    written = {name: _Written.of(form) for name, form in forms.items()}
    return [
        _score(
            candidate.agent,
            exam=exam,
            written=written,
            scored=None if candidate.agent in twice else scored.get(candidate.agent),
            marks=settled,
            outcome=outcomes.get(candidate.agent),
        )
        for candidate in candidates
    ]


def _same(one: Sheet, other: Sheet) -> bool:
    """Whether two sheets say the same; the rows they come from may differ."""
    return msgspec.structs.replace(one, row=other.row) == other


def _scored_sheets(lines: Iterable[bytes], form: Form) -> Iterator[_Scored]:
    points = cache(partial(machine_points, groups(form)))
    read = line_reader(form)
    for block in scored_blocks(lines, form):
        for line, row in zip(block.lines, block.rows(), strict=True):
            sheet = read(line)
            if sheet is not None:
                yield _Scored(sheet, points(row))


def _score(
    agent: str,
    *,
    exam: Exam,
    written: Mapping[str, _Written],
    scored: _Scored | None,
    marks: Mapping[MarkKey, Mark],
    outcome: Outcome | None,
) -> AgentScore:
    kind = outcome.outcome if outcome else None
    if kind == "void" or scored is None:
        return AgentScore(agent=agent, outcome=None if kind == "sat" else kind)
    sheet = scored.sheet
    sections, unmarked = _sections(written[sheet.form], scored, marks)
    total = None if unmarked else sum(sections.values(), Decimal(0))
    return AgentScore(
        agent=agent,
        outcome="sat",
        form=sheet.form,
        sections=sections,
        points=total,
        passed=None if total is None else total >= exam.pass_mark,
        unmarked=unmarked,
        late_minutes=sitting(sheet.start, sheet.end, exam.minutes).late_minutes,
    )


def _sections(
    form: _Written, scored: _Scored, marks: Mapping[MarkKey, Mark]
) -> tuple[dict[str, Decimal], int]:
    """Points by question type in the form's order, without sections that lack marks; how many lack."""
    sections = form.none | scored.machine
    if not form.items:
        return sections, 0
    answers = answers_by_item(form.form, scored.sheet)
    open_types = []
    for item in form.items:
        type_ = TYPES[item.type]
        mark = marks.get((scored.sheet.agent, item.number))
        if type_.MARKED and mark is None:
            open_types.append(item.type)
        elif type_.MARKED and mark is not None:
            sections[item.type] += mark.points
        else:
            sections[item.type] += item.points * type_.share(item, answers[item.number])
    done = {type_: points for type_, points in sections.items() if type_ not in open_types}
    return done, len(open_types)
