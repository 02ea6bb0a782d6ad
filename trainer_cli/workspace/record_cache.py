"""Records of files whose bytes are the same as before, kept outside the workspace; most nights change few files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.workspace.cache import cached_bytes, code_state, drop_files, keep_bytes
from trainer_cli.workspace.record_codec import decoded, encoded

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from trainer_cli.model.base import Record
    from trainer_cli.workspace.layout import Kind

Entries = dict[str, tuple[str, bytes]]
"""Path to the digest of the file's bytes and its records as `record_codec` writes them."""


_NOTHING = ("", b"")
"""Instead of what turned out to be damaged; no file has this digest."""


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """What the cache holds of the files of one kind."""

    code: str
    files: Entries


class RecordCache:
    """What was read before and is found again by path and digest; None for `folder` is no cache.

    There is a file for each kind of files, read when a file of that kind is asked for. Only files without problems
    are kept. The caller gives digests of bytes that it has read itself.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._code = "" if folder is None else code_state()
        self._before: dict[str, Entries] = {}
        self._now: dict[str, Entries] = {}
        self._read: dict[str, list[Record]] = {}

    def holds(self, kind: Kind, path: str, digest: str) -> bool:
        """Whether the file was read before, with these bytes; then it is kept further on."""
        return self._entry(kind, path, digest) is not None

    def find(
        self, kind: Kind, path: str, digest: str, ids: Collection[str] | None = None
    ) -> list[Record] | None:
        """The records of a file, None if it is another one now; of a table at least those with one of `ids`."""
        if path in self._read:
            return self._read[path]
        entry = self._entry(kind, path, digest)
        if entry is None:
            return None
        try:
            return decoded(entry[1], kind.record, path, ids)
        except (ValueError, TypeError):
            self._now[kind.name][path] = _NOTHING
            return None

    def keep(self, kind: Kind, path: str, digest: str, records: list[Record]) -> bytes:
        """Note what was read from a file; gives what another process may `take`."""
        self._read[path] = records
        data = encoded(records, kind.record)
        self.take(kind, path, digest, data)
        return data

    def take(self, kind: Kind, path: str, digest: str, data: bytes) -> None:
        """Note what another process read from a file."""
        self._known(kind)
        self._now[kind.name][path] = digest, data

    def save(self, present: Collection[str]) -> None:
        """Put what was noted into the cache, kind by kind where it is anything new.

        What nobody asked for is dropped: of a kind that was asked for, and all of the kinds that are not `present`.
        """
        for kind, now in self._now.items():
            if now != self._before[kind]:
                keep_bytes(self._file(kind), msgspec.msgpack.encode(_Kept(self._code, now)))
        drop_files(self._folder, {f"{kind}.msgpack" for kind in present})

    def _entry(self, kind: Kind, path: str, digest: str) -> tuple[str, bytes] | None:
        """What is known of a file with these bytes; it is kept further on."""
        before = self._known(kind)
        found = self._now[kind.name].get(path) or before.get(path)
        if found is None or found[0] != digest:
            return None
        self._now[kind.name][path] = found
        return found

    def _known(self, kind: Kind) -> Entries:
        """What the cache held of the files of a kind."""
        if kind.name not in self._before:
            self._before[kind.name] = self._loaded(kind.name)
            self._now[kind.name] = {}
        return self._before[kind.name]

    def _loaded(self, kind: str) -> Entries:
        data = cached_bytes(self._file(kind))
        try:
            kept = None if data is None else msgspec.msgpack.decode(data, type=_Kept)
        except msgspec.MsgspecError:
            return {}
        return kept.files if kept is not None and kept.code == self._code else {}

    def _file(self, kind: str) -> Path | None:
        return None if self._folder is None else self._folder / f"{kind}.msgpack"
