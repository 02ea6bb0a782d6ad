"""The paragraph of a handout that proves a key."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.model.curriculum import Handout


class Citation(msgspec.Struct, frozen=True):
    """A cited paragraph: `course#number`, `path:line`, its date and text."""

    cite: str
    place: str
    date: dt.date
    text: str


def cited(handouts: Mapping[str, Handout], cite: str) -> Citation | None:
    """The paragraph that `cite` names; None where there is none. `handouts` maps a course's id to its own."""
    course, _, number = cite.partition("#")
    if course not in handouts:
        return None
    for paragraph in handouts[course].paragraphs:
        if str(paragraph.number) == number:
            source = paragraph.source
            return Citation(cite, f"{source.path}:{source.line}", paragraph.date, paragraph.text)
    return None
