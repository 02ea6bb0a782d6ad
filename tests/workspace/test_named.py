"""What people may call the things of a workspace."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from tests.team import EXAM, PLAN, TODAY
from trainer_cli.workspace import named
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.naming import named_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.workspace.naming import Named


def meant(among: Named, given: str) -> object:
    return named_id(among, given, loose=True)


def test_people_places_and_papers_have_names(team: Callable[[str], Team]) -> None:
    workspace = team("assembled").workspace
    assert meant(named.people_of(workspace), "周廷安") == "D01"
    assert meant(named.people_of(workspace), "林雨晴") == "A001"
    assert meant(named.staff_of(workspace), "陈思敏") == "TR01"
    assert meant(named.teams_of(workspace), "w") == "west"
    assert meant(named.tiers_of(workspace), "初级") == "junior"
    assert list(named.tiers_of(workspace).names) == ["junior", "intermediate", "senior", "gold"]
    assert meant(named.courses_of(workspace), "平台規則") == "rules"
    assert meant(named.rooms_of(workspace), "培训室") == "R1"
    assert meant(named.blueprints_of(workspace, "junior"), "初級客服理論考核") == "theory"
    assert meant(named.questions_of(workspace), "rules-1") == "rules-001"
    assert meant(named.exams_of(workspace.exams.values()), "初級客服理論") == EXAM
    assert meant(named.plans_of(workspace), "junior-2026-2-9") == PLAN
    assert meant(named.plans_of(workspace), "2026") == "2026"
    assert list(named.cohorts_of(workspace).names) == [PLAN]


def test_an_agent_is_listed_with_the_team_of_the_day(team: Callable[[str], Team]) -> None:
    workspace = team("sample").workspace
    agents = named.agents_of(workspace, TODAY)
    assert agents.told("A001") == "A001 林雨晴 (west)"
    assert named.agents_of(workspace, dt.date(2000, 1, 1)).told("A001") == "A001 林雨晴"


def test_a_plan_is_taught_from_its_first_to_its_last_day(team: Callable[[str], Team]) -> None:
    workspace = team("planned").workspace
    one = workspace.plans[PLAN]
    later = msgspec.structs.replace(one, id="later", start=dt.date(2026, 4, 7), stages=())
    both = replaced(workspace, plans={PLAN: one, "later": later})
    last = one.stages[-1].days[-1].date

    def taught(day: dt.date) -> list[str]:
        return list(named.plans_taught(both, day).names)

    assert taught(one.start) == taught(last) == [PLAN]
    assert taught(one.start - dt.timedelta(1)) == taught(last + dt.timedelta(1)) == [PLAN, "later"]
    assert taught(dt.date(2026, 4, 7)) == ["later"]


def test_a_plan_is_approved_by_another_leader_or_head(team: Callable[[str], Team]) -> None:
    # S70
    workspace = team("sample").workspace
    assert named.an_approver(workspace, "TR01") == "D01"
    assert named.an_approver(workspace, "D01") == "D02"
    assert named.an_approver(replaced(workspace, people={}), "TR01") is None
