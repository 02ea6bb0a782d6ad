"""Worksheets that a person filled in and saved by LibreOffice come back without loss (T42, T46, T48, T53, S36)."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.office.office import CSV, Office
from tests.team import MONDAY, PLAN, said
from tests.workflows.filled import filled
from tests.workflows.tasks import imported
from trainer_cli.workflows.marks_worksheet import marks_sheet
from trainer_cli.workflows.worksheet import Worksheet
from trainer_cli.workflows.worksheets import (
    Order,
    events_sheet,
    operations_sheet,
    ratings_sheet,
    role_play_sheet,
    sign_in_sheet,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team
    from tests.workflows.filled import Cells
    from trainer_cli.text.problem import Problem

ORDER = Order("zh-Hant", items=("打字",))
TYPED: dict[str, Cells] = {
    "sign-in": {"status": "遲到", "time": "８：３０", "note": "1-2"},
    "operations": {
        "seconds": "2:30",
        "errors": 3,
        "passed": "是",
        "date": dt.date(2026, 2, 26),
        "assessor": "陳思敏",
    },
    "role-plays": {"scenario": "007", "points": 8.5, "assessor": "陳思敏"},
    "ratings": {"points": 90, "rater": "許文彬", "note": "  主動加班 "},
    "events": {"date": MONDAY, "name": "林雨晴", "event": "打字", "count": 2},
}
"""What is typed into the first row of each."""


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path)


def sheet_of(team: Team, kind: str) -> Worksheet:
    workspace = team.workspace
    plan = workspace.plans[PLAN]
    made: dict[str, Worksheet | Problem] = {
        "sign-in": sign_in_sheet(workspace, plan, Order("zh-Hant", date=MONDAY)),
        "operations": operations_sheet(workspace, plan, ORDER),
        "role-plays": role_play_sheet(workspace, plan, ORDER),
        "ratings": ratings_sheet(workspace, "2026-02", ORDER),
        "events": events_sheet(workspace, "2026-02", ORDER),
    }
    found = made[kind]
    assert isinstance(found, Worksheet)
    return found


SAID = {
    "sign-in": [(MONDAY, "full", "A001", "late", "08:30", "1-2")],
    "operations": [
        (dt.date(2026, 2, 26), "打字", "A001", Decimal(150), 3, True, "TR01", ""),
    ],
    "role-plays": [(None, "007", "A001", "打字", Decimal("8.5"), "TR01", "")],
    "ratings": [("2026-02", "A002", "打字", Decimal(90), "D02", "主動加班")],
    "events": [(MONDAY, "A001", "打字", 2, "")],
}


@pytest.mark.parametrize("as_filter", ["xlsx", CSV], ids=["xlsx", "csv"])
@pytest.mark.parametrize("kind", TYPED)
def test_facts(office: Office, team: Callable[[str], Team], kind: str, as_filter: str) -> None:
    planned = team("planned")
    data = filled(sheet_of(planned, kind), lambda row: TYPED[kind] if row["row"] == 2 else None)
    name = f"f.{as_filter.partition(':')[0]}"
    proposal, problems = imported(planned, office.saved(data, as_filter=as_filter), name)
    assert said(problems) == []
    planned.do(proposal)
    facts = list(planned.workspace.recorded.facts())
    assert [one.said for one in facts] == SAID[kind]


@pytest.mark.parametrize("as_filter", ["xlsx", CSV], ids=["xlsx", "csv"])
def test_marks(office: Office, team: Callable[[str], Team], as_filter: str) -> None:
    answered = team("answered")
    sheet = marks_sheet(answered.root, answered.workspace, answered.exam, "TR02")
    assert isinstance(sheet, Worksheet)
    data = filled(sheet, lambda row: {"points": row["most"] / 2})
    name = f"f.{as_filter.partition(':')[0]}"
    proposal, problems = imported(answered, office.saved(data, as_filter=as_filter), name)
    assert said(problems) == []
    answered.do(proposal)
    assert all(one.points is not None for one in answered.scores if one.form)
