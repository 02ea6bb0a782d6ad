"""The archives of one build: what each is made from, and what it shows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.reports.archive import archive_names, archive_report, planned_rows
from trainer_cli.text.digest import digest_bytes
from trainer_cli.workflows.archive_facts import kept_facts
from trainer_cli.workflows.archives import archive_of, digest_of
from trainer_cli.workflows.concerned import Inputs
from trainer_cli.workspace.cache import cached_bytes
from trainer_cli.workspace.places import on_disk, placed_folders

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from trainer_cli.reports.archive import ArchiveReport, PlannedRows
    from trainer_cli.reports.render import Renderer
    from trainer_cli.workflows.archive_facts import ArchiveFacts
    from trainer_cli.workspace.workspace import Loaded

ON_NO_ARCHIVE = "records/nightly/"


class ArchivePages:
    """What the archives of a workspace are made from, and the report of each; `cache` is a file for their facts."""

    def __init__(self, root: Path, loaded: Loaded, renderer: Renderer, code: str, cache: Path | None) -> None:
        self._workspace = loaded.workspace
        self._names = archive_names(loaded.workspace)
        self._cache = cache
        self._rows: dict[int, PlannedRows] = {}
        source = renderer.source("archive", loaded.workspace.settings.language)
        common = digest_bytes(b"\0".join((code.encode(), source, msgspec.json.encode(self._names))))
        self.inputs = _inputs(root, loaded, common)

    def digest(self, agent: str) -> str:
        """A digest that changes whenever the archive of an agent may."""
        return digest_of(self._workspace, agent, self._facts, self.inputs.common)

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
    def _facts(self) -> ArchiveFacts:
        return kept_facts(self._workspace, self.inputs, self._cache)


def _inputs(root: Path, loaded: Loaded, common: str) -> Inputs:
    folders = placed_folders(root, loaded.workspace.settings)
    digests: Mapping[str, str] = {
        path: digest for path, digest in loaded.digests.items() if not path.startswith(ON_NO_ARCHIVE)
    }
    return Inputs(common, digests, lambda path: cached_bytes(on_disk(root, folders, path)))
