"""An agent's answers that did not earn full marks, each once: given, right, why, and what to read again (T44)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.exam import AgentScore, Exam
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import BLANK
from trainer_cli.reports.answers import key_in_words
from trainer_cli.reports.citation import Citation, cited
from trainer_cli.reports.course_points import Asked, asked
from trainer_cli.reports.people import person_name

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.exam import ScoreLine
    from trainer_cli.workspace.workspace import Workspace


class Mistake(msgspec.Struct, frozen=True, kw_only=True):
    """An answer with `points` of `most`; `given` is None for a blank, and where it stands on paper only."""

    number: int
    label: Text
    question: str
    stem: str
    marked: bool
    given: str | None
    key: str
    points: Decimal
    most: Decimal
    explanation: str
    citation: Citation | None
    asked: Asked


class AgentMistakes(msgspec.Struct, frozen=True, kw_only=True):
    """An agent's score and mistakes; `courses` are those to read again, the most points lost first."""

    exam: Exam
    name: str
    score: AgentScore
    mistakes: tuple[Mistake, ...]
    courses: tuple[Text, ...]


def agent_mistakes(
    workspace: Workspace, exam: Exam, score: AgentScore, lines: Iterable[ScoreLine]
) -> AgentMistakes:
    """The report on `score`, with the lines it consists of; void items are nobody's mistake."""
    mistakes = tuple(
        _mistake(workspace, line, line.points)
        for line in lines
        if line.points is not None and line.points < line.item.points and not line.item.void
    )
    return AgentMistakes(
        exam=exam,
        name=person_name(workspace, score.agent),
        score=score,
        mistakes=mistakes,
        courses=_courses(mistakes),
    )


def _mistake(workspace: Workspace, line: ScoreLine, points: Decimal) -> Mistake:
    item = line.item
    return Mistake(
        number=item.number,
        label=TYPES[item.type].LABEL,
        question=item.question,
        stem=item.stem,
        marked=TYPES[item.type].MARKED,
        given=None if line.answer == BLANK else TYPES[item.type].shown(item, line.answer),
        key=key_in_words(item),
        points=points,
        most=item.points,
        explanation=item.explanation,
        citation=cited(workspace.handouts, item.cite),
        asked=asked(workspace, item),
    )


def _courses(mistakes: Iterable[Mistake]) -> tuple[Text, ...]:
    names: dict[str, Text] = {}
    lost: dict[str, Decimal] = {}
    for one in mistakes:
        names[one.asked.course] = one.asked.course_name
        lost[one.asked.course] = lost.get(one.asked.course, Decimal(0)) + one.most - one.points
    return tuple(names[course] for course in sorted(lost, key=lambda course: (-lost[course], course)))
