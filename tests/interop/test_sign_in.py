"""S36: sign-in lists as trainers keep them."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.interop.facts import facts, read, wrong
from trainer_cli.interop.sign_in import FACTS
from trainer_cli.model.facts import Attendance

MONDAY = dt.date(2026, 2, 9)


def test_a_list_in_chinese() -> None:
    text = (
        "姓名,日期,時段,簽到時間,出勤,備註\n"
        "林雨晴,2026/2/9,上午,８：３０,,\n"
        "陈柏宇,2026年2月9日,,,請假,病假單已交\n"
    )
    assert [one.said for one in facts(text, FACTS)] == [
        Attendance(date=MONDAY, part="morning", agent="A001", status="present", time="08:30").said,
        Attendance(date=MONDAY, agent="A002", status="leave", note="病假單已交").said,
    ]


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("√", "present"), ("到", "present"), ("已签到", "present"), ("Y", "present"), ("迟到", "late"),
        ("遲到", "late"),
        ("早退", "left-early"), ("缺席", "absent"), ("旷课", "absent"), ("×", "absent"), ("病假", "leave"),
        ("left-early", "left-early"),
    ],
)  # fmt: skip
def test_words_for_the_status(word: str, status: str) -> None:
    (one,) = facts(f"工號,日期,出勤\nA001,2026-02-09,{word}\n", FACTS)
    assert isinstance(one, Attendance)
    assert one.status == status


def test_a_row_that_nobody_filled_in_says_nothing() -> None:
    assert read("工號,姓名,日期,出勤,簽到時間\nA001,林雨晴,2026-02-09,,\n", FACTS)[:3] == ((), [], 0)


def test_another_word() -> None:
    text = "工號,日期,時段,出勤\nA001,2026-02-09,晚上,病了\n"
    assert read(text, FACTS).problems[1].remedy == (
        "write one of these: present 出席, late 遲到, left-early 早退, absent 缺席, leave 請假"
    )
    assert wrong(text, FACTS) == [
        "f.csv:2:3 fact-value: `part` is `晚上`: no known word",
        "f.csv:2:4 fact-value: `status` is `病了`: no known word",
    ]
