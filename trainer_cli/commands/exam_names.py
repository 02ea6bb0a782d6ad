"""Which exam is meant, and its scores."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from trainer_cli.commands import completing
from trainer_cli.commands.asking import one_id
from trainer_cli.commands.failures import WrongUsage
from trainer_cli.exams.release import standing_release
from trainer_cli.text.characters import folded
from trainer_cli.text.problem import Problem, in_backticks
from trainer_cli.text.source import Source
from trainer_cli.workflows.exam_scores import exam_scores
from trainer_cli.workspace.exam_files import missing_forms
from trainer_cli.workspace.named import exams_of
from trainer_cli.workspace.places import on_disk, placed_folders

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from trainer_cli.commands.session import Session
    from trainer_cli.model.exam import AgentScore
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

EVERYTHING = None
"""Kinds to load for commands that assemble or print: all."""
FACTS = (
    "exams", "forms", "imports", "mark_imports", "marks", "allocations", "scripts", "outcomes", "corrections",
    "releases", "released", "sittings", "incidents", "coaching", "appeals", "appeal_decisions",
    "people", "trainers", "departments",
)  # fmt: skip
"""Kinds that hold what happened in exams, without a record a candidate; scoring itself reads the sheets."""
PEOPLE = ("candidates", "agents", "postings", "tiers")
"""Kinds with a record a candidate or agent, for exams of an ordinary size."""

ExamId = Annotated[
    str | None,
    typer.Argument(
        metavar="[EXAM]",
        help="Id or part of it, or nothing when only one is open.",
        autocompletion=completing.exams,
    ),
]
NamedExam = Annotated[str, typer.Argument(metavar="EXAM", autocompletion=completing.exams)]
Reason = Annotated[str, typer.Option(help="Why; it is kept on record.")]


def exam_of(
    session: Session,
    given: str | None,
    kinds: Collection[str] | None = EVERYTHING,
    *,
    writes: bool = False,
    announces: bool = False,
) -> tuple[Workspace, ExamFacts]:
    """The workspace, and the exam that was given or is the only open one; `announces` as in `one_id`."""
    workspace = session.load(kinds, writes=writes).workspace
    facts = workspace.exams[find_exam(session, workspace, given, announces=announces)]
    if kinds is None or "forms" in kinds:
        missing = [missing_form(facts, form) for form in missing_forms(facts)]
        unlisted = [] if candidates_file(session, facts).is_file() else [_no_candidates(facts)]
        if problems := [*missing, *unlisted]:
            session.refuse(problems)
    return workspace, facts


def candidates_file(session: Session, facts: ExamFacts) -> Path:
    """Where the list of the exam's candidates lies on disk."""
    folders = placed_folders(session.root, session.settings)
    return on_disk(session.root, folders, _candidates(facts))


def form_of(session: Session, facts: ExamFacts, given: str | None) -> str:
    """The form that was given, or the first."""
    named = {folded(name): name for name in facts.exam.forms}
    letter = next(iter(named.values())) if given is None else named.get(folded(given), "")
    if not letter:
        raise WrongUsage(f"{facts.exam.id} has no form `{given}`; forms: {in_backticks(named.values())}")
    if letter not in facts.forms:
        session.refuse([missing_form(facts, letter)])
    return letter


def missing_form(facts: ExamFacts, form: str) -> Problem:
    """A form that was frozen and is not there."""
    return Problem(
        code="exam-frozen-missing",
        message=f"form {form} of the exam `{facts.exam.id}` is missing",
        source=facts.exam.source.at("forms", form),
        remedy="restore the files of this exam with git",
        clause="T40",
    )


def _no_candidates(facts: ExamFacts) -> Problem:
    return Problem(
        code="exam-frozen-missing",
        message=f"the list of candidates of the exam `{facts.exam.id}` is missing",
        source=Source(_candidates(facts)),
        remedy="restore the files of this exam with git",
        clause="T40",
    )


def _candidates(facts: ExamFacts) -> str:
    return f"records/exams/{facts.exam.id}/candidates.csv"


def find_exam(session: Session, workspace: Workspace, given: str | None, *, announces: bool = False) -> str:
    """The id of the exam that was given, or of the only one whose results are not announced."""
    return one_id(
        session,
        exams_of(workspace.exams.values()),
        given,
        open_ones=exams_of(open_exams(workspace) or workspace.exams.values()),
        announces=announces,
    )


def open_exams(workspace: Workspace) -> list[ExamFacts]:
    """Exams whose results are not announced."""
    return [facts for facts in workspace.exams.values() if standing_release(facts.releases) is None]


def scores_of(session: Session, facts: ExamFacts) -> list[AgentScore]:
    """The score of every candidate."""
    return exam_scores(session.root, session.settings, facts)
