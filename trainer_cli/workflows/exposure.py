"""How often each question has stood on a form, so that the least used come first (T37)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.model.blueprint import Exposure
    from trainer_cli.workspace.workspace import ExamFacts


def used_questions(exams: Iterable[ExamFacts], day: dt.date, exposure: Exposure | None) -> Mapping[str, int]:
    """Question id to the number of frozen forms that it stood on.

    Args:
        exams: those on record.
        day: of the exam that is to be made.
        exposure: with it only exams of so many days before the day count; else all.
    """
    since = day - dt.timedelta(days=exposure.days) if exposure else dt.date.min
    counted = [one for one in exams if since <= one.exam.date]
    return Counter(item.question for one in counted for form in one.forms.values() for item in form.items)
