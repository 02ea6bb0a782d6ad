from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.text.mermaid import bar_chart, inert


def test_punctuation_of_mermaid_becomes_full_width() -> None:
    assert (
        inert('第1階段: "規則"; #1 <b>[A|B]</b> `x` 100%')
        == "第1階段： ＂規則＂； ＃1 ＜b＞［A｜B］＜/b＞ ｀x｀ 100％"
    )


def test_a_text_of_several_lines_stands_on_one() -> None:
    assert inert("一\n\n```\tend\u2028") == "一 ｀｀｀ end"


def test_ordinary_words_stay() -> None:
    assert inert("A 組、B 組 - 90/60, 1+1=2?") == "A 組、B 組 - 90/60, 1+1=2?"


@given(st.text())
def test_no_text_can_end_a_label_or_a_line(text: str) -> None:
    assert not set(inert(text)) & set("\"#%&'()*:;<>[\\]_`{|}~\n\r\t\x00\x1b\u2028")


def test_bars_with_labels_and_values() -> None:
    assert bar_chart("合格率 (%)", [("2026-01", Decimal("54.55")), ('"西"', Decimal(-1))]) == (
        'xychart-beta\n    title "合格率 （％）"\n    x-axis ["2026-01", "＂西＂"]\n    bar [54.55, -1]\n'
    )


def test_without_bars_there_is_no_chart() -> None:
    assert bar_chart("x", []) == ""
