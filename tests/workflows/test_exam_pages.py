"""T42, T43, T44: the pages of an exam rest on the same scores."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.reports.exam import exam_report
from trainer_cli.reports.scores import score_report
from trainer_cli.workflows.exam_mistakes import mistakes_of_class
from trainer_cli.workflows.exam_pages import exam_pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team


def test_the_pages_of_an_exam_show_what_each_report_shows(team: Callable[[str], Team]) -> None:
    released = team("released")
    workspace, facts, scores = released.workspace, released.exam, released.scores
    expected = {
        "exam": exam_report(workspace, facts, scores),
        "scores": score_report(workspace, facts, scores),
        "class_mistakes": mistakes_of_class(workspace, facts, released.scored),
    }
    found, state = exam_pages(released.root, workspace, facts)
    assert (state.unknown, state.unmarked, state.changed) == (0, 0, 0)
    assert {name: msgspec.json.encode(page()) for name, page in found.items()} == {
        name: msgspec.json.encode(page) for name, page in expected.items()
    }
