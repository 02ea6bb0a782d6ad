"""T38: keys of questions in one cell."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trainer_cli.interop.question_keys import (
    accepted_cell,
    accepted_in,
    number_cell,
    number_values,
    pairs_cell,
    pairs_in,
)
from trainer_cli.questions.fill import Fill
from trainer_cli.questions.match import Match, Pair
from trainer_cli.questions.number import Number

TEXTS = st.text(alphabet="甲乙a|｜\\ →", min_size=1, max_size=6).map(str.strip).filter(bool)


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("15", {"answer": "15"}),
        ("15 ± 0.5 秒", {"answer": "15", "tolerance": "0.5", "unit": "秒"}),
        ("-2.5+/-1", {"answer": "-2.5", "tolerance": "1"}),
        ("−3 度", {"answer": "-3", "unit": "度"}),
        ("1,200 元", {"answer": "1200", "unit": "元"}),
        ("15 ± 0", {"answer": "15"}),
        ("3 件/箱", {"answer": "3", "unit": "件/箱"}),
        ("十五", None), ("", None), ("15 到 20", None), ("1 ± 秒", None),
    ],
)  # fmt: skip
def test_a_number_with_tolerance_and_unit(cell: str, values: dict[str, str] | None) -> None:
    found = number_values(cell)
    assert (found and {field: str(value) for field, value in found.items()}) == values


@given(
    st.decimals(-9999, 9999, places=2),
    st.decimals(0, 99, places=1),
    st.sampled_from(["", "秒", "%", "公斤", "kg"]),
)
@settings(max_examples=60)
def test_a_number_comes_back(answer: Decimal, tolerance: Decimal, unit: str) -> None:
    question = Number(id="q", stem="問", answer=answer, tolerance=tolerance, unit=unit)
    values = number_values(number_cell(question))
    assert values is not None
    found = (values["answer"], values.get("tolerance", Decimal(0)), values.get("unit", ""))
    assert found == (answer, tolerance, unit)


@pytest.mark.parametrize(
    ("cell", "pairs"),
    [
        ("甲 | 一\n乙 | 二\n", [("甲", "一"), ("乙", "二")]),
        ("甲 → 一\n乙->二\n丙 => 三", [("甲", "一"), ("乙", "二"), ("丙", "三")]),
        ("甲→乙 | 一", [("甲→乙", "一")]),
        ("", None), ("甲", None), ("甲 | ", None), ("甲 | 一 | 二", None), ("甲 | 一\n乙", None),
    ],
)  # fmt: skip
def test_pairs_a_line_each(cell: str, pairs: list[tuple[str, str]] | None) -> None:
    found = pairs_in(cell)
    assert (found is None) == (pairs is None)
    assert [(pair["prompt"], pair["option"]) for pair in found or []] == (pairs or [])


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4))
@settings(max_examples=60)
def test_pairs_come_back(pairs: list[tuple[str, str]]) -> None:
    question = Match(
        id="q", stem="問", pairs=tuple(Pair(prompt=prompt, option=option) for prompt, option in pairs)
    )
    expected = [{"prompt": prompt, "option": option} for prompt, option in pairs]
    assert pairs_in(pairs_cell(question)) == expected


@given(st.lists(TEXTS, min_size=1, max_size=4))
@settings(max_examples=60)
def test_accepted_texts_come_back(texts: list[str]) -> None:
    assert accepted_in(accepted_cell(Fill(id="q", stem="問", accepted=tuple(texts)))) == texts
    assert accepted_in(" | ") == []
