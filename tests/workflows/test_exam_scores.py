"""Scores are worked out from frozen forms, sheets and marks, never stored (T42)."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from tests.team import COHORT, EXAM, NOON
from trainer_cli.workflows.exam_scores import (
    exam_scores,
    exam_summary,
    has_written_items,
)
from trainer_cli.workflows.outcome import new_outcome
from trainer_cli.workspace.lazy import replaced

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_scores_before_the_marks(team: Callable[[str], Team]) -> None:
    scores = {one.agent: one for one in team("answered").scores}
    first = scores["A001"]
    assert (first.outcome, first.form, first.points, first.passed, first.unmarked) == (
        "sat",
        "A",
        None,
        None,
        10,
    )
    assert first.sections == (Decimal(25), Decimal(15), None, None)
    assert scores["A002"].sections == (Decimal(20), Decimal(15), None, None)
    assert (scores["A007"].outcome, scores["A007"].points) == ("absent", None)


def test_scores_with_the_marks(team: Callable[[str], Team]) -> None:
    scores = {one.agent: one for one in team("marked").scores}
    assert (scores["A001"].points, scores["A001"].passed) == (Decimal("70.0"), True)
    assert (scores["A002"].points, scores["A002"].passed) == (Decimal("65.0"), True)
    assert (scores["A007"].points, scores["A007"].passed) == (None, None)
    assert list(scores) == list(COHORT)


def test_an_edited_bank_changes_no_score(team: Callable[[str], Team]) -> None:  # S101
    marked = team("marked")
    before = marked.scores
    for path in sorted((marked.root / "curricula" / "junior" / "questions").iterdir()):
        path.write_text(path.read_text(encoding="utf-8").replace("answer: A", "answer: B"), encoding="utf-8")
    assert marked.scores == before


def test_a_void_sheet_has_no_score(team: Callable[[str], Team]) -> None:  # T41
    marked = team("marked")
    marked.do(*new_outcome(marked.exam, "A002", "void", reason="phone", sat={"A002"}, by="TR02", at=NOON))
    score = next(one for one in marked.scores if one.agent == "A002")
    assert (score.outcome, score.points, score.form) == ("void", None, "")


def test_the_figures_without_a_record_a_candidate(team: Callable[[str], Team]) -> None:
    answered = team("answered")
    settings = answered.workspace.settings
    facts = answered.exam
    assert has_written_items(facts)
    forms = {name: msgspec.structs.replace(form, items=form.items[:40]) for name, form in facts.forms.items()}
    objective = replaced(facts, forms=forms, outcomes=())
    assert not has_written_items(objective)
    found = exam_summary(answered.root, settings, objective)
    scores = [one.points for one in exam_scores(answered.root, settings, objective) if one.points is not None]
    assert found.count == len(scores) == 11
    assert found.mean == sum(scores, Decimal(0)) / 11
    answered.do(*new_outcome(facts, "A002", "void", reason="phone", sat={"A002"}, by="TR02", at=NOON))
    void = replaced(answered.exam, forms=forms)
    assert exam_summary(answered.root, settings, void).count == 10


def test_sheets_of_a_form_that_is_gone_are_not_scored(team: Callable[[str], Team]) -> None:
    """Reliability row 12: the program goes on, and `missing_forms` says whose is missing."""
    here = team("answered")
    (here.root / f"records/exams/{EXAM}/form-B.yaml").unlink()
    assert {one.form for one in here.scores if one.form} == {"A"}
