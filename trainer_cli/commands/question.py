"""`trainer question`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from trainer_cli.commands import output
from trainer_cli.commands.asking import one_id, some_id
from trainer_cli.commands.exam_names import FACTS
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.outlet import save
from trainer_cli.commands.session import Session, session_of
from trainer_cli.measuring.flags import LEAST_PEOPLE
from trainer_cli.questions import TYPES
from trainer_cli.reports import question as question_report
from trainer_cli.reports import question_list, question_stats
from trainer_cli.text.problem import Problem
from trainer_cli.workflows.analyse import question_occasions
from trainer_cli.workflows.approve import approval_proposal
from trainer_cli.workflows.export_questions import Wanted, exported_questions, wanted_questions
from trainer_cli.workflows.question_difficulty import difficulty_proposal
from trainer_cli.workflows.sound_questions import sound_questions
from trainer_cli.workspace.approval import approved_questions
from trainer_cli.workspace.named import an_approver, courses_of, questions_of, tiers_of

if TYPE_CHECKING:
    from trainer_cli.model.question import Question
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer(
    help="The question bank and its approval.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
BANK = (
    "tiers", "projects", "questions", "handouts", "approvals", "subjects", "people", "trainers", "agents",
    "departments",
)  # fmt: skip

SPREADSHEETS = ("xlsx", "csv")
STATES = {"approved": True, "draft": False}

Course = Annotated[str | None, typer.Option(help="Only this course.")]
Tier = Annotated[str | None, typer.Option(help="Only this tier.")]
Type = Annotated[str | None, typer.Option("--type", help=f"Only this type: {', '.join(TYPES)}.")]


@app.command("list")
def list_questions(
    context: typer.Context,
    tier: Tier = None,
    course: Course = None,
    type_: Type = None,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only those that await approval.")] = False,
) -> None:
    """List questions by course with type, point, level and state.

    Example: trainer question list --course rules --waiting
    """
    session = session_of(context)
    workspace = session.load(BANK).workspace
    approved = approved_questions(workspace)
    wanted = _wanted(
        session, workspace, tier=tier, course=course, type_=type_, status="draft" if waiting else None
    )
    chosen = wanted_questions(workspace, wanted, approved)
    session.show_report("question_list", question_list.question_list(workspace, chosen, approved))
    if waiting and chosen:
        which = f"--course {wanted.course}" if wanted.course else "--all"
        session.tell(f"Next: trainer question approve {which} --by {an_approver(workspace, '') or 'ID'}")


@app.command()
def show(context: typer.Context, question: Annotated[str, typer.Argument(metavar="QUESTION")]) -> None:
    """Show a question with its key, its explanation and the paragraph that proves it.

    Example: trainer question show rules-001
    """
    session = session_of(context)
    workspace = session.load(BANK).workspace
    found = one_id(session, questions_of(workspace), question)
    approved = approved_questions(workspace)
    session.show_report("question", question_report.question_report(workspace, found, approved))


@app.command()
def approve(
    context: typer.Context,
    questions: Annotated[list[str] | None, typer.Argument(metavar="[QUESTION]...")] = None,
    course: Course = None,
    everything: Annotated[bool, typer.Option("--all", help="All that wait, of all courses.")] = False,
    note: Annotated[str, typer.Option(help="The opinion that goes with it.")] = "",
) -> None:
    """Approve questions as they stand; an edit makes a question unapproved, and keeps it out of new papers.

    Example: trainer question approve --course rules --by TR01
    """
    session = session_of(context)
    workspace = session.load(BANK, writes=True).workspace
    if not (questions or course or everything):
        raise WrongUsage("name questions, or give --course COURSE or --all")
    if "question" in workspace.settings.two_person:
        raise WrongUsage("`two_person` lists question, but questions have no author: no approval would count")
    named = questions_of(workspace)
    ids = dict.fromkeys(one_id(session, named, one, announces=True) for one in questions or ())
    only = some_id(session, courses_of(workspace), course)
    chosen = _chosen(workspace, list(ids), only, everything=everything)
    approved = approved_questions(workspace)
    unapproved = [one for one in chosen if one.id not in approved]
    if not unapproved:
        session.say("All of these questions are approved already, exactly as they stand.")
        return
    waiting, problems = sound_questions(unapproved)
    if problems and (ids or not waiting):
        session.refuse(problems)
    session.warn([msgspec.structs.replace(one, level="warning") for one in problems])
    proposal, problems = approval_proposal(
        workspace,
        [("question", one, one.id) for one in waiting],
        by=session.actor(workspace, announces=True),
        at=session.now,
        note=note,
    )
    if proposal is None:
        session.refuse(problems)
    if session.interactive and not session.options.yes:
        listed = ", ".join(one.id for one in waiting[:20])
        output.write(session.wording(f"{len(waiting)} questions: {listed}\n"))
    session.perform(proposal)


@app.command()
def export(
    context: typer.Context,
    tier: Tier = None,
    course: Course = None,
    type_: Type = None,
    status: Annotated[str | None, typer.Option(help="Only approved, or only draft.")] = None,
) -> None:
    """Write questions, with keys and all, into a spreadsheet that `trainer import` reads back.

    Change it, add rows without an id, and import it again: what differs becomes edits, new rows become drafts.

    Example: trainer question export --course rules --to rules.xlsx
    """
    session = session_of(context)
    to = session.options.to or ""
    form = to.rpartition(".")[2].lower()
    if form not in SPREADSHEETS:
        raise WrongUsage("say into which file: --to FILE.xlsx or --to FILE.csv")
    workspace = session.load(BANK).workspace
    approved = approved_questions(workspace)
    chosen = wanted_questions(
        workspace, _wanted(session, workspace, tier=tier, course=course, type_=type_, status=status), approved
    )
    content = exported_questions(workspace, chosen, approved, session.language, form)
    if isinstance(content, Problem):
        session.refuse([content])
    if save(session, f"questions.{form}" if to == form else to, content):
        session.tell(
            f"The file holds the answers of {len(chosen)} questions: keep it from those who sit exams."
        )


@app.command()
def stats(
    context: typer.Context,
    questions: Annotated[list[str] | None, typer.Argument(metavar="[QUESTION]...")] = None,
    *,
    write: Annotated[
        bool, typer.Option("--write", help="Write the difficulty that was observed into the bank.")
    ] = False,
    least: Annotated[
        int, typer.Option("--least", min=2, metavar="PEOPLE", help="With fewer people nothing is concluded.")
    ] = LEAST_PEOPLE,
) -> None:
    """Show what became of questions in exams, beside the share of points that their authors expected.

    With --write the bank gets the observed share where it is surely another; these questions are to be approved
    again.

    Example: trainer question stats
    """
    session = session_of(context)
    workspace = session.load((*BANK, *FACTS), writes=write).workspace
    named = questions_of(workspace)
    wanted = {one_id(session, named, one, announces=write) for one in questions or ()}
    found = question_occasions(session.root, workspace)
    record = question_stats.question_stats(
        workspace, {id_: ones for id_, ones in found.items() if id_ in wanted or not wanted}, least
    )
    if not write:
        session.show_report("question_stats", record)
        return
    observed = {one.question: one.observed for one in record.questions if one.observed is not None}
    proposal, problems = difficulty_proposal(session.root, workspace, observed)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal)


def _wanted(
    session: Session,
    workspace: Workspace,
    *,
    tier: str | None,
    course: str | None,
    type_: str | None,
    status: str | None,
) -> Wanted:
    if type_ is not None and type_ not in TYPES:
        raise WrongUsage(f"--type can be {', '.join(TYPES)}, not {type_}")
    if status is not None and status not in STATES:
        raise WrongUsage(f"--status can be {', '.join(STATES)}, not {status}")
    return Wanted(
        tier=some_id(session, tiers_of(workspace), tier),
        course=some_id(session, courses_of(workspace), course),
        type=type_,
        approved=None if status is None else STATES[status],
    )


def _chosen(
    workspace: Workspace, ids: list[str] | tuple[str, ...], course: str | None, *, everything: bool
) -> list[Question]:
    if ids:
        return [workspace.questions[one] for one in ids if one in workspace.questions]
    if course is not None:
        if course not in workspace.bank:
            raise WrongUsage(f"no questions of course {course!r}; courses: {', '.join(workspace.bank)}")
        return list(workspace.bank[course])
    return [one for bank in workspace.bank.values() for one in bank] if everything else []
