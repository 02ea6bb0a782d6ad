"""The table of question types."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.questions.asked import asked
from trainer_cli.model.question import TypeName
from trainer_cli.questions import PARTS, TYPES, AnyQuestion
from trainer_cli.questions.item import type_name
from trainer_cli.questions.shuffle import seeded

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem

ONE_OF_EACH = """
- {id: q-1, type: single, stem: 問, options: {A: 甲, B: 乙, C: 丙}, answer: B}
- {id: q-2, type: true_false, stem: 問, answer: true}
- {id: q-3, type: multiple, stem: 問, options: {A: 甲, B: 乙, C: 丙}, answer: AC}
- {id: q-4, type: fill, stem: 問, accepted: [甲, 乙 1.5]}
- {id: q-5, type: number, stem: 問, answer: 15, tolerance: 0.5, unit: 秒}
- {id: q-6, type: match, stem: 問, pairs: [{prompt: 甲, option: 一}, {prompt: 乙, option: 二}]}
- {id: q-7, type: order, stem: 問, steps: [甲, 乙, 丙]}
- {id: q-8, type: short, stem: 問, model_answer: 答, rubric: [{criterion: 點, points: 5}]}
- {id: q-9, type: analysis, stem: 問, model_answer: 答, rubric: [{criterion: 點, points: 7}]}
"""
ITEMS: dict[str, FormItem] = {
    type_name(one): TYPES[type_name(one)].frozen(
        one, number=1, points=Decimal(3), digest="d", random=seeded(one.id)
    )
    for one in asked(ONE_OF_EACH)
}
CELLS = st.text(st.sampled_from("ABCDTF123 ,、;|┋→>-.±甲乙秒√×５\n\t＊"), max_size=8) | st.text(max_size=12)


def test_every_type_is_listed_and_has_its_record() -> None:
    listed = "single true_false multiple fill number match order short analysis"
    assert list(TYPES) == listed.split() == list(get_args(TypeName))
    assert [record.__struct_config__.tag for record in get_args(AnyQuestion)] == list(TYPES)


def test_every_type_has_a_name_in_each_language() -> None:
    for type_ in TYPES.values():
        assert set(type_.LABEL) == {"zh-Hant", "zh-Hans", "en"}


def test_the_types_whose_answers_have_parts() -> None:
    assert list(PARTS) == ["multiple", "match", "order"]


@pytest.mark.parametrize("name", TYPES)
@given(cell=CELLS)
@settings(max_examples=40)
def test_whatever_stands_in_a_cell_is_read_once_and_earns_no_more_than_all(name: str, cell: str) -> None:
    kind, item = TYPES[name], ITEMS[name]
    answer = kind.read_answer(item, cell)
    if answer is not None:
        assert kind.read_answer(item, answer) == answer
        assert 0 <= kind.share(item, answer) <= 1
        assert kind.shown(item, answer)


@pytest.mark.parametrize("name", TYPES)
def test_the_key_earns_all_and_a_blank_nothing(name: str) -> None:
    kind, item = TYPES[name], ITEMS[name]
    assert [kind.share(item, key) for key in item.key] == [1] * len(item.key)
    assert kind.read_answer(item, "") == "-"
    assert kind.share(item, "-") == 0
    assert kind.shown(item, "-") == "-"
    assert bool(item.key) != kind.MARKED
