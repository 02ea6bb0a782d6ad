"""`trainer check --fix`: tables that a spreadsheet saved in its own way, put back as they were."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.base import Id
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.mending import Columns, Mended, mended
from trainer_cli.text.same_rows import same_rows
from trainer_cli.text.write import Change
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.columns import NAMES
from trainer_cli.workspace.committed import committed, edited
from trainer_cli.workspace.layout import ROSTER_TABLES
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.workspace.layout import Kind


def mend_proposal(root: Path, settings: Settings) -> Proposal:
    """What `check --fix` would write.

    Tables of the roster are mended cell by cell. A table of the records is put back only where git has it with
    the same rows: then exactly as git has it.
    """
    folders = placed_folders(root, settings)
    found = [*_rosters(root, folders), *_records(root, folders)]
    repairs = {change.path: what for change, what in found}
    return Proposal(
        changes=tuple(change for change, _ in found),
        what="\n".join(_lines(f"{path}:", what) for path, what in repairs.items()),
        done="\n".join(_lines(f"Mended {path}:", what) for path, what in repairs.items()),
        nothing="No table needs mending.",
        document={"mended": repairs},
    )


def _lines(head: str, what: Iterable[str]) -> str:
    """A line for each thing that is put right."""
    return "\n".join((head, *what))


def columns_of(kind: Kind) -> Columns:
    """What the columns of a table of `kind` hold."""
    fields = msgspec.structs.fields(kind.record)
    return Columns(
        names=NAMES[kind.name],
        days=frozenset(field.name for field in fields if field.type is dt.date),
        ids=frozenset(field.name for field in fields if field.type == Id),
    )


def _rosters(root: Path, folders: dict[str, Path]) -> Iterator[tuple[Change, tuple[str, ...]]]:
    for path, kind in ROSTER_TABLES.items():
        data = _bytes(root, folders, path)
        made = None if data is None else mended(data, columns_of(kind), committed(root, folders, path))
        if data is not None and made is not None:
            yield _change(path, data, made)


def _records(root: Path, folders: dict[str, Path]) -> Iterator[tuple[Change, tuple[str, ...]]]:
    for path in edited(root, folders, "records"):
        data, before = _bytes(root, folders, path), committed(root, folders, path)
        if not path.endswith(".csv") or data is None or before is None or not same_rows(data, before):
            continue
        yield _change(path, data, Mended(before, ("the same rows, exactly as git has them",)))


def _change(path: str, data: bytes, made: Mended) -> tuple[Change, tuple[str, ...]]:
    return Change(path, made.data, digest_bytes(data)), made.repairs


def _bytes(root: Path, folders: dict[str, Path], path: str) -> bytes | None:
    try:
        return read_bytes(on_disk(root, folders, path))
    except OSError:
        return None
