"""Worksheets of people: changed in place and longer, they come back by `trainer import` (S11, S15, S99)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, get_args

import pytest

from tests.team import TODAY, said
from tests.workflows.filled import filled
from tests.workflows.tasks import imported
from trainer_cli.model.settings import Language
from trainer_cli.workflows.people_worksheets import roster_sheet, staff_sheet
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from tests.workflows.filled import Cells

LANGUAGES: tuple[Language, ...] = get_args(Language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_changes_where_nothing_was_changed(team: Callable[[str], Team], language: Language) -> None:
    sample = team("sample")
    for sheet in (staff_sheet(sample.workspace, language), roster_sheet(sample.workspace, language, TODAY)):
        proposal, problems = imported(sample, filled(sheet, lambda _: None, language), "f.xlsx")
        assert said(problems) == []
        assert proposal is not None
        assert proposal.nothing.startswith("The roster says all of this already")


def test_own_leaders_and_trainers_take_the_places_of_the_invented_ones(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sheet = staff_sheet(sample.workspace, "zh-Hant")
    assert [row["id"] for row in sheet.rows] == ["D01", "D02", "D03", "TR01", "TR02", "TR03", "TR04", "TR05"]
    assert sheet.rows[0] == {"id": "D01", "name": "周廷安", "office": "領導", "email": "d01@heguang.example"}
    assert (sheet.rows[-1]["office"], sheet.rows[-1]["topics"]) == (
        "外部培訓師",
        "行業發展趨勢與競爭、新技術與新產品",
    )

    def fill(row: Cells) -> Cells | None:
        if row["row"] == 2:
            return {"name": "王總"}
        if row["row"] == 5:
            return {"name": "李敏", "level": "中級", "topics": "全部"}
        return {"name": "趙紅", "office": "培訓師", "level": "初級"} if row["row"] == 10 else None

    proposal, problems = imported(sample, filled(sheet, fill), "f.xlsx")
    done = sample.do(proposal, problems)
    assert done.what.splitlines()[0] == "D01 周廷安: name → 王總"
    assert done.what.splitlines()[2] == "TR06 趙紅: new, internal"
    workspace = sample.workspace
    assert workspace.people["D01"].name == "王總"
    assert (workspace.trainers["TR01"].name, workspace.trainers["TR01"].level) == ("李敏", "intermediate")
    again = staff_sheet(workspace, "zh-Hant").rows
    assert [(row["name"], row["topics"]) for row in again if row["id"] == "TR01"] == [("李敏", "全部")]


def test_a_move_and_a_new_agent(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sheet = roster_sheet(sample.workspace, "zh-Hant", TODAY)
    assert [sheet.rows[0][field] for field in ("id", "name", "nicknames", "team", "tier", "joined")] == [
        "A001", "林雨晴", "禾光:晴晴", "西區", "初級客服", dt.date(2026, 1, 26),
    ]  # fmt: skip
    last = len(sheet.rows) + 2

    def fill(row: Cells) -> Cells | None:
        if row["row"] == 2:
            return {"team": "東區"}
        return {"name": "王小紅", "team": "西區", "tier": "初級客服"} if row["row"] == last else None

    proposal, problems = imported(sample, filled(sheet, fill), "f.xlsx")
    done = sample.do(proposal, problems)
    assert [line.split(" ")[0] for line in done.what.splitlines()[:2]] == ["A001", "A025"]
    assert sample.workspace.postings["A001"][-1].team == "east"


def test_who_is_not_on_duty_and_a_team_of_no_department(team: Callable[[str], Team]) -> None:
    workspace = team("sample").workspace
    assert roster_sheet(workspace, "en", dt.date(2000, 1, 1)).rows == ()
    alone = replaced(workspace, departments={}, tiers={}, topics=None)
    assert [roster_sheet(alone, "en", TODAY).rows[0][one] for one in ("team", "tier")] == ["west", "junior"]
    assert str(staff_sheet(alone, "en").rows[-1]["topics"]) == "industry-trends, new-products"
