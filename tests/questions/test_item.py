"""What freezing has in common."""

from __future__ import annotations

from decimal import Decimal

from tests.questions.asked import asked
from trainer_cli.questions.item import course_of, form_item, type_name

QUESTION = """
- id: rules-004
  type: true_false
  point: rules-p2
  level: understand
  difficulty: 0.75
  stem: 交接前要寫交接單。
  answer: true
  cite: rules#5
  explanation: 守則第五段。
"""


def test_type_and_course_of_a_question() -> None:
    (question,) = asked(QUESTION)
    assert type_name(question) == "true_false"
    assert course_of(question) == "rules"


def test_an_item_says_where_its_question_stood() -> None:
    (question,) = asked(QUESTION)
    item = form_item(question, number=7, points=Decimal(1), digest="sha256:ab")
    assert (item.number, item.question, item.type, item.course) == (7, "rules-004", "true_false", "rules")
    assert (item.stem, item.explanation, item.cite) == ("交接前要寫交接單。", "守則第五段。", "rules#5")
    assert (item.path, item.line, item.digest) == ("curricula/junior/questions/rules.yaml", 2, "sha256:ab")
    assert (item.options, item.key, item.rubric) == ({}, (), ())
