"""`trainer exam bundle|agreement`: written answers go to markers, who mark offline; how far these agree."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from trainer_cli.commands import outlet
from trainer_cli.commands.asking import one_id
from trainer_cli.commands.exam_names import FACTS, ExamId, exam_of
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.commands.options import is_folder
from trainer_cli.commands.session import session_of
from trainer_cli.model.base import Tolerance
from trainer_cli.reports.markers import markers_report
from trainer_cli.text.write_errors import one_of_several
from trainer_cli.workflows.bundle import bundle_sheet
from trainer_cli.workflows.new_allocation import Order, new_allocation
from trainer_cli.workflows.worksheet import worksheet_bytes, worksheet_csv
from trainer_cli.workflows.written_answers import written_answers
from trainer_cli.workspace.named import staff_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.commands.session import Session
    from trainer_cli.model.settings import Language
    from trainer_cli.workflows.worksheet import Worksheet
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

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
    csv: Annotated[bool, typer.Option("--csv", help="CSV files instead of workbooks.")] = False,
) -> None:
    """Give the written answers to markers by lot, and write a file for each: no names, in random order.

    What was given is recorded; the files come back with `trainer import`, in any order, also half filled.
    Who marks what is even, by marker and by item. Answers that were given out before stay where they are.
    The files go into a folder named after the exam, or --to FOLDER/.

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
    _hand_out(session, workspace, facts, order, with_marks=with_marks, csv=csv)


@app.command()
def agreement(context: typer.Context, exam: ExamId = None) -> None:
    """Say how far markers agree where two or more marked the same answers: kappa, ICC, alpha, differences (T42).

    Example: trainer exam agreement junior-2026-02-09-theory
    """
    session = session_of(context)
    workspace, facts = exam_of(session, exam, FACTS)
    session.show_report("markers", markers_report(workspace, facts))


def _hand_out(
    session: Session, workspace: Workspace, facts: ExamFacts, order: Order, *, with_marks: bool, csv: bool
) -> None:
    """Record who marks what, and write the files; none without the record."""
    folder = _folder(session.options.to, f"{facts.exam.id}-bundles/")
    answers = {one.key: one for one in written_answers(session.root, workspace.settings, facts)}
    given, problems = new_allocation(workspace, facts, answers, order)
    if given is None:
        session.refuse(problems)
    with one_of_several(first=True):
        written = session.perform(given.proposal, hands_out=True)
    if given.proposal.changes and not written and not session.options.dry_run:
        return
    sheets = {
        f"{facts.exam.id}-{marker}{'-third' if order.final else ''}": bundle_sheet(
            [one for one in given.scripts if one.marker == marker],
            answers,
            facts.marks,
            with_marks=with_marks,
        )
        for marker in order.markers
    }
    with one_of_several(first=not written, last=True):
        outlet.save_each(session, folder, _files(sheets, session.settings.language, csv=csv))


def _folder(to: str | None, otherwise: str) -> str:
    if to is not None and not is_folder(to):
        raise WrongUsage(f"a file for each marker goes into a folder: --to FOLDER/, not {to}")
    return to or otherwise


def _files(sheets: Mapping[str, Worksheet], language: Language, *, csv: bool) -> dict[str, bytes]:
    """The file of each marker who has anything to mark, by its name."""
    return {
        name: worksheet_csv(sheet, language) if csv else worksheet_bytes(sheet, language, name)
        for name, sheet in ((f"{base}.{'csv' if csv else 'xlsx'}", one) for base, one in sheets.items())
        if sheet.rows
    }


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
