"""The records of many files: from the cache, or parsed, by several processes where that is much."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.jobs import in_turn
from trainer_cli.workspace.parse import parsed
from trainer_cli.workspace.record_cache import RecordCache

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from trainer_cli.text.jobs import Run
    from trainer_cli.workspace.layout import Kind
    from trainer_cli.workspace.parse import Parsed

MUCH = 1 << 20
"""Bytes of new files that take longer to parse than a second process takes to start."""


class File(NamedTuple):
    """A file that was read: its kind, its path in the workspace, its bytes and their digest."""

    kind: Kind
    path: str
    data: bytes
    digest: str


def all_records(
    files: Sequence[File], cache: Path | None, run: Run = in_turn
) -> Iterator[tuple[File, Parsed]]:
    """The records of every file that holds any, and what is wrong with it, in the order of the files.

    `cache` is a folder for the records of files without problems; `run` runs the parsing of many new ones.
    """
    holding = [file for file in files if file.kind.record is not None]
    if cache is None:
        yield from ((file, parsed(file.kind, file.path, file.data)) for file in holding)
        return
    known = RecordCache(cache)
    _read_new(holding, known, run)
    for file in holding:
        records = known.find(file.kind, file.path, file.digest)
        yield file, parsed(file.kind, file.path, file.data) if records is None else (records, [])
    known.save({file.kind.name for file in holding})


def _read_new(files: Iterable[File], known: RecordCache, run: Run) -> None:
    """Put the records of sound new files into the cache, the longest last."""
    new = sorted(
        (file for file in files if not known.holds(file.kind, file.path, file.digest)),
        key=lambda file: len(file.data),
    )
    runs = run if sum(len(file.data) for file in new) >= MUCH else in_turn
    for file, data in zip(new, runs([partial(_parsed, file, known) for file in new], bytes), strict=True):
        if data is not None:
            known.take(file.kind, file.path, file.digest, data)


def _parsed(file: File, known: RecordCache) -> bytes | None:
    """The records of a file without problems, as the cache holds them."""
    records, problems = parsed(file.kind, file.path, file.data)
    return None if problems else known.keep(file.kind, file.path, file.digest, records)
