"""T38: match."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.questions.asked import asked
from trainer_cli.questions import match
from trainer_cli.questions.credit import Parts
from trainer_cli.questions.shuffle import seeded

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem
    from trainer_cli.model.section import Credit
    from trainer_cli.text.problem import Problem

GOOD = """
- id: rules-001
  type: match
  stem: 每種情況先做什麼？
  pairs:
    - {prompt: 未付款, option: 提醒付款}
    - {prompt: 已付款, option: 核對地址}
    - {prompt: 已出貨, option: 給出單號}
"""


def question(text: str = GOOD) -> match.Match:
    (found,) = asked(text)
    assert isinstance(found, match.Match)
    return found


def problems(text: str) -> list[Problem]:
    return list(match.problems(question(text)))


def item(seed: int = 1) -> FormItem:
    return match.frozen(question(), number=3, points=Decimal(3), digest="d", random=seeded(seed))


AS_WRITTEN = replace(
    item(),
    prompts={"1": "未付款", "2": "已付款", "3": "已出貨"},
    options={"A": "核對地址", "B": "提醒付款", "C": "給出單號"},
    key=("1B 2A 3C",),
)


def test_a_sound_question_has_no_problems() -> None:
    assert problems(GOOD) == []


def test_two_to_six_pairs() -> None:
    text = GOOD.replace(
        "    - {prompt: 已付款, option: 核對地址}\n    - {prompt: 已出貨, option: 給出單號}\n", ""
    )
    (problem,) = problems(text)
    assert (problem.code, problem.message) == ("question-pairs", "the number of pairs is 1")
    assert problem.remedy == "give 2 to 6 pairs"


@pytest.mark.parametrize(
    ("old", "new", "message", "pointer"),
    [
        (
            "已出貨", "未付款 ",
            "pairs 1 and 3 have the same `prompt`, so that the two sides are unequal", ("pairs", 2, "prompt"),
        ),
        (
            "核對地址", "提醒付款",
            "pairs 1 and 2 have the same `option`, so that the two sides are unequal", ("pairs", 1, "option"),
        ),
    ],
)  # fmt: skip
def test_unequal_sides(old: str, new: str, message: str, pointer: tuple[str | int, ...]) -> None:
    (problem,) = problems(GOOD.replace(old, new))
    assert (problem.code, problem.message) == ("question-pairs-equal", message)
    assert problem.source.pointer == pointer


def test_freezing_shuffles_both_sides() -> None:
    keys = set()
    for seed in range(20):
        frozen = item(seed)
        assert list(frozen.prompts) == ["1", "2", "3"]
        assert list(frozen.options) == ["A", "B", "C"]
        pairs = {frozen.prompts[pair[0]]: frozen.options[pair[1]] for pair in frozen.key[0].split()}
        assert pairs == {"未付款": "提醒付款", "已付款": "核對地址", "已出貨": "給出單號"}
        keys.add(frozen.key)
    assert len(keys) > 1


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        *[
            ("1B 2A 3C", "1B 2A 3C"),
            ("3c,1b、2a", "1B 2A 3C"),
            ("1B2A3C", "1B 2A 3C"),
            ("１－Ｂ；２－Ａ", "1B 2A"),
        ],
        *[("1:B|2:A", "1B 2A"), ("1→B 3→C", "1B 3C"), ("BAC", "1B 2A 3C"), ("b a c", "1B 2A 3C")],
        *[("1A 2A", "1A 2A"), ("", "-"), ("-", "-"), ("－", "-")],
        *[
            ("1D", None),
            ("4A", None),
            ("1A 1B", None),
            ("BA", None),
            ("BAD", None),
            ("對", None),
            ("1", None),
        ],
    ],
)
def test_spellings_of_an_answer(cell: str, answer: str | None) -> None:
    assert match.read_answer(AS_WRITTEN, cell) == answer


@given(st.dictionaries(st.sampled_from("123"), st.sampled_from("ABC"), min_size=1))
@settings(max_examples=60)
def test_pairs_come_back_in_the_order_of_their_numbers(pairs: dict[str, str]) -> None:
    answer = " ".join(f"{number}{pairs[number]}" for number in sorted(pairs))
    assert match.read_answer(AS_WRITTEN, ", ".join(map("-".join, pairs.items()))) == answer
    assert match.read_answer(AS_WRITTEN, answer) == answer


@pytest.mark.parametrize(
    ("answer", "credit", "share"),
    [
        *[
            ("1B 2A 3C", "exact", "1"),
            ("1B 2A", "exact", "0"),
            ("1B 2A", "half", "1/2"),
            ("1B 3A", "half", "0"),
        ],
        *[("1B", "share", "1/3"), ("1B 2C", "share", "0"), ("-", "net", "0")],
        *[("1B 2C 3A", "net", "0"), ("1B 2A 3A", "net", "1/2"), ("1A 2B", "net", "0")],
    ],
)
def test_policies(answer: str, credit: Credit, share: str) -> None:
    assert match.share(replace(AS_WRITTEN, credit=credit), answer) == Fraction(share)


def test_net_without_a_penalty_pays_for_each_right_pair() -> None:
    free = replace(AS_WRITTEN, credit="net", penalty=Decimal(0))
    assert [match.share(free, answer) for answer in ("1B 2C 3A", "1B 2A 3A", "1A 2B 3B")] == [
        Fraction(1, 3),
        Fraction(2, 3),
        0,
    ]


def test_what_of_an_answer_is_right() -> None:
    assert match.parts(AS_WRITTEN, "1B 2C") == Parts(right=1, wrong=1, rights=3, wrongs=6)
    assert match.parts(AS_WRITTEN, "-") == Parts(0, 0, 3, 6)


def test_an_answer_in_words() -> None:
    assert match.shown(AS_WRITTEN, "1B 3C") == "1 未付款 → B 提醒付款; 3 已出貨 → C 給出單號"
    assert match.shown(AS_WRITTEN, "-") == "-"
