"""A rubric in a cell, a line a criterion (T38)."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.interop.question_rubric import rubric_cell, rubric_in
from trainer_cli.model.question import Criterion

TEXTS = st.text(st.sampled_from("甲a|｜\\\n .n"), min_size=1, max_size=8).map(str.strip).filter(bool)
CRITERIA = st.builds(
    Criterion,
    criterion=TEXTS,
    points=st.sampled_from([Decimal(1), Decimal("2.5")]),
    anchors=TEXTS | st.just(""),
)


def test_lines_of_points_criterion_and_anchors() -> None:
    assert rubric_in("2 | 說出期限\n\n1.5分｜說出做法｜一半：只說其一\n") == [
        {"criterion": "說出期限", "points": Decimal(2)},
        {"criterion": "說出做法", "points": Decimal("1.5"), "anchors": "一半：只說其一"},
    ]
    assert rubric_in("") == []


@pytest.mark.parametrize("cell", ["說出期限", "2 |", "二 | 說出期限", "1 | a | b | c"])
def test_other_lines_are_no_rubric(cell: str) -> None:
    assert rubric_in(cell) is None


@given(st.lists(CRITERIA, max_size=3))
def test_every_rubric_comes_back(rubric: list[Criterion]) -> None:
    cell = rubric_cell(rubric)
    assert len(cell.splitlines()) == len(rubric)
    found = rubric_in(cell)
    assert found is not None
    assert [Criterion(**one) for one in found] == rubric  # type: ignore[arg-type]  # as a file holds them
