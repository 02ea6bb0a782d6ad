"""Ids of questions: those that a file gives, and the next free ones of each course."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from trainer_cli.interop.question_draft import Row

_NUMBERED = re.compile(r"(?P<course>.+)-(?P<number>[0-9]{1,9})")
_NONE = (0, 3)


def given_id(row: Row, course: str) -> str:
    """The id that a row gives to a new question, empty where it is only a number within the file."""
    name = row.cell("id")
    return name if name.startswith(f"{course}-") else ""


class Numbers:
    """The ids in use, which tell the next free one of each course: `rules-031` after `rules-030`."""

    def __init__(self, ids: Iterable[str]) -> None:
        self._last: dict[str, tuple[int, int]] = {}
        self.take(ids)

    def take(self, ids: Iterable[str]) -> None:
        """These are in use too."""
        for one in ids:
            found = _NUMBERED.fullmatch(one)
            if found:
                number = (int(found["number"]), len(found["number"]))
                self._last[found["course"]] = max(self._last.get(found["course"], _NONE), number)

    def next_id(self, course: str) -> str:
        """The next id of a course, which is in use from now on."""
        number, width = self._last.get(course, _NONE)
        self._last[course] = (number + 1, width)
        return f"{course}-{number + 1:0{width}d}"
