"""T38: rubrics are worth the points of the exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path

BANK = "curricula/junior/questions/rules/more.yaml"
BLUEPRINT = "curricula/junior/exams/theory.yaml"


def question(type_: str, *points: str) -> str:
    """A written question with a criterion for each of some points."""
    rubric = ", ".join(f"{{criterion: names it, points: {number}}}" for number in points)
    return f"- {{id: rules-007, type: {type_}, stem: Say it., model_answer: It., rubric: [{rubric}]}}\n"


def test_points_are_exact_decimals(tmp_path: Path) -> None:
    assert found(tmp_path, "question-rubric", {BANK: question("short", "0.7", "1.1", "0.2")}) == []


def test_another_sum(tmp_path: Path) -> None:
    assert found(tmp_path, "question-rubric", {BANK: question("short", "2", "0.50")}) == [
        (
            f"{BANK}:1:74 question-rubric-points: "
            "the rubric adds up to 2.50 points, a short question of the exam is worth 2"
        )
    ]


def test_any_of_two_sections_will_do(tmp_path: Path) -> None:
    files = base(BLUEPRINT, ("declaration", "  - {type: short, count: 1, points: 10}\ndeclaration"))

    assert found(tmp_path, "question-rubric", files | {BANK: question("short", "10")}) == []
    assert found(tmp_path, "question-rubric", files | {BANK: question("short", "3")}) == [
        (
            f"{BANK}:1:74 question-rubric-points: "
            "the rubric adds up to 3 points, a short question of the exam is worth 2 or 10"
        )
    ]


def test_a_type_and_a_course_that_no_exam_asks_for(tmp_path: Path) -> None:
    assert found(tmp_path, "question-rubric", {BANK: question("analysis", "9")}) == []
    files = base(BLUEPRINT, ("courses: [rules]", "courses: []")) | {BANK: question("short", "9")}
    assert found(tmp_path, "question-rubric", files) == []


def test_it_is_an_error_once_the_question_is_approved(tmp_path: Path) -> None:
    files = base(BLUEPRINT, ("type: short, count: 1, points: 2", "type: short, count: 1, points: 3"))

    levels = {
        one.message[:26]: one.level
        for one in problems(tmp_path, files | {BANK: question("short", "4")}, only=["question-rubric"])
    }
    assert levels == {"the rubric adds up to 2 po": "error", "the rubric adds up to 4 po": "warning"}
