"""The stored answer sheets of an exam: where they lie, and the lines of those that count."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from trainer_cli.workspace.exam_files import lines
from trainer_cli.workspace.interrupted import all_pending
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.superseded import import_of, superseded

if TYPE_CHECKING:
    from collections.abc import Iterator
    from collections.abc import Set as AbstractSet
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.workspace.workspace import ExamFacts


def sheet_files(root: Path, settings: Settings, facts: ExamFacts) -> dict[str, list[Path]]:
    """Where the stored sheets of each form lie on disk."""
    folders = placed_folders(root, settings)
    waiting = all_pending(root, folders)
    return {
        form: [waiting.get(path) or on_disk(root, folders, path) for path in paths]
        for form, paths in facts.sheets.items()
    }


def sheet_lines(root: Path, settings: Settings, facts: ExamFacts) -> dict[str, Iterator[bytes]]:
    """The stored lines of each form, without headers and without sheets that a correction replaced."""
    files = sheet_files(root, settings, facts)
    gone = superseded(facts.imports)
    return {
        form: chain.from_iterable(
            _standing(file, gone.get(import_of(path))) for path, file in zip(paths, files[form], strict=True)
        )
        for form, paths in facts.sheets.items()
    }


def _standing(file: Path, gone: AbstractSet[str] | None) -> Iterator[bytes]:
    if not gone:
        return lines([file])
    return (line for line in lines([file]) if line.partition(b",")[0].decode() not in gone)
