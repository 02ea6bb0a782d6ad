"""What the build before made from what, kept outside the workspace; losing it loses nothing but time."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.text.stamp import NO_STAMP
from trainer_cli.workflows.concerned import TABLES, Inputs
from trainer_cli.workspace.cache import cached_bytes, keep_bytes

if TYPE_CHECKING:
    from pathlib import Path


class MadePage(NamedTuple):
    """The digest of what a page was made from, that of its bytes, and the stamp of its file."""

    inputs: str
    digest: str
    stamp: bytes = NO_STAMP


Manifest = dict[str, MadePage]
"""Every page that was made, by its path."""


_NOTHING = Inputs("", {}, lambda _: None)


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """What was made from what, in one file; the manifest by the column, which is read six times as fast."""

    common: str
    files: dict[str, str]
    paths: list[str]
    inputs: list[str]
    digests: list[str]
    stamps: list[bytes]


def keep(cache: Path | None, manifest: Manifest, inputs: Inputs) -> None:
    """Put into the cache what `kept` gives again."""
    if cache is None:
        return
    for path in TABLES:
        table, data = _beside(cache, path), inputs.table(path)
        if data is not None and cached_bytes(table) != data:
            keep_bytes(table, data)
    columns = zip(*manifest.values(), strict=True) if manifest else ((), (), ())
    keep_bytes(cache, msgspec.msgpack.encode((inputs.common, inputs.digests, tuple(manifest), *columns)))


def kept(cache: Path | None) -> tuple[Manifest, Inputs]:
    """What was made before and from what, as far as the cache knows."""
    data = cached_bytes(cache)
    if cache is None or data is None:
        return {}, _NOTHING
    try:
        found = msgspec.msgpack.decode(data, type=_Kept)
        pages = map(MadePage._make, zip(found.inputs, found.digests, found.stamps, strict=True))
        manifest = dict(zip(found.paths, pages, strict=True))
    except (msgspec.MsgspecError, ValueError):
        return {}, _NOTHING
    return manifest, Inputs(found.common, found.files, lambda path: cached_bytes(_beside(cache, path)))


def _beside(cache: Path, path: str) -> Path:
    return cache.with_name(PurePath(path).name)
