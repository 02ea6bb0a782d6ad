"""An exam for whom and when it is wanted: its records, forms dealt out in turn (T37, T41)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.team import COHORT, PLAN, ZONE, said
from trainer_cli.workflows.made_exam import Occasion, Order, candidates_of, made_exam

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

AT = dt.datetime(2026, 2, 11, 9, tzinfo=ZONE)
OCCASION = Occasion(id="extra", plan=PLAN, date=dt.date(2026, 2, 13), agents=("A003", "A001", "A002"))


def test_an_exam_on_a_day_for_some_agents(team: Callable[[str], Team]) -> None:
    at = team("planned")
    blueprint = at.workspace.blueprints["junior", "theory"]
    proposal = at.do(*made_exam(at.workspace, blueprint, Order(forms=2, by="TR01", at=AT), OCCASION))
    made = at.workspace.exams["extra"]
    assert (str(made.exam.date), made.exam.start, made.exam.by) == ("2026-02-13", "09:00", "TR01")
    assert [(one.agent, one.form) for one in made.candidates] == [("A003", "A"), ("A001", "B"), ("A002", "A")]
    assert (made.exam.resit_of, made.exam.attempts, made.exam.cap) == (None, {}, None)
    assert said(proposal.problems) == [
        ":1:1 warning exam-notice: days until the exam: 2; candidates are to know of it 3 days before"
    ]


def test_forms_are_dealt_out_in_turn() -> None:
    assert [one.form for one in candidates_of(COHORT[:4], ["A", "B", "C"])] == ["A", "B", "C", "A"]
