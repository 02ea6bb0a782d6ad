"""What a change does, for the reviewer of it: records by kind, approvals that end, exams that it concerns."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.diff import ChangedKind, ExamEffect, RecordChange, VoidedApproval

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.model.diff import FieldChange

MOST_LISTED = 50
"""Scores of an exam that are listed; the others are counted."""


class Group(msgspec.Struct, frozen=True):
    """The changes of one kind of record."""

    kind: ChangedKind
    changes: tuple[RecordChange, ...]


class ExamPart(msgspec.Struct, frozen=True, kw_only=True):
    """An exam and how many candidates a corrected key would touch; `effect` lists the first of them.

    `now_pass` and `now_fail` count those who would cross the pass mark.
    """

    effect: ExamEffect
    changed: int
    now_pass: int
    now_fail: int


class DiffReport(msgspec.Struct, frozen=True, kw_only=True):
    """A change from `old` to `new`, which is empty for the files as they are; `unread` counts files left out."""

    old: str
    new: str
    groups: tuple[Group, ...]
    approvals: tuple[VoidedApproval, ...]
    exams: tuple[ExamPart, ...]
    unread: int = 0


def diff_report(
    names: tuple[str, str],
    changes: Sequence[RecordChange],
    approvals: Iterable[VoidedApproval],
    exams: Iterable[ExamEffect],
    *,
    unread: int = 0,
    show_keys: bool = False,
) -> DiffReport:
    """The report on a change; unless `show_keys`, values that tell an answer key are left out."""
    shown = changes if show_keys else [_without_keys(one) for one in changes]
    kinds = dict.fromkeys(one.kind for one in shown)
    return DiffReport(
        old=names[0],
        new=names[1],
        groups=tuple(Group(kind, tuple(one for one in shown if one.kind == kind)) for kind in kinds),
        approvals=tuple(approvals),
        exams=tuple(map(_exam_part, exams)),
        unread=unread,
    )


def _without_keys(change: RecordChange) -> RecordChange:
    return msgspec.structs.replace(change, fields=tuple(map(_without_key, change.fields)))


def _without_key(field: FieldChange) -> FieldChange:
    return msgspec.structs.replace(field, before="", after="") if field.secret else field


def _exam_part(effect: ExamEffect) -> ExamPart:
    """Those who cross the pass mark first."""
    crossing = [one for one in effect.scores if one.passed_before != one.passed_after]
    others = [one for one in effect.scores if one.passed_before == one.passed_after]
    return ExamPart(
        effect=msgspec.structs.replace(effect, scores=tuple((crossing + others)[:MOST_LISTED])),
        changed=len(effect.scores),
        now_pass=sum(one.passed_after for one in crossing),
        now_fail=sum(one.passed_before for one in crossing),
    )
