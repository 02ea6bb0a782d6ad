"""The scores of agents: every candidate has an outcome, nobody silently scores zero (T42, S84)."""

from __future__ import annotations

from decimal import Decimal
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.exams.earned import earned_points
from trainer_cli.exams.marking import NO_MARK, settled_marks
from trainer_cli.exams.results import machine_points
from trainer_cli.exams.scoring import scored_blocks
from trainer_cli.exams.sections import section_places
from trainer_cli.exams.sheet_lines import answers_by_item, line_reader
from trainer_cli.exams.sheet_times import sitting
from trainer_cli.exams.voids import scaled_sections, section_scales
from trainer_cli.model.exam import AgentScore
from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from trainer_cli.exams.marking import MarkKey, Settled
    from trainer_cli.exams.results import SectionPoints
    from trainer_cli.exams.scoring import Group
    from trainer_cli.exams.voids import Scales
    from trainer_cli.model.exam import Candidate, Exam, Form, FormItem, Mark, Outcome, Script, Sheet
    from trainer_cli.model.section import BlueprintSection

    _Scored = tuple[Sheet, "_Machine"]
    """A sheet and what the block gives it."""


class ScoredExam(NamedTuple):
    """The score of every candidate, and the sheet of each who sat, both in the candidates' order."""

    scores: list[AgentScore]
    sheets: list[Sheet]


class _Paper(NamedTuple):
    """A form with what of it the block does not score: items, each with the place of its section, and the scales."""

    form: Form
    items: list[tuple[int, FormItem]]
    scales: Scales

    @classmethod
    def of(cls, form: Form, sections: Sequence[BlueprintSection]) -> _Paper:
        """A form of an exam with these sections."""
        places = section_places(form.items, sections)
        items = [(places[one.number], one) for one in form.items if not TYPES[one.type].PACKED]
        return cls(form, items, section_scales(form.items, sections))


class _Points(NamedTuple):
    """Points by section and in all, None for what lacks marks; how many are lacking, and of how many two are apart."""

    sections: tuple[Decimal | None, ...]
    total: Decimal | None
    unmarked: int = 0
    apart: int = 0


class _Machine(NamedTuple):
    """What the block gives a sheet by section, and what the sheet earned, None where it has other items."""

    sections: SectionPoints
    points: _Points | None


def scored_exam(
    exam: Exam,
    forms: Mapping[str, Form],
    sheets: Mapping[str, Iterable[bytes]],
    *,
    marks: Iterable[Mark],
    outcomes: Mapping[str, Outcome],
    candidates: Iterable[Candidate],
    scripts: Iterable[Script] = (),
) -> ScoredExam:
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
    papers = {name: _Paper.of(form, exam.sections) for name, form in forms.items()}
    scored = _scored_agents(sheets, papers, exam.sections)
    earned = partial(_earned, papers, settled_marks(marks, scripts))
    scores = [
        _score(one.agent, exam, scored.get(one.agent), outcomes.get(one.agent), earned) for one in candidates
    ]
    return ScoredExam(scores, [scored[score.agent][0] for score in scores if score.form])


def _scored_agents(
    sheets: Mapping[str, Iterable[bytes]], papers: Mapping[str, _Paper], sections: Sequence[BlueprintSection]
) -> dict[str, _Scored]:
    """Agent to the sheet that counts."""
    scored: dict[str, _Scored] = {}
    twice: set[str] = set()
    for name, lines in sheets.items():
        for sheet, machine in _scored_sheets(lines, papers[name], sections):
            if sheet is not None:
                first, _ = scored.setdefault(sheet.agent, (sheet, machine))
                if first is not sheet and not _same(first, sheet):
                    twice.add(sheet.agent)
    for agent in twice:
        del scored[agent]
    return scored


def _same(one: Sheet, other: Sheet) -> bool:
    """Whether two sheets say the same; the rows they come from may differ."""
    return msgspec.structs.replace(one, row=other.row) == other


def _scored_sheets(
    lines: Iterable[bytes], paper: _Paper, sections: Sequence[BlueprintSection]
) -> Iterator[tuple[Sheet | None, _Machine]]:
    """The sheets of a form, None for a damaged line."""
    read = line_reader(paper.form)
    for block in scored_blocks(lines, paper.form, sections):
        earned = cache(partial(_by_block, paper, block.groups, len(sections)))
        yield from zip(map(read, block.lines), map(earned, block.rows()), strict=True)


def _by_block(paper: _Paper, found: Iterable[Group], sections: int, row: Iterable[int]) -> _Machine:
    """What a sheet with a row of right answers has in each of so many sections."""
    machine = machine_points(found, row, sections)
    return _Machine(machine, None if paper.items else _points(scaled_sections(machine, paper.scales)))


def _score(
    agent: str,
    exam: Exam,
    scored: _Scored | None,
    outcome: Outcome | None,
    earned: Callable[[_Scored], _Points],
) -> AgentScore:
    kind = outcome.outcome if outcome else None
    if kind == "void" or scored is None:
        return AgentScore(agent=agent, outcome=None if kind == "sat" else kind)
    sheet, points = scored[0], earned(scored)
    return AgentScore(
        agent=agent,
        outcome="sat",
        form=sheet.form,
        sections=points.sections,
        points=points.total,
        passed=None if points.total is None else points.total >= exam.pass_mark,
        unmarked=points.unmarked,
        apart=points.apart,
        late_minutes=sitting(sheet.start, sheet.end, exam.minutes).late_minutes,
    )


def _points(sections: tuple[Decimal | None, ...], unmarked: int = 0, apart: int = 0) -> _Points:
    total = None if unmarked else sum((one for one in sections if one is not None), Decimal(0))
    return _Points(sections, total, unmarked, apart)


def _earned(papers: Mapping[str, _Paper], marks: Mapping[MarkKey, Settled], scored: _Scored) -> _Points:
    sheet, machine = scored
    if machine.points is not None:
        return machine.points
    paper = papers[sheet.form]
    sections = list(machine.sections)
    answers = answers_by_item(paper.form, sheet)
    lacking, apart = [], 0
    for place, item in paper.items:
        settled = marks.get((sheet.agent, item.number), NO_MARK)
        points = earned_points(item, answers[item.number], settled)
        if points is None:
            lacking.append(place)
            apart += settled.how == "apart"
        else:
            sections[place] += points
    scaled = scaled_sections(tuple(sections), paper.scales)
    done = (None if place in lacking else points for place, points in enumerate(scaled))
    return _points(tuple(done), len(lacking), apart)
