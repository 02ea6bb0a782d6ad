"""Answer sheets scanned by ZipGrade, its full format: `QuizName, …, StudentID, …, Key Version, Stu1, PriKey1, …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer_cli.interop.sheet_layout import SheetLayout
from trainer_cli.text.csv_header import header_folded

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANSWER = re.compile(r"stu(\d+)")
_WHO = ("customid", "externalid", "studentid", "zipgradeid")
"""Columns that say who it is, our own id first: ZipGrade's numbers hold digits only."""
_FORM = "keyversion"


def layout(headings: Sequence[str]) -> SheetLayout | None:
    """The layout, where there are columns `QuizName` and `Stu1`; the key version is the form."""
    names = [header_folded(one) for one in headings]
    answers = {int(found[1]): index for index, one in enumerate(names) if (found := _ANSWER.fullmatch(one))}
    who = next((names.index(one) for one in _WHO if one in names), None)
    if "quizname" not in names or not answers or who is None:
        return None
    fields = {"agent": who} | ({"form": names.index(_FORM)} if _FORM in names else {})
    return SheetLayout("ZipGrade", fields, {answers[number]: "" for number in sorted(answers)})
