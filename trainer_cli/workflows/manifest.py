"""What the build before made from what, kept outside the workspace; losing it loses nothing but time.

Of thousands of pages a night changes a hundred. So all of them lie in one file that is seldom written, and those
that changed since in another.
"""

from __future__ import annotations

import os
from bisect import bisect_left
from contextlib import suppress
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, TypeVar

import msgspec

from trainer_cli.workflows.concerned import TABLES, Inputs
from trainer_cli.workspace.cache import cached_bytes, keep_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

T = TypeVar("T")
Page = tuple[str, str, bytes]
"""The digest of what a page was made from, that of its bytes, and the stamp of its file."""
SINCE = "build-since.msgpack"
"""The file with the pages that changed, beside the one with all."""
DIGITS = 32
"""Of the digest of what a page was made from."""
_FEW = 8  # one page in so many may have changed before all are written again


class _All(msgspec.Struct, frozen=True, array_like=True):
    """Pages by the column, in the order of their paths; `name` is that of no other such file.

    `inputs` are so many digits for each page. Stamps are asked for by one process only, and taken apart there.
    """

    name: str = ""
    paths: list[str] = []
    inputs: str = ""
    digests: list[str] = []
    stamps: msgspec.Raw = msgspec.Raw(b"\x90")


class Manifest:
    """Every page that was made, by its path: each part of `Page` apart, and put together when somebody asks for it.

    `before` are all pages as they were once; `since` are those that were made after that, or went (None).
    """

    def __init__(self, before: _All | None = None, since: Mapping[str, Page | None] | None = None) -> None:
        self.before = before or _All()
        self.since = since or {}

    def with_pages(self, pages: Mapping[str, Page | None]) -> Manifest:
        """The same with some pages as they are now."""
        return Manifest(self.before, {**self.since, **pages})

    def made_from(self, path: str) -> str | None:
        """The digest of what a page was made from; None where there is no such page."""
        if path in self.since:
            page = self.since[path]
            return page[0] if page else None
        if path not in self.digests:
            return None
        start = bisect_left(self.before.paths, path) * DIGITS
        return self.before.inputs[start : start + DIGITS]

    @cached_property
    def digests(self) -> dict[str, str]:
        """The digest of each page."""
        since = {path: page[1] for path, page in self.since.items() if page}
        return self._with(since, self.before.digests)

    @cached_property
    def stamps(self) -> dict[str, bytes]:
        """The stamp of each page."""
        since = {path: page[2] for path, page in self.since.items() if page}
        return self._with(since, msgspec.msgpack.decode(self.before.stamps, type=list[bytes]))

    def _with(self, since: dict[str, T], before: list[T]) -> dict[str, T]:
        """A part of each page that there is now, in the same order for each part."""
        found = dict(zip(self.before.paths, before, strict=True)) | since
        for path, page in self.since.items():
            if page is None:
                found.pop(path, None)
        return found


NOTHING = Inputs("", {}, lambda _: None)
"""What no build was made from."""


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
    base, since = manifest.before.name, manifest.since
    if not base or len(since) > len(manifest.before.paths) // _FEW:
        base, since = os.urandom(16).hex(), {}
        keep_bytes(cache, msgspec.msgpack.encode(_all_of(manifest, base)))
    changes = base, dict(since), inputs.common, inputs.digests
    keep_bytes(_beside(cache, SINCE), msgspec.msgpack.encode(changes))


def _all_of(manifest: Manifest, name: str) -> _All:
    paths = sorted(manifest.digests)
    return _All(
        name,
        paths,
        "".join([manifest.made_from(path) or "" for path in paths]),
        [manifest.digests[path] for path in paths],
        msgspec.Raw(msgspec.msgpack.encode([manifest.stamps[path] for path in paths])),
    )


def kept(cache: Path | None) -> tuple[Manifest, Inputs]:
    """What was made before and from what, as far as the cache knows."""
    pages = None if cache is None else _all_pages(cached_bytes(cache))
    if cache is None or pages is None:
        return Manifest(), NOTHING
    since = _since(cached_bytes(_beside(cache, SINCE)))
    if since is None or since.base != pages.name:  # the build ended after it had written all pages
        return Manifest(pages), NOTHING
    inputs = Inputs(since.common, since.files, lambda path: cached_bytes(_beside(cache, path)))
    return Manifest(pages, since.pages), inputs


def _all_pages(data: bytes | None) -> _All | None:
    with suppress(msgspec.MsgspecError):
        found = msgspec.msgpack.decode(data or b"", type=_All)
        if len(found.paths) == len(found.digests) == len(found.inputs) / DIGITS:
            return found
    return None


def _since(data: bytes | None) -> _Since | None:
    with suppress(msgspec.MsgspecError):
        return msgspec.msgpack.decode(data or b"", type=_Since)
    return None


def _beside(cache: Path, path: str) -> Path:
    return cache.with_name(PurePath(path).name)
