from __future__ import annotations

from tests.interop.told import kinds


def test_answers_are_known_by_form_times_and_items() -> None:
    assert kinds("agent,form,start,end,q01,q02") == ["sheets"]
    assert kinds("考试,工号,卷别,第1题,第2题") == ["sheets"]
    assert kinds("工號,卷別") == []


def test_an_agent_and_items_alone_may_be_answers_or_marks() -> None:
    assert kinds("工號,1,2") == ["sheets", "marks"]
