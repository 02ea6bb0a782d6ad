"""What freezing a question of any type has in common."""

from __future__ import annotations

from decimal import Decimal
from posixpath import splitext
from typing import TYPE_CHECKING, cast

from trainer_cli.model.exam import FormItem

if TYPE_CHECKING:
    from trainer_cli.model.question import Criterion, Question, TypeName

BLANK = "-"
"""The canonical answer of an item that was left out."""


def type_name(question: Question) -> TypeName:
    """The value of `type` in the question's file, e.g. `single`."""
    return cast("TypeName", type(question).__struct_config__.tag)


def course_of(question: Question) -> str:
    """The id of the course whose bank holds the question: the name of its file or folder under `questions/`."""
    parts = splitext(question.source.path)[0].split("/")
    return parts[parts.index("questions") + 1] if "questions" in parts[:-1] else parts[-1]


def form_item(
    question: Question,
    *,
    number: int,
    points: Decimal,
    digest: str,
    prompts: dict[str, str] | None = None,
    options: dict[str, str] | None = None,
    key: tuple[str, ...] = (),
    tolerance: Decimal = Decimal(0),
    unit: str = "",
    explanation: str | None = None,
    model_answer: str = "",
    rubric: tuple[Criterion, ...] = (),
    marker_notes: str = "",
) -> FormItem:
    """The item `number` of a form, worth `points`, with what its type adds.

    Args:
        question: the question of the bank; `source` tells the course and where it stood.
        number: place on the form, from 1.
        points: full marks of the item.
        digest: digest of the question's whole content.
        prompts: number to text, the left side of a match.
        options: letter to text, in the form's order.
        key: every accepted answer, in the form's letters.
        tolerance: by how much a number may be off.
        unit: what a number counts.
        explanation: in the form's letters; None where the type letters nothing in the bank.
        model_answer: for items that a person marks.
        rubric: for items that a person marks.
        marker_notes: for items that a person marks.
    """
    return FormItem(
        number=number,
        question=question.id,
        type=type_name(question),
        course=course_of(question),
        points=points,
        stem=question.stem,
        prompts=prompts or {},
        options=options or {},
        key=key,
        tolerance=tolerance,
        unit=unit,
        model_answer=model_answer,
        rubric=rubric,
        marker_notes=marker_notes,
        explanation=question.explanation if explanation is None else explanation,
        cite=question.cite,
        digest=digest,
        path=question.source.path,
        line=question.source.line,
    )
