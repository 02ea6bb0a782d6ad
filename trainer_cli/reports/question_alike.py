"""Pairs of questions of the bank that ask the same, or nearly (S10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.questions.alike import alike_questions, alike_stems, may_meet
from trainer_cli.questions.item import course_of
from trainer_cli.workspace.question_state import settled_first

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.model.question import Question
    from trainer_cli.workspace.question_state import QuestionStatus
    from trainer_cli.workspace.workspace import Workspace


class AlikeSide(msgspec.Struct, frozen=True):
    """One question of a pair."""

    id: str
    course: str
    stem: str


class AlikePair(msgspec.Struct, frozen=True, kw_only=True):
    """Two questions with the percentage of equal characters: with options and all, and of their stems alone.

    A percentage that is lower than what was asked for is None. `apart` says that `not_with` keeps them off one form.
    """

    question: AlikeSide
    other: AlikeSide
    whole: int | None
    stems: int | None
    apart: bool


class AlikeReport(msgspec.Struct, frozen=True):
    """The pairs, the most alike first, of `questions` that were compared."""

    least: int
    questions: int
    pairs: tuple[AlikePair, ...]


def alike_report(
    workspace: Workspace, statuses: Mapping[str, QuestionStatus], least: int, course: str | None = None
) -> AlikeReport:
    """The pairs of the whole bank that are at least `least` percent alike; with `course`, those with one of it.

    Of each question the earlier one that is most like it is told; retired ones are left out.
    """
    questions, _ = settled_first(workspace, statuses)
    whole = {(one.question, one.other): one.like for one in alike_questions(questions, 0, least)}
    stems = {(one.question, one.other): one.like for one in alike_stems(questions, 0, least)}
    pairs = [
        _pair(workspace.questions[pair[0]], workspace.questions[pair[1]], whole.get(pair), stems.get(pair))
        for pair in {**whole, **stems}
    ]
    wanted = [one for one in pairs if course in (None, one.question.course, one.other.course)]
    return AlikeReport(least, len(questions), tuple(sorted(wanted, key=_turn)))


def _pair(one: Question, other: Question, whole: int | None, stems: int | None) -> AlikePair:
    return AlikePair(
        question=_side(one), other=_side(other), whole=whole, stems=stems, apart=not may_meet(one, other)
    )


def _side(question: Question) -> AlikeSide:
    return AlikeSide(question.id, course_of(question), question.stem)


def _turn(pair: AlikePair) -> tuple[int, str, str]:
    return -max(pair.whole or 0, pair.stems or 0), pair.question.id, pair.other.id
