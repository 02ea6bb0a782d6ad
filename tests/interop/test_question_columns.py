"""The column names of question spreadsheets in use (field practice, T38)."""

import pytest

from trainer_cli.interop.question_columns import NAMES, TITLES
from trainer_cli.text.csv_reader import read_table


@pytest.mark.parametrize(
    ("header", "fields"),
    [
        (
            "题号,题型,题干,选项A,选项B,选项C,选项D,选项E,正确答案,正确答案文本,解析",
            "id,type,stem,A,B,C,D,E,answer,answer_text,explanation",
        ),
        (
            "编号,题库,分类,题型,题干,A,B,C,D,答案,解析,难度,知识点,分值",
            "id,bank,category,type,stem,A,B,C,D,answer,explanation,difficulty,point,points",
        ),
        ("序號,試題類型,題目內容,選項（Ａ）,選項（Ｂ）,標準答案", "number,type,stem,A,B,answer"),
        ("No.,Question type,Question,Choices,Correct answer", "number,type,stem,options,answer"),
        ("題幹,創建人", "stem,創建人"),
    ],
)
def test_headers_in_use(header: str, fields: str) -> None:
    table = read_table(f"{header}\n".encode(), "bank.csv", NAMES, required=("stem",), open_columns=True)
    assert (",".join(table.columns), table.problems) == (fields, [])


@pytest.mark.parametrize("language", ["zh-Hant", "zh-Hans", "en"])
def test_the_titles_that_are_written_are_read(language: str) -> None:
    assert {field: NAMES[titles[language]] for field, titles in TITLES.items()} == {
        one: one for one in TITLES
    }
