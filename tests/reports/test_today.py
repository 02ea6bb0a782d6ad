from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec
import pytest

from tests.exams.test_appeals import APPEAL
from tests.reports.facts import (
    APPROVED,
    AS_ANNOUNCED,
    DRAFT,
    EXAM_DAY,
    FACTS,
    FIRST_DAY,
    NOTED,
    OPEN_NOTE,
    OPEN_SCORES,
    PLAN,
    SCORES,
    WORKSPACE,
)
from tests.reports.golden import RENDERER
from tests.reports.resits import RESIT
from trainer_cli.model.exam import Script
from trainer_cli.model.settings import Policy
from trainer_cli.reports.progress import progress
from trainer_cli.reports.today import Due, TodayReport, today_report
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.model.exam import AgentScore
    from trainer_cli.workspace.approval import Status
    from trainer_cli.workspace.workspace import Workspace

EXAM = FACTS.exam.id
UNRELEASED = replaced(FACTS, releases=())
QUIET = replaced(WORKSPACE, exams={EXAM: UNRELEASED}, year_plans={}, agents={}, questions={})
"""A workspace in which only the plan and its exam can ask for something."""
FOLLOW_UP = Due(
    kind="follow-up",
    when=dt.date(2026, 2, 26),
    late=False,
    subject=EXAM,
    count=2,
    command=f"trainer exam resit {EXAM} --on DATE",
)
"""Two who did not pass have neither a resit nor a coaching plan (S96)."""
NO_EXAM = replaced(QUIET, exams={})


def report(
    workspace: Workspace,
    today: dt.date,
    *,
    plan: Status = APPROVED,
    year: Status = APPROVED,
    scores: Sequence[AgentScore] = SCORES,
) -> TodayReport:
    return today_report(
        workspace,
        today,
        states={PLAN.id: plan, "2026": year},
        exams={name: progress(facts, scores) for name, facts in workspace.exams.items()},
        sat=lambda _: {one.agent for one in scores if one.outcome == "sat"},
    )


def with_policy(**changes: object) -> Workspace:
    settings = msgspec.structs.replace(QUIET.settings, policy=Policy(**changes))  # type: ignore[arg-type]
    return replaced(QUIET, settings=settings)


def test_who_is_at_which_stage() -> None:
    # T20
    (stage,) = report(QUIET, FIRST_DAY).stages
    assert (stage.plan, stage.stage.number, stage.day, stage.days) == (PLAN.id, 1, 1, 2)
    assert report(QUIET, dt.date(2026, 2, 20)).stages == ()


@pytest.mark.parametrize(
    ("state", "kind", "verb"),
    [
        ("draft", "plan-approval", "approve"),
        ("changed", "plan-changed", "approve"),
        ("returned", "plan-returned", "show"),
    ],
)
def test_a_plan_is_approved_before_it_begins(state: str, kind: str, verb: str) -> None:
    # S70
    status = msgspec.structs.replace(APPROVED, state=state)
    (due,) = report(QUIET, dt.date(2026, 2, 2), plan=status).due
    assert due == Due(
        kind=kind,  # type: ignore[arg-type]
        when=FIRST_DAY,
        late=False,
        subject=PLAN.id,
        count=3,
        command=f"trainer plan {verb} {PLAN.id}",
    )
    assert report(QUIET, dt.date(2026, 2, 10), plan=status).due[0].late is True


def test_a_plan_that_is_over_asks_for_nothing_more() -> None:
    done = replaced(QUIET, exams={EXAM: FACTS})
    assert report(done, dt.date(2026, 2, 13), plan=DRAFT, scores=AS_ANNOUNCED).due == (FOLLOW_UP,)


def test_an_exam_that_nobody_assembled() -> None:
    # T19, T20
    assert report(NO_EXAM, dt.date(2026, 2, 4)).due == ()
    assert report(NO_EXAM, dt.date(2026, 2, 5)).due == (
        Due(
            kind="exam-missing",
            when=EXAM_DAY,
            late=False,
            subject="junior-2026-02-09-theory",
            count=3,
            command="trainer exam new junior-2026-02-09",
        ),
    )


def test_an_exam_by_another_blueprint_on_the_day_of_the_stage() -> None:
    # T19
    for day, missing in ((EXAM_DAY, False), (EXAM_DAY + dt.timedelta(days=7), True)):
        other = msgspec.structs.replace(FACTS.exam, blueprint="mixed", date=day)
        exams = {EXAM: replaced(UNRELEASED, exam=other)}
        due = report(replaced(QUIET, exams=exams), EXAM_DAY).due
        assert ("exam-missing" in [one.kind for one in due]) is missing


def test_an_exam_that_is_near() -> None:
    # T20
    assert report(QUIET, dt.date(2026, 2, 4)).due == ()
    assert report(QUIET, dt.date(2026, 2, 11)).due == (
        Due(
            kind="exam-day",
            when=EXAM_DAY,
            late=False,
            subject=EXAM,
            count=3,
            command=f"trainer exam paper {EXAM}",
        ),
    )


def test_marking_is_due_on_the_same_day() -> None:
    # T42
    marks, sheets = report(QUIET, EXAM_DAY, scores=OPEN_SCORES).due
    assert marks == Due(
        kind="marks-missing",
        when=EXAM_DAY,
        late=False,
        subject=EXAM,
        count=2,
        command=f"trainer exam paper {EXAM} --part marker",
    )
    assert sheets == Due(
        kind="sheets-missing",
        when=EXAM_DAY,
        late=False,
        subject=EXAM,
        count=1,
        command=f"trainer exam import {EXAM} sheets.csv",
    )
    assert [due.late for due in report(QUIET, dt.date(2026, 2, 13), scores=OPEN_SCORES).due] == [True, True]


def test_marks_that_are_apart_wait_for_a_third_person() -> None:  # T42
    scores = (OPEN_SCORES[0], msgspec.structs.replace(OPEN_SCORES[1], apart=1))
    marks, apart = sorted(report(QUIET, EXAM_DAY, scores=scores).due, key=lambda due: -len(due.kind))
    assert (marks.kind, marks.count, apart.kind, apart.count) == ("marks-missing", 1, "marks-apart", 1)
    assert apart.command == f"trainer exam bundle {EXAM} --adjudicate --markers ID"


def test_who_has_answers_and_has_not_marked_them_is_named() -> None:  # T42
    scripts = tuple(
        Script(code=code, agent=agent, item=item, marker=marker, tolerance=Decimal(1))
        for code, agent, item, marker in (
            ("B", "A002", 3, "TR02"),
            ("C", "A002", 4, "TR02"),
            ("D", "A002", 4, "TR01"),
            ("F", "A003", 4, "TR01"),
        )
    )
    facts = replaced(UNRELEASED, scripts=scripts, marks=())
    workspace = replaced(QUIET, exams={EXAM: facts})
    due = [
        one for one in report(workspace, EXAM_DAY, scores=OPEN_SCORES[:2]).due if one.kind != "sheets-missing"
    ]
    assert [(one.kind, one.subject, one.count) for one in due] == [
        ("marks-of-marker", "TR01", 1),
        ("marks-of-marker", "TR02", 2),
    ]
    assert due[0].command == f"trainer exam bundle {EXAM} --markers TR01"


def test_the_policy_may_leave_working_days_for_marking() -> None:
    # T42: 2026-02-14 is a make-up working day, 2026-02-15 begins the Spring Festival holiday until 02-23
    due = report(with_policy(marking_days=3), EXAM_DAY, scores=OPEN_SCORES).due
    assert [(one.kind, one.when) for one in due] == [
        ("sheets-missing", EXAM_DAY),
        ("marks-missing", dt.date(2026, 2, 24)),
    ]


def test_where_working_days_are_unknown_marking_is_due_on_the_day_itself() -> None:
    workspace = with_policy(marking_days=3)
    unknown = replaced(workspace, settings=msgspec.structs.replace(workspace.settings, calendar="none"))
    assert {one.when for one in report(unknown, EXAM_DAY, scores=OPEN_SCORES).due} == {EXAM_DAY}


def test_results_that_can_be_released() -> None:
    # T43
    assert report(QUIET, EXAM_DAY).due == (
        Due(
            kind="release-waiting",
            when=EXAM_DAY,
            late=False,
            subject=EXAM,
            count=3,
            command=f"trainer exam release {EXAM}",
        ),
    )
    released = replaced(QUIET, exams={EXAM: FACTS})
    assert report(released, EXAM_DAY, scores=AS_ANNOUNCED).due == (FOLLOW_UP,)


def test_results_that_changed_since_they_were_announced() -> None:
    # S101
    released = replaced(QUIET, exams={EXAM: FACTS})
    assert report(released, EXAM_DAY).due == (
        Due(
            kind="release-changed",
            when=EXAM_DAY,
            late=False,
            subject=EXAM,
            count=1,
            command=f"trainer exam score {EXAM}",
        ),
        FOLLOW_UP,
    )


def test_questions_of_agents_are_due_by_the_end_of_their_plan() -> None:
    # S32
    loose = msgspec.structs.replace(OPEN_NOTE, id="n1", plan=None)
    noted = replaced(QUIET, exams={}, notes=NOTED.notes | {"n1": loose})
    today = dt.date(2026, 2, 13)
    assert [one for one in report(noted, today).due if one.kind == "note-open"] == [
        Due(
            kind="note-open",
            when=dt.date(2026, 2, 12),
            late=True,
            subject=OPEN_NOTE.id,
            count=1,
            command=f"trainer note answer {OPEN_NOTE.id} TEXT",
        ),
        Due(
            kind="note-open",
            when=today,
            late=False,
            subject="n1",
            count=1,
            command="trainer note answer n1 TEXT",
        ),
    ]


def test_the_yearly_plan_is_approved_by_the_day_of_the_policy() -> None:
    # S67
    workspace = replaced(NO_EXAM, plans={}, year_plans=WORKSPACE.year_plans)
    expected = Due(
        kind="year-plan-approval",
        when=dt.date(2026, 1, 31),
        late=False,
        subject="2026",
        command="trainer plan approve 2026",
    )
    assert report(workspace, dt.date(2026, 1, 31), year=DRAFT).due == (expected,)
    late = msgspec.structs.replace(expected, late=True)
    assert report(workspace, dt.date(2026, 2, 1), year=DRAFT).due == (late,)
    assert report(workspace, dt.date(2026, 2, 1)).due == ()


def test_a_year_without_a_plan() -> None:
    # S67
    workspace = replaced(WORKSPACE, plans={}, exams={}, questions={})
    assert report(workspace, dt.date(2027, 1, 4)).due == (
        Due(
            kind="year-plan-missing",
            when=dt.date(2027, 1, 31),
            late=False,
            subject="plans/2027.yaml",
            command="trainer check",
        ),
    )
    assert report(replaced(workspace, agents={}), dt.date(2027, 1, 4)).due == ()


def test_nothing_is_due() -> None:
    text = RENDERER.render("today", report(NO_EXAM, dt.date(2026, 6, 1)), "zh-Hant")
    assert (
        text
        == "# 今日事項：2026-06-01\n\n## 各期進度\n\n目前沒有進行中的計劃。\n\n## 待辦\n\n沒有待辦事項。\n"
    )


def test_points_play_no_part() -> None:
    empty = msgspec.structs.replace(SCORES[0], points=Decimal(0), passed=False)
    assert report(QUIET, EXAM_DAY, scores=[empty]).due[0].kind == "release-waiting"


def test_what_follows_a_result_is_late_after_its_day_and_over_once_arranged() -> None:  # S96
    released = replaced(QUIET, exams={EXAM: FACTS})
    late = dt.date(2026, 2, 27)
    assert report(released, late, scores=AS_ANNOUNCED).due == (msgspec.structs.replace(FOLLOW_UP, late=True),)
    to_come = replaced(RESIT, releases=())
    resat = replaced(QUIET, exams={EXAM: FACTS, "resit": to_come})
    exams = {EXAM: progress(FACTS, AS_ANNOUNCED), "resit": progress(to_come, ())}
    found = today_report(resat, EXAM_DAY, states={PLAN.id: APPROVED}, exams=exams, sat=lambda _: ())
    assert found.due == ()


def test_an_appeal_waits_for_its_decision() -> None:  # S101
    appealed = replaced(FACTS, appeals=(APPEAL,))
    found = report(replaced(QUIET, exams={EXAM: appealed}), EXAM_DAY, scores=AS_ANNOUNCED).due
    assert found[1] == Due(
        kind="appeal",
        when=APPEAL.at.date() + dt.timedelta(days=25),
        late=False,
        subject="a1",
        count=1,
        command=f"trainer exam appeal-decide {EXAM} A002 --checkers ID,ID --finding stands",
    )
