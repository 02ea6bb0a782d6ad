"""Questions that ask the same, or nearly (S10)."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz.fuzz import ratio

from trainer_cli.questions.likeness import LIKE, nearest, plain, plain_question

TEXTS = st.lists(st.text(st.sampled_from("甲乙丙"), min_size=1, max_size=24), min_size=2, max_size=8)


def test_script_width_punctuation_and_order_of_options_do_not_count() -> None:
    one = plain_question("保溫時數是 3.5 小時嗎？", {"A": "是。", "B": "否"})
    assert one == plain_question("保温时数是3.5小时吗", {"A": "否", "B": "是"})
    assert plain("3.5") != plain("35")


def test_the_nearest_from_ninety_percent_on() -> None:
    texts = [
        "甲乙丙丁戊己庚辛壬癸",
        "子丑寅卯辰巳午未申酉",
        "甲乙丙丁戊己庚辛壬X",
        "甲乙丙丁戊己庚辛壬癸",
        "X",
    ]
    assert list(nearest(texts, 2)) == [(2, 0, 90), (3, 2, 90)]
    assert list(nearest(texts, 4)) == []


def test_a_text_is_told_once() -> None:
    texts = ["甲乙丙丁戊己庚辛壬癸" * 2 + end for end in ("子丑", "子寅", "子丑卯", "子")]
    assert [(one, other) for one, other, _ in nearest(texts, 0)] == [(1, 0), (2, 0), (3, 0)]


@settings(max_examples=80)
@given(TEXTS, st.sampled_from([80, 85, LIKE, 95]))
def test_none_is_missed(texts: list[str], least: int) -> None:
    best = {
        later: max(
            (ratio(text, other) for other in texts[:later] if other != text),
            default=0,
        )
        for later, text in enumerate(texts)
    }
    assert {later: like for later, _, like in nearest(texts, 0, least)} == {
        later: int(like) for later, like in best.items() if like >= least
    }


def test_below_a_share_nothing_is_looked_for() -> None:
    with pytest.raises(ValueError, match="below 80 percent"):
        list(nearest(["甲", "乙"], 0, 79))
