"""S40, S41: answers as they were given, also from 問卷星."""

from __future__ import annotations

from tests.interop.facts import facts
from trainer_cli.interop.survey import FACTS


def test_an_export_with_a_column_an_item() -> None:
    text = (
        "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,1、內容實用嗎,2、建議\n"
        "1,2026/02/13 12:00:00,20秒,微信,N/A,1.2.3.4,5,多一些練習\n"
        "2,2026/02/13 12:01:00,15秒,微信,N/A,1.2.3.4,4┋3,-3\n"
    )
    assert [one.said for one in facts(text, FACTS)] == [
        ("1", "1、內容實用嗎", "5"),
        ("1", "2、建議", "多一些練習"),
        ("2", "1、內容實用嗎", "4┋3"),
    ]


def test_a_respondent_without_a_name_is_the_number_of_the_row() -> None:
    assert [one.said for one in facts("題目,答案\n實用,5\n實用,4\n", FACTS)] == [
        ("2", "實用", "5"),
        ("3", "實用", "4"),
    ]


def test_a_blank_answer_is_none() -> None:
    assert facts("答卷人,題目,答案\n甲,實用,\n", FACTS) == []
