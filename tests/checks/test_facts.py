"""What checks derive from approvals (S70)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from tests.checks.laid import BASE, base
from trainer_cli.checks.facts import Facts
from trainer_cli.workspace.approval import Status
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 2, 12)
BANK = "curricula/junior/questions/rules.yaml"


def test_approved_questions_of_a_course() -> None:
    bank = Facts(load(BASE).workspace, TODAY).approved_bank

    assert [question.id for question in bank["rules"]] == [f"rules-00{number}" for number in range(1, 7)]


def test_a_changed_question_is_not_approved(tmp_path: Path) -> None:
    (tmp_path / "trainer.yaml").write_text("name: Lamp shop\n")
    changed = base(BANK, ("answer: false", "answer: true"))[BANK]
    for path in (BANK, "records/approvals/2026-01-20-D01/approval.yaml"):
        (tmp_path / path).parent.mkdir(parents=True)
        (tmp_path / path).write_text(base(path)[path])
    (tmp_path / BANK).write_text(changed)
    subjects = "records/approvals/2026-01-20-D01/subjects.csv"
    (tmp_path / subjects).write_text(base(subjects)[subjects])

    bank = Facts(load(tmp_path).workspace, TODAY).approved_bank

    assert [question.id for question in bank["rules"]] == [f"rules-00{number}" for number in (1, 2, 4, 5, 6)]


def test_the_status_of_plans() -> None:
    workspace = load(BASE).workspace
    facts = Facts(workspace, TODAY)

    cohort = facts.plan_status(workspace.plans["junior-2026-02-09"])
    year = facts.plan_status(workspace.year_plans["2026"])

    assert (cohort.state, cohort.by, cohort.own) == ("approved", "D01", False)
    assert (year.state, year.by, year.own) == ("approved", "D01", False)


def test_a_plan_without_decisions_is_a_draft() -> None:
    workspace = load(BASE).workspace

    assert Facts(workspace, TODAY).plan_status(workspace.plans["junior-2026-02-09"]) != Status()
    no_approvals = Facts(type(workspace)(settings=workspace.settings, plans=workspace.plans), TODAY)
    assert no_approvals.plan_status(workspace.plans["junior-2026-02-09"]) == Status()


def test_the_calendar_of_the_workspace() -> None:
    calendar = Facts(load(BASE).workspace, TODAY).workdays

    assert calendar.is_working_day(dt.date(2026, 2, 12))
    assert not calendar.is_working_day(dt.date(2026, 2, 17))  # Lunar New Year
