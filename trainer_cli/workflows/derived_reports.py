"""The pages under `reports/`: which there are, and the text of each."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from trainer_cli.exams.release import standing_release
from trainer_cli.reports.curriculum import curriculum_report
from trainer_cli.reports.exam import exam_report
from trainer_cli.reports.plan import plan_report
from trainer_cli.reports.scores import score_report
from trainer_cli.workflows.exam_mistakes import mistakes_of_class
from trainer_cli.workflows.exam_scores import exam_scores
from trainer_cli.workspace.approval import status_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from msgspec import Struct

    from trainer_cli.model.exam import AgentScore
    from trainer_cli.model.plan import Plan
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


Page = tuple[str, str, str, "Callable[[], Struct]"]
"""What a page is about (a tier, plan or exam), its path, the report's name, and how to make its record."""


def derived_reports(root: Path, workspace: Workspace) -> Iterator[Page]:
    """Every page. Scores are derived once they are announced."""
    for tier in workspace.tiers:
        yield (
            tier,
            f"reports/curriculum/{tier}.md",
            "curriculum",
            partial(curriculum_report, workspace, [tier]),
        )
    for plan in workspace.plans.values():
        yield plan.id, f"reports/plans/{plan.id}.md", "plan", partial(_planned, workspace, plan)
    for name, facts in workspace.exams.items():
        scores = cache(partial(exam_scores, root, workspace.settings, facts))
        page = f"reports/exams/{name}"
        yield name, f"{page}.md", "exam", partial(_scored, exam_report, workspace, facts, scores)
        if standing_release(facts.releases) is not None:
            yield (
                name,
                f"{page}-scores.md",
                "scores",
                partial(_scored, score_report, workspace, facts, scores),
            )
            yield (
                name,
                f"{page}-mistakes.md",
                "class_mistakes",
                partial(_scored, partial(mistakes_of_class, root), workspace, facts, scores),
            )


def _planned(workspace: Workspace, plan: Plan) -> Struct:
    return plan_report(workspace, plan, status_of(workspace, "plan", plan))


def _scored(
    report: Callable[[Workspace, ExamFacts, list[AgentScore]], Struct],
    workspace: Workspace,
    facts: ExamFacts,
    scores: Callable[[], list[AgentScore]],
) -> Struct:
    return report(workspace, facts, scores())
