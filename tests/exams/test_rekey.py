"""A frozen form under a changed key (T40, T44)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.questions.asked import asked
from trainer_cli.exams.forms import frozen_form
from trainer_cli.exams.rekey import rekeyed, score_changes
from trainer_cli.model.curriculum import BlueprintSection
from trainer_cli.model.diff import ScoreChange
from trainer_cli.model.exam import AgentScore

if TYPE_CHECKING:
    from trainer_cli.exams.rekey import Rekeyed
    from trainer_cli.model.exam import Form

BANK = """
- id: rules-001
  type: single
  stem: 退款由誰批准？
  options: {A: 組長, B: 客服, C: 店長, D: 買家}
  answer: A
- id: rules-002
  type: true_false
  stem: 贈品可以換成現金。
  answer: false
- id: rules-003
  type: short
  stem: 怎樣致歉？
  model_answer: 先道歉。
  rubric: [{criterion: 道歉, points: 5}]
"""
SECTIONS = tuple(
    BlueprintSection(type=kind, count=1, points=Decimal(2)) for kind in ("single", "true_false", "short")
)


def form(text: str = BANK) -> Form:
    questions = asked(text)
    return frozen_form("e", "A", questions, SECTIONS, seed=3, digests={one.id: "d" for one in questions})


def after(*edits: tuple[str, str], frozen: str = BANK) -> Rekeyed:
    """The form of `frozen` where the bank changed from `BANK` by `edits`."""
    text = BANK
    for old, new in edits:
        assert old in text
        text = text.replace(old, new, 1)
    old_ones, new_ones = asked(BANK), asked(text)
    changed = {old.id: (old, new) for old, new in zip(old_ones, new_ones, strict=True) if old != new}
    return rekeyed(form(frozen), changed)


def texts(one: Form) -> list[str]:
    """The right answer of the choice in words."""
    item = one.items[0]
    return [item.options[letter] for letter in item.key]


def test_another_right_option_is_found_by_its_text() -> None:
    found = after(("answer: A", "answer: C"))
    assert (texts(form()), texts(found.form)) == (["組長"], ["店長"])
    assert (found.keys, found.unclear) == (("rules-001",), ())
    assert found.form.items[1:] == form().items[1:]


def test_options_in_another_order_are_no_change() -> None:
    found = after(("A: 組長, B: 客服", "A: 客服, B: 組長"), ("answer: A", "answer: B"))
    assert (found.form, found.keys, found.unclear) == (form(), (), ())


@pytest.mark.parametrize("edit", [("誰", "哪位"), ("A: 組長", "A: 當班組長"), ("B: 客服", "B: 新人")])
def test_new_words_are_no_new_key(edit: tuple[str, str]) -> None:
    found = after(edit)
    assert (found.form, found.keys, found.unclear) == (form(), (), ())


def test_a_reworded_option_that_becomes_right_is_found_by_its_place() -> None:
    found = after(("C: 店長", "C: 值班店長"), ("answer: A", "answer: C"))
    assert texts(found.form) == ["店長"]


def test_a_right_option_that_is_not_on_the_form_leaves_it_open() -> None:
    found = after(("D: 買家}", "D: 買家, E: 總監}"), ("answer: A", "answer: E"))
    assert (found.form, found.keys, found.unclear) == (form(), (), ("rules-001",))


def test_a_statement_turns_from_false_to_true() -> None:
    found = after(("answer: false", "answer: true"))
    assert found.form.items[1].key == ("T",)
    assert found.keys == ("rules-002",)


@pytest.mark.parametrize(
    "edit",
    [
        ("先道歉", "先道歉再補償"),
        ("points: 5", "points: 6"),
        ("answer: A", "answer: Z"),
        ("  type: true_false\n  stem: 贈品可以換成現金。\n  answer: false",
         "  type: single\n  stem: 贈品可以換成現金。\n  options: {A: 是, B: 否}\n  answer: B"),
    ],
)  # fmt: skip
def test_what_a_person_marks_and_what_is_unsound_is_left_open(edit: tuple[str, str]) -> None:
    found = after(edit)
    assert (found.form, found.keys, len(found.unclear)) == (form(), (), 1)


def test_new_words_of_a_written_question_are_no_new_key() -> None:
    assert after(("怎樣致歉", "如何致歉")).unclear == ()


def test_what_was_corrected_before_is_not_told_again() -> None:
    frozen = BANK.replace("answer: A", "answer: D")
    found = after(("誰", "哪位"), frozen=frozen)
    assert (texts(found.form), found.keys) == (["買家"], ())


def score(agent: str, points: str | None, *, passed: bool | None = None) -> AgentScore:
    value = None if points is None else Decimal(points)
    return AgentScore(agent=agent, outcome="sat", points=value, passed=passed)


def test_only_final_scores_that_differ_are_listed() -> None:
    before = [
        score("A1", "58", passed=False),
        score("A2", "80", passed=True),
        score("A3", None),
        score("A4", "9"),
    ]
    now = [
        score("A1", "60", passed=True),
        score("A2", "80", passed=True),
        score("A3", "1"),
        score("A4", None),
    ]
    assert score_changes(before, now) == (
        ScoreChange("A1", Decimal(58), Decimal(60), passed_before=False, passed_after=True),
    )
