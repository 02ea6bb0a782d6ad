"""The facts that tests of reports start from: the small workspace beside, and scores of its exam."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import msgspec

from trainer_cli.model.bank import ChangeEvent
from trainer_cli.model.exam import AgentScore, Correction, Mark, Release, ScoreLine, Script
from trainer_cli.model.exam_day import Incident, Sitting
from trainer_cli.model.facts import Attendance, Event, Rating
from trainer_cli.model.note import Note
from trainer_cli.model.roster import Room
from trainer_cli.text.source import Source
from trainer_cli.workspace.approval import Status
from trainer_cli.workspace.lazy import replaced
from trainer_cli.workspace.load import load
from trainer_cli.workspace.question_state import QuestionStatus
from trainer_cli.workspace.recorded import Recorded

LOADED = load(Path(__file__).parent / "workspace")
WORKSPACE = LOADED.workspace
PLAN = WORKSPACE.plans["junior-2026-02-09"]
YEAR_PLAN = WORKSPACE.year_plans["2026"]
FACTS = WORKSPACE.exams["junior-2026-02-09-theory"]
FORM = FACTS.forms["A"]

EVENT = ChangeEvent(
    id="2026-02-11-platform-rule",
    kind="platform-rule",
    what="退款 48 小時內到帳",
    day=dt.date(2026, 2, 11),
    courses=("rules",),
    at=dt.datetime(2026, 2, 10, 9, tzinfo=dt.UTC),
    by="TR01",
)
BANK_STATES = {
    **dict.fromkeys(WORKSPACE.questions, QuestionStatus(state="draft", cause="new")),
    "rules-001": QuestionStatus(state="approved"),
    "rules-003": QuestionStatus(state="review", cause="event", events=(EVENT,)),
    "rules-004": QuestionStatus(state="retired"),
}
"""A bank with a question in each state."""

ANSWERED_NOTE = Note(
    id="A001-note",
    text="分期付款 | 花唄，能退款嗎？",
    asker="A001",
    course="rules",
    at=dt.datetime(2026, 2, 9, 11, tzinfo=dt.UTC),
    by="TR01",
)
ANSWER_NOTE = Note(
    id="A001-note-answer",
    text="可以，原路退回。",
    answers=ANSWERED_NOTE.id,
    at=dt.datetime(2026, 2, 9, 12, tzinfo=dt.UTC),
    by="TR01",
)
OPEN_NOTE = Note(
    id="A002-note",
    text="這一題為什麼選 B？",
    asker="A002",
    plan=PLAN.id,
    question="rules-003",
    at=dt.datetime(2026, 2, 10, 9, tzinfo=dt.UTC),
    by="TR01",
)
NOTED = replaced(WORKSPACE, notes={one.id: one for one in (ANSWERED_NOTE, ANSWER_NOTE, OPEN_NOTE)})
"""A workspace with a question that was answered and one that is open."""

EVERY_TYPE = msgspec.structs.replace(
    FORM,
    items=tuple(
        msgspec.structs.replace(
            FORM.items[0], number=number, **{"points": Decimal(2), "key": ("K",), **parts}
        )
        for number, parts in enumerate(
            (
                {
                    "type": "single",
                    "stem": "</script><b>誰批准？\u2028",
                    "options": {"A": '組長 "&"', "B": "客服"},
                },
                {"type": "true_false", "stem": "線下轉帳不可以。", "options": {}},
                {
                    "type": "multiple",
                    "stem": "哪些要登記？",
                    "options": {"A": "退款", "B": "換貨", "C": "閒聊"},
                },
                {"type": "fill", "stem": "退款找____。", "options": {}},
                {"type": "number", "stem": "幾小時內回覆？", "options": {}, "unit": "小時"},
                {
                    "type": "match",
                    "stem": "配對",
                    "options": {"A": "倉庫", "B": "組長"},
                    "prompts": {"1": "退款", "2": "發貨"},
                },
                {"type": "order", "stem": "排序", "options": {"A": "道歉", "B": "登記", "C": "回覆"}},
                {"type": "short", "stem": "怎樣道歉？", "options": {}, "model_answer": "KEPT BACK"},
                {"type": "analysis", "stem": "分析\n這件事。", "options": {}, "marker_notes": "KEPT BACK"},
            ),
            1,
        )
    ),
)
"""A form with a question of each type, and texts that would break out of a page."""

ATTENDED = replaced(
    WORKSPACE,
    recorded=Recorded(
        attendance={
            PLAN.id: (
                Attendance(date=dt.date(2026, 2, 9), agent="A001", status="present"),
                Attendance(date=dt.date(2026, 2, 9), agent="A002", status="late"),
                Attendance(date=dt.date(2026, 2, 9), agent="A003", status="absent"),
                Attendance(date=dt.date(2026, 2, 10), part="morning", agent="A001", status="present"),
                Attendance(date=dt.date(2026, 2, 10), part="afternoon", agent="A001", status="leave"),
            )
        },
        ratings={
            "2026-02": (
                Rating(month="2026-02", agent="A001", item="工作態度", points=Decimal(4), rater="TR01"),
                Rating(month="2026-02", agent="A001", item="工作態度", points=Decimal(5), rater="TR02"),
            )
        },
        events={
            "2026-02": (Event(date=dt.date(2026, 2, 20), agent="A002", event="表揚", count=2),),
        },
    ),
)
"""The workspace with the sign-in of the plan's teaching days, ratings and events.

Nobody wrote down whether A002 and A003 came on the second day.
"""

CHINA = dt.timezone(dt.timedelta(hours=8))
FIRST_DAY = dt.date(2026, 2, 9)
EXAM_DAY = dt.date(2026, 2, 12)
APPROVED = Status("approved", "D01", dt.datetime(2026, 2, 5, 9, 30, tzinfo=CHINA))
DRAFT = Status()

FULL = AgentScore(
    agent="A001",
    outcome="sat",
    form="A",
    sections=(Decimal(2), Decimal(1), Decimal("4.50"), Decimal(5)),
    points=Decimal("12.50"),
    passed=True,
)
"""Everything marked."""
POOR = AgentScore(
    agent="A002",
    outcome="sat",
    form="A",
    sections=(Decimal(0), Decimal(0), Decimal(3), Decimal(2)),
    points=Decimal(5),
    passed=False,
    late_minutes=6,
)
"""Announced with 4 points, handed in late."""
UNMARKED = AgentScore(
    agent="A002",
    outcome="sat",
    form="A",
    sections=(Decimal(0), Decimal(0), None, None),
    unmarked=2,
)
"""Two written answers without a mark."""
ABSENT = AgentScore(agent="A003", outcome="absent")
UNKNOWN = AgentScore(agent="A003", outcome=None)
"""No sheet, and no reason either."""

SCORES = (FULL, POOR, ABSENT)
"""Everything known."""
AS_ANNOUNCED = (FULL, msgspec.structs.replace(POOR, points=Decimal(4)), ABSENT)
"""What the release says."""
OPEN_SCORES = (FULL, UNMARKED, UNKNOWN)
"""A night before everything is known."""

WITHDRAWAL = Release(
    id="r2",
    exam=FACTS.exam.id,
    at=dt.datetime(2026, 2, 13, 9, 0, tzinfo=CHINA),
    by="D01",
    pass_mark=Decimal(8),
    forms={},
    withdraws="r1",
    reason="a key was wrong",
)

ALSO_RIGHT = Correction(
    id="c1",
    exam=FACTS.exam.id,
    question="rules-001",
    action="also",
    keys={"A": ("A", "B")},
    reason_code="unusual_response",
    reason="新規定 3 月起生效",
    at=dt.datetime(2026, 2, 13, 9, 0, tzinfo=CHINA),
    by="D01",
    source=Source(f"records/corrections/{FACTS.exam.id}/c1/correction.yaml"),
)
"""Both options of the choice are right."""
GIVEN_TO_ALL = msgspec.structs.replace(
    ALSO_RIGHT,
    id="c2",
    question="rules-002",
    action="void_full",
    keys={},
    reason="題意不清",
    source=Source(f"records/corrections/{FACTS.exam.id}/c2/correction.yaml"),
)
"""Everybody gets the points of the statement."""

LINES = tuple(
    ScoreLine(item=item, answer=answer, points=points, answer_place="original.csv:2", marker=marker)
    for item, answer, points, marker in zip(
        FORM.items,
        ("B", "-", "留備註", "致歉"),
        (Decimal(0), Decimal(0), Decimal(5), None),
        ("", "", "TR02", ""),
        strict=True,
    )
)
"""A wrong choice, a blank, a written answer with full marks, one without a mark."""

HALL = Room(id="R1", name="培訓室", capacity=6, rows=2, columns=2)
"""A room with rows, of the same id as the workspace's."""
HELD = replaced(
    FACTS,
    sittings=(
        Sitting(
            id="2026-02-12",
            exam=FACTS.exam.id,
            start="09:02",
            end="11:30",
            rooms=("R1", "R9"),
            invigilators=("TR02",),
            declarations=("A001", "A002"),
            note="晚了兩分鐘",
            at=dt.datetime(2026, 2, 12, 11, 40, tzinfo=CHINA),
            by="TR01",
        ),
    ),
    incidents=(
        Incident(
            id="2026-02-12-A002",
            exam=FACTS.exam.id,
            agent="A002",
            time="10:15",
            what="看手機 | 一次",
            decision="warned",
            at=dt.datetime(2026, 2, 12, 10, 20, tzinfo=CHINA),
            by="TR02",
        ),
        Incident(
            id="2026-02-12",
            exam=FACTS.exam.id,
            time="09:40",
            what="停電",
            at=dt.datetime(2026, 2, 12, 9, 50, tzinfo=CHINA),
            by="TR02",
        ),
    ),
)
"""The exam as it was held: a warning, and an incident that nobody has decided about."""

TWICE_MARKED = replaced(
    FACTS,
    marks=tuple(
        Mark(agent=agent, item=item, points=Decimal(points), marker=marker, row=2)
        for agent, item, marker, points in (
            ("A001", 3, "TR01", "5"),
            ("A001", 3, "TR02", "4"),
            ("A001", 4, "TR01", "6"),
            ("A001", 4, "TR02", "6"),
            ("A002", 3, "TR01", "1"),
            ("A002", 3, "D01", "4"),
            ("A002", 3, "TR02", "3"),
            ("A002", 4, "TR02", "0"),
        )
    ),
    scripts=tuple(
        Script(
            code=f"C{number}",
            agent=agent,
            item=item,
            marker=marker,
            tolerance=Decimal(1),
            final=marker == "TR02",
        )
        for number, (agent, item, marker) in enumerate(
            (("A002", 3, "TR01"), ("A002", 3, "D01"), ("A002", 3, "TR02")), 1
        )
    ),
)
"""Answers that two people marked, one of them settled by a third, and one that a single person marked."""
