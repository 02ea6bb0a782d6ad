"""T38: single choice."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.questions.asked import asked
from trainer_cli.questions import single
from trainer_cli.questions.shuffle import seeded
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem
    from trainer_cli.text.problem import Problem

GOOD = """
- id: rules-001
  type: single
  difficulty: 0.80
  stem: 首次回覆最遲多久？
  options:
    A: 5 秒
    B: 15 秒
    C: 35 秒
  answer: B
  explanation: 十五秒之內，選 B。
"""


def question(text: str = GOOD) -> single.Single:
    (found,) = asked(text)
    assert isinstance(found, single.Single)
    return found


def problems(text: str) -> list[Problem]:
    return list(single.problems(question(text)))


def item(seed: int = 1) -> FormItem:
    return single.frozen(question(), number=3, points=Decimal(1), digest="d", random=seeded(seed))


def test_a_sound_question_has_no_problems() -> None:
    assert problems(GOOD) == []


def test_an_answer_that_is_no_option() -> None:
    (problem,) = problems(GOOD.replace("answer: B", "answer: D"))
    assert problem.code == "question-answer"
    assert problem.message == "the answer `D` is none of the options"
    assert problem.remedy == "use one of A, B, C"
    assert problem.source == Source("curricula/junior/questions/rules.yaml", 2, 3, ("answer",))
    assert problem.secret


@pytest.mark.parametrize(
    ("old", "new", "letters"),
    [
        ("    B: 15 秒\n    C: 35 秒\n", "", "A"),
        ("    B: 15", "    E: 15", "A, E, C"),
        ("    C: 35 秒\n", "    C: 35 秒\n    D: 4\n    E: 5\n    F: 6\n    G: 7\n", "A, B, C, D, E, F, G"),
        ("    A: 5 秒\n    B: 15 秒\n", "    AB: 5 秒\n", "AB, C"),
    ],
)
def test_options_out_of_order_too_few_or_too_many(old: str, new: str, letters: str) -> None:
    problem = problems(GOOD.replace(old, new))[0]
    assert problem.code == "question-options"
    assert problem.message == f"the options are {letters}"
    assert problem.source.pointer == ("options",)


def test_no_option_at_all() -> None:
    codes = [
        problem.message
        for problem in single.problems(single.Single(id="q", stem="s", options={}, answer="A"))
    ]
    assert codes == ["the options are missing", "the answer `A` is none of the options"]


def test_equal_options_whatever_their_width() -> None:
    (problem,) = problems(GOOD.replace("C: 35 秒", "C: １５ 秒"))
    assert (problem.code, problem.message) == ("question-options-equal", "options B and C are equal")
    assert problem.source.pointer == ("options", "C")


def test_freezing_shuffles_the_options_and_moves_the_key() -> None:
    seen = set()
    for seed in range(20):
        frozen = item(seed)
        assert list(frozen.options) == ["A", "B", "C"]
        assert sorted(frozen.options.values()) == ["15 秒", "35 秒", "5 秒"]
        assert [frozen.options[letter] for letter in frozen.key] == ["15 秒"]
        assert frozen.explanation == f"十五秒之內，選 {frozen.key[0]}。"
        seen.add(frozen.key)
    assert seen == {("A",), ("B",), ("C",)}


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        *[("A", "A"), ("b", "B"), ("Ｃ", "C"), ("ａ", "A"), (" B ", "B")],
        *[("", "-"), ("-", "-"), ("－", "-"), ("　", "-")],
        *[("D", None), ("AB", None), ("1", None), ("對", None)],
    ],
)
def test_spellings_of_an_answer(cell: str, answer: str | None) -> None:
    assert single.read_answer(item(), cell) == answer


def test_all_or_nothing() -> None:
    frozen = item()
    right = frozen.key[0]
    assert [single.share(frozen, letter) for letter in (right, "-", "F")] == [
        Decimal(1),
        Decimal(0),
        Decimal(0),
    ]
    assert single.shown(frozen, right) == f"{right} 15 秒"
    assert single.shown(frozen, "-") == "-"
