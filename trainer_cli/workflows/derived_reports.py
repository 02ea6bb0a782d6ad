"""The pages under `reports/`: which there are, and the text of each."""

from __future__ import annotations

from functools import lru_cache, partial
from typing import TYPE_CHECKING

from trainer_cli.exams.release import standing_release

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from msgspec import Struct

    from trainer_cli.model.plan import Plan
    from trainer_cli.reports.progress import Progress
    from trainer_cli.workflows.exam_pages import ExamPages
    from trainer_cli.workspace.workspace import Workspace

Page = tuple[str, str, str, "Callable[[], Struct]"]
"""What a page is about (a tier, plan or exam), its path, the report's name, and how to make its record.

Most builds make few pages, so each sort of page loads what it needs when the first one is made.
"""


def derived_reports(
    root: Path, workspace: Workspace, note: Callable[[str, Progress], None] = lambda _name, _state: None
) -> Iterator[Page]:
    """Every page. Scores are derived once they are announced.

    `note` is told how an exam stands, where a page of it is made; that may be in another process.
    """
    for tier in workspace.tiers:
        yield tier, f"reports/curriculum/{tier}.md", "curriculum", partial(_tier, workspace, tier)
    for plan in workspace.plans.values():
        yield plan.id, f"reports/plans/{plan.id}.md", "plan", partial(_plan, workspace, plan)
    # The pages of an exam are made one after the other, and the exam is scored once for them.
    pages = lru_cache(1)(partial(_exam_pages, root, workspace, note))
    for name, facts in workspace.exams.items():
        page = f"reports/exams/{name}"
        yield name, f"{page}.md", "exam", partial(_of_exam, pages, name, "exam")
        if standing_release(facts.releases) is not None:
            yield name, f"{page}-scores.md", "scores", partial(_of_exam, pages, name, "scores")
            yield (
                name,
                f"{page}-mistakes.md",
                "class_mistakes",
                partial(_of_exam, pages, name, "class_mistakes"),
            )


def _tier(workspace: Workspace, tier: str) -> Struct:
    from trainer_cli.reports.curriculum import curriculum_report  # noqa: PLC0415  # see `Page`

    return curriculum_report(workspace, [tier])


def _plan(workspace: Workspace, plan: Plan) -> Struct:
    from trainer_cli.reports.plan import plan_report  # noqa: PLC0415  # see `Page`
    from trainer_cli.workspace.approval import status_of  # noqa: PLC0415  # see `Page`

    return plan_report(workspace, plan, status_of(workspace, "plan", plan))


def _exam_pages(
    root: Path, workspace: Workspace, note: Callable[[str, Progress], None], name: str
) -> ExamPages:
    from trainer_cli.workflows.exam_pages import exam_pages  # noqa: PLC0415  # see `Page`

    pages, state = exam_pages(root, workspace, workspace.exams[name])
    note(name, state)
    return pages


def _of_exam(pages: Callable[[str], ExamPages], name: str, report: str) -> Struct:
    return pages(name)[report]()
