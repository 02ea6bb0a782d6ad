"""Reading answers: the same whether a block is read at once or row by row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.measuring import answers
from trainer_cli.measuring.answers import line_blocks, read_answers
from trainer_cli.text.open_table import open_table

CELLS = st.sampled_from(["A", "B", "", "F", "1", "AC", "甲", '"D"', '"E\nF"', " G ", "H", "I", "'=J"])


def read(text: str | bytes) -> tuple[list[list[str]], list[tuple[str, str]]]:
    """Each person's answers, and the problems."""
    opened = open_table(text.encode() if isinstance(text, str) else text, "a.csv")
    coded = read_answers(opened)
    texts = {code: answer for answer, code in coded.book.items()} | {0: ""}
    rows = [[texts[code] for code in person] for block in coded.blocks for person in block.T.tolist()]
    return rows, [(one.code, str(one.source)) for one in opened.table.problems]


def rows_of(text: str) -> list[list[str]]:
    rows, problems = read(text)
    assert problems == []
    return rows


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_blanks_anywhere(newline: str, separator: str) -> None:
    text = "who,q1,q2,q3\nP1,A,B,C\nP22,,,\nP3,,B,\nP4,A,,C".replace(",", separator).replace("\n", newline)
    assert rows_of(text) == [["A", "B", "C"], ["", "", ""], ["", "B", ""], ["A", "", "C"]]


def test_answers_are_as_written() -> None:
    text = 'who,q1,q2\nP1,AC, A \nP2,"x, y",12\n林雨晴,甲,a\nP4,\'=1,１\n'
    assert rows_of(text) == [["AC", "A"], ["x, y", "12"], ["甲", "a"], ["=1", "１"]]


@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), max_size=8), st.integers(1, 40))
def test_blocks_change_nothing(cells: list[list[str]], size: int) -> None:
    lines = ["who,q1,q2,q3", *(f"P{number},{','.join(row)}" for number, row in enumerate(cells))]
    text = "\n".join(lines)
    whole = rows_of(text)
    assert len(whole) == len(cells)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(answers, "BLOCK", size)
        assert rows_of(text) == whole
        patch.setattr(answers, "_quick", lambda *_: None)
        assert rows_of(text) == whole


def test_a_block_ends_with_a_line_and_outside_of_quotes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(answers, "BLOCK", 3)
    opened = open_table(b'who,q1\nP1,A\nP2,"B\n\nB"\nP3,C\nP4,D', "a.csv")
    assert list(line_blocks(opened)) == [
        (2, b"P1,A\n"),
        (3, b'P2,"B\n\nB"\n'),
        (6, b"P3,C\n"),
        (7, b"P4,D"),
    ]


def test_empty_rows_and_rows_of_totals_are_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "who,q1,q2\nP1,A,B\n\n,,\nTotal,1,1\nP2,C,D\n合計,1,1\n"
    assert rows_of(text) == [["A", "B"], ["C", "D"]]
    monkeypatch.setattr(answers, "BLOCK", 1)
    assert rows_of(text) == [["A", "B"], ["C", "D"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("who,q1,q2\nP1,A,B\nP2,A\nP3,A,B,C\n", [("csv-row-length", 3), ("csv-row-length", 4)]),
        (
            "who,q1,q2\nP1,A,B\nP2,A,B\nP1,C,D\n,C,D\n",
            [("measure-name-repeated", 4), ("measure-name-missing", 5)],
        ),
        ('who,q1,q2\nP1,A,B\nP2,"A,B\nP3,A,B\n', [("csv-quote", 3)]),
        ("who,q1,q2\nP1,A\nP1,A,B\nP1,A,B\n", [("csv-row-length", 2), ("measure-name-repeated", 4)]),
        ("who,q1,q2\nA,B,A,B\nP,A,\n,,A,B\n", [("csv-row-length", 2), ("csv-row-length", 4)]),
    ],
)
@pytest.mark.parametrize("size", [1, 1 << 20])
def test_every_row_is_checked(
    text: str, expected: list[tuple[str, int]], size: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answers, "BLOCK", size)
    assert read(text)[1] == [(code, f"a.csv:{line}:1") for code, line in expected]


@pytest.mark.parametrize("codec", ["gb18030", "utf-16", "utf-8-sig"])
def test_other_encodings(codec: str) -> None:
    assert read("工號,题目一,题目二\n林雨晴,甲,B\n王小紅,乙,\n".encode(codec)) == (
        [["甲", "B"], ["乙", ""]],
        [],
    )
