"""T37: the bank can serve an exam twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import base, found, problems

if TYPE_CHECKING:
    from pathlib import Path

BLUEPRINT = "curricula/junior/exams/theory.yaml"
PROJECT = "curricula/junior/projects/basics.yaml"
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


def test_a_bank_that_nobody_has_approved_is_the_check_question_point(tmp_path: Path) -> None:
    files = {path: text.replace("stem: ", "stem: So, ") for path, text in base(BANK).items()}
    both = ["bank-short", "question-point"]
    assert [one.code for one in problems(tmp_path, files, only=both)] == ["question-point-waiting"]


def test_of_courses_without_an_exam_of_their_own_the_bank_is_told_short(tmp_path: Path) -> None:
    files = {path: text.replace("stem: ", "stem: So, ") for path, text in base(BANK).items()}
    files |= base(PROJECT, ("    examined: true\n", ""))
    both = ["bank-short", "question-point"]
    assert [one.code for one in problems(tmp_path, files, only=both)] == ["bank-short", "bank-short"]


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


def test_levels_and_cells_are_counted_too_but_no_courses_that_are_asked_evenly(tmp_path: Path) -> None:
    cells = "cells: [{type: short, level: apply, count: 1}, {type: essay, level: apply, count: 1}]"
    files = base(BLUEPRINT, ("declaration", f"by_level: {{apply: 1}}\n{cells}\ndeclaration"))

    assert found(tmp_path, "bank-short", files) == [
        f"{BLUEPRINT}:10:19 bank-short: level apply: 2 approved questions are needed for 2 forms, there are 0",
        (
            f"{BLUEPRINT}:11:9 bank-short: type short, level apply: 2 approved questions are needed for 2 forms,"
            " there are 0"
        ),
    ]


def test_a_blueprint_without_sections_or_courses_asks_for_nothing(tmp_path: Path) -> None:
    section = "sections:\n  - {type: single, count: 1, points: 1}\n  - {type: short, count: 1, points: 2}"
    files = base(BLUEPRINT, (section, "sections: []"))
    assert found(tmp_path, "bank-short", files) == []
    none = base(BLUEPRINT, ("courses: [rules]", "courses: []"))
    assert len(found(tmp_path / "again", "bank-short", none)) == 2
