"""T38: lettered options."""

from __future__ import annotations

import pytest

from trainer_cli.questions.options import equal_texts, named_anew, options_problems, plain_text, relettered
from trainer_cli.questions.shuffle import seeded
from trainer_cli.text.source import Source

QUESTION = Source("curricula/junior/questions/rules.yaml", 2, 3)


def test_letters_go_from_a_on_without_a_gap() -> None:
    (problem,) = options_problems({"A": "甲", "C": "乙"}, QUESTION)
    assert (problem.code, problem.message) == ("question-options", "the options are A, C")
    assert problem.source == QUESTION.at("options")


def test_options_that_differ_in_width_only_are_equal() -> None:
    (problem,) = options_problems({"A": "15 秒", "B": "１５ 秒 "}, QUESTION)
    assert (problem.code, problem.message) == ("question-options-equal", "options A and B are equal")
    assert problem.source == QUESTION.at("options", "B")
    assert plain_text(" １５ 秒 ") == "15 秒"


def test_each_repeated_text_names_the_first() -> None:
    assert list(equal_texts([("1", "甲"), ("2", "乙"), ("3", "甲"), ("4", "甲")])) == [("3", "1"), ("4", "1")]


def test_a_form_letters_the_options_anew() -> None:
    options, new = relettered({"A": "甲", "B": "乙", "C": "丙"}, seeded(1))
    assert list(options) == ["A", "B", "C"]
    assert {old: options[letter] for old, letter in new.items()} == {"A": "甲", "B": "乙", "C": "丙"}
    assert new != {"A": "A", "B": "B", "C": "C"}


@pytest.mark.parametrize(
    ("written", "on_the_form"),
    [
        ("只有 B 齊全；A、D 沒有回答，C 沒有問候。", "只有 D 齊全；C、B 沒有回答，A 沒有問候。"),
        ("故選B。A項太早，Ｃ已經邀請過", "故選D。C項太早，A已經邀請過"),
        ("AC 對，選 ABD 的人漏看了時限", "AC 對，選 BCD 的人漏看了時限"),
        ("A is too early, and B or D is right", "C is too early, and D or B is right"),
        ("A customer asked for it: see Plan-B, B2B, F1, F 區 and BAD", None),
        ("七天之內都可以退貨", None),
    ],
)
def test_an_explanation_names_options_in_the_letters_of_the_form(
    written: str, on_the_form: str | None
) -> None:
    new = {"A": "C", "B": "D", "C": "A", "D": "B"}
    assert named_anew(written, new) == (on_the_form or written)
