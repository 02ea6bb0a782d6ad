"""The record of a roster or list of staff that came in: kept once, with the file as it came beside it."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from trainer_cli.model.roster import RosterImport
from trainer_cli.planning.ids import free_id
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml

if TYPE_CHECKING:
    from trainer_cli.workflows.import_task import Task
    from trainer_cli.workflows.incoming import Incoming


def roster_record(task: Task, *, rows: int, taken: int, encoding: str) -> RosterImport:
    """The record of an import, under a new id."""
    incoming = task.incoming
    return RosterImport(
        id=free_id(incoming.id, [one.id for one in task.workspace.roster_imports]),
        file=PurePath(incoming.path).name,
        original=incoming.original,
        digest=incoming.digest,
        encoding=encoding,
        rows=rows,
        taken=taken,
        refused=rows - taken,
        at=incoming.at,
        by=incoming.by,
    )


def kept_files(act: RosterImport, incoming: Incoming) -> tuple[Change, Change]:
    """The file as it came, and the record of it."""
    base = f"records/roster/{act.id}"
    return (
        Change(f"{base}/{act.original}", incoming.data, None),
        Change(f"{base}/import.yaml", dump_yaml(act).encode(), None),
    )
