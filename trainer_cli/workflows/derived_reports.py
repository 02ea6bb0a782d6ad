"""The pages under `reports/`: which there are, and the text of each."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING

from trainer_cli.exams.release import standing_release

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from msgspec import Struct

    from trainer_cli.model.exam import AgentScore
    from trainer_cli.model.plan import Plan
    from trainer_cli.workspace.workspace import ExamFacts, Workspace


Page = tuple[str, str, str, "Callable[[], Struct]"]
"""What a page is about (a tier, plan or exam), its path, the report's name, and how to make its record.

Most builds make few pages, so each sort of page loads what it needs when the first one is made.
"""
Scores = Callable[[], "list[AgentScore]"]


def derived_reports(root: Path, workspace: Workspace) -> Iterator[Page]:
    """Every page. Scores are derived once they are announced."""
    for tier in workspace.tiers:
        yield tier, f"reports/curriculum/{tier}.md", "curriculum", partial(_tier, workspace, tier)
    for plan in workspace.plans.values():
        yield plan.id, f"reports/plans/{plan.id}.md", "plan", partial(_plan, workspace, plan)
    for name, facts in workspace.exams.items():
        page = f"reports/exams/{name}"
        scores = cache(partial(_scored, root, workspace, facts))
        yield name, f"{page}.md", "exam", partial(_exam, workspace, facts, scores)
        if standing_release(facts.releases) is not None:
            yield name, f"{page}-scores.md", "scores", partial(_scores, workspace, facts, scores)
            mistakes = partial(_mistakes, root, workspace, facts, scores)
            yield name, f"{page}-mistakes.md", "class_mistakes", mistakes


def _tier(workspace: Workspace, tier: str) -> Struct:
    from trainer_cli.reports.curriculum import curriculum_report  # noqa: PLC0415  # see `Page`

    return curriculum_report(workspace, [tier])


def _plan(workspace: Workspace, plan: Plan) -> Struct:
    from trainer_cli.reports.plan import plan_report  # noqa: PLC0415  # see `Page`
    from trainer_cli.workspace.approval import status_of  # noqa: PLC0415  # see `Page`

    return plan_report(workspace, plan, status_of(workspace, "plan", plan))


def _scored(root: Path, workspace: Workspace, facts: ExamFacts) -> list[AgentScore]:
    from trainer_cli.workflows.exam_scores import exam_scores  # noqa: PLC0415  # see `Page`

    return exam_scores(root, workspace.settings, facts)


def _exam(workspace: Workspace, facts: ExamFacts, scores: Scores) -> Struct:
    from trainer_cli.reports.exam import exam_report  # noqa: PLC0415  # see `Page`

    return exam_report(workspace, facts, scores())


def _scores(workspace: Workspace, facts: ExamFacts, scores: Scores) -> Struct:
    from trainer_cli.reports.scores import score_report  # noqa: PLC0415  # see `Page`

    return score_report(workspace, facts, scores())


def _mistakes(root: Path, workspace: Workspace, facts: ExamFacts, scores: Scores) -> Struct:
    from trainer_cli.workflows.exam_mistakes import mistakes_of_class  # noqa: PLC0415  # see `Page`

    return mistakes_of_class(root, workspace, facts, scores())
