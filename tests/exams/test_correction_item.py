"""T43: the item that a correction is about, and its new key on every form."""

from __future__ import annotations

import msgspec
import pytest

from tests.exams.paper import form, item
from trainer_cli.exams.correction_item import Found, accepted_keys, found_item
from trainer_cli.model.exam import Form
from trainer_cli.text.problem import Problem

SHUFFLED = msgspec.structs.replace(
    item(3, "single", "2", "C"),
    question="rules-001",
    options={"A": "選項D", "B": "選項C", "C": "選項A", "D": "選項B"},
)
FORMS = {
    "A": form(),
    "B": Form(exam="junior-theory", form="B", items=(SHUFFLED, item(9, "true_false", "1", "F"))),
}


def found(given: str, name: str | None = None) -> Found:
    one = found_item(FORMS, given, name)
    assert isinstance(one, Found), one
    return one


def refused(given: str, name: str | None = None) -> str:
    one = found_item(FORMS, given, name)
    assert isinstance(one, Problem)
    return f"{one.code}: {one.message}"


def keys(given: str, *answers: str, name: str | None = None, also: bool = False) -> object:
    one = accepted_keys(FORMS, found(given, name), answers, also=also)
    return f"{one.code}: {one.message}" if isinstance(one, Problem) else one


def test_a_number_is_meant_on_the_first_form_or_the_one_named() -> None:
    assert (found("1").form, found("1").item.question) == ("A", "rules-001")
    assert found("9", "B").item.type == "true_false"
    assert refused("9") == "correction-item: form A has no item 9"


def test_an_id_is_meant_wherever_it_stands() -> None:
    assert found("rules-009").form == "B"
    assert found("RULES-001").form == "A"
    assert found("rules-001", "B").item.number == 3
    assert refused("rules-010") == "correction-item: the question `rules-010` is not on the forms A, B"
    assert refused("rules-009", "A") == "correction-item: the question `rules-009` is not on the forms A"


def test_the_answer_gets_the_letter_of_each_form() -> None:
    assert keys("1", "b") == {"A": ("B",), "B": ("D",)}
    assert keys("rules-001", "D", name="B") == {"A": ("B",), "B": ("D",)}
    assert keys("3", "×") == {"A": ("F",)}


def test_what_was_right_stays_right_where_another_answer_is_accepted() -> None:
    assert keys("1", "B", "C", also=True) == {"A": ("A", "B", "C"), "B": ("C", "D", "B")}
    assert keys("1", "A", also=True) == {"A": ("A",), "B": ("C",)}


@pytest.mark.parametrize("answer", ["Z", "-", ""])
def test_what_can_be_no_answer(answer: str) -> None:
    said = f"correction-answer: `{answer}` can't be an answer to item 1 of form A"
    assert keys("1", "B", answer) == said


def test_what_a_person_marks_has_no_key() -> None:
    assert keys("4", "B") == "correction-marked: item 4 of form A is marked by a person and has no key"


def test_a_match_gets_the_numbers_and_letters_of_each_form() -> None:
    pairs = msgspec.structs.replace(
        item(1, "match", "2"),
        prompts={"1": "退貨", "2": "換貨"},
        options={"A": "售後", "B": "倉儲"},
        key=("1A 2B",),
    )
    turned = msgspec.structs.replace(
        pairs, prompts={"1": "換貨", "2": "退貨"}, options={"A": "倉儲", "B": "售後"}, key=("1A 2B",)
    )
    forms = {name: Form(exam="e", form=name, items=(one,)) for name, one in (("A", pairs), ("B", turned))}
    assert accepted_keys(forms, Found("A", pairs), ["1B 2B"], also=False) == {
        "A": ("1B 2B",),
        "B": ("1A 2A",),
    }
    assert accepted_keys(forms, Found("A", pairs), ["1B"], also=True) == {
        "A": ("1A 2B", "1B"),
        "B": ("1A 2B", "2A"),
    }


def test_a_text_is_the_same_on_every_form() -> None:
    blank = msgspec.structs.replace(item(1, "fill", "2"), key=("七天",))
    forms = {name: Form(exam="e", form=name, items=(blank,)) for name in "AB"}
    assert accepted_keys(forms, Found("A", blank), ["7 天"], also=True) == {
        "A": ("七天", "7 天"),
        "B": ("七天", "7 天"),
    }
