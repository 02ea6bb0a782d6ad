"""What lies in a workspace: every entry of the read folders, and safe opening of one file."""

from __future__ import annotations

import os
import stat
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.layout import READ_FOLDERS, is_ignored, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Tree(msgspec.Struct, frozen=True):
    """The entries found.

    `files` maps a workspace path to where it lies on disk, in order of path; `ignored` counts the entries on the
    list of ignored names; `problems` names everything else that is there.
    """

    root: Path
    files: dict[str, Path]
    ignored: int
    problems: tuple[Problem, ...]


def read_tree(root: Path, places: Mapping[str, Path], pending: Mapping[str, Path | None]) -> Tree:
    """List the workspace at `root`.

    `places` gives folders that lie elsewhere by name (`records` …); `pending` is what an interrupted write has
    staged: those files count as written (a path) or removed (None).
    """
    files: dict[str, Path] = {}
    problems: list[Problem] = []
    ignored = 0
    if (root / "trainer.yaml").is_file():
        files["trainer.yaml"] = root / "trainer.yaml"
    for folder in READ_FOLDERS:
        base = places.get(folder, root / folder)
        for path, entry in chain(_entries(base, folder), _placed_questions(folder, places)):
            if is_ignored(entry.name):
                ignored += 1
            elif (problem := _entry_problem(path, entry)) is not None:
                problems.append(problem)
            else:
                files[path] = Path(entry.path)
    for path, staged in pending.items():
        if staged is None:
            files.pop(path, None)
        elif path in files or kind_of(path):
            files[path] = staged
    return Tree(root, dict(sorted(files.items())), ignored, tuple(problems))


def read_bytes(path: Path) -> bytes:
    """The bytes of a regular file, never through a link, never from a pipe or device.

    Raises:
        OSError: it can't be read, or is no regular file.
    """
    handle = os.open(path, os.O_RDONLY | _NO_LINK)
    try:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            raise OSError(0, "not a regular file", str(path))
        parts = []
        while block := os.read(handle, max(info.st_size + 1, 4096)):
            parts.append(block)
        return b"".join(parts)
    finally:
        os.close(handle)


def _entries(base: Path, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    try:
        found = sorted(os.scandir(base), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    for entry in found:
        path = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False) and not is_ignored(entry.name):
            yield from _entries(base / entry.name, path)
        else:
            yield path, entry


def _placed_questions(folder: str, places: Mapping[str, Path]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """The banks of all tiers where `places` puts them elsewhere: `<questions>/<tier>/…`."""
    if folder != "curricula" or "questions" not in places:
        return
    for path, entry in _entries(places["questions"], "questions"):
        _, tier, *rest = path.split("/")
        yield "/".join(("curricula", tier, "questions", *rest)), entry


def _entry_problem(path: str, entry: os.DirEntry[str]) -> Problem | None:
    source = Source(path.encode(errors="backslashreplace").decode())
    if entry.is_symlink():
        return Problem(
            code="file-link",
            message="a link is not read: nothing outside the workspace, nothing under two names",
            source=source,
            remedy="put the file itself here, or remove the link",
        )
    if not entry.is_file(follow_symlinks=False):
        return Problem(
            code="file-kind", message="neither a file nor a folder", source=source, remedy="remove it"
        )
    if kind_of(path) is None:
        return Problem(
            code="file-unknown",
            message="no kind of file has this place, so nothing would read it",
            source=source,
            remedy="move it to the folder of its kind, or out of the workspace (see `docs/workspace.md`)",
        )
    return None
