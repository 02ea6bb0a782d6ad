"""What a correction of a key would change: the answer on every form, and every result before and after (T43)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.correction_effect import Standing
from trainer_cli.model.base import Text
from trainer_cli.model.exam import Correction, Exam, Void
from trainer_cli.questions import TYPES
from trainer_cli.reports.answers import key_in_words
from trainer_cli.reports.people import person_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trainer_cli.exams.correction_effect import Effect
    from trainer_cli.model.exam import AgentScore, Form, FormItem
    from trainer_cli.workspace.workspace import Workspace


class KeyChange(msgspec.Struct, frozen=True, kw_only=True):
    """An item of a form: its accepted answers in words, and how it is void, before and after."""

    form: str
    number: int
    label: Text
    stem: str
    before: str
    after: str
    void_before: Void
    void_after: Void


class EffectRow(msgspec.Struct, frozen=True, kw_only=True):
    """A candidate whose result changes."""

    agent: str
    name: str
    before: Standing
    after: Standing


class CorrectionReport(msgspec.Struct, frozen=True, kw_only=True):
    """A correction before it is recorded.

    Of the candidates who `sat`, `rows` are those whose points, pass or rank change, `dropped` those of them who
    lose points; `passed` counts those who pass before and after.
    """

    exam: Exam
    correction: Correction
    keys: tuple[KeyChange, ...]
    sat: int
    passed: tuple[int, int]
    rows: tuple[EffectRow, ...]
    dropped: tuple[EffectRow, ...]


def correction_report(
    workspace: Workspace,
    exam: Exam,
    correction: Correction,
    *,
    forms: tuple[Mapping[str, Form], Mapping[str, Form]],
    scores: tuple[Sequence[AgentScore], Sequence[AgentScore]],
    effects: Sequence[Effect],
) -> CorrectionReport:
    """The report on a correction; `forms` and `scores` are those before and after it."""
    rows = {one: _row(workspace, one) for one in effects}
    return CorrectionReport(
        exam=exam,
        correction=correction,
        keys=tuple(_key_changes(correction.question, *forms)),
        sat=sum(one.outcome == "sat" for one in scores[0]),
        passed=(_passed(scores[0]), _passed(scores[1])),
        rows=tuple(rows.values()),
        dropped=tuple(row for one, row in rows.items() if one.dropped),
    )


def _row(workspace: Workspace, effect: Effect) -> EffectRow:
    return EffectRow(
        agent=effect.agent,
        name=person_name(workspace, effect.agent),
        before=effect.before,
        after=effect.after,
    )


def _passed(scores: Sequence[AgentScore]) -> int:
    return sum(one.passed is True for one in scores)


def _key_changes(question: str, before: Mapping[str, Form], after: Mapping[str, Form]) -> Iterator[KeyChange]:
    for name, form in before.items():
        for old, new in zip(form.items, after[name].items, strict=True):
            if old.question == question:
                yield _key_change(name, old, new)


def _key_change(form: str, old: FormItem, new: FormItem) -> KeyChange:
    return KeyChange(
        form=form,
        number=old.number,
        label=TYPES[old.type].LABEL,
        stem=old.stem,
        before=key_in_words(old),
        after=key_in_words(new),
        void_before=old.void,
        void_after=new.void,
    )
