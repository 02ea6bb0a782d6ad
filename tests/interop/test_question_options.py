"""Options in one cell, and answers that name them (field practice, T38)."""

import pytest

from trainer_cli.interop.question_options import letters_of, options_in

AB = {"A": "可以", "B": "不可以"}


@pytest.mark.parametrize(
    "cell",
    [
        "A.可以B.不可以",
        "A. 可以 B. 不可以",
        "A、可以\nB、不可以",
        "（A）可以（B）不可以",
        "Ａ．可以；Ｂ．不可以；",
        "(A) 可以 | (B) 不可以",
        "可以|不可以",
        "可以┋不可以",
        "可以\n不可以",
        "可以; 不可以",
    ],
)
def test_options_in_one_cell(cell: str) -> None:
    assert options_in(cell) == AB


@pytest.mark.parametrize("cell", ["", "可以", "A.可以", "選 A.可以 B.不可以", "|".join("abcdefg")])
def test_no_options(cell: str) -> None:
    assert options_in(cell) == {}


def test_six_options_are_the_most() -> None:
    assert options_in("A.甲B.乙C.丙D.丁E.戊F.己G.庚") == dict(zip("ABCDEF", "甲乙丙丁戊", strict=False)) | {
        "F": "己G.庚"
    }


def test_letters_within_an_option_begin_no_other() -> None:
    assert options_in("A. 規格 B2 的燈 B. VIP. C 3.5 元") == {"A": "規格 B2 的燈", "B": "VIP. C 3.5 元"}


@pytest.mark.parametrize(
    ("cell", "letters"),
    [
        ("B", "B"), ("ｂ", "B"), ("AB", "AB"), ("A,B", "AB"), ("A、B", "AB"), ("A|B", "AB"), ("BA", "BA"),
        ("AA", "A"), ("1", "A"), ("1,2", "AB"), ("不可以", "B"), ("B. 不可以", "B"), ("(B)不可以", "B"),
        ("C", ""), ("3", ""), ("B. 可以", ""), ("C. 可以", ""), ("都可以", ""), ("", ""),
    ],
)  # fmt: skip
def test_answers(cell: str, letters: str) -> None:
    assert "".join(letters_of(cell, AB)) == letters


def test_a_number_that_is_also_an_option_names_it_only_where_both_agree() -> None:
    assert letters_of("2", {"A": "1", "B": "2"}) == ["B"]
    assert letters_of("2", {"A": "2", "B": "4"}) == []
