"""Rows in every layout in use become drafts; what can't be one is told at its cell (field practice, T38)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from tests.interop.asked import choice, draft, row
from trainer_cli.interop.question_rows import draft_of

if TYPE_CHECKING:
    from trainer_cli.interop.question_draft import Row

AB = {"A": "可以", "B": "不可以"}


def test_options_in_columns() -> None:
    found = draft(choice(level="應用", difficulty="易", explanation="守則第四段"))
    assert list(found.values.items()) == [
        ("type", "single"), ("level", "apply"), ("difficulty", Decimal("0.85")), ("stem", "可以退貨嗎？"),
        ("options", AB), ("answer", "B"), ("explanation", "守則第四段"),
    ]  # fmt: skip
    assert found.stated == {"level", "difficulty", "stem", "options", "answer", "explanation"}


@pytest.mark.parametrize(
    "found",
    [
        row(type="单选题", stem="可以退貨嗎？", options="A.可以 B.不可以", answer="不可以"),
        row(stem="可以退貨嗎？", options="可以|不可以", answer="2"),
        choice(answer="", answer_text="不可以"),
    ],
)
def test_options_in_one_cell_and_answers_by_text_or_number(found: Row) -> None:
    assert {key: draft(found).values[key] for key in ("type", "options", "answer")} == {
        "type": "single", "options": AB, "answer": "B",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "truth"),
    [
        ({"type": "判断题", "answer": "正确"}, True),
        ({"type": "判斷", "answer": "×"}, False),
        ({"answer": "√"}, True),
        ({"type": "判断", "A": "正确", "B": "错误", "answer": "B"}, False),
        ({"type": "判断", "A": "对", "B": "错", "answer": "对"}, True),
    ],
)
def test_statements(cells: dict[str, str], truth: bool) -> None:
    found = draft(row(stem="七天內可以退貨", **cells))
    assert found.values == {"type": "true_false", "stem": "七天內可以退貨", "answer": truth}


def test_written_questions() -> None:
    short = draft(row(type="簡答題", stem="期限？", answer="七天", rubric="2 | 說出期限 | 全對才給"))
    assert short.values == {
        "type": "short",
        "stem": "期限？",
        "model_answer": "七天",
        "rubric": [{"criterion": "說出期限", "points": Decimal(2), "anchors": "全對才給"}],
    }
    assert short.stated == {"stem", "model_answer", "rubric"}
    analysis = draft(
        row(type="案例分析", stem="案例", answer="三點", points="7", marker_notes="言之成理即可")
    )
    assert analysis.values["rubric"] == [{"criterion": "參考答案", "points": Decimal(7)}]
    assert analysis.values["marker_notes"] == "言之成理即可"
    assert draft(row(type="分析題", stem="案例", answer="三點")).values["rubric"] == []


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (choice(type="打字題"), ["4 type: `打字題` is no type of question"]),
        (row(stem="問", answer="答"), ["1 type: the row does not say of which type it is"]),
        (choice(type="多選題"), ["15 answer: the answer `B` does not fit"]),
        (choice(type="排序題"), ["15 answer: the answer `B` does not fit"]),
        (row(type="填空題", stem="問", answer=" | "), ["15 answer: the answer ` | ` does not fit"]),
        (row(type="數值題", stem="問", answer="十五"), ["15 answer: the answer `十五` does not fit"]),
        (row(type="配對題", stem="問", answer="甲"), ["15 answer: the answer `甲` does not fit"]),
        (choice(stem=""), ["8 empty: the row has no question"]),
        (choice(answer="C"), ["15 answer: the answer `C` does not fit"]),
        (choice(answer=""), ["15 answer: the row has no answer"]),
        (choice(B=""), ["9 options: the options are A", "15 answer: the answer `B` does not fit"]),
        (choice(A="", C="看情況"), ["9 options: the options are B, C"]),
        (
            row(type="單選", stem="問", options="可以", answer="A"),
            ["22 options: the options are missing", "15 answer: the answer `A` does not fit"],
        ),
        (
            choice(level="創造", difficulty="3"),
            ["6 value: `創造` is no level", "7 value: `3` is no difficulty"],
        ),
        (row(type="判斷", stem="問", answer="也許"), ["15 answer: the answer `也許` does not fit"]),
        (
            row(type="簡答", stem="問", answer="", rubric="說出期限", points="五"),
            [
                "15 answer: the row has no answer",
                "16 value: the rubric can't be read",
                "21 value: `五` is no number of points",
            ],
        ),
    ],
)
def test_what_is_wrong_stands_at_its_cell(found: Row, told: list[str]) -> None:
    drafted, problems = draft_of(found)
    assert drafted is None
    assert [
        f"{one.source.column} {one.code.removeprefix('question-row-')}: {one.message}" for one in problems
    ] == told
    assert all(one.secret for one in problems)


@pytest.mark.parametrize(
    ("found", "own"),
    [
        (choice(type="多选", answer="B、A"), {"options": {"A": "可以", "B": "不可以"}, "answer": "AB"}),
        (choice(answer="AB"), {"options": {"A": "可以", "B": "不可以"}, "answer": "AB"}),
        (row(type="填空", stem="問", answer="交接單 | 交接表"), {"accepted": ["交接單", "交接表"]}),
        (row(type="计算题", stem="問", answer="1,200.5 元"), {"answer": Decimal("1200.5"), "unit": "元"}),
        (row(type="連線題", stem="問", answer="甲 | 一\n乙→二"),
         {"pairs": [{"prompt": "甲", "option": "一"}, {"prompt": "乙", "option": "二"}]}),
        (choice(type="排序", answer="BA"), {"steps": ["不可以", "可以"]}),
    ],
)  # fmt: skip
def test_types_with_keys_of_their_own(found: Row, own: dict[str, object]) -> None:  # T38
    drafted = draft(found)
    assert {field: drafted.values[field] for field in own} == own
    assert drafted.stated >= own.keys()
