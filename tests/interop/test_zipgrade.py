"""ZipGrade: the key version is the form."""

from __future__ import annotations

import pytest

from tests.interop.systems import FORM_A, FORM_B, FORM_PARTS, native
from tests.interop.told import kinds
from trainer_cli.interop.zipgrade import layout

HEAD = "QuizName,FirstName,LastName,StudentID,CustomID,Key Version,Stu1,PriKey1,Mark1,Stu2,PriKey2,Mark2"


def test_answers_are_those_of_the_key_version() -> None:
    text = f"{HEAD}\nQ,雨晴,林,17,A001,A,B,B,C,T,T,C\nQ,x,y,18,A002,B,F,T,X,BD,A,X\n"
    table, rows = native(text, FORM_A, FORM_B)
    assert table.columns == ("", "", "", "", "agent", "form", "1", "", "", "2", "", "")
    assert [(line, cells[4], cells[5], cells[6], cells[9]) for line, cells in rows] == [
        (2, "A001", "A", "B", "T"),
        (3, "A002", "B", "F", "BD"),
    ]


@pytest.mark.parametrize("head", [HEAD.replace("QuizName", "x"), HEAD.replace("Stu", "x"), "QuizName,Stu1"])
def test_what_it_is(head: str) -> None:
    assert kinds(HEAD) == ["sheets"]
    assert layout(head.split(",")) is None
    assert layout(["QuizName", "StudentID", "Stu1"]) is not None


def test_several_bubbles_of_an_item() -> None:  # T38
    text = f"{HEAD}\nQ,雨晴,林,17,A001,A,CA,B,C,CABD,T,C\n"
    _, rows = native(text, FORM_PARTS)
    assert (rows[0][1][6], rows[0][1][9]) == ("AC", "CABD")
