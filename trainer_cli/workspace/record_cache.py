"""Records of files whose bytes are the same as before, kept outside the workspace; most nights change few files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from trainer_cli.text.digest import digest_bytes
from trainer_cli.workspace.cache import cached_bytes, code_state, drop_files, keep_bytes
from trainer_cli.workspace.record_codec import decoded, encoded

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

    from trainer_cli.model.base import Record
    from trainer_cli.workspace.contents import File
    from trainer_cli.workspace.layout import Kind


class _Entry(msgspec.Struct, frozen=True, array_like=True):
    """What was read from a file: digest and size of its bytes, and its records as `record_codec` writes them."""

    digest: str
    size: int
    blocks: list[memoryview]


_NOTHING = _Entry("", 0, [])
"""Instead of what turned out to be damaged; no file has this digest."""


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """What the cache holds of the files of one kind."""

    code: str
    files: dict[str, _Entry]


class Growth(msgspec.Struct, frozen=True):
    """What came to a table at its end: the digest that it had `before`, and the new lines with their records."""

    before: str
    lines: bytes
    records: list[Any]


class RecordCache:
    """What was read before and is found again by path and digest; None for `folder` is no cache.

    There is a file for each kind of files, read when a file of that kind is asked for. Only files without problems
    are kept. The caller gives digests of bytes that it has read itself.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._code = "" if folder is None else code_state()
        self._before: dict[str, dict[str, _Entry]] = {}
        self._now: dict[str, dict[str, _Entry]] = {}
        self._read: dict[str, list[Record]] = {}
        self.grown: dict[str, Growth] = {}
        """The tables that only grew since they were read, by path."""

    def holds(self, file: File) -> bool:
        """Whether the file was read before, with these bytes; then it is kept further on."""
        return self._entry(file) is not None

    def find(self, file: File, ids: Collection[str] | None = None) -> list[Record] | None:
        """The records of a file, None if it is another one now; of a table at least those with one of `ids`."""
        if file.path in self._read:
            return self._read[file.path]
        entry = self._entry(file)
        if entry is None:
            return None
        return self._decoded(file, entry.blocks, ids)

    def keep(self, file: File, records: list[Record]) -> list[bytes]:
        """Note what was read from a file; gives what another process may `take`."""
        self._read[file.path] = records
        blocks = encoded(records, file.kind.record)
        self.take(file, blocks)
        return blocks

    def take(self, file: File, blocks: Iterable[bytes]) -> None:
        """Note what another process read from a file."""
        self._known(file.kind)
        self._note(file, _views(blocks))

    def size_before(self, file: File) -> int:
        """How many bytes of a file were all of it when it was read before; 0 where it does not begin with them."""
        before = self._known(file.kind).get(file.path, _NOTHING)
        begins = digest_bytes(memoryview(file.read())[: before.size]) == before.digest
        return before.size if begins else 0

    def add(self, file: File, records: list[Record]) -> bool:
        """Note what was read from behind the bytes that were all of the file before; False if the cache is damaged."""
        before = self._known(file.kind)[file.path]
        beside = self._decoded(file, before.blocks[-1:])
        if beside is None:
            return False
        self._note(file, before.blocks[:-1] + _views(encoded([*beside, *records], file.kind.record)))
        self.grown[file.path] = Growth(before.digest, file.read()[before.size :], records)
        return True

    def save(self, present: Collection[str]) -> None:
        """Put what was noted into the cache, kind by kind where it is anything new.

        What nobody asked for is dropped: of a kind that was asked for, and all of the kinds that are not `present`.
        """
        for kind, now in self._now.items():
            if now != self._before[kind]:
                keep_bytes(self._file(kind), msgspec.msgpack.encode(_Kept(self._code, now)))
        drop_files(self._folder, {f"{kind}.msgpack" for kind in present})

    def _entry(self, file: File) -> _Entry | None:
        """What is known of a file with these bytes; it is kept further on."""
        before = self._known(file.kind)
        now = self._now[file.kind.name]
        found = now.get(file.path) or before.get(file.path)
        if found is None or found.digest != file.digest:
            return None
        now[file.path] = found
        return found

    def _note(self, file: File, blocks: list[memoryview]) -> None:
        self._now[file.kind.name][file.path] = _Entry(file.digest, len(file.read()), blocks)

    def _decoded(
        self, file: File, blocks: list[memoryview], ids: Collection[str] | None = None
    ) -> list[Record] | None:
        """Records of a file, None where the cache is damaged."""
        try:
            return decoded(blocks, file.kind.record, file.path, ids)
        except (ValueError, TypeError):
            self._now[file.kind.name][file.path] = _NOTHING
            return None

    def _known(self, kind: Kind) -> dict[str, _Entry]:
        """What the cache held of the files of a kind."""
        if kind.name not in self._before:
            self._before[kind.name] = self._loaded(kind.name)
            self._now[kind.name] = {}
        return self._before[kind.name]

    def _loaded(self, kind: str) -> dict[str, _Entry]:
        data = cached_bytes(self._file(kind))
        try:
            kept = None if data is None else msgspec.msgpack.decode(data, type=_Kept)
        except msgspec.MsgspecError:
            return {}
        return kept.files if kept is not None and kept.code == self._code else {}

    def _file(self, kind: str) -> Path | None:
        return None if self._folder is None else self._folder / f"{kind}.msgpack"


def _views(blocks: Iterable[bytes]) -> list[memoryview]:
    """The blocks as the cache gives them, which lie in the bytes of its file and are not copied."""
    return [memoryview(block) for block in blocks]
