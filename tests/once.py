"""What thousands of tests would work out again, worked out once: it depends on nothing but what it is given."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from trainer_cli.reports.render import Renderer
from trainer_cli.workspace import parse

if TYPE_CHECKING:
    from collections.abc import Callable

    import pytest
    from msgspec import Struct

    from trainer_cli.model.settings import Language
    from trainer_cli.workspace.layout import Kind
    from trainer_cli.workspace.parse import Parsed

    Reader = Callable[[Kind, str, bytes], Parsed]


def parse_once(patch: pytest.MonkeyPatch) -> None:
    """A file with the same path and bytes is parsed once; each caller gets lists of its own."""
    for format_, reader in parse._READERS.items():
        patch.setitem(parse._READERS, format_, _remembering(reader))


def compile_once(patch: pytest.MonkeyPatch) -> None:
    """A template with the same text is compiled once for each language."""
    compiled = Renderer._compiled
    known: dict[tuple[str, str, str | None, bool, str], Callable[[Struct], str]] = {}

    def remembered(self: Renderer, file: str, language: Language) -> Callable[[Struct], str]:
        key = (file, self._builtin_text(file), self._own.get(file), self._is_own(file), language)
        if key not in known:
            known[key] = compiled(self, file, language)
        return known[key]

    patch.setattr(Renderer, "_compiled", remembered)


def _remembering(reader: Reader) -> Reader:
    known = lru_cache(maxsize=8192)(reader)

    def remembered(kind: Kind, path: str, data: bytes) -> Parsed:
        records, problems = known(kind, path, data)
        return list(records), list(problems)

    return remembered
