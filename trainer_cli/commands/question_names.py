"""Which questions are meant, and what the commands of the bank read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands.asking import some_id
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.questions import TYPES
from trainer_cli.text.problem import in_backticks
from trainer_cli.workflows.export_questions import Wanted
from trainer_cli.workspace.named import courses_of, tiers_of
from trainer_cli.workspace.question_state import WAITING

if TYPE_CHECKING:
    from trainer_cli.commands.session import Session
    from trainer_cli.workspace.question_state import QuestionState
    from trainer_cli.workspace.workspace import Workspace

BANK = (
    "tiers", "projects", "questions", "handouts", "approvals", "subjects", "changes", "people", "trainers",
    "agents", "departments",
)  # fmt: skip
"""Kinds that hold the questions, what was decided about them, and who may decide."""
STATES: dict[str, tuple[QuestionState, ...]] = {
    "draft": ("draft",),
    "review": ("review",),
    "approved": ("approved",),
    "retired": ("retired",),
    "waiting": WAITING,
}
"""What `--status` may be, and the states that it means."""

Course = Annotated[str | None, typer.Option(help="Only this course.")]
Tier = Annotated[str | None, typer.Option(help="Only this tier.")]
Type = Annotated[str | None, typer.Option("--type", help=f"Only this type: {', '.join(TYPES)}.")]
State = Annotated[
    str | None, typer.Option("--status", help="Only draft, review, approved, retired or waiting.")
]


def wanted(
    session: Session,
    workspace: Workspace,
    *,
    tier: str | None = None,
    course: str | None = None,
    type_: str | None = None,
    status: str | None = None,
) -> Wanted:
    """What the options ask for.

    Raises:
        WrongUsage: there is no such type or state.
    """
    if type_ is not None and type_ not in TYPES:
        raise WrongUsage(f"--type can be {in_backticks(TYPES)}, not `{type_}`")
    if status is not None and status not in STATES:
        raise WrongUsage(f"--status can be {in_backticks(STATES)}, not `{status}`")
    return Wanted(
        tier=some_id(session, tiers_of(workspace), tier),
        course=some_id(session, courses_of(workspace), course),
        type=type_,
        states=None if status is None else STATES[status],
    )


def approvals_count(workspace: Workspace) -> None:
    """That an approval of a question would count.

    Raises:
        WrongUsage: the settings ask for a second person, and questions have no author.
    """
    if "question" in workspace.settings.two_person:
        raise WrongUsage("`two_person` lists question, but questions have no author: no approval would count")
