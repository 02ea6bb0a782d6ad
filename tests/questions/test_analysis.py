"""T38: a written question keeps what its marker needs."""

from __future__ import annotations

from decimal import Decimal

from tests.questions.asked import asked
from trainer_cli.questions import analysis
from trainer_cli.questions.shuffle import seeded

TEXT = """
- id: rules-020
  type: analysis
  stem: 買家要退款，怎麼辦？
  model_answer: 先請示組長
  rubric:
    - {criterion: 說出組長, points: 5, anchors: 完整才給滿分}
  explanation: 守則第八段。
  marker_notes: 只寫退款不給分
"""


def test_freezing_keeps_rubric_and_model_answer() -> None:
    (question,) = asked(TEXT)
    assert isinstance(question, analysis.Analysis)
    item = analysis.frozen(question, number=41, points=Decimal(5), digest="d", random=seeded(1))
    assert (item.number, item.type, item.points, item.key) == (41, "analysis", Decimal(5), ())
    assert item.model_answer == "先請示組長"
    assert [(line.criterion, line.points, line.anchors) for line in item.rubric] == [
        ("說出組長", Decimal(5), "完整才給滿分")
    ]
    assert item.marker_notes == "只寫退款不給分"


def test_a_person_marks_it() -> None:
    assert analysis.MARKED
    assert not analysis.PACKED
