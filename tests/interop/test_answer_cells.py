"""An answer as other systems write it, as our letter."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.interop.systems import REFUND, item
from trainer_cli.interop.answer_cells import native_answer
from trainer_cli.questions import TYPES

SINGLE = item(1, "怎樣處理?", *REFUND)
TRUE_FALSE = item(2, "七天內可退")
NUMBERS = item(3, "幾天?", "3", "7", "1")
MULTIPLE = replace(
    item(4, "要附什麼?", "截圖", "截圖, 單號", "說明；日期", "無"), type="multiple", key=("AC",)
)
ORDER = replace(item(5, "先後?", *REFUND), type="order", key=("CABD",))
MATCH = replace(
    item(6, "怎樣處理?", "提醒付款", "核對地址", "給出單號"),
    type="match",
    prompts={"1": "未付款", "2": "已付款", "3": "已出貨"},
    key=("1A 2B 3C",),
)
FILL = replace(item(7, "叫什麼?"), type="fill", key=("交接單",))
NUMBER = replace(item(8, "幾度?"), type="number", key=("-2",))


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("B", "B"), ("ｂ", "B"), ("b.", "B"), ("B、換貨", "B"), ("B. anything", "B"), ("換貨", "B"), ("换货", "B"),
        (" 換 貨 ", "B"), ("2", "B"), ("A,B", "AB"), ("A、C", "AC"), ("ACB", "ABC"), ("A|B", "AB"), ("1,3", "AC"),
        ("退款┋補發", "AC"), ("A┋A", "A"), ("", ""), ("-3", ""), ("(跳过)", ""),
        ("5", "5"), ("E", "E"), ("A,E", "A,E"), ("AE", "AE"), ("other", "other"), (",", ","),
        ("A word with them", "A word with them"),
    ],
)  # fmt: skip
def test_letters_texts_and_numbers_of_options(cell: str, answer: str) -> None:
    assert native_answer(SINGLE, cell) == answer


@pytest.mark.parametrize("cell", ["√", "×", "对", "错", "T", "F"])
def test_statements_are_read_as_they_are(cell: str) -> None:
    assert native_answer(TRUE_FALSE, cell) == cell


def test_the_text_of_an_option_goes_before_its_number() -> None:
    assert [native_answer(NUMBERS, cell) for cell in ("3", "1", "2")] == ["A", "C", "B"]


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("截圖┋無", "AD"), ("截圖, 單號", "B"), ("截圖, 單號, 說明；日期", "BC"), ("說明；日期, 截圖", "AC"),
        ("截圖\n截圖, 單號", "AB"), ("截图;无", "AD"), ("BD", "BD"), ("d、a", "AD"), ("1|3", "AC"),
        ("截圖, 單號, 別的", "截圖, 單號, 別的"), ("截圖┋截圖", "A"), ("截圖|截圖|截圖, 單號", "截圖|截圖|截圖, 單號"),
    ],
)  # fmt: skip
def test_texts_of_several_options_whatever_signs_they_hold(cell: str, answer: str) -> None:
    assert native_answer(MULTIPLE, cell) == answer


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("補發→退款→換貨→拒絕", "CABD"), ("補發┋退款┋換貨┋拒絕", "CABD"), ("C,A,B,D", "CABD"), ("3,1,2,4", "CABD"),
        ("CABD", "CABD"), ("C > A", "CA"), ("補發→別的", "補發→別的"),
    ],
)  # fmt: skip
def test_an_order_is_kept(cell: str, answer: str) -> None:
    assert native_answer(ORDER, cell) == answer


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("未付款 -> 提醒付款; 已付款 -> 核對地址; 已出貨 -> 給出單號", "1A 2B 3C"),
        ("已付款→B┋未付款→给出单号", "2B 1C"), ("1A 2B 3C", "1A 2B 3C"), ("1→A;2→B", "1→A;2→B"), ("ABC", "ABC"),
        ("未付款 -> 別的", "未付款 -> 別的"), ("別的 -> 提醒付款", "別的 -> 提醒付款"), ("", ""), ("(空)", ""),
    ],
)  # fmt: skip
def test_pairs_by_their_texts(cell: str, answer: str) -> None:
    assert native_answer(MATCH, cell) == answer


def test_a_text_and_a_number_stay_as_they_are() -> None:
    assert native_answer(FILL, "交接→單") == "交接→單"
    assert native_answer(FILL, "-3") == ""
    assert [native_answer(NUMBER, cell) for cell in ("-2", "(空)")] == ["-2", ""]


@given(st.data())
@settings(max_examples=60)
def test_an_answer_shown_in_words_is_read_again(data: st.DataObject) -> None:
    chosen = data.draw(st.sampled_from([MULTIPLE, ORDER, MATCH]))
    letters = data.draw(st.lists(st.sampled_from(list(chosen.options)), min_size=1, max_size=3, unique=True))
    cell = "".join(letters)
    if chosen is MATCH:
        cell = " ".join(f"{number}{letter}" for number, letter in enumerate(letters, 1))
    kind = TYPES[chosen.type]
    answer = kind.read_answer(chosen, cell)
    assert answer is not None
    assert kind.read_answer(chosen, native_answer(chosen, kind.shown(chosen, answer))) == answer
