"""Exact positions of problems, and the lines to show under them, read from the files at the end."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from msgspec.structs import replace

from trainer_cli.text.decode import is_workbook
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem, sort_key
from trainer_cli.workspace.interrupted import all_pending
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.settings_file import read_settings
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.text.source import Source

Read = Callable[[str], bytes | None]
"""Gives the bytes of a file, None where it can't be read."""
KEY_FILES = ("/questions/", "records/exams/", "records/corrections/")
"""Paths of files that hold answer keys: their lines are shown on a terminal only."""


def located(root: Path, problems: Iterable[Problem]) -> list[Problem]:
    """The problems with exact line and column, in order of file and position."""
    found = list(problems)
    if any(one.source.pointer for one in found):
        return placed(found, exact_places(root, read_settings(root)[0], found))
    return sorted(found, key=sort_key)


def placed(problems: Iterable[Problem], places: Mapping[Problem, Source]) -> list[Problem]:
    """The problems at their `places`, in order of file and position."""
    return sorted((replace(one, source=places[one]) for one in problems), key=sort_key)


def exact_places(
    root: Path, settings: Settings, problems: Iterable[Problem], digests: Mapping[str, str] | None = None
) -> dict[Problem, Source]:
    """Each problem with its exact place; a file that has several is read once.

    In a file that has not the digest any more with which it was read, by `digests`, there are no exact places.
    """
    read = _reader(root, settings, digests)
    return {one: _place(read, one.source) for one in sorted(problems, key=sort_key)}


def _place(read: Read, source: Source) -> Source:
    if not source.pointer:
        return source
    from trainer_cli.text.locate import locate  # noqa: PLC0415  # the readers of files, where a problem is in one

    data = read(source.path)
    return source if data is None else locate(data, source)


def line_of(root: Path | None, *, show_keys: bool) -> Callable[[Problem], str]:
    """A function from a problem to the line of the file it is about; nothing for files that hold keys."""
    if root is None:
        return lambda _: ""
    read = _reader(root, read_settings(root)[0])

    @cache
    def lines(path: str) -> list[str]:
        data = read(path)
        try:
            return [] if data is None or is_workbook(data, path) else data.decode("utf-8-sig").splitlines()
        except UnicodeDecodeError:  # a table in GB18030, say: no line is better than a garbled one
            return []

    def line(problem: Problem) -> str:
        path = problem.source.path
        if not show_keys and (problem.secret or any(part in path for part in KEY_FILES)):
            return ""
        found = lines(path) if path else []
        return found[problem.source.line - 1] if 0 < problem.source.line <= len(found) else ""

    return line


def _reader(root: Path, settings: Settings, digests: Mapping[str, str] | None = None) -> Read:
    """What reads a file as it was loaded, as an interrupted command would have left it; if need be with its digest."""
    folders = placed_folders(root, settings)
    waiting = all_pending(root, folders)

    def read(path: str) -> bytes | None:
        try:
            data = read_bytes(waiting.get(path) or on_disk(root, folders, path))
        except OSError:
            return None
        return data if digests is None or digests.get(path) == digest_bytes(data) else None

    return read
