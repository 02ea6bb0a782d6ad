"""Which tables of the roster look as if a spreadsheet had changed a cell; only these are searched cell by cell."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace.layout import ROSTER_TABLES
from trainer_cli.workspace.places import on_disk, placed_folders
from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from pathlib import Path

    from trainer_cli.model.settings import Settings
    from trainer_cli.text.problem import Problem

MOST_TOLD = 100
_SUSPECT: tuple[tuple[bytes, bytes, bytes], ...] = (
    (b"\0", b"#", rb"[\0#]"),  # UTF-16, failures
    (b"e+", b"E+", rb"[eE]\+(?<=\d..)\d"),  # numbers
    (b"e-", b"E-", rb"[eE]-(?<=\d..)\d"),
    (b"-", b"-", rb"-(?:(?<=\d-)[A-Za-z]{3}|(?<=[A-Za-z]{3}-)\d\d)"),  # days
    (b"/", b".", rb"[/.](?<=\d.)\d"),
    (b"\xe5\xb9\xb4", b"\xe6\x9c\x88", rb"(?:\xe5\xb9\xb4|\xe6\x9c\x88)(?<=\d...)"),  # 年 and 月 in UTF-8
    (b"\xc4\xea", b"\xd4\xc2", rb"(?:\xc4\xea|\xd4\xc2)(?<=\d..)"),  # the same in GB18030
    (
        b"\n",
        b"\r",
        rb"[,;\t\r\n][1-9][0-9]*[,;\t\r\n]",
    ),  # only digits: an id without its zeros, a day as a number
)
"""Bytes of which one or the other is in any changed cell, which is quick to tell, and how they stand there."""


class Cells(NamedTuple):
    """Cells that were changed, and the digests of tables that hold none, whatever git says."""

    problems: list[Problem]
    sound: frozenset[str]


def spoiled_cells(
    root: Path, settings: Settings, digests: Mapping[str, str], sound: Collection[str] = ()
) -> Cells:
    """A problem for each id, day or number in `roster/` that a spreadsheet changed, the first hundred of a table.

    Args:
        root: the workspace.
        settings: where its folders lie.
        digests: of its files as they were read, by path.
        sound: digests of tables that need not be searched again.
    """
    folders = placed_folders(root, settings)
    problems: list[Problem] = []
    still = {digests[path] for path in ROSTER_TABLES if digests.get(path) in sound}
    for path in ROSTER_TABLES:
        if digests.get(path) in still:
            continue
        try:
            data = read_bytes(on_disk(root, folders, path))
        except OSError:
            continue
        found, rests_on_git = _searched(root, folders, path, data) if _is_suspect(data) else ([], False)
        problems += found
        if not found and not rests_on_git:
            still.add(digest_bytes(data))
    return Cells(problems, frozenset(still))


def _is_suspect(data: bytes) -> bool:
    text = b"\n" + data
    return any((one in text or other in text) and re.search(how, text) for one, other, how in _SUSPECT)


def _searched(root: Path, folders: dict[str, Path], path: str, data: bytes) -> tuple[list[Problem], bool]:
    """The changed cells of a table, and whether git was asked."""
    from trainer_cli.workflows.changed_cells import Before, cell_problems  # noqa: PLC0415  # hardly ever needed

    before = Before(root, folders, path)
    return list(islice(cell_problems(path, data, before), MOST_TOLD)), before.asked


def told_once(problems: Sequence[Problem], cells: Sequence[Problem]) -> list[Problem]:
    """All problems, without what reading said of the same cells."""
    places = {one.source for one in cells}
    return [*(one for one in problems if one.source not in places), *cells]
