"""The journal of a change to several files: staged completely, recorded, put in place; all or nothing.

`.trainer/staging/<n>/` holds the new contents as `0`, `1` … and, from the moment at which the change
counts, `manifest.json`. What a step removes is moved there, so that each step shows whether it was done.
"""

from __future__ import annotations

from contextlib import suppress
from shutil import rmtree
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.text.disk import (
    found_digest,
    make_folder,
    make_folders,
    private_folder,
    put_in_place,
    read_file,
    sync_folder,
    sync_names,
    write_new_file,
)
from trainer_cli.text.safe_path import Targets
from trainer_cli.text.write_errors import Conflict, PathRefused, failures_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_MANIFEST = "manifest.json"
_NO_FILE = "something that is no file"


class Step(msgspec.Struct, frozen=True):
    """One file of a change: the digests of what it holds before and after; None is no file."""

    path: str
    before: str | None
    after: str | None


class Manifest(msgspec.Struct, frozen=True):
    """All steps of the change that `command` makes; step `i` puts the staged file `i` in place."""

    command: str
    steps: tuple[Step, ...]


def new_staging(root: Path) -> Path:
    """A new, empty folder on the disk of the workspace, for contents that are not in place yet."""
    parent = private_folder(root) / "staging"
    make_folder(parent)
    folder = parent / str(_free_number(parent))
    make_folder(folder)
    return folder


def commit(folder: Path, manifest: Manifest) -> None:
    """Record the staged change: from the rename on it counts.

    Raises:
        WriteFailed: it may or may not be recorded; `withdrawn` tells.
    """
    with failures_of(manifest.steps[0].path, "unfinished"):
        draft = folder / "manifest.tmp"
        write_new_file(draft, msgspec.json.encode(manifest))
        sync_folder(folder)
        put_in_place(draft, folder / _MANIFEST)
        sync_folder(folder)


def place(root: Path, folder: Path, manifest: Manifest) -> list[Conflict]:
    """Put in place whatever is not yet; leaves alone what somebody else has changed.

    Raises:
        WriteFailed: a step failed; the rest waits for `recover`.
    """
    targets = Targets(root)
    conflicts = []
    for number, step in enumerate(manifest.steps):
        with failures_of(step.path, "unfinished"):
            match _state(folder, number, step, _found(targets, step.path)):
                case "ready":
                    _move(root / step.path, folder, number, step)
                case "changed":
                    conflicts.append(_set_aside(root, folder, number, step))
    return conflicts


def settle(root: Path, manifest: Manifest) -> None:
    """Make the names of all that was put in place survive a power failure.

    Raises:
        WriteFailed: the disk did not confirm it.
    """
    with failures_of(manifest.steps[0].path, "unconfirmed"):
        sync_names(root, (step.path for step in manifest.steps))


def withdrawn(folder: Path, manifest: Manifest) -> bool:
    """Take a change back of which no step is done; says whether that succeeded."""
    if any(_is_moved(folder, number, step) for number, step in enumerate(manifest.steps)):
        return False
    record = folder / _MANIFEST
    if record.exists():
        try:
            record.unlink()
        except OSError:
            return False
        with suppress(OSError):
            sync_folder(folder)
    drop(folder)
    return True


def drop(folder: Path) -> None:
    """Remove a staging folder that is not needed any more; what can't be removed, the next command sweeps.

    The manifest goes first: without the rest it could repeat a removal.
    """
    with suppress(OSError):
        (folder / _MANIFEST).unlink(missing_ok=True)
        for entry in list(folder.iterdir()):
            if entry.is_dir():
                rmtree(entry)
            else:
                entry.unlink()
        folder.rmdir()


def recover(root: Path) -> tuple[Conflict, ...]:
    """Finish what an interrupted command recorded, drop what it did not; the lock must be held.

    Raises:
        WriteFailed: it can't be finished now.
    """
    conflicts: list[Conflict] = []
    for folder in _stagings(root):
        try:
            manifest = _manifest(folder)
        except msgspec.MsgspecError:
            conflicts.append(_set_aside_whole(root, folder))
            continue
        if manifest is not None:
            conflicts += place(root, folder, manifest)
            settle(root, manifest)
        drop(folder)
    return tuple(conflicts)


def pending(root: Path) -> dict[str, Path | None]:
    """What an interrupted command recorded but did not put in place: path to staged file, None for a removal.

    Commands that only read use it to see the new state without writing. A staged file that is gone when it is
    opened has been put in place by its own, living command: read the path itself then.
    """
    waiting: dict[str, Path | None] = {}
    for folder in _stagings(root):
        with suppress(msgspec.MsgspecError):
            manifest = _manifest(folder)
            targets = Targets(root)
            for number, step in enumerate(manifest.steps if manifest else ()):
                if _state(folder, number, step, _found(targets, step.path)) == "ready":
                    waiting[step.path] = None if step.after is None else folder / str(number)
    return waiting


def _state(folder: Path, number: int, step: Step, found: str | None) -> str:
    if _is_moved(folder, number, step) or found == step.after:
        return "done"
    return "ready" if found == step.before else "changed"


def _is_moved(folder: Path, number: int, step: Step) -> bool:
    """Whether the rename of a step has happened; what its path holds now is somebody else's doing."""
    if step.after is None:
        return _removed(folder, number).exists()
    return not (folder / str(number)).exists()


def _found(targets: Targets, path: str) -> str | None:
    try:
        return found_digest(targets.place(path))
    except PathRefused:
        return _NO_FILE


def _move(target: Path, folder: Path, number: int, step: Step) -> None:
    if step.after is None:
        put_in_place(target, _removed(folder, number))
    else:
        make_folders(target.parent)
        put_in_place(folder / str(number), target)


def _removed(folder: Path, number: int) -> Path:
    return folder / f"{number}.removed"


def _set_aside(root: Path, folder: Path, number: int, step: Step) -> Conflict:
    if step.after is None:
        return Conflict(step.path, None)
    return Conflict(step.path, _kept(root, folder / str(number), step.path.rpartition("/")[2]))


def _set_aside_whole(root: Path, folder: Path) -> Conflict:
    """A manifest that can't be read is damage by others: nothing of its folder may be lost."""
    with failures_of(".trainer/staging", "unfinished"):
        return Conflict(f".trainer/staging/{folder.name}", _kept(root, folder, "staging"))


def _kept(root: Path, thing: Path, name: str) -> str:
    conflicts = private_folder(root) / "conflicts"
    make_folder(conflicts)
    kept = conflicts / f"{_free_number(conflicts)}-{name}"
    thing.replace(kept)
    return kept.relative_to(root).as_posix()


def _free_number(folder: Path) -> int:
    numbers = (entry.name.partition("-")[0] for entry in folder.iterdir())
    return 1 + max((int(number) for number in numbers if number.isdecimal()), default=0)


def activity(root: Path) -> tuple[int, tuple[tuple[str, bool], ...]]:
    """Where writing stands: it differs before and after a reading during which files were put in place.

    The time at which the staging folder changed, and the stagings in it with whether each has its manifest.
    """
    try:
        changed = (root / ".trainer" / "staging").stat().st_mtime_ns
    except OSError:
        changed = 0
    return changed, tuple((folder.name, (folder / _MANIFEST).is_file()) for folder in _stagings(root))


def _stagings(root: Path) -> Sequence[Path]:
    """Staging folders that exist, oldest first."""
    parent = root / ".trainer" / "staging"
    if (root / ".trainer").is_symlink() or not parent.is_dir():
        return []
    numbered = [entry for entry in parent.iterdir() if entry.name.isdecimal() and not entry.is_symlink()]
    return sorted(numbered, key=lambda entry: int(entry.name))


def _manifest(folder: Path) -> Manifest | None:
    data = read_file(folder / _MANIFEST)
    return None if data is None else msgspec.json.decode(data, type=Manifest)
