"""Which tables of the roster look as if a spreadsheet had changed a cell; only these are searched cell by cell."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.layout import ROSTER_TABLES
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.workspace.workspace import Grown

MOST_TOLD = 100
_ONLY_DIGITS = rb"[1-9][0-9]*[,;\t\r\n]"
"""The rest of a cell of digits, after what separates it: an id without its zeros, a day as a number."""
_SUSPECT = (
    (b"\0", b""),  # UTF-16
    (b"#", b""),  # failures
    (b"+", rb"(?<=\d[eE].)\d"),  # numbers
    (b"-", rb"(?:(?<=\d-)[A-Za-z]{3}|(?<=[A-Za-z]{3}-)\d\d|(?<=\d[eE]-)\d)"),  # days, numbers
    (b"/", rb"(?<=\d.)\d"),  # days
    (b".", rb"(?<=\d.)\d"),
    (b"\xe5", rb"(?<=\d.)\xb9\xb4"),  # 年 in UTF-8
    (b"\xe6", rb"(?<=\d.)\x9c\x88"),  # 月
    (b"\xc4", rb"(?<=\d.)\xea"),  # 年 in GB18030
    (b"\xd4", rb"(?<=\d.)\xc2"),  # 月
    *((separator, _ONLY_DIGITS) for separator in (b",", b";", b"\t", b"\r", b"\n")),
)
"""A byte, quick to look for, and how it stands in changed cells: without any of these no cell of lines is changed."""


class Cells(msgspec.Struct, frozen=True):
    """Cells that were changed, and the digests of tables that hold none, whatever git says.

    With each digest goes the size of a table in which nothing even looked changed, 0 for others.
    """

    problems: list[Problem]
    sound: dict[str, int]


def spoiled_cells(
    root: Path,
    settings: Settings,
    digests: Mapping[str, str],
    sound: Mapping[str, int] | None = None,
    grown: Grown | None = None,
) -> Cells:
    """A problem for each id, day or number in `roster/` that a spreadsheet changed, the first hundred of a table.

    Args:
        root: the workspace.
        settings: where its folders lie.
        digests: of its files as they were read, by path.
        sound: tables, by digest with size, that need not be searched again; of one that grew, what came.
        grown: the lines that came to a table, if it is known that nothing else did.
    """
    folders = placed_folders(root, settings)
    problems: list[Problem] = []
    known = sound or {}
    now = [digests[path] for path in ROSTER_TABLES if path in digests]
    still = {digest: known[digest] for digest in now if digest in known}
    for path in ROSTER_TABLES:
        if digests.get(path) in still:
            continue
        if grown is not None and (size := _sound_size(grown, path, known)):
            still[digests[path]] = size
            continue
        try:
            data = read_bytes(on_disk(root, folders, path))
        except OSError:
            continue
        if not _is_suspect(_new_lines(data, known)):
            still[digest_bytes(data)] = len(data)
            continue
        found, rests_on_git = _searched(root, folders, path, data)
        problems += found
        if not found and not rests_on_git:
            still[digest_bytes(data)] = 0
    return Cells(problems, still)


def _sound_size(grown: Grown, path: str, sound: Mapping[str, int]) -> int:
    """The size of a table in which nothing looked changed, and in the lines that came does not either; else 0."""
    before = sound.get(grown.before, 0) if path == grown.path else 0
    return before + len(grown.lines) if before and not _is_suspect(grown.lines) else 0


def _new_lines(data: bytes, sound: Mapping[str, int]) -> bytes:
    """What stands behind lines that are all of a sound table; all of `data` where it does not begin so."""
    whole = memoryview(data)  # of which a part is no copy
    for digest, size in sound.items():
        if 0 < size < len(data) and data[size - 1] == ord("\n") and digest_bytes(whole[:size]) == digest:
            return data[size:]
    return data


def _is_suspect(data: bytes) -> bool:
    text = b"\n" + data
    return any(byte in text and re.search(re.escape(byte) + form, text) for byte, form in _SUSPECT)


def _searched(root: Path, folders: dict[str, Path], path: str, data: bytes) -> tuple[list[Problem], bool]:
    """The changed cells of a table, and whether git was asked."""
    from trainer_cli.workflows.changed_cells import Before, cell_problems  # noqa: PLC0415  # hardly ever needed

    before = Before(root, folders, path)
    return list(islice(cell_problems(path, data, before), MOST_TOLD)), before.asked


def told_once(problems: Sequence[Problem], cells: Sequence[Problem]) -> list[Problem]:
    """All problems, without what reading said of the same cells."""
    places = {one.source for one in cells}
    return [*(one for one in problems if one.source not in places), *cells]
