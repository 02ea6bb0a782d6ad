"""What the build before made from what, kept outside the workspace; losing it loses nothing but time.

Of thousands of pages a night changes a hundred. So all of them lie in one file that is seldom written, and those
that changed since in another.
"""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.workflows.concerned import TABLES, Inputs
from trainer_cli.workspace.cache import cached_bytes, keep_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

Page = tuple[str, str, bytes]
"""The digest of what a page was made from, that of its bytes, and the stamp of its file."""
SINCE = "build-since.msgpack"
"""The file with the pages that changed, beside the one with all."""
_FEW = 8  # one page in so many may have changed before all are written again


class Manifest(NamedTuple):
    """Every page that was made, by its path: each part of `Page` apart.

    `base` names the file in the cache that has all pages as they were once; `since` are those that were made after
    that, or went (None).
    """

    inputs: dict[str, str]
    digests: dict[str, str]
    stamps: dict[str, bytes]
    base: str = ""
    since: Mapping[str, Page | None] = MappingProxyType({})

    def with_pages(self, pages: Mapping[str, Page | None]) -> Manifest:
        """A copy with some pages as they are now."""
        since = {**self.since, **pages}
        found = Manifest(dict(self.inputs), dict(self.digests), dict(self.stamps), self.base, since)
        for path, page in pages.items():
            if page is not None:
                found.inputs[path], found.digests[path], found.stamps[path] = page
            elif path in found.digests:
                del found.inputs[path], found.digests[path], found.stamps[path]
        return found


NOTHING = Inputs("", {}, lambda _: None)
"""What no build was made from."""


class _All(msgspec.Struct, frozen=True, array_like=True):
    """The pages by the column, which is read six times as fast; `name` is that of no other such file."""

    name: str
    paths: list[str]
    inputs: list[str]
    digests: list[str]
    stamps: list[bytes]


class _Since(msgspec.Struct, frozen=True, array_like=True):
    """What the pages were made from, and those of them that are not as the file named `base` has them."""

    base: str
    pages: dict[str, Page | None]
    common: str
    files: dict[str, str]


def keep(cache: Path | None, manifest: Manifest, inputs: Inputs, before: Inputs = NOTHING) -> None:
    """Put into the cache what `kept` gives again; tables that are as they were `before` lie there already."""
    if cache is None:
        return
    for path in TABLES:
        data = None if inputs.digests.get(path) == before.digests.get(path) else inputs.table(path)
        if data is not None:
            keep_bytes(_beside(cache, path), data)
    base, since = manifest.base, manifest.since
    if not base or len(since) > len(manifest.digests) // _FEW:
        base, since = os.urandom(16).hex(), {}
        paths = list(manifest.digests)
        columns = [list(map(column.__getitem__, paths)) for column in manifest[:3]]
        keep_bytes(cache, msgspec.msgpack.encode((base, paths, *columns)))
    data = msgspec.msgpack.encode((base, dict(since), inputs.common, inputs.digests))
    keep_bytes(_beside(cache, SINCE), data)


def kept(cache: Path | None) -> tuple[Manifest, Inputs]:
    """What was made before and from what, as far as the cache knows."""
    pages = None if cache is None else _all_pages(cached_bytes(cache))
    if cache is None or pages is None:
        return Manifest({}, {}, {}), NOTHING
    since = _since(cached_bytes(_beside(cache, SINCE)))
    if since is None or since.base != pages.base:  # the build ended after it had written all pages
        return pages, NOTHING
    inputs = Inputs(since.common, since.files, lambda path: cached_bytes(_beside(cache, path)))
    return pages.with_pages(since.pages), inputs


def _all_pages(data: bytes | None) -> Manifest | None:
    with suppress(msgspec.MsgspecError, ValueError):
        found = msgspec.msgpack.decode(data or b"", type=_All)
        return Manifest(
            dict(zip(found.paths, found.inputs, strict=True)),
            dict(zip(found.paths, found.digests, strict=True)),
            dict(zip(found.paths, found.stamps, strict=True)),
            found.name,
        )
    return None


def _since(data: bytes | None) -> _Since | None:
    with suppress(msgspec.MsgspecError):
        return msgspec.msgpack.decode(data or b"", type=_Since)
    return None


def _beside(cache: Path, path: str) -> Path:
    return cache.with_name(PurePath(path).name)
