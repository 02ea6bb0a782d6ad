"""Ids of new plans, exams and records: readable, and never one that exists."""

from __future__ import annotations

from itertools import chain, count
from typing import TYPE_CHECKING

from trainer_cli.text.characters import folded

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable


def plan_id(tier: str, start: dt.date, existing: Iterable[str]) -> str:
    """`junior-2026-02-09`, or with `-2`, `-3` … if that is among the `existing` ids."""
    return free_id(f"{tier}-{start.isoformat()}", existing)


def exam_id(plan: str, blueprint: str, existing: Iterable[str]) -> str:
    """`junior-2026-02-09-theory`, or with `-2`, `-3` … if that is among the `existing` ids."""
    return free_id(f"{plan}-{blueprint}", existing)


def free_id(wanted: str, existing: Iterable[str]) -> str:
    """`wanted`, or with `-2`, `-3` … if that is among the `existing` ids, but for case, width or dashes."""
    taken = set(map(folded, existing))
    names = chain([wanted], (f"{wanted}-{number}" for number in count(2)))
    return next(name for name in names if folded(name) not in taken)
