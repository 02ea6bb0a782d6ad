"""Facts that people send: kept as they came, made uniform, and never taken twice (S36, S41, S101, T52)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import PLAN, said
from tests.workflows.tasks import imported
from trainer_cli.interop.events import FACTS as EVENTS
from trainer_cli.interop.kpi import FACTS as KPI
from trainer_cli.interop.operations import FACTS as OPERATIONS
from trainer_cli.interop.ratings import FACTS as RATINGS
from trainer_cli.interop.sign_in import FACTS as SIGN_IN
from trainer_cli.workflows.import_facts import imported_facts
from trainer_cli.workflows.import_file import Recognised, recognised_file
from trainer_cli.workflows.import_task import Wish

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team
    from trainer_cli.interop.fact_format import FactFormat
    from trainer_cli.text.problem import Problem
    from trainer_cli.workflows.proposal import Proposal

CAME = "姓名,日期,簽到時間,出勤\n林雨晴,2026/2/9,8:30,\n陈柏宇,2026/2/9,,遲到\n"


def sent(
    team: Team,
    text: str | bytes,
    format_: FactFormat = SIGN_IN,
    name: str = "f.csv",
    about: str = "",
    *,
    keep_good: bool = False,
    correct: bool = False,
) -> tuple[Proposal | None, list[Problem]]:
    incoming = team.incoming(text, name, keep_good=keep_good)
    incoming.correct = correct
    return imported_facts(team.workspace, format_, incoming, about=about)


def test_a_sign_in_list(team: Callable[[str], Team]) -> None:
    # S36: names instead of ids, simplified characters, times and dates as people write them
    planned = team("planned")
    proposal = planned.do(*sent(planned, CAME))
    base = proposal.changes[0].path.rpartition("/")[0]
    assert base.startswith(f"records/attendance/{PLAN}/2026-02-12-")
    assert planned.text(f"{base}/attendance.csv") == (
        "date,part,agent,status,time,note,row\n"
        "2026-02-09,full,A001,present,08:30,,2\n"
        "2026-02-09,full,A002,late,,,3\n"
    )
    assert planned.text(f"{base}/original.csv") == CAME
    assert proposal.done == (
        f"Imported 2 facts (attendance, {PLAN}) from 2 rows (utf-8); the file is kept as it came."
    )
    recorded = planned.workspace.recorded
    assert [(one.agent, one.status) for one in recorded.attendance[PLAN]] == [
        ("A001", "present"),
        ("A002", "late"),
    ]
    (act,) = recorded.imports
    assert (act.kind, act.subject, act.file, act.rows, act.taken, act.refused, act.by) == (
        "attendance", PLAN, "f.csv", 2, 2, 0, "TR02",
    )  # fmt: skip


def test_the_same_twice_adds_nothing(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    planned.do(*sent(planned, CAME))
    proposal, problems = sent(planned, CAME)
    assert proposal is not None
    assert (proposal.changes, problems) == ((), [])
    assert proposal.nothing == "Everything in this file is on record already; nothing is added twice."
    assert proposal.document == {"known": 2}


def test_a_list_that_grows_may_be_sent_again(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    planned.do(*sent(planned, CAME))
    proposal = planned.do(*sent(planned, f"{CAME}張詩涵,2026/2/9,,到\n"))
    assert proposal.done.endswith("\nFacts that were on record already and are passed over: 2.")
    assert [one.agent for one in planned.workspace.recorded.attendance[PLAN]] == ["A001", "A002", "A003"]


def test_a_nickname_that_the_roster_learns_later(team: Callable[[str], Team]) -> None:
    # The rows that were refused are taken from the same file; on the same day it is a second import.
    planned = team("planned")
    text = f"{CAME}小雨,2026/2/10,,到\n"
    proposal, problems = sent(planned, text)
    assert proposal is None
    assert said(problems) == ["f.csv:4:1 fact-person-unknown: `小雨` is nobody on the roster"]
    first = planned.do(*sent(planned, text, keep_good=True, about=PLAN))
    assert first.done.startswith(f"Imported 2 facts (attendance, {PLAN}) from 3 rows (utf-8)")
    assert first.done.endswith("\nRows that were refused: 1.")
    planned.edit("roster/agents.csv", "禾光:晴晴", "禾光:晴晴;小雨")
    second = planned.do(*sent(planned, text, about=PLAN))
    assert second.document["import"] == f"{first.document['import']}-2"
    assert second.document["facts"] == 1
    assert [str(one.date) for one in planned.workspace.recorded.attendance[PLAN]] == [
        "2026-02-09", "2026-02-09", "2026-02-10",
    ]  # fmt: skip


def test_something_else_is_taken_as_a_correction_only(team: Callable[[str], Team]) -> None:
    # S41: a correction adds a record; both stay
    planned = team("planned")
    planned.do(*sent(planned, CAME))
    changed = CAME.replace("遲到", "請假")
    difference = "2026-02-09 full A002: status late → leave"
    proposal, problems = sent(planned, changed)
    assert proposal is None
    assert said(problems) == [f"f.csv:3:1 fact-on-record: something else is on record: {difference}"]
    corrected = planned.do(*sent(planned, changed, correct=True))
    assert corrected.what == f"This corrects what is on record:\n{difference}"
    assert f"Corrected: {difference}\nFacts that were on record already" in corrected.done
    attendance = planned.workspace.recorded.attendance[PLAN]
    assert [(one.agent, one.status) for one in attendance] == [("A001", "present"), ("A002", "leave")]
    assert [act.supersedes for act in planned.workspace.recorded.imports][1:] == [
        (planned.workspace.recorded.imports[0].id,)
    ]


def test_the_last_of_three_in_a_second_counts(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    for status in ("遲到", "請假", "缺席", "早退"):
        planned.do(*sent(planned, CAME.replace("遲到", status), correct=True))
    assert planned.workspace.recorded.attendance[PLAN][1].status == "left-early"
    assert [len(act.supersedes) for act in planned.workspace.recorded.imports] == [0, 1, 2, 3]


def test_good_rows_beside_one_that_differs(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    planned.do(*sent(planned, CAME))
    changed = CAME.replace("遲到", "請假") + "張詩涵,2026/2/9,,到\n"
    proposal = planned.do(*sent(planned, changed, keep_good=True))
    assert (proposal.document["rows"], proposal.document["refused"], proposal.document["facts"]) == (3, 1, 1)


def test_many_corrections_are_counted(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    rows = "".join(f"A001,2026-02,項目{number},90\n" for number in range(25))
    planned.do(*sent(planned, f"工號,月份,項目,評分\n{rows}", RATINGS))
    proposal, _ = sent(planned, f"工號,月份,項目,評分\n{rows.replace('90', '80')}", RATINGS, correct=True)
    assert proposal is not None
    lines = proposal.what.splitlines()
    assert (lines[1], len(lines), lines[-1]) == (
        "2026-02 A001 項目0: points 90 → 80", 22, "and 5 more",
    )  # fmt: skip


def test_a_value_that_was_still_to_come_is_no_correction(team: Callable[[str], Team]) -> None:
    # T52; field practice: the final rate comes four days later
    planned = team("planned")
    text = "旺旺昵称,询单->最终付款转化率\n禾光:晴晴,延迟统计\n"
    name = "自定义报表_2026-04-20至2026-04-20.csv"
    planned.do(*sent(planned, text, KPI, name))
    planned.do(*sent(planned, text.replace("延迟统计", "55.2%"), KPI, name))
    (value,) = planned.workspace.recorded.kpi["2026-04-20"]
    assert (value.agent, value.metric, f"{value.value}", value.unit) == (
        "A001", "inquiry-conversion", "55.2", "%",
    )  # fmt: skip


def test_the_month_may_be_given_or_stand_in_the_name(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    text = "工號,工作態度\nA001,90\n"
    for name, about in (("f.csv", "2026-02"), ("2026年2月評分.csv", "")):
        proposal, problems = sent(planned, text, RATINGS, name, about)
        assert said(problems) == []
        assert proposal is not None
        assert proposal.document["about"] == "2026-02"


def test_a_month_that_comes_again_in_a_file_of_two(team: Callable[[str], Team]) -> None:
    # T53: an event counts once, however files cut time
    planned = team("planned")
    planned.do(*sent(planned, both_months(2).rpartition("A001")[0], EVENTS))
    both = planned.do(*sent(planned, both_months(2), EVENTS))
    assert (both.document["about"], both.document["facts"], both.document["known"]) == (
        "2026-02_2026-03",
        1,
        1,
    )
    assert counts(planned) == [2, 1]
    changed = both_months(5)
    assert said(sent(planned, changed, EVENTS)[1]) == [
        "f.csv:2:1 fact-on-record: something else is on record: 2026-02-10 A001 投訴: count 2 → 5"
    ]
    planned.do(*sent(planned, changed, EVENTS, correct=True))
    first, _, third = planned.workspace.recorded.imports
    assert third.supersedes == (first.id,)
    assert counts(planned) == [5, 1]


def counts(team: Team) -> list[int]:
    return [one.count for found in team.workspace.recorded.events.values() for one in found]


def both_months(february: int) -> str:
    return f"工號,日期,事件,次數\nA001,2026-02-10,投訴,{february}\nA001,2026-03-02,投訴,1\n"


def test_what_it_is_about_is_no_month(team: Callable[[str], Team]) -> None:
    text = "工號,月份,工作態度\nA001,2026-02,90\n"
    proposal, problems = imported(team("planned"), text, wish=Wish(about="february"))
    assert proposal is None
    assert said(problems) == ["table.csv:1:1 fact-subject-unknown: `february` is no month and no period"]


def test_nothing_to_take(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    proposal, problems = sent(planned, "姓名,日期,出勤\n林雨晴,2026-02-09,\n")
    assert proposal is None
    assert said(problems) == ["f.csv:1:1 import-empty: no row of this table is filled in"]


def test_no_plan_names_the_agents(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    proposal, problems = sent(planned, CAME.replace("林雨晴", "A013"))
    assert proposal is None
    assert [one.code for one in problems] == ["fact-subject-unclear"]


def test_what_is_recorded_is_sound(team: Callable[[str], Team]) -> None:
    from trainer_cli.workspace.load import load  # noqa: PLC0415

    planned = team("planned")
    planned.do(*sent(planned, CAME.replace("8:30,", "8:30,到,").replace("出勤\n", "出勤,備註\n").replace(
        ",遲到", ",遲到,=1+1"), about=PLAN))  # fmt: skip
    assert load(planned.root).problems == ()
    assert [one.note for one in planned.workspace.recorded.attendance[PLAN]] == ["", "=1+1"]


def test_the_plan_may_be_said(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    text = CAME.replace("林雨晴", "A013")
    proposal, problems = imported(planned, text, wish=Wish(about="junior"))
    assert said(problems) == [f"table.csv:2:1 warning fact-agent-outside: A013 is not in the plan `{PLAN}`"]
    assert proposal is not None
    assert proposal.document["about"] == PLAN
    proposal, problems = imported(planned, text, wish=Wish(about="senior"))
    assert proposal is None
    assert [one.code for one in problems] == ["name-unknown"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (CAME, "sign-in"),
        ("工號,月份,項目,評分\n", "ratings"),
        ("姓名,月份,工作態度,學習能力\n", "ratings"),
        ("姓名,場景,語氣,流程\n", "role-plays"),
        ("工号,任务,用时,错误数\n", "operations"),
        ("姓名,日期,事件,次數\n", "events"),
        ("旺旺昵称,咨询人数,接待人数,平均响应时长（秒),旺旺分组\n", "kpi"),
        ("客服昵称,接待人数,平均响应(秒),回复率\n", "kpi"),
        ("工號,月份,詢單轉化率,客單價\n", "kpi"),
        ("序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、實用嗎,2、建議\n", "survey"),
        ("時間戳記,課程實用嗎？,有什麼建議？\n", "survey"),
    ],
)
def test_a_table_is_recognised_by_its_columns(team: Callable[[str], Team], text: str, kind: str) -> None:
    found = recognised_file(team("planned").incoming(text), None)
    assert isinstance(found, Recognised), found
    assert found.match.format.name == kind


def test_an_exam_on_paper_of_a_questionnaire_stays_an_exam_or_is_asked(team: Callable[[str], Team]) -> None:
    text = "序号,提交答卷时间,所用时间,工號,1、題幹,2、題幹\n"
    found = recognised_file(team("planned").incoming(text), None)
    assert not isinstance(found, Recognised) or found.match.format.name == "sheets"


def test_what_the_table_lacks_may_be_said(team: Callable[[str], Team]) -> None:
    planned = team("planned")
    proposal, problems = imported(
        planned, "工號,工作態度\nA001,90\n", kind="ratings", wish=Wish(about="2026-02")
    )
    assert said(problems) == []
    assert proposal is not None
    assert proposal.document["about"] == "2026-02"
    assert said(imported(planned, "工號,工作態度\nA001,90\n", kind="ratings")[1]) == [
        "table.csv:1:1 fact-column-missing: no column holds `month`"
    ]


TYPED = "姓名,日期,任务,用时\n林雨晴,2026-02-11,打字,60\n林雨晴,2026-02-13,改地址,60\n"
"""A task on the day before the theory exam of the plan, and one on the day after."""


def test_a_skill_before_the_theory_exam_is_warned_of(team: Callable[[str], Team]) -> None:
    # T45
    planned = team("planned")
    proposal, problems = sent(planned, TYPED, OPERATIONS)
    assert said(problems) == [
        "f.csv:2:1 warning skill-order-early: A001 was assessed on 2026-02-11, and the theory exam is on 2026-02-12"
    ]
    assert proposal is not None
    assert proposal.document["facts"] == 2


def test_it_is_refused_or_not_asked_where_that_is_the_rule(team: Callable[[str], Team]) -> None:
    # T45
    planned = team("planned")
    planned.edit("trainer.yaml", "policy: ", "policy:\n  skill_after_theory: refuse\n# ")
    proposal, problems = sent(planned, TYPED, OPERATIONS)
    assert (proposal, [one.code for one in problems]) == (None, ["skill-order-early"])
    proposal, problems = sent(planned, TYPED, OPERATIONS, keep_good=True)
    assert proposal is not None
    assert (proposal.document["facts"], proposal.document["refused"]) == (1, 1)
    assert [one.level for one in problems] == ["error"]
    planned.edit("trainer.yaml", "skill_after_theory: refuse", "skill_after_theory: off")
    proposal, problems = sent(planned, TYPED, OPERATIONS)
    assert (proposal is not None, problems) == (True, [])
