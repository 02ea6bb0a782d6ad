"""The stored answer sheets of an exam: where they lie, and the lines of those that count."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING

from trainer_cli.exams.sheet_again import Earlier
from trainer_cli.exams.sheet_lines import read_line
from trainer_cli.workspace.exam_files import lines
from trainer_cli.workspace.interrupted import all_pending
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.superseded import import_of, superseded

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
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
    return {
        form: chain.from_iterable(standing for _, standing in files)
        for form, files in standing_files(root, settings, facts).items()
    }


def earlier_sheets(root: Path, settings: Settings, facts: ExamFacts) -> Callable[[str], Sequence[Earlier]]:
    """What gives the sheets of an agent that count; nothing is read before somebody is asked for."""

    @cache
    def by_agent() -> dict[str, list[tuple[str, str, bytes]]]:
        found: dict[str, list[tuple[str, str, bytes]]] = {}
        for form, files in standing_files(root, settings, facts).items():
            for path, standing in files:
                for line in standing:
                    found.setdefault(_agent_of(line), []).append((path, form, line))
        return found

    def earlier(agent: str) -> list[Earlier]:
        stored = by_agent().get(agent, ())
        return [Earlier(path, read_line(line, facts.forms[form])) for path, form, line in stored]

    return earlier


def standing_files(
    root: Path, settings: Settings, facts: ExamFacts
) -> dict[str, list[tuple[str, Iterator[bytes]]]]:
    """The stored files of each form: path in the workspace, and the lines that no correction replaced."""
    files = sheet_files(root, settings, facts)
    gone = superseded(facts.imports)
    return {
        form: [
            (path, _standing(file, gone.get(import_of(path))))
            for path, file in zip(paths, files[form], strict=True)
        ]
        for form, paths in facts.sheets.items()
    }


def _standing(file: Path, gone: AbstractSet[str] | None) -> Iterator[bytes]:
    if not gone:
        return lines([file])
    return (line for line in lines([file]) if _agent_of(line) not in gone)


def _agent_of(line: bytes) -> str:
    return line.partition(b",")[0].decode()
