"""`trainer question review`: what waits, one question after another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import output
from trainer_cli.commands.asking import some_id
from trainer_cli.commands.question_names import BANK, Course, Tier, approvals_count, wanted
from trainer_cli.commands.session import session_of
from trainer_cli.questions.alike import alike_questions
from trainer_cli.questions.likeness import LIKE
from trainer_cli.reports.question import question_report
from trainer_cli.reports.question_list import question_list
from trainer_cli.reports.question_review import question_review
from trainer_cli.text.digest import digest_record
from trainer_cli.workflows.approve import approval_proposal, approver_problems
from trainer_cli.workflows.approved_version import approved_versions
from trainer_cli.workflows.export_questions import wanted_questions
from trainer_cli.workflows.sound_questions import sound_questions
from trainer_cli.workspace.named import changes_of
from trainer_cli.workspace.question_state import question_statuses, settled_first

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trainer_cli.commands.session import Session
    from trainer_cli.model.question import Question
    from trainer_cli.workflows.approve import AnySubject
    from trainer_cli.workspace.question_state import QuestionStatus
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer()
ANSWERS = ("a", "s", "q")


@app.command()
def review(
    context: typer.Context,
    tier: Tier = None,
    course: Course = None,
    change: Annotated[
        str | None, typer.Option(metavar="ID", help="Only what waits because of this change.")
    ] = None,
) -> None:
    """Go through the questions that wait: what each asks, what changed in it or around it; approve or skip.

    In a pipe, and with --json, they are listed. What was approved is written at the end, also after Ctrl-C.

    Example: trainer question review --course rules
    """
    session = session_of(context)
    workspace = session.load(BANK).workspace
    statuses = question_statuses(workspace)
    asked = wanted(session, workspace, tier=tier, course=course, status="waiting")
    event = some_id(session, changes_of(workspace), change)
    waiting = [
        one
        for one in wanted_questions(workspace, asked, statuses)
        if event is None or event in {named.id for named in statuses[one.id].events}
    ]
    if not session.interactive or session.options.format != "text":
        session.show_report("question_list", question_list(workspace, waiting, statuses))
        return
    approvals_count(workspace)
    by = session.actor(workspace)
    problems = list(approver_problems(workspace, (), by))
    if problems:
        session.refuse(problems)
    chosen: dict[str, str] = {}
    try:
        _walk(session, workspace, waiting, statuses, chosen)
    finally:
        if chosen:
            _approve(session, chosen, by)


def _walk(
    session: Session,
    workspace: Workspace,
    waiting: Sequence[Question],
    statuses: Mapping[str, QuestionStatus],
    chosen: dict[str, str],
) -> None:
    """Show one question after another; those that are approved go into `chosen` with the digest of their content."""
    versions = approved_versions(
        session.root, workspace.settings, [(one, statuses[one.id].approved_digest) for one in waiting]
    )
    pairs = alike_questions(*settled_first(workspace, statuses), LIKE) if waiting else []
    session.say(f"Questions that wait: {len(waiting)}.")
    for number, question in enumerate(waiting, 1):
        status = statuses[question.id]
        output.write(f"\n{number}/{len(waiting)}\n")
        session.draw(session.rendered("question", question_report(workspace, question.id, status)))
        told = question_review(
            workspace,
            question,
            status,
            versions.get(question.id),
            [one for one in pairs if question.id in (one.question, one.other)],
        )
        session.draw(session.rendered("question_review", told))
        sound, problems = sound_questions([question])
        session.warn(problems)
        answer = _answer(session)
        if answer == "q":
            return
        if answer == "a" and sound:
            chosen[question.id] = digest_record("question", question)
        elif answer == "a":
            session.say("It can't be approved like this; it stays as it is.")


def _answer(session: Session) -> str:
    question = session.wording("Approve it (a), skip it (s), or stop here (q)?")
    while True:
        answer = str(typer.prompt(question, default="s", err=True)).strip().lower()[:1]
        if answer in ANSWERS:
            return answer


def _approve(session: Session, chosen: Mapping[str, str], by: str) -> None:
    """Approve what was chosen; what changed while it was read is left out, and told."""
    workspace = session.load(BANK, writes=True).workspace
    same = [
        one
        for name, digest in chosen.items()
        if (one := workspace.questions.get(name)) and digest_record("question", one) == digest
    ]
    for name in chosen.keys() - {one.id for one in same}:
        session.tell(f"Not approved, as it changed while you read it: {name}")
    if not same:
        return
    subjects: list[AnySubject] = [("question", one, one.id) for one in same]
    proposal, problems = approval_proposal(workspace, subjects, by=by, at=session.now)
    if proposal is None:
        session.refuse(problems)
    session.perform(proposal, agreed=True)
