"""T11, T12: every examined point has approved questions in every form it names."""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING

from tests.checks.laid import base, found, problems
from tests.team import TODAY, said
from trainer_cli.workflows.check import all_problems
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

PROJECT = "curricula/junior/projects/basics.yaml"
BANK = "curricula/junior/questions/rules.yaml"
POINT = "      - {id: rules-p1, name: Promises, assessed: [single, true_false, short, analysis]}\n"


def test_a_form_without_a_question_and_one_without_an_approved_one(tmp_path: Path) -> None:
    files = base(PROJECT, (POINT, POINT + "      - {id: rules-p2, name: Tone, assessed: [single, short]}\n"))
    files["curricula/junior/questions/rules/more.yaml"] = (
        "- {id: rules-007, type: single, point: rules-p2, stem: How?, options: {A: so, B: not}, answer: A}\n"
    )

    found_ = problems(tmp_path, files, only=["question-point"])

    assert [(one.code, one.level, one.message) for one in found_] == [
        ("question-point-unapproved", "warning", "no single question on the point `rules-p2` is approved"),
        ("question-point-missing", "error", "the point `rules-p2` has no short question"),
    ]
    assert [(one.source.line, one.source.column) for one in found_] == [(18, 47), (18, 55)]


def test_forms_shown_by_doing_need_no_question(tmp_path: Path) -> None:
    files = base(PROJECT, (POINT, POINT + "      - {id: rules-p2, name: Tone, assessed: [hands_on, live]}\n"))

    assert found(tmp_path, "question-point", files) == []


def test_a_course_that_is_not_examined(tmp_path: Path) -> None:
    files = base(
        PROJECT, ("examined: true", "examined: false"), ("[single, ", "[live, "), ("rules-p1", "rules-p2")
    )

    assert found(tmp_path, "question-point", files) == []


def test_an_examined_course_without_points(tmp_path: Path) -> None:
    files = base(PROJECT, ("    points:\n" + POINT, ""))

    assert found(tmp_path, "question-point", files) == [
        (
            f"{PROJECT}:6:5 question-point-form: "
            "the course `rules` is examined, but no point of it says in what form"
        )
    ]


def test_a_changed_question_is_approved_no_longer(tmp_path: Path) -> None:
    files = base(BANK, ("answer: false", "answer: true"))

    assert found(tmp_path, "question-point", files) == [
        (
            f"{PROJECT}:17:59 question-point-unapproved: "
            "no true_false question on the point `rules-p1` is approved"
        )
    ]


def test_a_bank_that_nobody_has_approved_is_one_warning(team: Callable[[str], Team]) -> None:
    sample = team("sample")
    for one in (sample.root / "records/approvals").glob("*-questions-*"):
        rmtree(one)
    found_ = all_problems(sample.root, load(sample.root), TODAY)

    assert said(found_) == [
        (
            "curricula/gold/projects/trade-products.yaml:8:9 warning question-point-waiting: "
            "no question is approved yet (372 wait, in 24 courses), so no exam can be made"
        )
    ]
