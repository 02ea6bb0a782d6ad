"""Answers to a questionnaire 問卷 (S40, S41), as they were given."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer_cli.interop.fact_format import FactFormat, recognisable, spellings
from trainer_cli.model.facts import SurveyAnswer

if TYPE_CHECKING:
    from trainer_cli.interop.entry import Entry

SKIPPED = frozenset({"-2", "-3", "(跳過)", "(跳过)", "(空)"})
"""What 問卷星 writes for a question that was not asked or not answered."""


_QUESTION = re.compile(r"\d+ ?[、.．,)）].+|.*[?？]", re.DOTALL)


def is_question(heading: str) -> bool:
    """Whether a heading is a question: it has a number and words, or a question mark."""
    return _QUESTION.fullmatch(heading.strip()) is not None


def fact(entry: Entry) -> SurveyAnswer | None:
    """The answer to an item; the row's own number stands for a respondent without a name."""
    answer = entry.text("answer")
    if not answer or answer in SKIPPED:
        return None
    return SurveyAnswer(
        respondent=entry.text("respondent") or str(entry.row.line),
        item=entry.filled("item"),
        answer=answer,
    )


FACTS = FactFormat(
    name="survey",
    kind="surveys",
    subject="survey",
    names=spellings({
        "survey": "問卷,问卷,調查,调查",
        "respondent": "姓名,工號,工号,答卷人,填寫人,填写人,序號,序号,編號,编号",
        "item": "題目,题目,項目,项目,問題,问题",
        "answer": "答案,回答,評分,评分",
        "submitted": "提交答卷時間,提交答卷时间,提交時間,提交时间,timestamp,時間戳記,时间戳记",
        "taken": "所用時間,所用时间",
        "origin": "來源,来源",
        "details": "來源詳情,来源详情",
        "address": "來自ip,来自ip",
    }),
    required=(),
    fact=fact,
    spread=("item", "answer"),
)  # fmt: skip
TELLING = spellings(
    {"item": "題目,问题", "answer": "答案", "respondent": "序號,序号", "timestamp": "時間戳記,时间戳记"}
)
"""Columns that speak for a questionnaire; the others stand in exports of exams too."""
FORMAT = recognisable(FACTS, "answers to a questionnaire", is_question, TELLING)
