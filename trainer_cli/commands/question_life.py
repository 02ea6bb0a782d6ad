"""`trainer question retire|restore|return`: what is decided about a question beside its approval."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands.asking import one_id
from trainer_cli.commands.question_names import BANK
from trainer_cli.commands.session import session_of
from trainer_cli.workflows.approve import approval_proposal
from trainer_cli.workspace.named import questions_of
from trainer_cli.workspace.question_state import question_statuses

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from trainer_cli.model.approval import DecisionKind
    from trainer_cli.workflows.approve import AnySubject
    from trainer_cli.workspace.question_state import QuestionState

app = typer.Typer()
RETIRED: tuple[QuestionState, ...] = ("retired",)
IN_USE: tuple[QuestionState, ...] = ("draft", "review", "approved")
Ids = Annotated[list[str], typer.Argument(metavar="QUESTION...")]
Reason = Annotated[str, typer.Option(help="Why; it is kept on record.")]


@app.command()
def retire(context: typer.Context, questions: Ids, *, reason: Reason) -> None:
    """Retire questions: no new exam takes them, and they stay in the bank with all that happened to them.

    Example: trainer question retire rules-002 --reason "the platform dropped this rule" --by TR01
    """
    _decide(context, questions, "retired", reason, of=IN_USE)


@app.command()
def restore(context: typer.Context, questions: Ids, *, reason: Reason = "") -> None:
    """Restore retired questions: each is again what it was, approved if its approval still holds.

    Example: trainer question restore rules-002 --by TR01
    """
    _decide(context, questions, "restored", reason, of=RETIRED)


@app.command("return")
def return_(context: typer.Context, questions: Ids, *, reason: Reason) -> None:
    """Send questions back as they stand: they wait for a review, and no new exam takes them until then.

    Example: trainer question return rules-003 --reason "two options are right" --by TR01
    """
    _decide(context, questions, "returned", reason, of=IN_USE)


def _decide(
    context: typer.Context,
    given: Sequence[str],
    decision: DecisionKind,
    reason: str,
    *,
    of: Collection[QuestionState],
) -> None:
    """Put a decision on record about those of the questions that stand in one of the states `of`."""
    session = session_of(context)
    workspace = session.load(BANK, writes=True).workspace
    named = questions_of(workspace)
    ids = dict.fromkeys(one_id(session, named, one, announces=True) for one in given)
    statuses = question_statuses(workspace)
    passed = [one for one in ids if statuses[one].state not in of]
    for one in passed:
        session.tell(f"Passed over: {one} is {statuses[one].state}.")
    subjects: list[AnySubject] = [
        ("question", workspace.questions[one], one) for one in ids if one not in passed
    ]
    if not subjects:
        session.say("Nothing to do.")
        return
    proposal, problems = approval_proposal(
        workspace,
        subjects,
        by=session.actor(workspace, announces=True),
        at=session.now,
        note=reason,
        decision=decision,
    )
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)
