"""`trainer exam bundle`: written answers go to markers, who mark offline and send their files back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from trainer_cli.commands import outlet
from trainer_cli.commands.asking import one_id
from trainer_cli.commands.exam_names import ExamId, exam_of
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.session import session_of
from trainer_cli.model.base import Tolerance
from trainer_cli.workflows.bundle import bundle_sheet
from trainer_cli.workflows.new_allocation import Order, new_allocation
from trainer_cli.workflows.worksheet import worksheet_bytes, worksheet_csv
from trainer_cli.workflows.written_answers import written_answers
from trainer_cli.workspace.named import staff_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.commands.session import Session
    from trainer_cli.model.exam import Script
    from trainer_cli.workspace.workspace import Workspace

app = typer.Typer()


@app.command()
def bundle(
    context: typer.Context,
    exam: ExamId = None,
    *,
    markers: Annotated[str, typer.Option(metavar="LIST", help="Who marks, like TR01,TR02.")] = "",
    double: Annotated[
        bool | None, typer.Option("--double/--single", help="Whether two people mark each answer (T42).")
    ] = None,
    tolerance: Annotated[
        str | None, typer.Option(metavar="POINTS", help="How far two marks may differ, like 1 or 5%.")
    ] = None,
    adjudicate: Annotated[
        bool, typer.Option("--adjudicate", help="Give out the answers whose two marks are too far apart.")
    ] = False,
    with_marks: Annotated[
        bool, typer.Option("--with-marks", help="Show the third person the two marks.")
    ] = False,
    seed: Annotated[int | None, typer.Option(help="Decides the lot (default: from the exam's id).")] = None,
    folder: Annotated[
        str, typer.Option(metavar="FOLDER", help="Where the files go (default: where you stand).")
    ] = "",
    csv: Annotated[bool, typer.Option("--csv", help="CSV files instead of workbooks.")] = False,
) -> None:
    """Give the written answers to markers by lot, and write a file for each: no names, in random order.

    What was given is recorded; the files come back with `trainer import`, in any order, also half filled.
    Who marks what is even, by marker and by item. Answers that were given out before stay where they are.

    Example: trainer exam bundle junior-2026-02-09-theory --markers TR01,TR02,TR03 --double
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, writes=True)
    policy = workspace.settings.policy
    order = Order(
        markers=_markers(session, workspace, markers),
        double=policy.double_marking if double is None else double,
        final=adjudicate,
        tolerance=_tolerance(tolerance) if tolerance else policy.mark_tolerance,
        seed=seed,
        by=session.actor(workspace),
        at=session.now,
    )
    answers = {one.key: one for one in written_answers(session.root, workspace.settings, facts)}
    given, problems = new_allocation(workspace, facts, answers, order)
    if given is None:
        session.refuse(problems)
    written = session.perform(given.proposal)
    if given.proposal.changes and not written and not session.options.dry_run:
        return
    for marker in order.markers:
        scripts: Sequence[Script] = [one for one in given.scripts if one.marker == marker]
        sheet = bundle_sheet(scripts, answers, facts.marks, with_marks=with_marks)
        name = f"{facts.exam.id}-{marker}{'-third' if adjudicate else ''}.{'csv' if csv else 'xlsx'}"
        language = session.settings.language
        content = worksheet_csv(sheet, language) if csv else worksheet_bytes(sheet, language, name)
        if sheet.rows:
            outlet.save(session, f"{folder}/{name}" if folder else name, content)


def _markers(session: Session, workspace: Workspace, given: str) -> tuple[str, ...]:
    """The ids of the markers named, each once."""
    staff = staff_of(workspace)
    named = [one.strip() for one in given.replace("，", ",").replace("、", ",").split(",") if one.strip()]
    if not named:
        raise WrongUsage("--markers is missing: who marks, like --markers TR01,TR02")
    return tuple(dict.fromkeys(one_id(session, staff, one) for one in named))


def _tolerance(given: str) -> str:
    """The tolerance as it was given, if it is one."""
    try:
        return msgspec.convert(given.strip().replace("％", "%"), Tolerance)
    except msgspec.ValidationError:
        raise WrongUsage(f"--tolerance must be points like 1 or a share like 5%, not {given}") from None
