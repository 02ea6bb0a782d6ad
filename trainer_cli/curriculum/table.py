"""The system table: the eight columns in which the training system is read (T6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.curriculum.order import ordered_courses
from trainer_cli.model.base import Text
from trainer_cli.model.curriculum import CourseKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from trainer_cli.model.curriculum import Material, PlacedCourse, Tier

COLUMNS: dict[str, dict[str, str]] = {
    "division": {"zh-Hant": "體系劃分", "zh-Hans": "体系划分", "en": "Tier"},
    "project": {"zh-Hant": "培訓項目", "zh-Hans": "培训项目", "en": "Project"},
    "course": {"zh-Hant": "培訓課程", "zh-Hans": "培训课程", "en": "Course"},
    "kind": {"zh-Hant": "課程屬性", "zh-Hans": "课程属性", "en": "Kind"},
    "summary": {"zh-Hant": "課程內容簡介", "zh-Hans": "课程内容简介", "en": "Contents"},
    "materials": {"zh-Hant": "培訓資料", "zh-Hans": "培训资料", "en": "Materials"},
    "audience": {"zh-Hant": "參與人員", "zh-Hans": "参与人员", "en": "Participants"},
    "examined": {"zh-Hant": "是否有培訓考核", "zh-Hans": "是否有培训考核", "en": "Examined"},
}
"""Field of `SystemRow` to its heading by language, in the order of the columns."""


class SystemRow(msgspec.Struct, frozen=True):
    """A course in the table; `materials` are pairs of code and title, the title None if not registered."""

    division: Text
    project: Text
    course: Text
    kind: CourseKind
    summary: str
    materials: tuple[tuple[str, Text | None], ...]
    audience: str
    examined: bool


def system_table(
    tiers: Mapping[str, Tier], courses: Iterable[PlacedCourse], materials: Mapping[str, Material]
) -> list[SystemRow]:
    """A row for each course, by tier, project, and the project's own order; mappings go from id to record."""
    return [_row(placed, tiers.get(placed.tier), materials) for placed in ordered_courses(tiers, courses)]


def _row(placed: PlacedCourse, tier: Tier | None, materials: Mapping[str, Material]) -> SystemRow:
    course = placed.course
    return SystemRow(
        division=tier.name if tier else placed.tier,
        project=placed.project.name,
        course=course.name,
        kind=course.kind,
        summary=course.summary,
        materials=tuple((code, _title(materials.get(code))) for code in course.materials),
        audience=course.audience,
        examined=course.examined,
    )


def _title(material: Material | None) -> Text | None:
    return material.title if material else None
