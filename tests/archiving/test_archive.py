"""S99, S100: an agent's archive in six parts."""

import datetime as dt
from decimal import Decimal

from tests.written import written
from trainer_cli.archiving.archive import Planned, archive, archived_result, plan_entry, planned
from trainer_cli.model.archive import Archive, ArchivedPlan, ArchivedResult, Training
from trainer_cli.model.exam import Exam, OutcomeKind, Release, Released
from trainer_cli.model.plan import Plan
from trainer_cli.model.roster import Agent, Posting
from trainer_cli.model.section import BlueprintSection

AGENT = Agent(id="A001", name="林雨晴", joined=dt.date(2026, 1, 26))
PLAN = """
id: junior-2026-02-09
title: 初級第一期
tier: junior
start: 2026-02-09
agents: [A001]
stages:
  - number: 1
    name: {zh-Hant: 客服基礎培訓, en: Basics}
    kind: teaching
    content: 公司文化、基礎工作流程
    days: [{date: 2026-02-09}, {date: 2026-02-10, part: morning}]
    trainers: [TR01]
    courses: [company, workflow]
    room: R1
  - number: 2
    name: 平台
    kind: teaching
    days: [{date: 2026-02-10, part: afternoon}]
  - number: 3
    name: 理論考核
    kind: theory_exam
    days: [{date: 2026-02-12, part: morning}]
"""
NOON = dt.datetime(2026, 2, 12, 17, 30, tzinfo=dt.timezone(dt.timedelta(hours=8)))


def posting(start: str, team: str, tier: str) -> Posting:
    return Posting(id="A001", start=dt.date.fromisoformat(start), team=team, tier=tier)


def result(exam_date: str, outcome: OutcomeKind = "sat", points: str | None = "81.5") -> ArchivedResult:
    exam = Exam(
        id=f"exam-{exam_date}",
        plan="junior-2026-02-09",
        blueprint="theory",
        name="理論考核",
        date=dt.date.fromisoformat(exam_date),
        start="09:00",
        minutes=150,
        points=Decimal(100),
        pass_mark=Decimal(60),
        sections=(BlueprintSection(type="single", count=1, points=Decimal(100)),),
        seed=1,
        forms={},
        at=NOON,
        by="TR02",
    )
    release = Release(id="r1", exam=exam.id, at=NOON, by="TR02", pass_mark=Decimal(65), forms={})
    score = Decimal(points) if points else None
    passed = None if score is None else score >= 65
    released = Released(
        agent="A001", outcome=outcome, form="A" if points else "", points=score, passed=passed
    )
    return archived_result(exam, release, released)


def archive_of(
    *plans: Plan, results: tuple[ArchivedResult, ...] = (), awaits_release: bool = False
) -> Archive:
    entries = planned(plan_entry(plan, "approved") for plan in plans)
    return archive(
        AGENT, [posting("2026-01-26", "west", "junior")], entries, results, awaits_release=awaits_release
    )


def test_the_archive_of_a_new_agent_says_why_each_part_is_empty() -> None:
    found = archive(AGENT, [], Planned(), [], awaits_release=False)
    assert found == Archive(
        agent=AGENT,
        postings=(),
        plans=(),
        trainings=(),
        results=(),
        empty={
            "basics": "archive-no-posting",
            "plans": "archive-no-plan",
            "trainings": "archive-no-plan",
            "results": "archive-no-exam",
            "evaluation": "archive-no-evaluation",
            "feedback": "archive-no-feedback",
        },
    )


def test_the_posting_history_is_in_order_of_time() -> None:
    postings = [posting("2026-06-01", "east", "intermediate"), posting("2026-01-26", "west", "junior")]
    found = archive(AGENT, postings, Planned(), [], awaits_release=False)
    assert found.postings == tuple(postings[::-1])
    assert "basics" not in found.empty


def test_a_plan_is_kept_with_its_days_and_its_approval() -> None:
    assert archive_of(written(PLAN, Plan)).plans == (
        ArchivedPlan(
            id="junior-2026-02-09",
            title="初級第一期",
            tier="junior",
            start=dt.date(2026, 2, 9),
            end=dt.date(2026, 2, 12),
            state="approved",
        ),
    )


def test_a_plan_without_days_has_no_end() -> None:
    plan = written("{id: p, title: 空, tier: junior, start: 2026-02-09, agents: [A001], stages: []}", Plan)
    found = archive_of(plan)
    assert [one.end for one in found.plans] == [None]
    assert found.empty["trainings"] == "archive-no-teaching"


def test_a_training_has_time_place_content_and_trainers() -> None:
    assert archive_of(written(PLAN, Plan)).trainings[0] == Training(
        plan="junior-2026-02-09",
        stage=1,
        name={"zh-Hant": "客服基礎培訓", "en": "Basics"},
        date=dt.date(2026, 2, 9),
        part="full",
        room="R1",
        content="公司文化、基礎工作流程",
        courses=("company", "workflow"),
        trainers=("TR01",),
        state="planned",
    )


def test_every_day_of_teaching_is_a_training_and_no_other_day() -> None:
    found = archive_of(written(PLAN, Plan))
    assert [(one.date.day, one.part, one.stage) for one in found.trainings] == [
        (9, "full", 1),
        (10, "morning", 1),
        (10, "afternoon", 2),
    ]
    assert set(found.empty) == {"results", "evaluation", "feedback"}


def test_plans_and_their_trainings_are_in_order_of_time() -> None:
    later = PLAN.replace("2026-02", "2026-06")
    found = archive_of(written(later, Plan), written(PLAN, Plan))
    assert [plan.start.month for plan in found.plans] == [2, 6]
    assert [(one.date.month, one.date.day) for one in found.trainings] == [
        (2, 9), (2, 10), (2, 10), (6, 9), (6, 10), (6, 10),
    ]  # fmt: skip


def test_the_morning_comes_before_the_afternoon_whatever_the_plans_are_called() -> None:
    afternoon = PLAN.replace("junior-2026-02-09", "a-plan").replace("date: 2026-02-09}, {", "")
    morning = PLAN.replace("junior-2026-02-09", "b-plan").replace("part: afternoon", "part: morning")
    found = archive_of(written(afternoon, Plan), written(morning, Plan))
    tenth = [(one.part, one.plan, one.stage) for one in found.trainings if one.date.day == 10]
    assert tenth == [
        ("morning", "a-plan", 1),
        ("morning", "b-plan", 1),
        ("morning", "b-plan", 2),
        ("afternoon", "a-plan", 2),
    ]


def test_a_released_result_is_what_was_announced() -> None:
    assert result("2026-02-12") == ArchivedResult(
        exam="exam-2026-02-12",
        name="理論考核",
        date=dt.date(2026, 2, 12),
        outcome="sat",
        form="A",
        points=Decimal("81.5"),
        total=Decimal(100),
        pass_mark=Decimal(65),
        passed=True,
        release="r1",
        released=NOON,
    )


def test_who_was_absent_has_a_result_without_points() -> None:
    found = archive_of(results=(result("2026-02-12", "absent", None),))
    assert [(one.outcome, one.points, one.passed) for one in found.results] == [("absent", None, None)]
    assert "results" not in found.empty


def test_results_are_in_order_of_time() -> None:
    found = archive_of(results=(result("2026-06-12"), result("2026-02-12")))
    assert [one.exam for one in found.results] == ["exam-2026-02-12", "exam-2026-06-12"]


def test_results_that_are_not_announced_are_not_there_but_said() -> None:
    assert archive_of(awaits_release=True).empty["results"] == "archive-not-released"
