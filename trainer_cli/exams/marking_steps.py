"""The commands with which marking goes on (T42)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.model.exam import Allocation


def giving_out(exam: str, allocations: Iterable[Allocation]) -> str:
    """How written answers reach those who mark them: once some were given out, the others go to the same markers."""
    given = [one for one in allocations if not one.final]
    if not given:
        return f"trainer worksheet marks {exam}"
    last = max(given, key=lambda one: one.at)
    by_two = "--double" if last.double else "--single"
    return f"trainer exam bundle {exam} --markers {','.join(last.markers)} {by_two}"


def to_a_third(exam: str) -> str:
    """How answers whose two marks are too far apart reach a third person."""
    return f"trainer exam bundle {exam} --adjudicate --markers ID"
