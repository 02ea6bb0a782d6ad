"""Rows beside the bank: what changes, what repeats, what contradicts, what is nearly the same (S10)."""

from __future__ import annotations

from decimal import Decimal

from tests.interop.asked import choice, draft, row
from trainer_cli.interop.question_match import Asked, Twin, bank_draft, changed_fields
from trainer_cli.questions.single import Single
from trainer_cli.questions.true_false import TrueFalse
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

PLACE = Source("curricula/junior/questions/rules.yaml", 2, 3)
QUESTION = Single(
    id="rules-001",
    stem="可以退貨嗎？\n",
    options={"A": "可以", "B": "不可以"},
    answer="B",
    point="rules-p1",
    cite="rules#4",
    source=PLACE,
)


def test_an_equal_row_changes_nothing() -> None:
    assert changed_fields(draft(choice(level="", difficulty="0.70")), {}, QUESTION) == {}


def test_fields_that_a_row_changes_or_takes_away() -> None:
    found = draft(choice(stem="可以退嗎？", difficulty="難", point="退貨", cite="", explanation=""))
    assert changed_fields(found, {"point": "rules-p2"}, QUESTION) == {
        "point": "rules-p2", "difficulty": Decimal("0.5"), "stem": "可以退嗎？", "cite": None,
    }  # fmt: skip


def test_what_the_curriculum_does_not_know_stays_as_it_is() -> None:
    assert changed_fields(draft(choice(point="保養", cite="公司制度")), {}, QUESTION) == {}


def test_a_question_that_is_not_sound_can_be_mended() -> None:
    broken = Single(id="rules-001", stem="問", options={"A": "可以"}, answer="C", source=PLACE)
    assert bank_draft(broken) is None
    assert changed_fields(draft(choice()), {}, broken) == {
        "stem": "可以退貨嗎？", "options": {"A": "可以", "B": "不可以"}, "answer": "B",
    }  # fmt: skip


def test_rows_that_repeat_the_bank_or_each_other() -> None:
    asked = Asked([QUESTION, Single(id="rules-002", stem="壞", options={}, answer="A", source=PLACE)])
    again = draft(choice(stem="可以退货吗", A="不可以。", B="可以", answer="A"))
    assert asked.twin(again) == Twin(again, "rules-001")
    first, second = (draft(row(line, type="判斷", stem="七天內可退", answer="對")) for line in (3, 4))
    assert asked.twin(first) is None
    assert asked.twin(second) == Twin(second, "row 3")
    assert asked.near() == []


def test_the_same_question_with_another_answer_is_a_contradiction() -> None:
    asked = Asked([QUESTION, TrueFalse(id="rules-003", stem="可退", answer=True, source=PLACE)])
    found = asked.twin(draft(choice(answer="A")))
    assert isinstance(found, Problem)
    assert (found.message, found.secret) == ("rules-001 asks the same, with another type or answer", True)
    assert isinstance(asked.twin(draft(row(type="判斷", stem="可退", answer="錯"))), Problem)
    assert isinstance(asked.twin(draft(row(type="簡答", stem="可退", answer="可"))), Problem)


def test_nearly_the_same_is_a_warning() -> None:
    asked = Asked(
        [TrueFalse(id="rules-003", stem="收到商品之後七天內可以申請退貨", answer=True, source=PLACE)]
    )
    assert asked.twin(draft(row(5, type="判斷", stem="收到商品之後十天內可以申請退貨", answer="錯"))) is None
    (found,) = asked.near()
    assert (found.level, str(found.source)) == ("warning", "bank.csv:5:8")
    assert found.message == "this question is 93 % like rules-003"


def test_of_many_that_are_nearly_the_same_the_rest_are_counted() -> None:
    asked = Asked([])
    for line in range(2, 26):
        asked.twin(draft(row(line, type="判斷", stem=f"收到商品之後第{line}天可以申請退貨嗎", answer="對")))
    *told, last = asked.near()
    assert [one.source.line for one in told] == list(range(3, 23))
    assert (last.source.line, last.message) == (23, "rows from here on that are nearly like another: 3")
