"""The system table: the tiers' projects and courses in the eight columns of T6."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.curriculum.table import COLUMNS, SystemRow, system_table
from trainer_cli.model.base import Text

if TYPE_CHECKING:
    from collections.abc import Collection

    from trainer_cli.workspace.workspace import Workspace


class CurriculumReport(msgspec.Struct, frozen=True):
    """The headings of the eight columns, and a row for each course in order of tier and project."""

    columns: tuple[Text, ...]
    rows: tuple[SystemRow, ...]


def curriculum_report(workspace: Workspace, tiers: Collection[str]) -> CurriculumReport:
    """The table of the tiers with these ids."""
    courses = [placed for placed in workspace.courses.values() if placed.tier in tiers]
    rows = system_table(workspace.tiers, courses, workspace.materials)
    return CurriculumReport(tuple(COLUMNS.values()), tuple(rows))
