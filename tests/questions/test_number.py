"""T38: a number, within a tolerance."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.questions.asked import asked
from trainer_cli.questions import AnyQuestion, number
from trainer_cli.questions.shuffle import seeded
from trainer_cli.text.convert import converted
from trainer_cli.text.source import NOWHERE

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem

GOOD = """
- id: rules-001
  type: number
  stem: 首次回覆最遲多久？
  answer: 15
  tolerance: 0.5
  unit: 秒
"""


def question(text: str = GOOD) -> number.Number:
    (found,) = asked(text)
    assert isinstance(found, number.Number)
    return found


def item() -> FormItem:
    return number.frozen(question(), number=3, points=Decimal(2), digest="d", random=seeded(1))


def test_a_sound_question_and_its_item() -> None:
    assert list(number.problems(question())) == []
    assert (item().key, item().tolerance, item().unit) == (("15",), Decimal("0.5"), "秒")


def test_a_number_stands_outside_the_unit() -> None:
    (problem,) = number.problems(question(GOOD.replace("unit: 秒", "unit: 5 秒")))
    assert (problem.code, problem.message) == ("question-unit", "the unit `5 秒` holds a digit")
    assert problem.source.pointer == ("unit",)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"answer": "十五"}, "`answer` must be a number like 12 or 0.5"),
        ({"answer": "NaN"}, "`answer` must be a number like 12 or 0.5"),
        ({"answer": "1", "tolerance": "-1"}, "`tolerance` must not be below 0"),
        ({"answer": "1", "tolerance": "Infinity"}, "`tolerance` must be a number like 12 or 0.5"),
    ],
)
def test_what_is_no_number_is_refused(fields: dict[str, str], message: str) -> None:
    value = {"id": "q", "type": "number", "stem": "s", **fields}
    _, problems = converted(value, AnyQuestion, NOWHERE)  # type: ignore[arg-type]  # a union of records
    assert [problem.message for problem in problems] == [message]


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        *[("15", 1), ("15.5", 1), ("14.5", 1), ("15 秒", 1), ("１５秒", 1), ("15.00", 1), ("+15", 1)],
        *[
            ("15.51", 0),
            ("14.49", 0),
            ("15 分", 0),
            ("-15", 0),
            ("−15", 0),
            ("約 15", 0),
            ("-", 0),
            ("秒", 0),
        ],
    ],
)
def test_the_tolerance_with_its_ends(answer: str, share: int) -> None:
    assert number.share(item(), answer) == share


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        *[
            ("1,200 元", "元", "1200"),
            ("12,00", "", None),
            ("1,234,567.5", "", "1234567.5"),
            (".5", "", "0.5"),
        ],
        *[("5.", "", "5"), ("3 ％", "%", "3"), ("2 KG", "kg", "2"), ("1e3", "", None), ("nan", "", None)],
    ],
)
def test_spellings_of_a_number(text: str, unit: str, value: str | None) -> None:
    assert number.number_in(text, unit) == (None if value is None else Decimal(value))


def test_a_second_accepted_number() -> None:
    corrected = replace(item(), key=("15", "20 秒", "不知"))
    assert [number.share(corrected, answer) for answer in ("15", "20.5", "17", "不知")] == [1, 1, 0, 0]


def test_an_answer_with_its_unit() -> None:
    assert [number.shown(item(), answer) for answer in ("15", "15 秒", "不知", "-")] == [
        "15 秒",
        "15 秒",
        "不知",
        "-",
    ]


@given(st.decimals(-10000, 10000, places=2))
@settings(max_examples=60)
def test_a_number_shown_is_read_as_the_same_number(value: Decimal) -> None:
    shown = number.shown(item(), number.read_answer(item(), str(value)))
    assert number.number_in(shown, "秒") == value
