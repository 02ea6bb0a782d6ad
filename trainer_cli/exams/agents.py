"""The scores of agents: every candidate has an outcome, nobody silently scores zero (T42, S84)."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.exams.earned import earned_points
from trainer_cli.exams.marking import NO_MARK, settled_marks
from trainer_cli.exams.results import machine_points
from trainer_cli.exams.scoring import groups, scored_blocks
from trainer_cli.exams.sections import section_places
from trainer_cli.exams.sheet_lines import answers_by_item, line_reader
from trainer_cli.exams.sheet_times import sitting
from trainer_cli.exams.voids import scaled_sections, section_scales
from trainer_cli.model.exam import AgentScore
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from trainer_cli.exams.marking import MarkKey, Settled
    from trainer_cli.exams.results import SectionPoints
    from trainer_cli.exams.voids import Scales
    from trainer_cli.model.curriculum import BlueprintSection
    from trainer_cli.model.exam import Candidate, Exam, Form, FormItem, Mark, Outcome, Script, Sheet


class _Written(NamedTuple):
    """What of a form is not scored by the block: the items, each with the place of its section, and the scales."""

    form: Form
    items: list[tuple[int, FormItem]]
    scales: Scales

    @classmethod
    def of(cls, form: Form, exam: Exam) -> _Written:
        """The written part of a form."""
        places = section_places(form.items, exam.sections)
        items = [(places[one.number], one) for one in form.items if not TYPES[one.type].PACKED]
        return cls(form, items, section_scales(form.items, exam.sections))


class _Scored(NamedTuple):
    sheet: Sheet
    machine: SectionPoints


class _Sections(NamedTuple):
    """Points by section, None for those that lack marks; how many marks are lacking, and of how many two are apart."""

    points: tuple[Decimal | None, ...]
    unmarked: int = 0
    apart: int = 0


def agent_scores(
    exam: Exam,
    forms: Mapping[str, Form],
    sheets: Mapping[str, Iterable[bytes]],
    *,
    marks: Iterable[Mark],
    outcomes: Mapping[str, Outcome],
    candidates: Iterable[Candidate],
    scripts: Iterable[Script] = (),
) -> list[AgentScore]:
    """The score of every candidate, in the candidates' order.

    A sheet makes an agent `sat` unless the current outcome is void; without one the recorded outcome counts,
    and with neither it is None: nothing is known yet. Two sheets of one agent that differ count as none. A
    blank answer earns nothing; a written answer without a mark leaves total and pass open; the pass mark passes.

    Args:
        exam: minutes and pass mark.
        forms: form name to form, with the corrections of its key (`corrected_forms`).
        sheets: form name to lines in the native form, of all imports.
        marks: of all imports.
        outcomes: agent to the current outcome (`current_outcomes`).
        candidates: who sits the exam.
        scripts: which answers were given to which markers.
    """
    scored: dict[str, _Scored] = {}
    twice: set[str] = set()
    for name, lines in sheets.items():
        for one in _scored_sheets(lines, forms[name], exam.sections):
            first = scored.setdefault(one.sheet.agent, one)
            if first is not one and not _same(first.sheet, one.sheet):
                twice.add(one.sheet.agent)
    settled = settled_marks(marks, scripts)
    written = {name: _Written.of(form, exam) for name, form in forms.items()}
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


def _scored_sheets(
    lines: Iterable[bytes], form: Form, sections: Sequence[BlueprintSection]
) -> Iterator[_Scored]:
    points = cache(partial(machine_points, groups(form, sections), sections=len(sections)))
    read = line_reader(form)
    for block in scored_blocks(lines, form, sections):
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
    marks: Mapping[MarkKey, Settled],
    outcome: Outcome | None,
) -> AgentScore:
    kind = outcome.outcome if outcome else None
    if kind == "void" or scored is None:
        return AgentScore(agent=agent, outcome=None if kind == "sat" else kind)
    sheet = scored.sheet
    sections, unmarked, apart = _sections(written[sheet.form], scored, marks)
    total = None if unmarked else sum((one for one in sections if one is not None), Decimal(0))
    return AgentScore(
        agent=agent,
        outcome="sat",
        form=sheet.form,
        sections=sections,
        points=total,
        passed=None if total is None else total >= exam.pass_mark,
        unmarked=unmarked,
        apart=apart,
        late_minutes=sitting(sheet.start, sheet.end, exam.minutes).late_minutes,
    )


def _sections(form: _Written, scored: _Scored, marks: Mapping[MarkKey, Settled]) -> _Sections:
    if not form.items:
        return _Sections(scaled_sections(scored.machine, form.scales))
    sections = list(scored.machine)
    answers = answers_by_item(form.form, scored.sheet)
    lacking, apart = [], 0
    for place, item in form.items:
        settled = marks.get((scored.sheet.agent, item.number), NO_MARK)
        points = earned_points(item, answers[item.number], settled)
        if points is None:
            lacking.append(place)
            apart += settled.how == "apart"
        else:
            sections[place] += points
    scaled = scaled_sections(tuple(sections), form.scales)
    done = (None if place in lacking else points for place, points in enumerate(scaled))
    return _Sections(tuple(done), len(lacking), apart)
