"""What a marker works from: rubrics with anchors, notes, and a table to fill in (T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Text
from trainer_cli.model.exam import Exam, FormItem
from trainer_cli.questions import TYPES
from trainer_cli.reports.people import Member, members

if TYPE_CHECKING:
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class MarkedItem(msgspec.Struct, frozen=True):
    """An item that a person marks, with the name of its type."""

    label: Text
    item: FormItem


class MarkerReport(msgspec.Struct, frozen=True, kw_only=True):
    """The marked items of one form and the candidates who got that form."""

    exam: Exam
    form: str
    items: tuple[MarkedItem, ...]
    candidates: tuple[Member, ...]


def marker_report(workspace: Workspace, facts: ExamFacts, form: str) -> MarkerReport:
    """The marker's sheet of the form of that name.

    Raises:
        KeyError: the exam has no such form.
    """
    return MarkerReport(
        exam=facts.exam,
        form=form,
        items=tuple(
            MarkedItem(TYPES[item.type].LABEL, item)
            for item in facts.forms[form].items
            if TYPES[item.type].MARKED
        ),
        candidates=members(workspace, (one.agent for one in facts.candidates if one.form == form)),
    )
