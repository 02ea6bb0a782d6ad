"""Where the questions of a spreadsheet belong: course, point and the paragraph that they cite (T11)."""

from __future__ import annotations

import re
from collections import defaultdict
from difflib import get_close_matches
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.chinese import plain
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.interop.question_draft import Draft, Row
    from trainer_cli.model.base import Text
    from trainer_cli.model.curriculum import Handout, PlacedCourse, Tier
    from trainer_cli.text.problem import Problem

_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
NO_COURSE = "the row names no course"
_NAMING = ("course", "category", "bank", "point")
"""Columns that may name a course, the most telling first."""


class LeftOut(msgspec.Struct, frozen=True):
    """What a row says that the curriculum does not know: `field`, the text, and the first place of it."""

    field: str
    text: str
    course: str
    source: Source


class Places:
    """The courses of a workspace by every name people use; `tier` keeps to those of one tier."""

    def __init__(
        self,
        courses: Mapping[str, PlacedCourse],
        tiers: Mapping[str, Tier],
        handouts: Mapping[str, Handout],
        tier: str | None = None,
    ) -> None:
        self._courses = courses
        self._tiers = {name: one.id for one in tiers.values() for name in _names(one.id, one.name)}
        self._paragraphs = {
            f"{course}#{one.number}" for course, handout in handouts.items() for one in handout.paragraphs
        }
        self._by_name: defaultdict[str, set[str]] = defaultdict(set)
        self._by_point: defaultdict[str, set[str]] = defaultdict(set)
        for placed in courses.values():
            if tier in (None, placed.tier):
                for name in _names(placed.course.id, placed.course.name):
                    self._by_name[name].add(placed.course.id)
                for point in placed.course.points:
                    for name in _names(point.id, point.name):
                        self._by_point[name].add(placed.course.id)

    def course_of(self, row: Row, otherwise: str | None) -> str | Problem:
        """The course that a row names, else `otherwise`; a problem where there is neither."""
        for field in _NAMING:
            found = self.named(row, field)
            if len(found) == 1:
                return next(iter(found))
        if otherwise is not None:
            return otherwise
        field = next((name for name in _NAMING if row.cell(name)), "course")
        if not row.cell(field):
            return row.problem("question-row-course", field, NO_COURSE, "give --course COURSE")
        near = get_close_matches(plain(row.cell(field)), self._by_name, 1)
        what = f"there is no course `{row.cell(field)}`"
        remedy = "give --course COURSE for rows that name none"
        if near:
            remedy = f"did you mean `{min(self._by_name[near[0]])}`? Otherwise give --course COURSE"
        return row.problem("question-row-course", field, what, remedy)

    def named(self, row: Row, field: str) -> set[str]:
        """The courses that a cell may name, by id or name, or by one of their points."""
        name = plain(row.cell(field))
        found = (self._by_point if field == "point" else self._by_name).get(name, set())
        tier = self._tiers.get(plain(row.cell("tier")))
        return found if tier is None else {one for one in found if self._courses[one].tier == tier}

    def linked(self, draft: Draft, course: str) -> tuple[dict[str, object], list[LeftOut]]:
        """The point and the citation of a draft, and what of them the curriculum does not know."""
        row = draft.row
        found: dict[str, object] = {}
        unknown = []
        placed = self._courses.get(course)
        points = placed.course.points if placed else ()
        by_name = {name: point.id for point in points for name in _names(point.id, point.name)}
        known = {"point": by_name.get(plain(row.cell("point")))}
        known["cite"] = row.cell("cite") if row.cell("cite") in self._paragraphs else None
        for field, value in known.items():
            if value is not None:
                found[field] = value
            elif row.cell(field):
                unknown.append(LeftOut(field, row.cell(field), course, row.place(field)))
        return found, unknown


def _names(id_: str, text: Text) -> Iterable[str]:
    """Everything that may stand for something with an id and a name, made plain, with and without brackets."""
    names = (id_, *(text.values() if isinstance(text, dict) else (text,)))
    return {plain(form) for name in names for form in (name, _BRACKETED.sub("", name))}
