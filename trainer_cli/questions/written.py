"""What the types that a person marks have in common: a rubric, and an answer in words."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from trainer_cli.model.base import Filled
from trainer_cli.model.question import Criterion, Question
from trainer_cli.questions.item import BLANK
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.model.exam import FormItem


class Written(Question, frozen=True, kw_only=True):
    """A question that a person marks by a rubric."""

    model_answer: Filled
    rubric: tuple[Criterion, ...]


def problems(question: Written, /) -> Iterator[Problem]:
    """A missing rubric (T38): two markers would have nothing in common to mark by."""
    if not question.rubric:
        yield Problem(
            code="question-rubric",
            message="the question has no rubric",
            source=question.source.at("rubric"),
            remedy="list at least one criterion with its points",
            clause="T38",
        )


def rubric_points(question: Question) -> Decimal | None:
    """Full marks of a written question: the sum of its rubric; None for a type that has none."""
    if isinstance(question, Written):
        return sum((criterion.points for criterion in question.rubric), Decimal(0))
    return None


def read_answer(_item: FormItem, cell: str, /) -> str:
    """The answer as it was written; `-` when nothing was."""
    return cell.strip() or BLANK


def share(_item: FormItem, _answer: str, /) -> Fraction:
    """Nothing: a person marks it."""
    return Fraction(0)


def shown(_item: FormItem, answer: str, /) -> str:
    """The answer itself."""
    return answer
