"""Writing thousands of generated files: only those that differ, and one sync for all of them.

Making a file, comparing it and staging it is one job that stands for itself, so that jobs can be shared out to
several processes. Folders that are not there yet are staged whole and put in place by one rename.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.disk import (
    put_in_place,
    read_file,
    sync_file,
    sync_names,
    sync_system,
    take_mode,
    write_new_file,
)
from trainer_cli.text.jobs import MANY, in_turn
from trainer_cli.text.journal import drop, new_staging
from trainer_cli.text.lock import workspace_lock
from trainer_cli.text.safe_path import Targets, nothing_seen
from trainer_cli.text.stamp import NO_STAMP, clock_moved_on, stamp_of
from trainer_cli.text.write import finish_earlier
from trainer_cli.text.write_errors import failures_of

if TYPE_CHECKING:
    import os

    from trainer_cli.text.jobs import Run
    from trainer_cli.text.safe_path import Seen

# Syncing one file costs about 0.4 ms, a whole file system tens of milliseconds.
_FEW = 32

Make = Callable[[], bytes | None]
"""Makes the bytes of one file; None where they can't be made."""


class Made(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One file that was made: how it compares with what lay there, and the digest of its bytes.

    `stamp` is that of a file in a new folder, which the rename of the folder leaves as it is.
    """

    state: Literal["new", "changed", "same"]
    digest: str
    stamp: bytes = NO_STAMP


class Written(msgspec.Struct, frozen=True):
    """Paths of files that were made, changed, already right, and removed; the digests of the first three.

    `stamps` are those of new files, as far as they tell every change from now on.
    """

    new: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    same: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    digests: dict[str, str] = {}
    stamps: dict[str, bytes] = {}


class _Place(msgspec.Struct, frozen=True, gc=False):
    """Where a file is to lie, and where it is staged; `top` is the outermost of its folders that is not there."""

    path: str
    target: str
    file: str
    top: str


def made(files: Iterable[tuple[str, bytes]]) -> list[tuple[str, Make]]:
    """Files whose bytes are there already, as `write_derived` takes them."""
    return [(path, partial(bytes, data)) for path, data in files]


def write_derived(
    root: Path,
    files: Iterable[tuple[str, Make]],
    remove: Iterable[str] = (),
    *,
    run: Run = in_turn,
    seen: Seen = nothing_seen,
    command: str = "trainer build",
    wait: float = 10.0,
) -> Written:
    """Bring generated files up to date: `files` are path and maker, `remove` are paths that must not exist.

    Each file is old or new at any moment, never torn; a run that was interrupted is simply repeated, and what
    it left in staging is swept. Unchanged files are not touched. `seen` is asked once `files` were read to the end.

    Raises:
        Locked, PathRefused, WriteFailed: as `write.apply`; generated files may be partly written then.
    """
    with workspace_lock(root, command=command, wait=wait):
        finish_earlier(root)
        targets = Targets(root, seen)
        with failures_of(".trainer/staging"):
            folder = new_staging(root)
        try:
            asked = list(files)
            places = _places(targets, folder, [path for path, _ in asked])
            jobs = [partial(_staged, place, make) for place, (_, make) in zip(places, asked, strict=True)]
            done = list(zip(places, run(jobs, Made), strict=True))
            unwanted = [path for path in remove if targets.place(path).exists()]
            differing = [place for state in ("new", "changed") for place in _of(state, done)]
            stamps = _lasting_stamps(folder, done)
            _put_in_place(root, folder, differing, unwanted)
        finally:
            drop(folder)
    written = _written([(place.path, what) for place, what in done], unwanted)
    return msgspec.structs.replace(written, stamps=stamps)


def compared(
    place: Callable[[str], Path],
    files: Iterable[tuple[str, Make]],
    remove: Iterable[str],
    *,
    run: Run = in_turn,
) -> Written:
    """What `write_derived` would do, with nothing written; `place` says where a path lies on the disk."""
    asked = list(files)
    done = run([partial(_compared, place(path), make) for path, make in asked], Made)
    unwanted = [path for path in remove if place(path).exists()]
    return _written([(path, what) for (path, _), what in zip(asked, done, strict=True)], unwanted)


def _of(state: str, done: Iterable[tuple[_Place, Made | None]]) -> list[_Place]:
    return [place for place, what in done if what is not None and what.state == state]


def _lasting_stamps(staging: Path, done: Sequence[tuple[_Place, Made | None]]) -> dict[str, bytes]:
    """The stamps of many new files, once all are older than whatever anybody can do to them at their places.

    Few are read as quickly as the disk's clock takes to move on.
    """
    stamps = {place.path: what.stamp for place, what in done if what is not None and what.stamp}
    if len(stamps) < MANY:
        return {}
    with failures_of(".trainer/staging"):
        return stamps if clock_moved_on(staging / "clock") else {}


def _written(done: Sequence[tuple[str, Made | None]], removed: Iterable[str]) -> Written:
    found = [(path, what) for path, what in done if what is not None]
    return Written(
        new=tuple([path for path, what in found if what.state == "new"]),
        changed=tuple([path for path, what in found if what.state == "changed"]),
        same=tuple([path for path, what in found if what.state == "same"]),
        removed=tuple(removed),
        digests={path: what.digest for path, what in found},
    )


def _places(targets: Targets, staging: Path, paths: Sequence[str]) -> list[_Place]:
    """The places of all files, which may be written, and the places in the staging folder."""
    tops: dict[str, str] = {}
    places = []
    base = str(staging)
    for number, path in enumerate(paths):
        target = targets.text(path)
        folder = path.rpartition("/")[0]
        top = tops.get(folder)
        if top is None:
            top = tops[folder] = _outermost_missing(targets, folder)
        places.append(_Place(path, target, f"{base}/new/{path}" if top else f"{base}/{number}", top))
    return places


def _outermost_missing(targets: Targets, folder: str) -> str:
    """The first of the folders that lead to `folder`, itself among them, that is not there; empty if all are."""
    if not folder or targets.has_folder(folder):
        return ""
    parts = folder.split("/")
    steps = ("/".join(parts[:count]) for count in range(1, len(parts) + 1))
    return next((step for step in steps if not targets.has_folder(step)), "")


def _staged(place: _Place, make: Make) -> Made | None:
    """Make a file; it lies at its place in the staging folder then, unless it is as it should be already."""
    data = make()
    if data is None:
        return None
    digest = digest_bytes(data)
    with failures_of(place.path):
        old = None if place.top else read_file(place.target)
        if old == data:
            return Made("same", digest)
        info = _write(place.file, data)
        if old is None:
            return Made("new", digest, stamp_of(info) if place.top else NO_STAMP)
        take_mode(place.file, place.target)
    return Made("changed", digest)


def _compared(target: Path, make: Make) -> Made | None:
    data = make()
    if data is None:
        return None
    old = read_file(target)
    return Made("new" if old is None else "same" if old == data else "changed", digest_bytes(data))


def _write(file: str, data: bytes) -> os.stat_result:
    """Write a staged file, also where a process that was killed had begun it."""
    try:
        return write_new_file(file, data, sync=False)
    except FileNotFoundError:
        Path(file).parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        Path(file).unlink()
    return write_new_file(file, data, sync=False)


def _put_in_place(root: Path, staging: Path, staged: list[_Place], unwanted: list[str]) -> None:
    """Contents to the disk, then the renames and removals, then the names to the disk."""
    if not staged and not unwanted:
        return
    paths = [*(place.path for place in staged), *unwanted]
    with failures_of(paths[0]):
        _sync_contents(root, staged)
    renamed = _rename(root, staging, staged)
    for number, path in enumerate(unwanted, renamed):
        with failures_of(path, "partial" if number else "unchanged"):
            (root / path).unlink()
    with failures_of(paths[0], "unconfirmed"):
        if not _sync_everything(root, len(paths)):
            sync_names(root, paths)


def _rename(root: Path, staging: Path, staged: list[_Place]) -> int:
    """Put the staged files in place, new folders as a whole; gives the number of renames."""
    moves = {place.path: (place.file, place.target) for place in staged if not place.top}
    tops = dict.fromkeys(place.top for place in staged if place.top)
    moves |= {top: (f"{staging}/new/{top}", f"{root}/{top}") for top in tops}
    for number, (path, (file, target)) in enumerate(moves.items()):
        with failures_of(path, "partial" if number else "unchanged"):
            put_in_place(file, target)
    return len(moves)


def _sync_contents(root: Path, staged: list[_Place]) -> None:
    if not _sync_everything(root, len(staged)):
        for place in staged:
            sync_file(place.file)


def _sync_everything(root: Path, count: int) -> bool:
    """One sync for a large batch, where the system offers it; says whether it was done."""
    return count > _FEW and sync_system(root)
