"""Analysis 分析題: a case to think through; a person marks it by a rubric with anchors (T38)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.questions.item import form_item
from trainer_cli.questions.written import Written, problems, read_answer, share, shown

if TYPE_CHECKING:
    from decimal import Decimal
    from random import Random

    from trainer_cli.model.exam import FormItem

__all__ = [
    "LABEL",
    "MARKED",
    "NAME",
    "PACKED",
    "Analysis",
    "frozen",
    "problems",
    "read_answer",
    "share",
    "shown",
]

NAME = "analysis"
LABEL = {"zh-Hant": "分析題", "zh-Hans": "分析题", "en": "Analysis"}
MARKED = True
PACKED = False


class Analysis(Written, frozen=True, kw_only=True, tag=NAME):
    """A case and a task; `marker_notes` are for whoever marks it."""

    marker_notes: str = ""


def frozen(question: Analysis, *, number: int, points: Decimal, digest: str, random: Random) -> FormItem:  # noqa: ARG001 — the contract of all types; nothing to shuffle here
    """The question as an item of a form."""
    return form_item(
        question,
        number=number,
        points=points,
        digest=digest,
        model_answer=question.model_answer,
        rubric=question.rubric,
        marker_notes=question.marker_notes,
    )
