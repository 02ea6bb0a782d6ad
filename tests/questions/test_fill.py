"""T38: fill in the blank."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.questions.asked import asked
from trainer_cli.questions import fill
from trainer_cli.questions.shuffle import seeded

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem
    from trainer_cli.text.problem import Problem

GOOD = """
- id: rules-001
  type: fill
  stem: 出貨前要核對的單據叫＿＿＿＿。
  accepted: [交接單, 交接表, Hand-over sheet]
"""


def question(text: str = GOOD) -> fill.Fill:
    (found,) = asked(text)
    assert isinstance(found, fill.Fill)
    return found


def problems(accepted: str) -> list[Problem]:
    return list(fill.problems(question(GOOD.replace("[交接單, 交接表, Hand-over sheet]", accepted))))


def item() -> FormItem:
    return fill.frozen(question(), number=3, points=Decimal(2), digest="d", random=seeded(1))


def test_a_sound_question_and_its_item() -> None:
    assert list(fill.problems(question())) == []
    assert item().key == ("交接單", "交接表", "Hand-over sheet")


@pytest.mark.parametrize(
    ("accepted", "message", "pointer"),
    [
        ("[]", "no text is accepted", ("accepted",)),
        ("[交接單, 「。」]", "the accepted text `「。」` has neither a letter nor a digit", ("accepted", 1)),
        (
            "[Sheet A, 單, ＳＨＥＥＴ-Ａ]",
            "the accepted texts `Sheet A` and `ＳＨＥＥＴ-Ａ` are equal",
            ("accepted", 2),
        ),
    ],
)
def test_accepted_texts(accepted: str, message: str, pointer: tuple[str | int, ...]) -> None:
    (problem,) = problems(accepted)
    assert (problem.code, problem.message) == ("question-accepted", message)
    assert problem.source.pointer == pointer
    assert problem.secret


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        *[("交接單", 1), ("交接表。", 1), ("「交接單」", 1), ("交 接 單", 1)],
        *[("hand-over sheet", 1), ("ＨＡＮＤ－ＯＶＥＲ　ＳＨＥＥＴ", 1), ("handover sheet.", 1)],
        *[("交接", 0), ("交接單表", 0), ("-", 0), ("。", 0)],
    ],
)
def test_case_width_and_punctuation_make_no_difference(answer: str, share: int) -> None:
    assert fill.share(item(), answer) == share


def test_what_stands_between_digits_counts() -> None:
    assert fill.folded_text("１．５ 米") == "1.5米"
    assert fill.folded_text("10:30。") == "10:30"
    assert fill.folded_text("15 天") != fill.folded_text("1.5 天")


@given(st.text(max_size=20))
@settings(max_examples=60)
def test_an_answer_is_kept_as_it_was_written(text: str) -> None:
    answer = fill.read_answer(item(), text)
    assert answer == (text.strip() or "-")
    assert fill.read_answer(item(), fill.shown(item(), answer)) == answer
    assert fill.folded_text(fill.folded_text(text)) == fill.folded_text(text)
