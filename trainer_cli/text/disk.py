"""The few calls to the file system that everything written goes through. They never follow a link."""

from __future__ import annotations

import os
import stat
from threading import Event
from typing import TYPE_CHECKING

from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.write_errors import PathRefused, is_open_elsewhere

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

# Not every system has them: Windows knows no O_NOFOLLOW, and opens no folder, so none can be synced there.
_NO_LINK: int = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT: int = getattr(os, "O_NONBLOCK", 0)
_BINARY: int = getattr(os, "O_BINARY", 0)
RENAME_TRIES, RENAME_PAUSE = 11, 0.1
"""How often a rename is tried while a program has the file open, and the seconds between."""
_BLOCK = 1 << 20
_FOLDER: int | None = getattr(os, "O_DIRECTORY", None)


def read_file(path: Path | str) -> bytes | None:
    """The bytes of a regular file; None where there is nothing.

    Raises:
        PathRefused: `path` is a link, a folder, a pipe or a device.
        OSError: it can't be read.
    """
    try:
        info = os.lstat(path)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(info.st_mode):
        raise PathRefused(str(path).replace(os.sep, "/"), "it is not a regular file")
    descriptor = os.open(path, os.O_RDONLY | _NO_LINK | _NO_WAIT | _BINARY)
    try:
        return read_all(descriptor, info.st_size)
    finally:
        os.close(descriptor)


def read_all(descriptor: int, size: int) -> bytes:
    """What a file holds that was just opened, by one call if it is of this size still."""
    data = os.read(descriptor, size + 1)
    if len(data) == size:
        return data
    parts = [data]
    while block := os.read(descriptor, _BLOCK):
        parts.append(block)
    return b"".join(parts)


def found_digest(path: Path) -> str | None:
    """The digest of the file at `path`; None where there is nothing; raises as `read_file`."""
    data = read_file(path)
    return None if data is None else digest_bytes(data)


def write_new_file(path: Path | str, data: bytes, *, sync: bool = True) -> os.stat_result:
    """Make a file that must not exist yet; with `sync` it is on the disk when this returns.

    Returns:
        what the system knows of the file.

    Raises:
        OSError: it exists, or can't be written.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINK | _BINARY, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if sync:
            os.fsync(descriptor)
        return os.fstat(descriptor)
    finally:
        os.close(descriptor)


def take_mode(path: Path | str, model: Path | str) -> None:
    """Give `path` the permissions of `model`, where that exists and they differ."""
    try:
        mode = stat.S_IMODE(os.lstat(model).st_mode)
    except FileNotFoundError:
        return
    if mode != stat.S_IMODE(os.lstat(path).st_mode):
        os.chmod(path, mode)  # noqa: PTH101  # paths and texts alike


def put_in_place(source: Path | str, target: Path | str) -> None:
    """Rename `source` to `target`, whatever stands there.

    Windows refuses while a program has one of the two open. Virus scanners do so for a moment, spreadsheets until
    the file is closed; so it is tried again for a second.

    Raises:
        OSError: it can't be renamed.
    """
    for _ in range(RENAME_TRIES - 1):
        try:
            os.replace(source, target)  # noqa: PTH105  # paths and texts alike
        except PermissionError as error:
            if not is_open_elsewhere(error):
                raise
            Event().wait(RENAME_PAUSE)
        else:
            return
    os.replace(source, target)  # noqa: PTH105  # as above


def make_folder(path: Path) -> None:
    """Make a folder where there is none, and put its name on the disk; another process may make it meanwhile."""
    if not path.is_dir():
        path.mkdir(exist_ok=True)
        sync_folder(path.parent)


def make_folders(path: Path) -> None:
    """Make a folder and those above it, each with its name on the disk before anything is put into it.

    A file renamed into a folder that a power failure then takes away would be in neither place.
    """
    if not path.is_dir():
        make_folders(path.parent)
        make_folder(path)


def sync_file(path: Path | str) -> None:
    """Put the contents of a file on the disk."""
    _sync(path, os.O_RDWR | _NO_LINK)  # Windows syncs only what is open for writing


def sync_system(path: Path) -> bool:
    """Put everything that was written beside `path` on the disk by one call; says whether the system has one.

    Raises:
        OSError: the disk did not take it.
    """
    if not hasattr(os, "sync"):
        return False
    try:
        import ctypes  # noqa: PLC0415  # most commands write a few files, and sync each
    except ImportError:  # Python can be built without it
        os.sync()
        return True
    sync = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None)
    if sync is None:
        os.sync()
        return True
    descriptor = os.open(path, os.O_RDONLY)
    try:
        if sync(descriptor):
            raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    finally:
        os.close(descriptor)
    return True


def sync_names(root: Path, paths: Iterable[str]) -> None:
    """Put on the disk the names in every folder from `root` down to the files at `paths`."""
    inside = {folder for path in paths for folder in (root / path).parents if folder.is_relative_to(root)}
    for folder in sorted(inside, reverse=True):
        if folder.is_dir():
            sync_folder(folder)


def sync_folder(path: Path) -> None:
    """Put the names in a folder on the disk, where the system can."""
    if _FOLDER is not None:
        _sync(path, os.O_RDONLY | _FOLDER)


def _sync(path: Path | str, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def private_folder(root: Path) -> Path:
    """`.trainer` of the workspace `root`, made where it is missing: lock, staging and conflicts.

    Raises:
        PathRefused: something else stands there, a link for example.
        OSError: it can't be made.
    """
    folder = root / ".trainer"
    if not folder.is_symlink():
        make_folder(folder)
        return folder
    raise PathRefused(folder.as_posix(), "it is a link, and a workspace keeps its own")
