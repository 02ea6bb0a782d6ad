"""Answers in words: the same wrong answer is the same on every form, whatever its letters (T40)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.compared_answers import RIGHT, answer_reader, compared_items
from trainer_cli.model.exam import Form, FormItem, Sheet
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from trainer_cli.model.question import TypeName

OPTIONS = {"A": "red", "B": "blue", "C": "green"}
SHUFFLED = {"A": "green", "B": "red", "C": "blue"}


def form(name: str, options: dict[str, str], keys: dict[TypeName, str]) -> Form:
    """One item of each type, numbered in this order; of match only the left side is in another order on B."""
    prompts = {"1": "one", "2": "two"} if name == "A" else {"1": "two", "2": "one"}
    items = [
        FormItem(
            number=number,
            question=f"{type_}-1",
            type=type_,
            course="rules",
            points=Decimal(1),
            stem="?",
            prompts=prompts if type_ == "match" else {},
            options=options if type_ in {"single", "multiple", "order", "match"} else {},
            key=(key,) if key else (),
            digest="",
            path="",
            line=1,
        )
        for number, (type_, key) in enumerate(keys.items(), 1)
    ]
    return Form(exam="e", form=name, items=tuple(items), source=Source("form.yaml"))


A = form(
    "A",
    OPTIONS,
    {
        "single": "A",
        "true_false": "T",
        "multiple": "AB",
        "order": "ABC",
        "match": "1A 2B",
        "fill": "red",
        "short": "",
    },
)
B = form(
    "B",
    SHUFFLED,
    {
        "single": "B",
        "true_false": "T",
        "multiple": "BC",
        "order": "BCA",
        "match": "1C 2B",
        "fill": "red",
        "short": "",
    },
)


def read(paper: Form, answers: str, more: dict[int, str]) -> dict[str, str]:
    return answer_reader(paper)(Sheet(agent="A001", form=paper.form, row=2, answers=answers, more=more))


def test_the_same_wrong_answers_on_two_forms() -> None:
    on_a = read(A, "CF", {3: "AC", 4: "CAB", 5: "1C 2A", 6: "Ｂlue "})
    on_b = read(B, "AF", {3: "AB", 4: "ABC", 5: "1B 2A", 6: "blue"})
    assert on_a == on_b
    assert on_a == {
        "single-1": "green",
        "true_false-1": "f",
        "multiple-1": "green\nred",
        "order-1": "green\nred\nblue",
        "match-1": "onegreen\ntwored",
        "fill-1": "blue",
    }


def test_right_answers_and_blanks() -> None:
    found = read(B, "B-", {3: "BC", 6: "red"})
    assert found == {"single-1": RIGHT, "multiple-1": RIGHT, "fill-1": RIGHT}


def test_what_is_marked_or_void_is_not_compared() -> None:
    items = (msgspec.structs.replace(A.items[0], void="full"), *A.items[1:])
    void = msgspec.structs.replace(A, items=items)
    assert [item.question for item in compared_items(void)] == [
        "true_false-1",
        "multiple-1",
        "order-1",
        "match-1",
        "fill-1",
    ]
    assert "single-1" not in read(void, "AT", {})
