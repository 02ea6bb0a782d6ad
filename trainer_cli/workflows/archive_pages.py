"""The archives of one build: what each is made from, and what it shows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.reports.archive import archive_names, archive_report, planned_rows
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workflows.archives import archive_of, digest_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer_cli.reports.archive import ArchiveReport, Names, PlannedRows
    from trainer_cli.workflows.archive_facts import ArchiveFacts
    from trainer_cli.workspace.workspace import Workspace


class ArchivePages:
    """What the archives of a workspace are made from, and the report of each.

    `layout` is the digest of how they are laid out; `facts` gives what plans and exams put into them.
    """

    def __init__(self, workspace: Workspace, layout: str, facts: Callable[[], ArchiveFacts]) -> None:
        self._workspace = workspace
        self._layout = layout
        self._worked_out = facts
        self._rows: dict[int, PlannedRows] = {}

    def digest(self, agent: str) -> str:
        """A digest that changes whenever the archive of an agent may."""
        return digest_of(self._workspace, agent, self._facts, self._shared)

    def report(self, agent: str) -> ArchiveReport:
        """What the archive of an agent shows; what it shares with those of a whole cohort is laid out once."""
        mine = self._facts.of(agent)
        archive = archive_of(self._workspace, agent, mine)
        if mine is None or mine.attendance:
            return archive_report(archive, self._names)
        cohort = id(mine.plans)  # one object for all agents of these plans
        if cohort not in self._rows:
            self._rows[cohort] = planned_rows(archive, self._names)
        return archive_report(archive, self._names, self._rows[cohort])

    @cached_property
    def _names(self) -> Names:
        return archive_names(self._workspace)

    @cached_property
    def _shared(self) -> str:
        """The digest of what every archive shows beside its agent."""
        return digest_bytes(self._layout.encode() + msgspec.json.encode(self._names))

    @cached_property
    def _facts(self) -> ArchiveFacts:
        return self._worked_out()
