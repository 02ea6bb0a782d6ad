"""Ids of new plans and exams: readable, and never one that exists."""

from __future__ import annotations

import unicodedata
from itertools import chain, count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable


def plan_id(tier: str, start: dt.date, existing: Iterable[str]) -> str:
    """`junior-2026-02-09`, or with `-2`, `-3` … if that is among the `existing` ids."""
    return _free_id(f"{tier}-{start.isoformat()}", existing)


def exam_id(plan: str, blueprint: str, existing: Iterable[str]) -> str:
    """`junior-2026-02-09-theory`, or with `-2`, `-3` … if that is among the `existing` ids."""
    return _free_id(f"{plan}-{blueprint}", existing)


def _free_id(wanted: str, existing: Iterable[str]) -> str:
    taken = {_folded(name) for name in existing}
    names = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
    return next(name for name in names if _folded(name) not in taken)


def _folded(name: str) -> str:
    """Ids that differ only in case, width or normalisation are the same id."""
    return unicodedata.normalize("NFKC", name).casefold()
