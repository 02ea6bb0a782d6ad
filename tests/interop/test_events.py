"""T53, T54: complaints, praise and sharing, each with its day."""

from __future__ import annotations

import datetime as dt

from tests.interop.facts import facts, read
from trainer_cli.interop.events import FACTS
from trainer_cli.model.facts import Event


def test_events() -> None:
    text = "姓名,日期,事件,次數,說明\n林雨晴,2026/2/9,表揚,,買家寫信\n陈柏宇,2026/2/10,週分享,2,\n"
    assert [one.said for one in facts(text, FACTS)] == [
        Event(date=dt.date(2026, 2, 9), agent="A001", event="表揚", note="買家寫信").said,
        Event(date=dt.date(2026, 2, 10), agent="A002", event="週分享", count=2).said,
    ]


def test_an_agent_without_an_event() -> None:
    assert read("工號,日期,事件\nA001,,\n", FACTS)[:3] == ((), [], 0)
