"""`trainer plan new 2027`: the draft of a yearly plan, from the curriculum and the roster (S67-S69)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.curriculum.order import ordered_courses
from trainer_cli.model.plan import YearPlan
from trainer_cli.planning.year_draft import draft_document, draft_lines
from trainer_cli.reports.language import text_in
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.given_id import given_id_problems
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.postings import active_teams

if TYPE_CHECKING:
    import datetime as dt

    from trainer_cli.model.settings import Language
    from trainer_cli.workspace.workspace import Workspace

HEADER = "yaml-language-server: $schema=../.schemas/year_plan.json"
TITLES: dict[Language, str] = {
    "zh-Hant": "年度客服培訓計劃",
    "zh-Hans": "年度客服培训计划",
    "en": "training plan",
}


def new_year_plan(
    workspace: Workspace, year: int, *, author: str, today: dt.date
) -> tuple[YearPlan | None, list[Problem]]:
    """The draft for `year`, or what is in its way; head counts are those of the roster on `today`."""
    taken = {one.id: one.source for one in workspace.year_plans.values()}
    problems = given_id_problems(str(year), taken)
    if problems:
        return None, problems
    language = workspace.settings.language
    lines = draft_lines(
        workspace.tiers,
        [
            one
            for one in ordered_courses(workspace.tiers, workspace.courses.values())
            if one.tier in workspace.tiers
        ],
        workspace.topics,
        headcounts={
            tier: sum(map(len, active_teams(workspace.postings, today, tier).values()))
            for tier in workspace.tiers
        },
        said=lambda text: text_in(language, text),
    )
    if not lines:
        return None, [_nothing_to_plan()]
    title = f"{year} {TITLES[language]}"
    return YearPlan(id=str(year), title=title, year=year, author=author, lines=lines), []


def year_plan_proposal(plan: YearPlan) -> Proposal:
    """The file of a new yearly plan."""
    path = f"plans/{plan.id}.yaml"
    return Proposal(
        changes=(Change(path, dump_yaml(draft_document(plan), HEADER).encode(), None),),
        done=(
            f"Plan {plan.id}: {len(plan.lines)} lines from the curriculum, a draft.\n"
            "To fill in: the three inputs (S68), and of each line the goal, the time and what is empty (S69).\n"
            f"Next: edit {path}; trainer check --rule plan; trainer plan approve {plan.id} --by ID"
        ),
        document={"plan": plan.id, "year": plan.year, "lines": len(plan.lines)},
    )


def _nothing_to_plan() -> Problem:
    return Problem(
        code="plan-no-courses",
        message="the curriculum has no courses to plan",
        remedy="write tiers and projects with courses under curricula/ first",
        clause="S67",
    )
