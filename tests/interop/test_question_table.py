"""Questions as rows, from which the same is read again (T38)."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.interop.question_columns import NAMES, TITLES
from trainer_cli.interop.question_match import FIELDS, stated
from trainer_cli.interop.question_table import question_cells, titles
from trainer_cli.model.question import Criterion, Question
from trainer_cli.questions.analysis import Analysis
from trainer_cli.questions.fill import Fill
from trainer_cli.questions.match import Match, Pair
from trainer_cli.questions.multiple import Multiple
from trainer_cli.questions.number import Number
from trainer_cli.questions.order import Order
from trainer_cli.questions.short import Short
from trainer_cli.questions.single import Single
from trainer_cli.questions.true_false import TrueFalse
from trainer_cli.text.source import Source

PLACE = Source("curricula/junior/questions/rules.yaml", 7, 3)
TEXTS = st.text(st.sampled_from("甲乙 ,\"'=|\n.A1"), min_size=1, max_size=12).map(str.strip).filter(bool)
SHARES = st.sampled_from([Decimal("0.70"), Decimal("0.5"), Decimal(1)])
LEVELS = st.sampled_from(["remember", "understand", "apply", "analyse"])
COMMON = {
    "id": st.just("rules-001"),
    "source": st.just(PLACE),
    "stem": TEXTS,
    "point": st.none() | st.just("rules-p1"),
    "level": LEVELS,
    "difficulty": SHARES,
    "cite": st.sampled_from(["", "rules#4"]),
    "explanation": TEXTS | st.just(""),
}
RUBRIC = st.lists(
    st.builds(Criterion, criterion=TEXTS, points=st.just(Decimal("2.5")), anchors=TEXTS | st.just("")),
    max_size=3,
).map(tuple)
CHOICES = st.lists(TEXTS, min_size=2, max_size=6, unique=True).map(
    lambda texts: dict(zip("ABCDEF", texts, strict=False))
)
QUESTIONS = st.one_of(
    st.builds(Single, **COMMON, options=CHOICES, answer=st.sampled_from("AB")),
    st.builds(TrueFalse, **COMMON, answer=st.booleans()),
    st.builds(Multiple, **COMMON, options=CHOICES, answer=st.just("AB")),
    st.builds(Fill, **COMMON, accepted=st.lists(TEXTS, min_size=1, max_size=3).map(tuple)),
    st.builds(
        Number,
        **COMMON,
        answer=st.decimals(-999, 999, places=1),
        tolerance=st.sampled_from([Decimal(0), Decimal("0.5")]),
        unit=st.sampled_from(["", "秒", "%"]),
    ),
    st.builds(
        Match, **COMMON, pairs=st.lists(st.builds(Pair, prompt=TEXTS, option=TEXTS), min_size=2).map(tuple)
    ),
    st.builds(Order, **COMMON, steps=st.lists(TEXTS, min_size=3, max_size=6, unique=True).map(tuple)),
    st.builds(Short, **COMMON, model_answer=TEXTS, rubric=RUBRIC),
    st.builds(Analysis, **COMMON, model_answer=TEXTS, rubric=RUBRIC, marker_notes=TEXTS | st.just("")),
)


def in_file(field: str, value: object) -> object:
    """A field as a file of the bank holds it, None for what is left out."""
    if isinstance(value, tuple):
        return [msgspec.structs.asdict(one) if isinstance(one, Pair) else one for one in value]
    return None if value in ("", {}) or (field == "tolerance" and not value) else value


def test_a_row_in_the_language_of_the_people() -> None:
    question = Single(
        id="rules-001",
        source=PLACE,
        stem="問",
        options={"A": "可以", "B": "不可以"},
        answer="B",
        level="apply",
    )
    cells = question_cells(question, "zh-Hans", tier="junior", state="approved")
    assert titles("zh-Hans")[:4] == ["题目编号", "级别", "课程", "题型"]
    assert {field: cell for field, cell in cells.items() if cell} == {
        "id": "rules-001", "tier": "junior", "course": "rules", "type": "选择题", "level": "应用",
        "difficulty": "0.7", "stem": "問", "A": "可以", "B": "不可以", "answer": "B", "status": "已批准",
    }  # fmt: skip


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "en"])
def test_titles_are_read_again(language: str) -> None:
    assert [NAMES[title] for title in titles(language)] == list(TITLES)


@settings(max_examples=80)
@given(QUESTIONS)
def test_a_row_says_all_that_a_question_says(question: Question) -> None:
    said = stated(question)
    for field in FIELDS:
        value = getattr(question, field, None)
        if field == "rubric" and isinstance(question, Short | Analysis):
            assert [Criterion(**one) for one in said["rubric"]] == list(question.rubric)  # type: ignore[attr-defined]  # a list
        else:
            assert said.get(field) == in_file(field, value)
