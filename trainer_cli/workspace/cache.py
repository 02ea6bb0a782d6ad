"""A folder outside the workspace for what can be worked out again; losing it loses nothing but time."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from trainer_cli.workspace.tree import read_bytes

if TYPE_CHECKING:
    from pathlib import Path


def cache_file(cache: Path, root: Path, name: str) -> Path:
    """The file `name` of the workspace at `root` in the cache folder."""
    key = hashlib.sha256(str(root.resolve()).encode()).hexdigest()[:16]
    return cache / key / name


def cached_bytes(file: Path | None) -> bytes | None:
    """What the cache holds, None when it holds nothing readable."""
    if file is None:
        return None
    try:
        return read_bytes(file)
    except OSError:
        return None


def keep_bytes(file: Path | None, data: bytes) -> None:
    """Put bytes into the cache, whole or not at all; a cache that can't be written is no failure."""
    if file is None:
        return
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        fresh = file.with_name(f"{file.name}.{os.getpid()}")
        fresh.write_bytes(data)
        fresh.replace(file)
