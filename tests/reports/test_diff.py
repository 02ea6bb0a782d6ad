"""What the reviewer of a change reads."""

from __future__ import annotations

from decimal import Decimal

from tests.reports.samples import CHANGES, EFFECTS
from trainer_cli.model.diff import FieldChange
from trainer_cli.reports.diff import MOST_LISTED, diff_report


def test_changes_stand_by_kind() -> None:
    report = diff_report(("main", ""), CHANGES, (), ())
    assert [(group.kind, [one.id for one in group.changes]) for group in report.groups] == [
        ("tier", ["trial"]),
        ("course", ["rules"]),
        ("question", ["rules-002", "rules-001"]),
    ]


def test_keys_are_left_out_unless_asked_for() -> None:
    hidden = diff_report(("main", ""), CHANGES, (), ()).groups[2].changes[1].fields
    assert hidden == (
        FieldChange("stem", "誰批准？", "由誰批准？"),
        FieldChange("answer", "", "", secret=True),
    )
    shown = diff_report(("main", ""), CHANGES, (), (), show_keys=True).groups[2].changes[1].fields
    assert shown[1] == FieldChange("answer", "A", "B", secret=True)


def test_who_crosses_the_pass_mark_comes_first_and_long_lists_are_cut() -> None:
    part = diff_report(("main", ""), (), (), EFFECTS).exams[0]
    assert (part.changed, part.now_pass, part.now_fail) == (53, 1, 1)
    assert [one.agent for one in part.effect.scores[:3]] == ["A052", "A053", "A001"]
    assert part.effect.scores[1].after == Decimal("58.5")
    assert len(part.effect.scores) == MOST_LISTED


def test_nothing_is_nothing() -> None:
    report = diff_report(("HEAD", ""), (), (), ())
    assert (report.groups, report.approvals, report.exams, report.unread) == ((), (), (), 0)
