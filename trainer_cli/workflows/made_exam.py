"""The records of an exam: forms assembled from approved questions and frozen with their digests."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.assembling.assembly import assembled
from trainer_cli.exams.forms import form_letter, frozen_form
from trainer_cli.model.exam import Candidate, Exam, Form
from trainer_cli.questions.shuffle import seed_of
from trainer_cli.reports.numbers import points
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.digest import digest_record
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.exposure import used_questions
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.question_state import approved_questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trainer_cli.assembling.bound import Distance
    from trainer_cli.assembling.covered import Covered
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.question import Question
    from trainer_cli.workspace.workspace import Workspace

START = "09:00"


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """Which exam is made, when, and who sits it; `resit_of` and what follows it are those of a resit (`Exam`)."""

    id: str
    plan: str
    date: dt.date
    agents: tuple[str, ...]
    resit_of: str | None = None
    attempts: dict[str, int] = {}
    cap: Decimal | None = None
    resit_exception: str = ""


class Order(msgspec.Struct, frozen=True, kw_only=True):
    """What is asked for: so many forms, chosen and ordered by `seed`, any two of which share at most `overlap`.

    Without a seed the exam's id gives it (`seed_of`), so that two exams of one bank have other papers.
    `invigilators` are trainers or people of the roster (T41), `start` is HH:MM on the day of the stage,
    `exception` says why the exam is made on a plan that is not approved (S70), `ineligible` why candidates sit it
    whose attendance does not allow it; those in `without` don't sit it. `exclude` are ids of questions that it must
    not have, as those that a resitter has seen.
    """

    forms: int
    overlap: int = 0
    exclude: frozenset[str] = frozenset()
    seed: int | None = None
    invigilators: tuple[str, ...] = ()
    start: str = START
    exception: str = ""
    ineligible: str = ""
    without: tuple[str, ...] = ()
    by: str
    at: dt.datetime


def made_exam(
    workspace: Workspace, blueprint: Blueprint, order: Order, occasion: Occasion
) -> tuple[Proposal | None, list[Problem]]:
    """The records of an exam of approved questions, forms frozen; or what the bank lacks for it."""
    digests = approved_questions(workspace)
    bank = _approved_bank(workspace, digests)
    name = occasion.id
    seed = seed_of(name) if order.seed is None else order.seed
    assembly = assembled(
        blueprint,
        bank,
        forms=order.forms,
        seed=seed,
        overlap=order.overlap,
        exclude=order.exclude,
        used=used_questions(workspace.exams.values(), occasion.date, blueprint.exposure),
    )
    if assembly.problems:
        return None, [*assembly.problems, *_nothing_approved(workspace, digests)]
    frozen = [
        frozen_form(name, form_letter(index), questions, blueprint.sections, seed=seed, digests=digests)
        for index, questions in enumerate(assembly.forms)
    ]
    exam = _exam(occasion, blueprint, frozen, order, seed=seed, bound=assembly.bound)
    proposal = _proposal(exam, frozen, occasion.agents, assembly.coverage)
    near = _notice_problems(workspace, occasion.date, order.at.date())
    return msgspec.structs.replace(proposal, problems=tuple(near)), []


def _approved_bank(workspace: Workspace, approved: Mapping[str, str]) -> dict[str, tuple[Question, ...]]:
    """The questions of each course that are approved."""
    return {
        course: tuple(question for question in questions if question.id in approved)
        for course, questions in workspace.bank.items()
    }


def _notice_problems(workspace: Workspace, date: dt.date, today: dt.date) -> Iterator[Problem]:
    """That the exam is nearer than candidates are to be told of it before."""
    wanted = workspace.settings.policy.exam_notice_days
    days = (date - today).days
    if 0 <= days < wanted:
        yield Problem(
            code="exam-notice",
            message=f"days until the exam: {days}; candidates are to know of it {wanted} days before",
            level="warning",
            remedy="tell them today, or give the stage a later day",
            clause="T36",
        )


def _exam(
    occasion: Occasion,
    blueprint: Blueprint,
    forms: Sequence[Form],
    order: Order,
    *,
    seed: int,
    bound: Distance | None,
) -> Exam:
    return Exam(
        id=occasion.id,
        plan=occasion.plan,
        blueprint=blueprint.id,
        name=blueprint.name,
        date=occasion.date,
        start=order.start,
        minutes=blueprint.minutes,
        points=blueprint.points,
        pass_mark=blueprint.pass_mark,
        sections=blueprint.sections,
        declaration=blueprint.declaration,
        seed=seed,
        invigilators=order.invigilators,
        forms={form.form: digest_record("form", form) for form in forms},
        overlap=order.overlap,
        distance=bound and bound.worst,
        least_distance=bound and bound.least,
        exception=order.exception,
        ineligible=order.ineligible,
        resit_of=occasion.resit_of,
        attempts=occasion.attempts,
        cap=occasion.cap,
        resit_exception=occasion.resit_exception,
        at=order.at,
        by=order.by,
    )


def candidates_of(agents: Sequence[str], forms: Sequence[str]) -> list[Candidate]:
    """The candidates, forms dealt out in turn."""
    return [Candidate(agent=agent, form=forms[index % len(forms)]) for index, agent in enumerate(agents)]


def _proposal(exam: Exam, forms: list[Form], agents: Sequence[str], coverage: Sequence[Covered]) -> Proposal:
    base = f"records/exams/{exam.id}"
    candidates = candidates_of(agents, list(exam.forms))
    changes = [
        Change(f"{base}/exam.yaml", dump_yaml(exam).encode(), None),
        *(Change(f"{base}/form-{form.form}.yaml", dump_yaml(form).encode(), None) for form in forms),
        Change(
            f"{base}/candidates.csv",
            dump_csv(("agent", "form"), [(one.agent, one.form) for one in candidates]),
            None,
        ),
    ]
    items = len(forms[0].items)
    made = (
        f"Exam {exam.id}: {len(forms)} forms of {items} questions, {exam.points} points, "
        f"{len(candidates)} candidates, {exam.date} {exam.start}, seed {exam.seed}."
    )
    return Proposal(
        changes=tuple(changes),
        what=made,
        done="\n".join(
            (
                made,
                *_nearness(exam),
                f"What was wanted and got: trainer exam show {exam.id}",
                f"Next: trainer exam paper {exam.id} --form {forms[0].form}",
            )
        ),
        document={
            "exam": exam.id,
            "forms": exam.forms,
            "seed": exam.seed,
            "candidates": len(candidates),
            "distance": exam.distance,
            "least_distance": exam.least_distance,
            "coverage": [
                {"what": str(one.ask), "low": one.low, "high": one.high, "got": one.got} for one in coverage
            ],
        },
    )


def _nearness(exam: Exam) -> Iterator[str]:
    """How near the forms come to the wanted difficulty; nothing where the blueprint wants none."""
    if exam.distance is not None:
        distance, least = points(exam.distance), points(exam.least_distance)
        yield f"The worst form's mean difficulty is {distance} from the target; proven least: {least}."


def _nothing_approved(workspace: Workspace, digests: dict[str, str]) -> list[Problem]:
    waiting = len(workspace.questions) - len(digests)
    if not waiting:
        return []
    return [
        Problem(
            code="questions-waiting",
            level="warning",
            message=f"{waiting} questions are not approved as they stand, so they were not used",
            remedy="trainer question list --waiting; trainer question approve",
            clause="S10",
        )
    ]
