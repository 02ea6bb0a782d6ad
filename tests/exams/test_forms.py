"""T37, T40: freezing a form."""

from __future__ import annotations

import pytest

from tests.exams.paper import section
from tests.questions.asked import asked
from trainer_cli.exams.forms import form_letter, frozen_form

QUESTIONS = asked(
    "".join(
        f"""
- id: rules-{number:03}
  type: single
  stem: 第 {number} 問
  options: {{A: 甲{number}, B: 乙{number}, C: 丙{number}, D: 丁{number}}}
  answer: C
"""
        for number in range(1, 7)
    )
    + """
- id: rules-011
  type: true_false
  stem: 對嗎？
  answer: true
"""
)
SECTIONS = [section("single", 6, "1"), section("true_false", 1, "2")]
DIGESTS = {question.id: f"sha256:{question.id}" for question in QUESTIONS}


def test_sections_stay_in_order_and_items_are_numbered() -> None:
    form = frozen_form("junior-theory", "A", QUESTIONS, SECTIONS, seed=7, digests=DIGESTS)
    assert (form.exam, form.form) == ("junior-theory", "A")
    assert [item.number for item in form.items] == [1, 2, 3, 4, 5, 6, 7]
    assert [item.type for item in form.items] == ["single"] * 6 + ["true_false"]
    assert [str(item.points) for item in form.items] == ["1"] * 6 + ["2"]
    assert {item.question for item in form.items} == DIGESTS.keys()
    assert all(item.digest == f"sha256:{item.question}" for item in form.items)


def test_the_key_follows_the_shuffled_options() -> None:
    form = frozen_form("junior-theory", "A", QUESTIONS, SECTIONS, seed=7, digests=DIGESTS)
    for item in form.items[:6]:
        (key,) = item.key
        assert item.options[key] == f"丙{int(item.question[-3:])}"
    assert len({item.key for item in form.items[:6]}) > 1


def test_the_order_hangs_on_seed_exam_and_letter_and_never_changes() -> None:
    def order(exam: str, letter: str, seed: int) -> str:
        form = frozen_form(exam, letter, QUESTIONS, SECTIONS, seed=seed, digests=DIGESTS)
        return "".join(item.question[-1] + "".join(item.key) for item in form.items)

    first = order("junior-theory", "A", 7)
    # If this fails, forms frozen earlier can't be drawn again.
    assert first == "1A3C2D5A6D4C1T"
    assert (
        len({first, order("junior-theory", "B", 7), order("junior-theory", "A", 8), order("x", "A", 7)}) == 4
    )


def test_questions_must_fit_the_sections() -> None:
    with pytest.raises(ValueError, match="section single needs 6 questions of its type"):
        frozen_form("e", "A", QUESTIONS[1:], SECTIONS, seed=1, digests=DIGESTS)
    with pytest.raises(ValueError, match="1 questions belong to no section"):
        frozen_form("e", "A", QUESTIONS, SECTIONS[:1], seed=1, digests=DIGESTS)


def test_names_of_forms() -> None:
    assert [form_letter(index) for index in (0, 1, 25, 26, 27, 702)] == ["A", "B", "Z", "AA", "AB", "AAA"]
