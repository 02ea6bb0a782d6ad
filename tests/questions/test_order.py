"""T38: order."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.questions.asked import asked
from trainer_cli.questions import order
from trainer_cli.questions.credit import Parts
from trainer_cli.questions.shuffle import seeded

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem
    from trainer_cli.model.section import Credit
    from trainer_cli.text.problem import Problem

GOOD = """
- id: rules-001
  type: order
  stem: 按先後排列。
  steps: [問候, 核對訂單, 說明辦法, 留下紀錄]
"""


def question(text: str = GOOD) -> order.Order:
    (found,) = asked(text)
    assert isinstance(found, order.Order)
    return found


def problems(steps: str) -> list[Problem]:
    return list(order.problems(question(GOOD.replace("[問候, 核對訂單, 說明辦法, 留下紀錄]", steps))))


def item(seed: int = 1) -> FormItem:
    return order.frozen(question(), number=3, points=Decimal(4), digest="d", random=seeded(seed))


AS_WRITTEN = replace(
    item(),
    options={"A": "核對訂單", "B": "說明辦法", "C": "問候", "D": "留下紀錄"},
    key=("CABD",),
)


def test_a_sound_question_has_no_problems() -> None:
    assert list(order.problems(question())) == []


@pytest.mark.parametrize(
    ("steps", "code", "message"),
    [
        ("[問候, 核對]", "question-steps", "the number of steps is 2"),
        ("[a, b, c, d, e, f, g]", "question-steps", "the number of steps is 7"),
        ("[問候, 核對, '問候 ']", "question-steps-equal", "steps 1 and 3 are equal"),
    ],
)
def test_three_to_six_steps_that_differ(steps: str, code: str, message: str) -> None:
    (problem,) = problems(steps)
    assert (problem.code, problem.message) == (code, message)
    assert problem.source.pointer[0] == "steps"


def test_freezing_shuffles_the_steps() -> None:
    keys = set()
    for seed in range(20):
        frozen = item(seed)
        assert list(frozen.options) == list("ABCD")
        (key,) = frozen.key
        assert [frozen.options[letter] for letter in key] == ["問候", "核對訂單", "說明辦法", "留下紀錄"]
        keys.add(key)
    assert len(keys) > 1


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        *[
            ("CABD", "CABD"),
            ("c,a,b,d", "CABD"),
            ("C→A→B→D", "CABD"),
            ("Ｃ－Ａ－Ｂ－Ｄ", "CABD"),
            ("C > A", "CA"),
        ],
        *[("3,1,2,4", "CABD"), ("3124", "CABD"), ("C┋A┋B┋D", "CABD"), ("", "-"), ("-", "-"), ("－", "-")],
        *[("CABE", None), ("CAA", None), ("C3", None), ("對", None)],
    ],
)
def test_spellings_of_an_answer(cell: str, answer: str | None) -> None:
    assert order.read_answer(AS_WRITTEN, cell) == answer


@given(st.permutations("ABCD"), st.integers(1, 4), st.sampled_from(["", ",", "→", " > ", "┋"]))
@settings(max_examples=60)
def test_letters_keep_their_order(letters: list[str], count: int, sign: str) -> None:
    answer = "".join(letters[:count])
    assert order.read_answer(AS_WRITTEN, sign.join(answer)) == answer


@pytest.mark.parametrize(
    ("answer", "credit", "share"),
    [
        *[("CABD", "exact", "1"), ("CADB", "exact", "0"), ("CAB", "exact", "0"), ("CAB", "half", "1/2")],
        *[("CADB", "half", "0"), ("CAB", "share", "3/4"), ("CADB", "share", "0"), ("-", "share", "0")],
        *[("CADB", "net", "1/3"), ("ABDC", "net", "0"), ("CA", "net", "1/2")],
    ],
)
def test_policies(answer: str, credit: Credit, share: str) -> None:
    assert order.share(replace(AS_WRITTEN, credit=credit), answer) == Fraction(share)


def test_net_without_a_penalty_pays_for_each_step_in_its_place() -> None:
    free = replace(AS_WRITTEN, credit="net", penalty=Decimal(0))
    assert [order.share(free, answer) for answer in ("CADB", "ACBD", "ABDC")] == [
        Fraction(1, 2),
        Fraction(1, 2),
        0,
    ]


def test_what_of_an_answer_is_right() -> None:
    assert order.parts(AS_WRITTEN, "CADB") == Parts(right=2, wrong=2, rights=4, wrongs=12)
    assert order.parts(AS_WRITTEN, "-") == Parts(0, 0, 4, 12)


def test_an_answer_in_words() -> None:
    assert order.shown(AS_WRITTEN, "CA") == "C 問候 → A 核對訂單"
    assert order.shown(AS_WRITTEN, "-") == "-"
