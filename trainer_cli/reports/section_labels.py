"""What the sections of an exam are called: by their type, told apart where two are of one (T38)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from trainer_cli.questions import TYPES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.base import Text
    from trainer_cli.model.section import BlueprintSection


def section_labels(sections: Sequence[BlueprintSection]) -> tuple[Text, ...]:
    """The name of each section: `選擇題`, or `選擇題 20 × 1` beside another section of that type."""
    types = Counter(section.type for section in sections)
    return tuple(
        TYPES[one.type].LABEL
        if types[one.type] == 1
        else {
            language: f"{label} {one.count} × {one.points}"
            for language, label in TYPES[one.type].LABEL.items()
        }
        for one in sections
    )
