"""What a change does, as records: an ordinary field tells no key."""

from __future__ import annotations

from typing import get_args

from trainer_cli.model.approval import SubjectKind
from trainer_cli.model.diff import ChangedKind, ExamEffect, FieldChange


def test_a_field_is_open_and_an_exam_untouched_unless_said_otherwise() -> None:
    assert not FieldChange("minutes", "60", "90").secret
    effect = ExamEffect(exam="e", name="x", announced=False, questions=("q",), place="exam.yaml:1")
    assert (effect.keys, effect.unclear, effect.scores) == ((), (), ())


def test_what_can_be_approved_can_change() -> None:
    assert {"question", "plan", "year_plan"} <= set(get_args(SubjectKind)) & set(get_args(ChangedKind))
