"""One agent's score, line by line: what was answered, what was right, why, and where it all stands (T44)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
from msgspec.structs import replace

from trainer_cli.exams.attempts import credited_points
from trainer_cli.exams.sections import section_places
from trainer_cli.exams.voids import scaled_sections, section_scales
from trainer_cli.model.base import Text
from trainer_cli.model.exam import AgentScore, Exam, GivenMark
from trainer_cli.model.section import Credit
from trainer_cli.questions import PARTS, TYPES
from trainer_cli.questions.credit import Parts
from trainer_cli.questions.item import BLANK
from trainer_cli.reports.answers import key_in_words
from trainer_cli.reports.citation import Citation, cited
from trainer_cli.reports.correction_note import CorrectionNote, correction_notes
from trainer_cli.reports.people import person_name
from trainer_cli.reports.section_labels import section_labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.exam import ScoreLine
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class ExplainedLine(msgspec.Struct, frozen=True, kw_only=True):
    """An item of the score: `points` of `most`, None while a written answer has no mark.

    `marked` says that a person marks it; `answer` is None for a blank, and where it stands on paper only;
    `marks` are all that were given, by name of the marker, where there is more than one or a criterion or reason;
    `ruling` is what they come to. `place` and `answer_place` are where the question and the answer stand.
    `parts` counts what is right and wrong of an answer with parts, which earn by `credit` and `penalty`;
    `correction` is what was corrected after the exam.
    """

    number: int
    label: Text
    question: str
    stem: str
    marked: bool
    answer: str | None
    key: str
    points: Decimal | None
    most: Decimal
    marker: str
    marks: tuple[GivenMark, ...]
    ruling: str
    explanation: str
    citation: Citation | None
    place: str
    answer_place: str
    parts: Parts | None = None
    credit: Credit = "exact"
    penalty: Decimal | None = None
    correction: CorrectionNote | None = None


class SectionTotal(msgspec.Struct, frozen=True):
    """Points of a section so far, of the most possible; scaled where void items were taken out."""

    label: Text
    points: Decimal
    most: Decimal


class ExplainReport(msgspec.Struct, frozen=True, kw_only=True):
    """A score opened into its lines; `attempt` counts from 1, `credited` is given where a cap lowers the points."""

    exam: Exam
    name: str
    score: AgentScore
    attempt: int
    credited: Decimal | None
    lines: tuple[ExplainedLine, ...]
    sections: tuple[SectionTotal, ...]


def explain_report(
    workspace: Workspace, facts: ExamFacts, score: AgentScore, lines: Sequence[ScoreLine]
) -> ExplainReport:
    """The report on one agent's `score`, with the lines it consists of."""
    notes = correction_notes(facts.corrections)
    return ExplainReport(
        exam=facts.exam,
        name=person_name(workspace, score.agent),
        score=score,
        attempt=facts.exam.attempts.get(score.agent, 1),
        credited=credited_points(facts.exam, score.agent, score.points),
        lines=tuple(_line(workspace, line, notes.get(line.item.question)) for line in lines),
        sections=_totals(facts, lines),
    )


def _line(workspace: Workspace, line: ScoreLine, note: CorrectionNote | None) -> ExplainedLine:
    item = line.item
    return ExplainedLine(
        number=item.number,
        label=TYPES[item.type].LABEL,
        question=item.question,
        stem=item.stem,
        marked=TYPES[item.type].MARKED,
        answer=None if line.answer == BLANK else TYPES[item.type].shown(item, line.answer),
        key=key_in_words(item),
        points=line.points,
        most=item.points,
        marker=person_name(workspace, line.marker) if line.marker else "",
        marks=_marks(workspace, line),
        ruling=line.ruling,
        explanation=item.explanation,
        citation=cited(workspace.handouts, item.cite),
        place=f"{item.path}:{item.line}",
        answer_place=line.answer_place,
        parts=PARTS[item.type](item, line.answer) if item.type in PARTS else None,
        credit=item.credit,
        penalty=item.penalty,
        correction=note,
    )


def _marks(workspace: Workspace, line: ScoreLine) -> tuple[GivenMark, ...]:
    """The marks by name of the marker; none where one mark says no more than the points of the line."""
    if len(line.marks) <= 1 and not any(one.criterion or one.reason for one in line.marks):
        return ()
    return tuple(
        replace(one, marker=person_name(workspace, one.marker) if one.marker else "") for one in line.marks
    )


def _totals(facts: ExamFacts, lines: Sequence[ScoreLine]) -> tuple[SectionTotal, ...]:
    """The sections of the agent's form; none for who did not sit."""
    if not lines:
        return ()
    sections, items = facts.exam.sections, tuple(line.item for line in lines)
    places = section_places(items, sections)
    points, most = [Decimal(0)] * len(sections), [Decimal(0)] * len(sections)
    for line in lines:
        points[places[line.item.number]] += line.points or Decimal(0)
        most[places[line.item.number]] += line.item.points
    counted = scaled_sections(tuple(points), section_scales(items, sections))
    return tuple(map(SectionTotal, section_labels(sections), counted, most))
