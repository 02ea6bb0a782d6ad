"""Cells of a row and their places (T38)."""

from tests.interop.asked import choice, draft, row


def test_a_problem_stands_at_its_cell() -> None:
    problem = row(5, stem="問").problem("question-row-empty", "stem", "nothing", "write it")
    assert (str(problem.source), problem.code, problem.secret) == (
        "bank.csv:5:8",
        "question-row-empty",
        True,
    )
    assert str(row(5, stem="問").place("answer")) == "bank.csv:5:1"


def test_the_key_is_the_text_of_the_right_option() -> None:
    assert draft(choice()).key == ("single", "不可以")
    assert draft(choice(A="不可以", B="可以", answer="A")).key == ("single", "不可以")
    assert draft(row(type="判斷", stem="可以退貨", answer="錯")).key == ("true_false", False)
