"""What corrections replaced: sheets and marks that stay on record and no longer count."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.model.exam import Import, Mark


def superseded(imports: Iterable[Import]) -> dict[str, set[str]]:
    """Import id to what of it no longer counts: agents of an import of sheets, `mark_key`s of one of marks."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in imports:
        for key, earlier in one.supersedes.items():
            for name in earlier:
                found[name].add(key)
    return dict(found)


def sheet_count(imports: Sequence[Import]) -> int:
    """How many sheets came in and count; a corrected sheet is one."""
    return sum(one.taken for one in imports) - sum(map(len, superseded(imports).values()))


def mark_key(agent: str, item: int, marker: str = "") -> str:
    """How a correction names the mark of an answer, or that of one marker where several mark it."""
    return f"{agent}/{item}/{marker}" if marker else f"{agent}/{item}"


def import_of(path: str) -> str:
    """The id of the import that a stored file of sheets or marks belongs to."""
    return path.split("/")[3]


def standing_marks(marks: Iterable[Mark], imports: Iterable[Import]) -> tuple[Mark, ...]:
    """The marks that no correction among `imports` replaced."""
    gone = superseded(imports)
    return tuple(mark for mark in marks if not _is_gone(mark, gone.get(import_of(mark.source.path), set())))


def _is_gone(mark: Mark, gone: set[str]) -> bool:
    names = {mark_key(mark.agent, mark.item), mark_key(mark.agent, mark.item, mark.marker)}
    return bool(gone) and not names.isdisjoint(gone)
