from __future__ import annotations

import msgspec

from tests.reports.facts import APPROVED, PLAN, WORKSPACE, YEAR_PLAN
from trainer_cli.planning.changes import Difference
from trainer_cli.reports.standing import Standing, standing
from trainer_cli.workspace.approval import Status

OLD = msgspec.structs.replace(PLAN, responsible="D02")
CHANGE = Difference("responsible", "D02", "D01")


def test_a_plan_that_is_not_saved_is_new() -> None:
    assert standing(WORKSPACE, None, old=None, new=PLAN) == Standing(state="new")


def test_an_approved_plan_names_who_and_when() -> None:
    # S70
    found = standing(WORKSPACE, APPROVED, old=PLAN, new=PLAN)
    assert found == Standing(state="approved", by="周廷安", at=APPROVED.at)


def test_a_changed_plan_shows_what_changed() -> None:
    # S70: the approval is bound to the content
    status = Status("changed", "D01", APPROVED.at, own=True)
    found = standing(WORKSPACE, status, old=OLD, new=PLAN)
    assert found == Standing(state="changed", by="周廷安", at=APPROVED.at, own=True, changes=(CHANGE,))


def test_changes_are_those_since_an_approval_only() -> None:
    assert standing(WORKSPACE, Status("changed"), old=None, new=PLAN).changes == ()
    assert standing(WORKSPACE, Status("returned"), old=OLD, new=PLAN).changes == ()


def test_an_approval_that_does_not_count_says_why() -> None:
    found = standing(WORKSPACE, Status(ignored="own-approval"), old=None, new=YEAR_PLAN)
    assert found == Standing(state="draft", ignored="own-approval")
