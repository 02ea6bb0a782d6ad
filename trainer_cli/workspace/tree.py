"""What lies in a workspace: every entry of the read folders, and safe opening of one file."""

from __future__ import annotations

import os
import stat
from itertools import chain
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.disk import read_all
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workspace.layout import READ_FOLDERS, is_ignored, kind_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Entry = tuple[str, "os.DirEntry[str] | None"]
_NO_LINK = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Tree(msgspec.Struct, frozen=True):
    """The entries found.

    `files` maps a workspace path to where it lies on disk, in order of path; `ignored` counts the entries on the
    list of ignored names; `problems` names everything else that is there.
    """

    root: Path
    files: dict[str, str]
    ignored: int
    problems: tuple[Problem, ...]


def read_tree(root: Path, places: Mapping[str, Path], pending: Mapping[str, Path | None]) -> Tree:
    """List the workspace at `root`.

    `places` gives folders that lie elsewhere by name (`records` …); `pending` is what an interrupted write has
    staged: those files count as written (a path) or removed (None).
    """
    files: dict[str, str] = {}
    problems: list[Problem] = []
    ignored = 0
    if (root / "trainer.yaml").is_file():
        files["trainer.yaml"] = str(root / "trainer.yaml")
    for folder in READ_FOLDERS:
        base = places.get(folder, root / folder)
        for path, entry in chain(_entries(str(base), folder), _placed_questions(folder, places)):
            problem = None
            if entry is None:
                problem = unreadable_folder(path)
            elif is_ignored(entry.name):
                ignored += 1
            elif (problem := _entry_problem(path, entry)) is None:
                files[path] = entry.path
            if problem is not None:
                problems.append(problem)
    return Tree(root, dict(sorted(_with_pending(files, pending).items())), ignored, tuple(problems))


def _with_pending(files: Mapping[str, str], pending: Mapping[str, Path | None]) -> dict[str, str]:
    """The files as they are once an interrupted write is finished."""
    staged = {path: str(place) for path, place in pending.items() if place is not None and kind_of(path)}
    return {path: place for path, place in files.items() if path not in pending} | staged


def read_bytes(path: Path | str) -> bytes:
    """The bytes of a regular file, never through a link, never from a pipe or device.

    Raises:
        OSError: it can't be read, or is no regular file.
    """
    handle = os.open(path, os.O_RDONLY | _NO_LINK)
    try:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            raise OSError(0, "not a regular file", str(path))
        return read_all(handle, info.st_size)
    finally:
        os.close(handle)


def unreadable_file(path: str, error: OSError) -> Problem:
    """The problem of a file of the workspace that the system does not let us read."""
    return Problem(
        code="file-unreadable",
        message=f"the file can't be read: {error.strerror or error}",
        source=Source(path),
        remedy="give yourself the right to read it, or restore it with git",
    )


def unreadable_folder(path: str) -> Problem:
    """The problem of a folder of the workspace that the system does not let us list."""
    return Problem(
        code="file-unreadable",
        message="the folder can't be read",
        source=Source(path),
        remedy="give yourself the right to read it, or restore it with git",
    )


def no_file(path: str, *, is_link: bool) -> Problem:
    """The problem of what stands where only a file may: a link, or a folder, a pipe or a device."""
    if is_link:
        return Problem(
            code="file-link",
            message="a link is not read: nothing outside the workspace, nothing under two names",
            source=Source(path),
            remedy="put the file itself here, or remove the link",
        )
    return Problem(
        code="file-kind",
        message="this is no file, but a folder, a pipe or a device",
        source=Source(path),
        remedy="remove it, or restore the file with git",
    )


def _entries(base: str, name: str) -> list[Entry]:
    """Every entry below a folder in order, a folder that can't be listed itself, with None."""
    try:
        with os.scandir(base) as listing:
            found = sorted(listing, key=attrgetter("name"))
    except FileNotFoundError:
        return []
    except OSError:
        return [(name, None)]
    entries: list[Entry] = []
    for entry in found:
        path = f"{name}/{entry.name}"
        is_folder = entry.is_dir(follow_symlinks=False) and not is_ignored(entry.name)
        if is_folder and kind_of(path) is None:
            entries += _entries(entry.path, path)
        else:
            entries.append((path, entry))
    return entries


def _placed_questions(folder: str, places: Mapping[str, Path]) -> Iterator[Entry]:
    """The banks of all tiers where `places` puts them elsewhere: `<questions>/<tier>/…`."""
    if folder != "curricula" or "questions" not in places:
        return
    for path, entry in _entries(str(places["questions"]), "questions"):
        _, *parts = path.split("/")
        yield "/".join(("curricula", *parts[:1], "questions", *parts[1:])), entry


def _entry_problem(path: str, entry: os.DirEntry[str]) -> Problem | None:
    shown = path.encode(errors="backslashreplace").decode()
    source = Source(shown)
    if shown != path:
        return Problem(
            code="file-name-encoding",
            message="the name is no text in UTF-8, so no other system could read the file",
            source=source,
            remedy="rename it",
        )
    if not entry.is_file(follow_symlinks=False):
        return no_file(path, is_link=entry.is_symlink())
    if kind_of(path) is not None:
        return None
    return Problem(
        code="file-unknown",
        message="no kind of file has this place, so nothing would read it",
        source=source,
        remedy="move it to the folder of its kind, or out of the workspace (see `docs/workspace.md`)",
    )
