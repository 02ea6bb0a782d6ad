"""T38: multiple choice."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.questions.asked import asked
from trainer_cli.questions import multiple
from trainer_cli.questions.credit import Parts
from trainer_cli.questions.shuffle import seeded
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem
    from trainer_cli.model.section import Credit
    from trainer_cli.text.problem import Problem

GOOD = """
- id: rules-001
  type: multiple
  stem: 哪些訊息要在 15 秒內回覆？
  options:
    A: 詢問尺寸
    B: 表情符號
    C: 投訴
    D: 廣告
    E: 系統通知
  answer: AC
  explanation: 選AC。
"""


def problems(text: str) -> list[Problem]:
    (found,) = asked(text)
    assert isinstance(found, multiple.Multiple)
    return list(multiple.problems(found))


def item(seed: int = 1, **fields: object) -> FormItem:
    (found,) = asked(GOOD)
    assert isinstance(found, multiple.Multiple)
    frozen = multiple.frozen(found, number=3, points=Decimal(2), digest="d", random=seeded(seed))
    return replace(frozen, **fields)


AS_WRITTEN = item(options={letter: f"文 {letter}" for letter in "ABCDE"}, key=("AC",))


def test_a_sound_question_has_no_problems() -> None:
    assert problems(GOOD) == []


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ("AG", "the letter `G` of the answer is none of the options"),
        ("ACA", "the answer `ACA` names an option twice"),
        ("C", "the answer `C` is not several options; one alone is type single"),
        ('""', "the answer `` is not several options; one alone is type single"),
    ],
)
def test_a_key_that_is_no_set_of_options(answer: str, message: str) -> None:
    (problem,) = problems(GOOD.replace("answer: AC", f"answer: {answer}"))
    assert (problem.code, problem.message) == ("question-answer", message)
    assert problem.remedy == "write the letters of the right ones among A, B, C, D, E, like AC"
    assert problem.source == Source("curricula/junior/questions/rules.yaml", 2, 3, ("answer",))
    assert problem.secret


def test_an_option_must_be_wrong() -> None:
    (problem,) = problems(GOOD.replace("answer: AC", "answer: ABCDE"))
    assert problem.code == "question-all-right"
    assert problem.message == "every option is right, so that ticking everything earns all points"


def test_options_are_checked_as_those_of_a_single_choice() -> None:
    (problem,) = problems(GOOD.replace("D: 廣告", "D: 投訴"))
    assert (problem.code, problem.message) == ("question-options-equal", "options C and D are equal")


def test_freezing_moves_the_key_with_the_options() -> None:
    for seed in range(20):
        frozen = item(seed)
        assert list(frozen.options) == list("ABCDE")
        (key,) = frozen.key
        assert list(key) == sorted(key)
        assert {frozen.options[letter] for letter in key} == {"詢問尺寸", "投訴"}
        assert frozen.explanation == f"選{key}。"


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        *[("ACE", "ACE"), ("eca", "ACE"), ("A,C", "AC"), ("A、C", "AC"), ("A|C", "AC"), ("Ａ；Ｃ", "AC")],
        *[("A C", "AC"), ("A┋C", "AC"), ("A & C", "AC"), ("AA", "A"), ("B", "B")],
        *[("1,3", "AC"), ("13", "AC"), ("5", "E")],
        *[("", "-"), ("-", "-"), ("－", "-"), ("　", "-")],
        *[("AF", None), ("0", None), ("6", None), ("對", None), ("A-C", None)],
    ],
)
def test_spellings_of_an_answer(cell: str, answer: str | None) -> None:
    assert multiple.read_answer(AS_WRITTEN, cell) == answer


@given(st.permutations("ABCDE"), st.integers(1, 5), st.sampled_from(["", ",", "、", "|", "┋", "; ", "\n"]))
@settings(max_examples=60)
def test_letters_in_any_order_and_between_any_signs_are_the_same(
    order: list[str], count: int, sign: str
) -> None:
    letters = order[:count]
    answer = "".join(sorted(letters))
    assert multiple.read_answer(AS_WRITTEN, sign.join(letters)) == answer
    assert multiple.read_answer(AS_WRITTEN, answer) == answer


TRUTH = """
ticked exact half share net
-      0     0    0     0
A      0     1/2  1/2   1/2
AC     1     1    1     1
B      0     0    0     0
AB     0     0    0     1/6
ABC    0     0    0     2/3
ABCD   0     0    0     1/3
BDE    0     0    0     0
ABCDE  0     0    0     0
"""


@pytest.mark.parametrize("row", TRUTH.strip().splitlines()[1:])
def test_the_truth_table_of_five_options_of_which_two_are_right(row: str) -> None:
    ticked, *expected = row.split()
    policies: tuple[Credit, ...] = ("exact", "half", "share", "net")
    shares = [multiple.share(replace(AS_WRITTEN, credit=policy), ticked) for policy in policies]
    assert shares == [Fraction(share) for share in expected]


def test_what_of_an_answer_is_right() -> None:
    assert multiple.parts(AS_WRITTEN, "ABD") == Parts(right=1, wrong=2, rights=2, wrongs=3)
    assert multiple.parts(AS_WRITTEN, "-") == Parts(0, 0, 2, 3)


def test_a_second_accepted_key() -> None:
    corrected = replace(AS_WRITTEN, key=("AC", "AD"))
    assert [multiple.share(corrected, answer) for answer in ("AC", "AD", "CD")] == [1, 1, 0]


def test_an_answer_in_words() -> None:
    assert multiple.shown(AS_WRITTEN, "AC") == "A 文 A; C 文 C"
    assert multiple.shown(AS_WRITTEN, "-") == "-"
