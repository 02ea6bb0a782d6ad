"""S10: a change event goes on record, and what it touches waits."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from tests.team import NOON
from trainer_cli.workflows.new_change import Announced, new_change
from trainer_cli.workspace.question_state import approved_questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

MARCH = dt.date(2026, 3, 1)
RULE = Announced(what=" 退款 48 小時 ", kind="platform-rule", day=MARCH, points=("rules-p1",))


def test_a_change_takes_its_questions_out_of_new_papers(team: Callable[[str], Team]) -> None:
    at = team("sample")
    proposal = at.do(*new_change(at.workspace, RULE, by="TR01", at=NOON))
    assert at.text("records/changes/2026-03-01-platform-rule/change.yaml") == (
        "id: 2026-03-01-platform-rule\nkind: platform-rule\nwhat: 退款 48 小時\nday: 2026-03-01\n"
        "points:\n  - rules-p1\nat: 2026-02-12T12:00:00+08:00\nby: TR01\n"
    )
    touched = ["rules-001", "rules-002", "rules-011", "rules-017", "rules-024"]
    assert proposal.document["waiting"] == touched
    assert proposal.done.endswith(
        "wait for a review: 5.\nNext: trainer question review --change 2026-03-01-platform-rule"
    )
    assert approved_questions(at.workspace).keys() & set(touched) == set()
    again = at.do(*new_change(at.workspace, RULE, by="TR01", at=NOON))
    assert (again.document["change"], again.document["waiting"]) == ("2026-03-01-platform-rule-2", [])
    assert "Next" not in again.done


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (Announced(what=" ", kind="product", day=MARCH, courses=("rules",)), "change-what"),
        (Announced(what="新", kind="product", day=MARCH), "change-scope"),
        (
            Announced(what="新", kind="product", day=MARCH, courses=("rules",), replaces="x"),
            "change-replaced",
        ),
    ],
)
def test_what_a_change_must_say(team: Callable[[str], Team], said: Announced, code: str) -> None:
    proposal, problems = new_change(team("sample").workspace, said, by="TR01", at=NOON)
    assert proposal is None
    assert [one.code for one in problems] == [code]


def test_a_correction_takes_the_place_of_the_first(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.do(*new_change(at.workspace, RULE, by="TR01", at=NOON))
    right = Announced(
        what="退款", kind="process", day=MARCH, points=("rules-p2",), replaces="2026-03-01-platform-rule"
    )
    at.do(*new_change(at.workspace, right, by="TR01", at=NOON))
    assert "rules-001" in approved_questions(at.workspace)
    _, problems = new_change(at.workspace, right, by="TR01", at=NOON)
    assert [one.code for one in problems] == ["change-replaced"]
