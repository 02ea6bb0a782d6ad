"""S10, T37: questions that ask the same, or nearly, whatever their type."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trainer_cli.questions.alike import Alike, alike_questions, alike_stems, may_meet
from trainer_cli.questions.match import Match, Pair
from trainer_cli.questions.order import Order
from trainer_cli.questions.single import Single
from trainer_cli.questions.true_false import TrueFalse

if TYPE_CHECKING:
    from trainer_cli.model.question import Question

STEM = "退款三百元以上的訂單要由哪一位批准以後才能處理？"
LIKE_IT = "退款四百元以上的訂單要由哪一位批准以後才能處理？"


def single(name: str, stem: str, *options: str, not_with: tuple[str, ...] = ()) -> Single:
    return Single(
        id=name, stem=stem, options=dict(zip("ABCD", options, strict=False)), answer="A", not_with=not_with
    )


def test_one_word_apart_and_the_same_but_for_signs_and_order() -> None:
    bank = [
        single("r-1", STEM, "組長", "客服"),
        single("r-2", LIKE_IT, "客服", "組長"),
        single("r-3", f"「{STEM}」", "客服。", "組長。"),
    ]
    assert alike_questions(bank, 0, 90) == [Alike("r-2", "r-1", 96), Alike("r-3", "r-1", 100)]
    assert alike_questions(bank, 2, 90) == [Alike("r-3", "r-1", 100)]


def test_other_options_make_another_question_and_only_stems_are_alike() -> None:
    bank = [
        single("r-1", STEM, "組長口頭答應就可以", "值班經理書面批准"),
        single("r-2", LIKE_IT, "買家先把商品寄回倉庫", "系統自動通過不用人管"),
        single("r-3", "下列何者正確？", "早安您好", "午安您好"),
        single("r-4", "下列何者正確？", "謝謝光臨", "歡迎再來"),
    ]
    assert alike_questions(bank, 0, 90) == []
    assert alike_stems(bank, 0, 90) == [Alike("r-2", "r-1", 95)]
    assert alike_stems(bank, 2, 90) == []


@pytest.mark.parametrize(
    ("one", "other", "like"),
    [
        (Order(id="r-1", stem=STEM, steps=("甲", "乙")), Order(id="r-2", stem=STEM, steps=("乙", "甲")), 100),
        (
            Match(
                id="r-1", stem=STEM, pairs=(Pair(prompt="甲", option="乙"), Pair(prompt="丙", option="丁"))
            ),
            Match(
                id="r-2", stem=STEM, pairs=(Pair(prompt="甲", option="乙"), Pair(prompt="丙", option="戊"))
            ),
            96,
        ),
        (TrueFalse(id="r-1", stem=STEM, answer=True), TrueFalse(id="r-2", stem=STEM, answer=False), 100),
    ],
)
def test_steps_and_pairs_belong_to_the_question(one: Question, other: Question, like: int) -> None:
    assert alike_questions([one, other], 0, 90) == [Alike("r-2", "r-1", like)]


def test_who_names_the_other_keeps_apart() -> None:
    one, other = single("r-1", STEM), single("r-2", STEM, not_with=("r-1",))
    assert may_meet(one, single("r-3", STEM))
    assert not may_meet(one, other)
    assert not may_meet(other, one)
