"""T38: lettered options."""

from __future__ import annotations

from trainer_cli.questions.options import equal_texts, options_problems, plain_text, relettered
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
