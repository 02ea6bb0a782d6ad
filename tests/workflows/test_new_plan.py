"""A tier's stages on the working days of the calendar (T3, T15–T22, S12, S69)."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from tests.team import COHORT, MONDAY, PLAN, said
from trainer_cli.workflows.new_plan import calendar_of, new_plan, plan_proposal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from tests.team import Team
    from trainer_cli.model.plan import Plan
    from trainer_cli.text.problem import Problem


def planned(
    team: Team,
    *,
    agents: Sequence[str] = COHORT,
    **options: Any,  # noqa: ANN401  # those of the operation
) -> tuple[Plan | None, list[Problem]]:
    wanted: dict[str, Any] = {"tier": "junior", "start": MONDAY, "author": "TR01", **options}
    return new_plan(team.workspace, agents=agents, **wanted)


def test_six_stages_on_nineteen_working_days(team: Callable[[str], Team]) -> None:  # T16–T22
    plan, problems = planned(team("sample"))
    assert problems == []
    assert plan is not None
    assert [
        (
            stage.number,
            stage.kind,
            str(stage.days[0].date),
            stage.days[0].part,
            str(sum(d.length for d in stage.days)),
        )
        for stage in plan.stages
    ] == [
        (1, "teaching", "2026-02-09", "full", "1"),
        (2, "teaching", "2026-02-10", "full", "1"),
        (3, "teaching", "2026-02-11", "full", "1"),
        (4, "theory_exam", "2026-02-12", "morning", "0.5"),
        (5, "skill_exam", "2026-02-13", "full", "15"),
        (6, "sharing", "2026-03-12", "morning", "0.5"),
    ]
    # The Spring Festival of 2026 is free; Saturday the 14th and the 28th of February are worked for it.
    skill = [str(day.date) for day in plan.stages[4].days]
    assert skill[:3] == ["2026-02-13", "2026-02-14", "2026-02-24"]
    assert "2026-02-28" in skill


def test_every_line_has_the_fields_of_a_plan(team: Callable[[str], Team]) -> None:  # S69
    plan, _ = planned(team("sample"))
    assert plan is not None
    for stage in plan.stages:
        assert stage.goal
        assert stage.content
        assert stage.method
        assert stage.days
        assert stage.trainers
    assert (plan.author, plan.responsible, plan.id) == ("TR01", "D03", PLAN)  # S11
    assert plan.title == {
        "zh-Hant": "初級客服 培訓計劃 2026-02-09",
        "en": "Junior agent training plan 2026-02-09",
    }


def test_marking_is_on_the_day_of_the_exam(team: Callable[[str], Team]) -> None:  # T19, T42
    plan, _ = planned(team("sample"))
    assert plan is not None
    marking = plan.stages[3].marking
    assert marking is not None
    assert (str(marking.date), marking.part) == ("2026-02-12", "afternoon")


def test_the_smallest_room_that_holds_everybody(team: Callable[[str], Team]) -> None:  # S18
    sample = team("sample")
    sample.write(
        "roster/rooms.yaml",
        "- {id: R1, name: 大, capacity: 24}\n"
        "- {id: R2, name: 中, capacity: 12}\n"
        "- {id: R3, name: 小, capacity: 11}\n",
    )
    plan, _ = planned(sample)
    assert plan is not None
    assert [stage.room for stage in plan.stages] == ["R2", "R2", "R2", "R2", None, "R2"]
    plan, _ = planned(sample, room="R1", responsible="D02", given_id="first")
    assert plan is not None
    assert (plan.stages[0].room, plan.responsible, plan.id) == ("R1", "D02", "first")
    sample.write("roster/rooms.yaml", "- {id: R3, name: 小, capacity: 11}\n")
    sample.write("roster/departments.yaml", "- {id: west, name: 西, kind: service, head: D02}\n")
    plan, _ = planned(sample)
    assert plan is not None
    assert (plan.stages[0].room, plan.responsible) == (None, "")


def test_the_file_is_that_of_a_plan_and_reads_back(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    plan, _ = planned(sample)
    assert plan is not None
    proposal = sample.do(plan_proposal(plan))
    assert [(change.path, change.before) for change in proposal.changes] == [(f"plans/{PLAN}.yaml", None)]
    assert proposal.done == (
        f"Plan {PLAN}: 12 agents, 6 stages, 2026-02-09 to 2026-03-12.\n"
        f"Next: trainer plan approve {PLAN} --by ID"
    )
    assert proposal.document == {
        "plan": PLAN,
        "start": MONDAY,
        "end": dt.date(2026, 3, 12),
        "agents": COHORT,
    }
    text = sample.text(f"plans/{PLAN}.yaml")
    assert text.startswith("# yaml-language-server: $schema=../.schemas/plan.json\nid: junior-2026-02-09\n")
    again = sample.workspace.plans[PLAN]
    assert (again.stages, again.agents) == (plan.stages, plan.agents)


def test_a_second_plan_of_the_day_gets_a_number_of_its_own(team: Callable[[str], Team]) -> None:
    plan, problems = planned(team("planned"), agents=["A013"])
    assert problems == []
    assert plan is not None
    assert plan.id == f"{PLAN}-2"


def test_what_is_in_the_way_is_said_at_once(team: Callable[[str], Team]) -> None:
    plan, problems = planned(
        team("planned"), agents=["A001", "A013"], start=dt.date(2026, 2, 15), given_id=PLAN, room="R9"
    )
    assert plan is None
    assert [(one.code, one.message) for one in problems] == [
        ("name-unknown", "there is no room `R9`"),
        ("plan-agent-busy", f"A001 is still in plan {PLAN}"),
        ("id-taken", f"the id `{PLAN}` is taken by plans/{PLAN}.yaml:2:1"),
        ("plan-start-not-working", "2026-02-15 is not a working day"),
    ]
    assert problems[1].source.pointer == ("agents", 0)


def test_ids_that_no_file_can_be_named_for(team: Callable[[str], Team]) -> None:
    _, problems = planned(team("sample"), given_id="../first")
    assert said(problems) == [":1:1 id-form: `../first` is no id: letters, digits and `_.-`, at most 80"]


def test_nobody_to_train_and_nothing_to_train_for(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    _, problems = planned(sample, agents=[])
    assert said(problems) == [":1:1 plan-no-agents: nobody is in this plan"]
    _, problems = planned(sample, tier="master")
    assert [(one.message, one.remedy) for one in problems] == [
        ("there is no tier `master`", "tiers: gold, intermediate, junior, senior")
    ]


def test_a_plan_without_days_keeps_nobody_busy(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.write(
        "plans/idea.yaml",
        "{id: idea, title: 想法, tier: junior, start: 2026-02-09, agents: [A001], stages: []}\n",
    )
    _, problems = planned(sample, agents=["A001"])
    assert problems == []


def test_a_name_in_one_language(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    sample.edit("curricula/junior/tier.yaml", "name: {zh-Hant: 初級客服, en: Junior agent}", "name: 初級客服")
    plan, _ = planned(sample)
    assert plan is not None
    assert plan.title == "初級客服 2026-02-09"


def test_a_year_that_is_not_published_is_not_guessed(team: Callable[[str], Team]) -> None:
    _, problems = planned(team("sample"), start=dt.date(2031, 2, 3))
    assert [one.code for one in problems] == ["calendar-unpublished"]


def test_company_days_count(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    assert not calendar_of(sample.workspace).is_working_day(dt.date(2026, 8, 21))


def test_who_has_left_is_in_no_plan(team: Callable[[str], Team]) -> None:  # S4
    sample = team("sample")
    sample.write(
        "roster/postings.csv", sample.text("roster/postings.csv") + "A001,2026-02-05,west,junior,left\n"
    )
    _, problems = new_plan(
        sample.workspace, tier="junior", start=MONDAY, agents=["A001", "A002"], author="TR01"
    )
    assert [(one.code, one.message) for one in problems] == [
        ("plan-agent-left", "A001 is not active on 2026-02-09")
    ]
