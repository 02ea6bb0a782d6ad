"""A folder outside the workspace for what can be worked out again; losing it loses nothing but time.

Each file begins with a check sum of the rest: a bit that a disk lost would else be a plausible date or word.
"""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import msgspec

from trainer_cli import __version__

if TYPE_CHECKING:
    from collections.abc import Collection

_PRIVATE = 0o700
_CHECK = 4  # bytes


def cache_file(cache: Path, root: Path, name: str) -> Path:
    """The file `name` of the workspace at `root` in the cache folder."""
    key = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:16]
    return cache / key / name


def cached_bytes(file: Path | None) -> bytes | None:
    """What was put into the cache, None when it holds nothing readable or something else."""
    if file is None:
        return None
    try:
        with file.open("rb", buffering=0) as opened:  # so that nothing is copied
            check, data = opened.read(_CHECK), opened.read()
    except OSError:
        return None
    return data if check == _check_sum(data) else None


def keep_bytes(file: Path | None, data: bytes, *, private: bool = True) -> None:
    """Put bytes into the cache, whole or not at all; a cache that can't be written is no failure.

    Without `private` the folder may be everybody's to read.
    """
    if file is None:
        return
    with suppress(OSError):
        if private:
            _make_private(file.parent)
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f"{file.name}.{os.getpid()}")
        with fresh.open("wb") as opened:
            opened.writelines((_check_sum(data), data))
        fresh.replace(file)


def drop_files(folder: Path | None, kept: Collection[str]) -> None:
    """Remove the files of a folder of the cache whose names are not among those that are `kept`."""
    if folder is None:
        return
    with suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name not in kept:
                Path(entry).unlink()


def _check_sum(data: bytes) -> bytes:
    return crc32(data).to_bytes(_CHECK, "little")


def _make_private(folder: Path) -> None:
    """Make a folder, and those above it that are missing, nobody else's: what lies in it is believed."""
    if not folder.parent.exists():
        _make_private(folder.parent)
    folder.mkdir(exist_ok=True)
    if stat.S_IMODE(folder.stat().st_mode) != _PRIVATE:
        folder.chmod(_PRIVATE)


@cache
def code_state() -> str:
    """What changes whenever code may have: the version, the times of the program's files, what is installed beside.

    A file may be put back with a time older than that of others, so all times count. A newer library may know the
    holidays of another year.
    """
    libraries = Path(msgspec.__file__).parents[1].stat().st_mtime_ns
    package = Path(__file__).resolve().parent.parent
    times = [
        entry.stat().st_mtime_ns
        for folder in (package, *package.iterdir())
        if folder.is_dir()
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    ]
    return f"{__version__} {len(times)} {sum(times)} {libraries}"
