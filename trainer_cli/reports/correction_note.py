"""What was corrected in an item after the exam, as reports say it."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.corrected import VOIDS, standing_corrections
from trainer_cli.model.exam import Void

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.exam import Correction


class CorrectionNote(msgspec.Struct, frozen=True, kw_only=True):
    """What counts instead of the frozen key: how the item is void, why, since when, `path:line` of the record."""

    void: Void
    reason: str
    date: dt.date
    place: str


def correction_notes(corrections: Iterable[Correction]) -> dict[str, CorrectionNote]:
    """Question id to the correction in force; none where the frozen key counts again."""
    return {
        question: CorrectionNote(
            void=VOIDS.get(one.action, ""),
            reason=one.reason,
            date=one.at.date(),
            place=f"{one.source.path}:{one.source.line}",
        )
        for question, one in standing_corrections(corrections).items()
        if one.action != "restore"
    }
