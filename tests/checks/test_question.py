"""T38: questions are sound by the rules of their type."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found, problems

if TYPE_CHECKING:
    from pathlib import Path

BANK = "curricula/junior/questions/rules/more.yaml"
RUBRICS = {BANK: "- {id: rules-007, type: short, stem: Think., model_answer: I did., rubric: []}\n"}


def test_every_rule_of_a_type_at_its_place(tmp_path: Path) -> None:
    files = {
        BANK: "- id: rules-007\n  type: single\n  stem: Who marks?\n  options: {A: Tia}\n  answer: B\n"
        "- {id: rules-008, type: analysis, stem: Think., model_answer: I did., rubric: []}\n"
    }

    assert found(tmp_path, "question", files) == [
        f"{BANK}:4:12 question-options: the options are A",
        f"{BANK}:5:11 question-answer: the answer `B` is none of the options",
        f"{BANK}:6:79 question-rubric: the question has no rubric",
    ]


def test_a_line_that_shows_a_key_is_secret(tmp_path: Path) -> None:
    files = {BANK: "- {id: rules-007, type: single, stem: Who?, options: {A: Tia, B: Dee}, answer: C}\n"}

    assert [(one.code, one.secret) for one in problems(tmp_path, files, only=["question"])] == [
        ("question-answer", True)
    ]
    assert [one.level for one in problems(tmp_path, RUBRICS, only=["question"])] == ["warning"]
