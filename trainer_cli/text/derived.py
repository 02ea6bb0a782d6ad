"""Writing thousands of generated files: only those that differ, and one sync for all of them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.disk import read_file, sync_file, sync_names, sync_system, take_mode, write_new_file
from trainer_cli.text.journal import drop, new_staging
from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.safe_path import Targets
from trainer_cli.text.write import finish_earlier
from trainer_cli.text.write_errors import failures_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

# Syncing one file costs about 0.4 ms, a whole file system tens of milliseconds.
_FEW = 32


class Written(msgspec.Struct, frozen=True):
    """Paths of files that were made, changed, already right, and removed."""

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()


class _Staged(msgspec.Struct, frozen=True):
    path: str
    file: str
    target: Path


def write_derived(
    root: Path,
    files: Iterable[tuple[str, bytes]],
    remove: Iterable[str] = (),
    *,
    command: str = "trainer build",
    wait: float = 10.0,
) -> Written:
    """Bring generated files up to date: `files` are path and bytes, `remove` are paths that must not exist.

    Each file is old or new at any moment, never torn; a run that was interrupted is simply repeated, and what
    it left in staging is swept. Unchanged files are not touched.

    Raises:
        Locked, PathRefused, WriteFailed: as `write.apply`; generated files may be partly written then.
    """
    with workspace_lock(root, command=command, wait=wait):
        finish_earlier(root)
        targets = Targets(root)
        with failures_of(".trainer/staging"):
            folder = new_staging(root)
        try:
            new, changed, same = _staged(targets, folder, files)
            unwanted = [path for path in remove if targets.place(path).exists()]
            _put_in_place(root, [*new, *changed], unwanted)
        finally:
            drop(folder)
    return Written(_paths(new), _paths(changed), tuple(same), tuple(unwanted))


def compared(
    place: Callable[[str], Path], files: Iterable[tuple[str, bytes]], remove: Iterable[str]
) -> Written:
    """What `write_derived` would do, with nothing written; `place` says where a path lies on the disk."""
    old = {path: (read_file(place(path)), data) for path, data in files}
    return Written(
        new=tuple(path for path, (before, _) in old.items() if before is None),
        changed=tuple(path for path, (before, data) in old.items() if before not in {None, data}),
        same=tuple(path for path, (before, data) in old.items() if before == data),
        removed=tuple(path for path in remove if place(path).exists()),
    )


def _staged(
    targets: Targets, folder: Path, files: Iterable[tuple[str, bytes]]
) -> tuple[list[_Staged], list[_Staged], list[str]]:
    """New, changed and unchanged files; the first two lie in `folder`, not yet on the disk for sure."""
    new: list[_Staged] = []
    changed: list[_Staged] = []
    same: list[str] = []
    for number, (path, data) in enumerate(files):
        target = targets.place(path)
        with failures_of(path):
            old = read_file(target)
            if old == data:
                same.append(path)
                continue
            file = f"{folder}{os.sep}{number}"
            write_new_file(file, data, sync=False)
            if old is not None:
                take_mode(Path(file), target)
        (new if old is None else changed).append(_Staged(path, file, target))
    return new, changed, same


def _put_in_place(root: Path, staged: list[_Staged], unwanted: list[str]) -> None:
    """Contents to the disk, then the renames and removals, then the names to the disk."""
    if not staged and not unwanted:
        return
    paths = [*_paths(staged), *unwanted]
    with failures_of(paths[0]):
        _sync_contents(root, staged)
    _rename(staged)
    for number, path in enumerate(unwanted, len(staged)):
        with failures_of(path, "partial" if number else "unchanged"):
            (root / path).unlink()
    with failures_of(paths[0], "unconfirmed"):
        if not _sync_everything(root, len(paths)):
            sync_names(root, paths)


def _rename(staged: list[_Staged]) -> None:
    ready: set[str] = set()
    for number, item in enumerate(staged):
        with failures_of(item.path, "partial" if number else "unchanged"):
            folder = item.path.rpartition("/")[0]
            if folder not in ready:
                item.target.parent.mkdir(parents=True, exist_ok=True)
                ready.add(folder)
            os.replace(item.file, item.target)  # noqa: PTH105  # texts, not paths, of thousands


def _sync_contents(root: Path, staged: list[_Staged]) -> None:
    if not _sync_everything(root, len(staged)):
        for item in staged:
            sync_file(item.file)


def _sync_everything(root: Path, count: int) -> bool:
    """One sync for a large batch, where the system offers it; says whether it was done."""
    return count > _FEW and sync_system(root)


def _paths(staged: list[_Staged]) -> tuple[str, ...]:
    return tuple(item.path for item in staged)
