"""The pages under `reports/`: which there are, and the text of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.release import standing_release
from trainer_cli.reports.curriculum import curriculum_report
from trainer_cli.reports.exam import exam_report
from trainer_cli.reports.plan import plan_report
from trainer_cli.reports.scores import score_report
from trainer_cli.workflows.approve import status_of
from trainer_cli.workflows.exam_scores import exam_scores

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from msgspec import Struct

    from trainer_cli.workspace.workspace import Workspace


def derived_reports(root: Path, workspace: Workspace) -> Iterator[tuple[str, str, Struct]]:
    """Every page: its path, the report's name and its record. Scores are derived once they are announced."""
    for tier in workspace.tiers:
        yield f"reports/curriculum/{tier}.md", "curriculum", curriculum_report(workspace, [tier])
    for plan in workspace.plans.values():
        status = status_of(workspace, "plan", plan)
        yield f"reports/plans/{plan.id}.md", "plan", plan_report(workspace, plan, status)
    for name, facts in workspace.exams.items():
        scores = exam_scores(root, workspace.settings, facts)
        yield f"reports/exams/{name}.md", "exam", exam_report(workspace, facts, scores)
        if standing_release(facts.releases) is not None:
            yield f"reports/exams/{name}-scores.md", "scores", score_report(workspace, facts, scores)
