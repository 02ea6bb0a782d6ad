"""T38: what the written types have in common."""

from __future__ import annotations

from decimal import Decimal

from tests.questions.asked import asked
from trainer_cli.model.exam import FormItem
from trainer_cli.questions import written
from trainer_cli.text.source import Source

TEXT = """
- id: rules-017
  type: short
  stem: 退款前要做什麼？
  model_answer: 先請示組長
  rubric:
    - {criterion: 說出金額, points: 2}
    - {criterion: 說出組長, points: 2.5}
- id: rules-018
  type: short
  stem: 交接要做什麼？
  model_answer: 寫交接單
  rubric: []
- id: rules-001
  type: true_false
  stem: 對嗎？
  answer: true
"""
ITEM = FormItem(
    number=41,
    question="q",
    type="short",
    course="c",
    points=Decimal(5),
    stem="s",
    digest="d",
    path="p",
    line=1,
)


def test_a_rubric_is_needed() -> None:
    with_rubric, without, _ = asked(TEXT)
    assert isinstance(with_rubric, written.Written)
    assert isinstance(without, written.Written)
    assert list(written.problems(with_rubric)) == []
    (problem,) = written.problems(without)
    assert (problem.code, problem.clause) == ("question-rubric", "T38")
    assert problem.source == Source("curricula/junior/questions/rules.yaml", 9, 3, ("rubric",))


def test_the_rubric_adds_up_to_full_marks() -> None:
    assert [written.rubric_points(question) for question in asked(TEXT)] == [Decimal("4.5"), Decimal(0), None]


def test_any_text_is_an_answer_and_earns_nothing_by_itself() -> None:
    assert written.read_answer(ITEM, " 先請示 ") == "先請示"
    assert written.read_answer(ITEM, " ") == "-"
    assert written.share(ITEM, "先請示") == Decimal(0)
    assert written.shown(ITEM, "先請示") == "先請示"
