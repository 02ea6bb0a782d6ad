"""A frozen form under a changed key (T40, T44)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.questions.asked import asked
from trainer_cli.exams.forms import frozen_form
from trainer_cli.exams.rekey import rekeyed, score_changes
from trainer_cli.model.diff import ScoreChange
from trainer_cli.model.exam import AgentScore
from trainer_cli.model.section import BlueprintSection
from trainer_cli.questions import TYPES
from trainer_cli.questions.item import type_name

if TYPE_CHECKING:
    from trainer_cli.exams.rekey import Rekeyed
    from trainer_cli.model.exam import Form, FormItem

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


MORE = """
- id: rules-011
  type: multiple
  stem: 哪些要請示？
  options: {A: 退款, B: 問候, C: 贈品, D: 查單}
  answer: AC
- id: rules-012
  type: order
  stem: 先後？
  steps: [問候, 核對, 說明, 紀錄]
- id: rules-013
  type: match
  stem: 配對。
  pairs:
    - {prompt: 未付款, option: 提醒}
    - {prompt: 已付款, option: 核對}
    - {prompt: 已出貨, option: 給單號}
- id: rules-014
  type: fill
  stem: 叫＿＿。
  accepted: [交接單]
- id: rules-015
  type: number
  stem: 幾秒？
  answer: 15
  unit: 秒
"""


def more_after(old: str, new: str, place: int) -> tuple[FormItem, FormItem, Rekeyed]:
    """An item of a form of `MORE` before and after a change of the bank, and all that changed."""
    assert old in MORE
    questions, later = asked(MORE), asked(MORE.replace(old, new, 1))
    sections = [BlueprintSection(type=type_name(one), count=1, points=Decimal(2)) for one in questions]
    digests = {one.id: "d" for one in questions}
    made = frozen_form("e", "A", questions, sections, seed=3, digests=digests)
    changed = {old.id: (old, new) for old, new in zip(questions, later, strict=True) if old != new}
    found = rekeyed(made, changed)
    return made.items[place], found.form.items[place], found


def right(item: FormItem) -> str:
    return TYPES[item.type].shown(item, item.key[0])


@pytest.mark.parametrize(
    ("old", "new", "place", "words"),
    [
        ("answer: AC", "answer: AD", 0, {"退款", "查單"}),
        ("C: 贈品, D: 查單}\n  answer: AC", "C: 貴重贈品, D: 查單}\n  answer: CD", 0, {"贈品", "查單"}),
    ],
)
def test_other_right_options_are_found_by_their_texts(
    old: str, new: str, place: int, words: set[str]
) -> None:
    _, now, found = more_after(old, new, place)
    assert {now.options[letter] for letter in now.key[0]} == words
    assert (found.keys, found.unclear) == (("rules-011",), ())


def test_steps_in_another_order() -> None:
    before, now, found = more_after("[問候, 核對, 說明, 紀錄]", "[核對, 問候, 說明, 紀錄]", 1)
    assert [before.options[letter] for letter in before.key[0]] == ["問候", "核對", "說明", "紀錄"]
    assert [now.options[letter] for letter in now.key[0]] == ["核對", "問候", "說明", "紀錄"]
    assert found.keys == ("rules-012",)


def test_pairs_that_belong_together_otherwise() -> None:
    old = "{prompt: 未付款, option: 提醒}\n    - {prompt: 已付款, option: 核對}"
    new = "{prompt: 未付款, option: 核對}\n    - {prompt: 已付款, option: 提醒}"
    _, now, found = more_after(old, new, 2)
    pairs = {now.prompts[pair[0]]: now.options[pair[1]] for pair in now.key[0].split()}
    assert pairs == {"未付款": "核對", "已付款": "提醒", "已出貨": "給單號"}
    assert found.keys == ("rules-013",)


def test_a_step_that_is_not_on_the_form_leaves_it_open() -> None:
    _, _, found = more_after("[問候, 核對, 說明, 紀錄]", "[問候, 核對, 說明, 紀錄, 道謝]", 1)
    assert (found.keys, found.unclear) == ((), ("rules-012",))


@pytest.mark.parametrize(
    ("old", "new", "place", "answers"),
    [
        ("[交接單]", "[交接單, 交接表]", 3, ["交接單", "交接表"]),
        ("answer: 15", "answer: 20", 4, ["20"]),
        ("answer: 15", "answer: 15\n  tolerance: 1", 4, ["14", "16 秒"]),
        ("unit: 秒", "unit: 分", 4, ["15 分"]),
    ],
)
def test_texts_and_numbers_that_count_now(old: str, new: str, place: int, answers: list[str]) -> None:
    _, now, found = more_after(old, new, place)
    assert [TYPES[now.type].share(now, answer) for answer in answers] == [1] * len(answers)
    assert len(found.keys) == 1
