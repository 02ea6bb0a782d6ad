"""S67: on 02-01 with no approved plan there is a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path

PLAN = "plans/2026.yaml"
UNAPPROVED = [
    f"{PLAN}:1:1 year-plan-due-unapproved: the plan of the year 2026 is not approved; that was due on 01-31"
]


@pytest.mark.parametrize(("today", "found_"), [("2026-01-31", []), ("2026-02-01", UNAPPROVED)])
def test_after_the_day_it_is_due(tmp_path: Path, today: str, found_: list[str]) -> None:
    changed = base(PLAN, ("new agents work alone", "new agents work"))

    assert found(tmp_path, "year-plan-due", changed, today=today) == found_


def test_approved(tmp_path: Path) -> None:
    assert found(tmp_path, "year-plan-due", {}, today="2026-12-31") == []


def test_no_plan_of_the_year(tmp_path: Path) -> None:
    settings = base("trainer.yaml", ("name: Lamp shop\n", 'name: Lamp shop\npolicy:\n  plan_due: "02-30"\n'))

    assert found(tmp_path, "year-plan-due", settings, today="2027-02-28") == []
    found_ = problems(tmp_path, settings, only=["year-plan-due"], today="2027-03-01")
    assert [(str(one.source), one.level, one.message) for one in found_] == [
        ("trainer.yaml:3:13", "warning", "there is no plan of the year 2027; it was due on 02-30")
    ]


def test_due_on_the_last_day_it_is_never_late_within_the_year(tmp_path: Path) -> None:
    settings = base("trainer.yaml", ("name: Lamp shop\n", 'name: Lamp shop\npolicy:\n  plan_due: "12-31"\n'))

    assert found(tmp_path, "year-plan-due", settings, today="2027-12-31") == []


def test_without_agents(tmp_path: Path) -> None:
    files = {"roster/agents.csv": "id,name,joined\n"}

    assert found(tmp_path, "year-plan-due", files, today="2027-03-01") == []
