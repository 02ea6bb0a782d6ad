"""What the build before made from what, kept outside the workspace; losing it loses nothing but time."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.workflows.concerned import TABLES, Inputs
from trainer_cli.workspace.cache import cached_bytes, keep_bytes

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet
    from pathlib import Path


class Manifest(NamedTuple):
    """Every page that was made, by its path.

    That is the digest of what it was made from, that of its bytes, and the stamp of its file.
    """

    inputs: dict[str, str]
    digests: dict[str, str]
    stamps: dict[str, bytes]

    def without(self, paths: AbstractSet[str]) -> Manifest:
        """A copy without these pages; most of thousands stay."""
        found = Manifest(dict(self.inputs), dict(self.digests), dict(self.stamps))
        for path in self.digests.keys() & paths:
            for column in found:
                del column[path]
        return found


NOTHING = Inputs("", {}, lambda _: None)
"""What no build was made from."""


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """What was made from what, in one file; the manifest by the column, which is read six times as fast."""

    common: str
    files: dict[str, str]
    paths: list[str]
    inputs: list[str]
    digests: list[str]
    stamps: list[bytes]


def keep(cache: Path | None, manifest: Manifest, inputs: Inputs, before: Inputs = NOTHING) -> None:
    """Put into the cache what `kept` gives again; tables that are as they were `before` lie there already."""
    if cache is None:
        return
    for path in TABLES:
        data = None if inputs.digests.get(path) == before.digests.get(path) else inputs.table(path)
        if data is not None:
            keep_bytes(_beside(cache, path), data)
    paths = list(manifest.digests)
    columns = [list(map(column.__getitem__, paths)) for column in manifest]
    keep_bytes(cache, msgspec.msgpack.encode((inputs.common, inputs.digests, paths, *columns)))


def kept(cache: Path | None) -> tuple[Manifest, Inputs]:
    """What was made before and from what, as far as the cache knows."""
    data = cached_bytes(cache)
    try:
        found = None if data is None else msgspec.msgpack.decode(data, type=_Kept)
        if cache is None or found is None:
            return Manifest({}, {}, {}), NOTHING
        columns = found.inputs, found.digests, found.stamps
        manifest = Manifest._make(dict(zip(found.paths, column, strict=True)) for column in columns)
    except (msgspec.MsgspecError, ValueError):
        return Manifest({}, {}, {}), NOTHING
    return manifest, Inputs(found.common, found.files, lambda path: cached_bytes(_beside(cache, path)))


def _beside(cache: Path, path: str) -> Path:
    return cache.with_name(PurePath(path).name)
