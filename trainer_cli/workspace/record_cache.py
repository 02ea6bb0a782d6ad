"""Records of files whose bytes are the same as before, kept outside the workspace; most nights change few files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.workspace.cache import cached_bytes, code_state, keep_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from trainer_cli.model.base import Record
    from trainer_cli.workspace.layout import Kind


class _Kept(msgspec.Struct, frozen=True):
    """Path to the digest of the file's bytes and its records as JSON, which keeps the offsets of times."""

    code: str
    files: dict[str, tuple[str, msgspec.Raw]] = {}


class RecordCache:
    """What was read before and is found again by path and digest; None for `file` is no cache.

    Only files without problems are kept. The caller gives digests of bytes that it has read itself.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._code = "" if file is None else code_state()
        self._before = _read(file, self._code)
        self._now: dict[str, tuple[str, msgspec.Raw]] = {}
        self._read: dict[str, list[Record]] = {}

    def holds(self, path: str, digest: str) -> bool:
        """Whether the file was read before, with these bytes."""
        before = self._before.get(path)
        return before is not None and before[0] == digest

    def find(self, kind: Kind, path: str, digest: str) -> list[Record] | None:
        """The records of a file, None if it is another one now."""
        if path in self._read:
            return self._read[path]
        before = self._now.get(path) or self._before.get(path)
        if before is None or before[0] != digest:
            return None
        try:
            records: list[Record] = msgspec.json.decode(before[1], type=list[kind.record])  # type: ignore[name-defined]
        except msgspec.MsgspecError:
            return None
        self._now[path] = before
        return records

    def keep(self, path: str, digest: str, records: list[Record]) -> bytes:
        """Note what was read from a file; gives what another process may `take`."""
        self._read[path] = records
        data = msgspec.json.encode(records)
        self.take(path, digest, data)
        return data

    def take(self, path: str, digest: str, data: bytes) -> None:
        """Note what another process read from a file."""
        self._now[path] = digest, msgspec.Raw(data)

    def save(self) -> None:
        """Put what was noted into the cache, if it is anything new."""
        if self._now.keys() != self._before.keys() or any(
            self._now[path] is not before for path, before in self._before.items()
        ):
            keep_bytes(self._file, msgspec.json.encode(_Kept(self._code, self._now)))


def _read(file: Path | None, code: str) -> dict[str, tuple[str, msgspec.Raw]]:
    data = cached_bytes(file)
    try:
        kept = None if data is None else msgspec.json.decode(data, type=_Kept)
    except msgspec.MsgspecError:
        return {}
    return kept.files if kept is not None and kept.code == code else {}
