"""T37: the bank can serve an exam twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path

BLUEPRINT = "curricula/junior/exams/theory.yaml"
BANK = "curricula/junior/questions/rules.yaml"


def test_twice_as_many_are_enough(tmp_path: Path) -> None:
    assert found(tmp_path, "bank-short", {}) == []


def test_a_question_that_is_not_approved_as_it_stands_does_not_count(tmp_path: Path) -> None:
    found_ = problems(tmp_path, base(BANK, ("answer: A", "answer: B")), only=["bank-short"])

    assert [(str(one.source), one.level, one.message) for one in found_] == [
        (
            f"{BLUEPRINT}:8:5",
            "warning",
            "type single: 2 approved questions are needed for 2 forms, there are 1",
        )
    ]


def test_a_rubric_worth_something_else_does_not_count(tmp_path: Path) -> None:
    files = base(BLUEPRINT, ("{type: short, count: 1, points: 2}", "{type: short, count: 1, points: 5}"))

    assert found(tmp_path, "bank-short", files) == [
        (
            f"{BLUEPRINT}:9:5 bank-short: "
            "type short of 5 points: 2 approved questions are needed for 2 forms, there are 0"
        )
    ]


def test_sections_of_one_type_are_counted_together(tmp_path: Path) -> None:
    files = base(BLUEPRINT, ("declaration", "  - {type: single, count: 2, points: 3}\ndeclaration"))

    assert found(tmp_path, "bank-short", files) == [
        f"{BLUEPRINT}:8:5 bank-short: type single: 6 approved questions are needed for 2 forms, there are 2"
    ]


def test_an_unknown_type_is_the_check_theory_exam(tmp_path: Path) -> None:
    assert found(tmp_path, "bank-short", base(BLUEPRINT, ("type: short", "type: essay"))) == []
