"""What a check declares that it reads, and facts in which it finds nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from trainer_cli.checks.facts import DERIVED, RECORDED
from trainer_cli.workspace.tables import TABLE_KINDS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from trainer_cli.checks.facts import Facts
    from trainer_cli.workspace.workspace import Workspace


def tables_read(reads: Iterable[str]) -> frozenset[str]:
    """The tables of the workspace among what a check reads, and behind what `Facts` derives for it."""
    return frozenset(table for one in reads for table in DERIVED.get(one, (one,)) if table in TABLE_KINDS)


def kinds_read(reads: Collection[str]) -> frozenset[str]:
    """The kinds of files that a check rests on: while none of them changes, it finds the same."""
    kinds = frozenset(kind for table in tables_read(reads) for kind in TABLE_KINDS[table])
    return kinds | RECORDED if "recorded_digests" in reads else kinds


def narrowed(facts: Facts, reads: Collection[str]) -> Facts:
    """The facts in which only what `reads` names can be looked at; `unread` tells of its kinds of files only."""
    workspace = cast("Workspace", _Only(facts.workspace, tables_read(reads)))
    return cast("Facts", _Only(facts, reads, workspace=workspace, unread=facts.unread & kinds_read(reads)))


class _Only:
    """An object of which only some attributes are there, each asked for when it is first looked at."""

    def __init__(self, whole: object, names: Collection[str], **given: object) -> None:
        self.__dict__.update(given)
        self._whole = whole
        self._names = names

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  # that of the whole
        if name not in self._names:
            raise LookupError(f"the check looks at `{name}`, which it does not declare in READS")
        value = getattr(self._whole, name)
        self.__dict__[name] = value
        return value
