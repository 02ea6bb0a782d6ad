"""Sentences said in another language, found by the English ones."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trainer_cli.text.wording import ENGLISH, Wording

WORDING = Wording(
    {
        "the plan": "計劃",
        "nothing to do": "沒有要做的事",
        "the file `{path}` does not exist": "檔案 `{path}` 不存在",
        "there is no {what} `{id}`": "沒有{what}「{id}」",
        "there is no {what}": "沒有{what}",
        "{count} of {most} rows": "{most} 列中的 {count} 列",
        "close it with `}}`": "用 `}}` 關閉",
        "Imported {what}.\nNext: {follow}": "已匯入{what}。\n下一步：{follow}",
        "{count} of all\nagents of {team}": "{team} 全體\n客服中的 {count} 人",
    }
)


@pytest.mark.parametrize(
    ("english", "said"),
    [
        ("nothing to do", "沒有要做的事"),
        ("the file `a b.md` does not exist", "檔案 `a b.md` 不存在"),
        ("there is no the plan `the plan`", "沒有計劃「the plan」"),
        ("there is no tier", "沒有tier"),
        ("12 of 30 rows", "30 列中的 12 列"),
        ("close it with `}`", "用 `}` 關閉"),
        ("Imported 3 of 4 rows.\nNext: trainer build", "已匯入4 列中的 3 列。\n下一步：trainer build"),
        ("3 of all\nagents of west 2", "west 2 全體\n客服中的 3 人"),
        ("12 of 30\nfound in 30 rows", "12 of 30\nfound in 30 rows"),
        ("there is no tier `a`\nthere is no team `b`", "沒有tier「a」\n沒有team「b」"),
        ("the plan, 12 of 30 rows, nothing to do", "計劃、30 列中的 12 列、沒有要做的事"),
        ("the plan, the tier", "the plan, the tier"),
        ("there is no A001, A002, …", "沒有A001, A002, …"),
        ("`A001`, `A002`", "`A001`、`A002`"),
        ("`a`, `the plan` of 30 rows", "30 列中的 `a`、`the plan` 列"),
        ("`the plan`, `12 of 30 rows`", "`the plan`、`12 of 30 rows`"),
        ("there is no plan, the tier", "沒有plan, the tier"),
        ("nothing to do\nsomething else", "沒有要做的事\nsomething else"),
        ("never heard", "never heard"),
        ("", ""),
        ("\n", "\n"),
    ],
)
def test_a_sentence_is_said_by_the_pattern_that_made_it(english: str, said: str) -> None:
    assert WORDING(english) == said


def test_the_pattern_with_most_letters_of_its_own_counts() -> None:
    wording = Wording({"{a} is {b}": "{a} 是 {b}", "{a} is not {b}": "{a} 不是 {b}"})
    assert wording("A001 is not west") == "A001 不是 west"
    wording = Wording({"{a} is in {b}": "first", "{a} in is {b}": "second"})
    assert wording("A001 is in is west") == "first"


def test_english_stays_as_it_is() -> None:
    assert ENGLISH("the file `x` does not exist") == "the file `x` does not exist"


@given(st.text(alphabet=st.characters(exclude_characters="`"), max_size=30))
@example("{path}")
@example("there is no plan")
@example("a\nb")
def test_data_in_backticks_comes_out_as_it_went_in(path: str) -> None:
    assert WORDING(f"the file `{path}` does not exist") == f"檔案 `{path}` 不存在"


def test_braces_that_are_doubled_name_nothing() -> None:
    wording = Wording(
        {"`{{{name}}}` is a name": "`{{{name}}}` 是名稱", "`{{name}}` is none": "`{{name}}` 不是"}
    )
    assert wording("`{rules}` is a name") == "`{rules}` 是名稱"
    assert wording("`{name}` is none") == "`{name}` 不是"
