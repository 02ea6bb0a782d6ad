"""`trainer exam answers|mistakes`: the answers once they may be known, and what was wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

from trainer_cli.commands import completing
from trainer_cli.commands.asking import one_id
from trainer_cli.commands.exam_names import EVERYTHING, ExamId, exam_of, form_of
from trainer_cli.commands.options import is_folder
from trainer_cli.commands.outlet import save_all
from trainer_cli.commands.session import Session, session_of
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.exam_mistakes import mistakes_of_agents, mistakes_of_class, not_announced
from trainer_cli.workflows.exam_scores import exam_scored
from trainer_cli.workflows.print_set import OF_FORM
from trainer_cli.workspace.named import agents_of

if TYPE_CHECKING:
    from trainer_cli.exams.agents import ScoredExam
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

app = typer.Typer()


@app.command()
def answers(
    context: typer.Context,
    exam: ExamId = None,
    *,
    agent: Annotated[
        str | None,
        typer.Option(metavar="AGENT", help="What this agent had wrong.", autocompletion=completing.agents),
    ] = None,
    form: Annotated[str | None, typer.Option("--form", help="Which form (default: the first).")] = None,
    kind: Annotated[
        Literal["html", "md"], typer.Option("--as", help="What the files of a folder are.")
    ] = "html",
) -> None:
    """Show the answers once results are announced (T43); with --agent each wrong answer once, and why (T44).

    With --to FOLDER/ the answers of every form and the mistakes of everybody who sat, a file for each.

    Example: trainer exam answers junior-2026-02-09-theory --agent A001
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, EVERYTHING)
    if problems := not_announced(facts):
        session.refuse(problems)
    if agent is not None:
        _show_mistakes(session, workspace, facts, one_id(session, agents_of(workspace, session.today), agent))
    elif is_folder(session.options.to):
        save_all(session, session.options.to or "", _everything(session, workspace, facts), kind)
    else:
        session.show_report("key", OF_FORM["key"](workspace, facts, form_of(session, facts, form)))


@app.command()
def mistakes(context: typer.Context, exam: ExamId = None) -> None:
    """Show where a class is weak: points, courses and questions, the weakest first, to explain them (T44).

    Example: trainer exam mistakes junior-2026-02-09-theory
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, EVERYTHING)
    report = mistakes_of_class(workspace, facts, _scored(session, facts))
    session.show_report("class_mistakes", report)


def _show_mistakes(session: Session, workspace: Workspace, facts: ExamFacts, agent: str) -> None:
    found = mistakes_of_agents(workspace, facts, _scored(session, facts), only={agent})
    if not found:
        session.refuse([_did_not_sit(facts, agent)])
    session.show_report("agent_mistakes", found[0])


def _everything(session: Session, workspace: Workspace, facts: ExamFacts) -> dict[str, str]:
    """File name to page: the answers of each form, the mistakes of each agent."""
    keys = {f"answers-{form}": OF_FORM["key"](workspace, facts, form) for form in facts.forms}
    found = mistakes_of_agents(workspace, facts, _scored(session, facts))
    pages = {name: session.rendered("key", record) for name, record in keys.items()}
    return pages | {one.score.agent: session.rendered("agent_mistakes", one) for one in found}


def _scored(session: Session, facts: ExamFacts) -> ScoredExam:
    return exam_scored(session.root, session.settings, facts)


def _did_not_sit(facts: ExamFacts, agent: str) -> Problem:
    return Problem(
        code="answers-no-sheet",
        message=f"{agent} has no sheet that counts in `{facts.exam.id}`",
        source=facts.exam.source,
        remedy=f"see what became of everybody: trainer exam score {facts.exam.id}",
        clause="T44",
    )
