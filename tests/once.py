"""What thousands of tests would work out again, worked out once: it depends on nothing but what it is given."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from trainer_cli.reports import render
from trainer_cli.workspace import parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType

    import pytest

    from trainer_cli.workspace.layout import Kind
    from trainer_cli.workspace.parse import Parsed

    Reader = Callable[[Kind, str, bytes], Parsed]


def parse_once(patch: pytest.MonkeyPatch) -> None:
    """A file with the same path and bytes is parsed once; each caller gets lists of its own."""
    for format_, reader in parse._READERS.items():
        patch.setitem(parse._READERS, format_, _remembering(reader))


def compile_once(patch: pytest.MonkeyPatch) -> None:
    """A built-in template is compiled once, also where Python may keep no byte code; nothing is left behind."""
    known: dict[tuple[str, bytes], CodeType] = {}

    def remembered(name: str, made_from: bytes, compiled: Callable[[], CodeType]) -> CodeType:
        if (name, made_from) not in known:
            known[name, made_from] = compiled()
        return known[name, made_from]

    patch.setattr(render, "kept_code", remembered)


def _remembering(reader: Reader) -> Reader:
    known = lru_cache(maxsize=8192)(reader)

    def remembered(kind: Kind, path: str, data: bytes) -> Parsed:
        records, problems = known(kind, path, data)
        return list(records), list(problems)

    return remembered
