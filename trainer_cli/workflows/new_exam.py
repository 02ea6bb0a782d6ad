"""`trainer exam new`: forms assembled from approved questions and frozen with their digests."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.assembly import assembled
from trainer_cli.exams.eligibility import eligibility_problems, half_days, presences
from trainer_cli.exams.forms import form_letter, frozen_form
from trainer_cli.model.base import ClockTime
from trainer_cli.model.exam import Candidate, Exam, Form
from trainer_cli.planning.ids import exam_id
from trainer_cli.questions.shuffle import seed_of
from trainer_cli.reports.numbers import points
from trainer_cli.text.csv_writer import dump_csv
from trainer_cli.text.digest import digest_record
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.exposure import used_questions
from trainer_cli.workflows.given_id import given_id_problems
from trainer_cli.workflows.proposal import Proposal
from trainer_cli.workspace.approval import approved_questions, status_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trainer_cli.exams.bound import Distance
    from trainer_cli.exams.covered import Covered
    from trainer_cli.model.curriculum import Blueprint
    from trainer_cli.model.plan import Plan, PlanStage
    from trainer_cli.model.question import Question
    from trainer_cli.workspace.workspace import Workspace

START = "09:00"


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


def new_exam(
    workspace: Workspace,
    plan: Plan,
    order: Order,
    *,
    blueprint: str | None = None,
    given_id: str | None = None,
) -> tuple[Proposal | None, list[Problem]]:
    """The exam of a plan's theory stage, forms frozen.

    Args:
        workspace: everything.
        plan: whose cohort sits the exam.
        order: what is asked for.
        blueprint: its id; the theory stage's where None.
        given_id: the exam's id; `<plan>-<blueprint>` where None.
    """
    stage, found, problems = _blueprint(workspace, plan, blueprint)
    problems += _approval_problems(workspace, plan, order.exception)
    problems += people_problems(workspace, order.invigilators)
    problems += _again_problems(workspace, plan, found, given_id)
    problems += _start_problems(order.start)
    agents = [agent for agent in plan.agents if agent not in order.without]
    barred = _barred(workspace, plan, stage, agents)
    problems += [] if order.ineligible else barred
    problems += given_id_problems(given_id, {name: one.exam.source for name, one in workspace.exams.items()})
    if found is None or stage is None or problems:
        return None, problems
    digests = approved_questions(workspace)
    bank = _approved_bank(workspace, digests)
    name = given_id or exam_id(plan.id, found.id, workspace.exams)
    seed = seed_of(name) if order.seed is None else order.seed
    assembly = assembled(
        found,
        bank,
        forms=order.forms,
        seed=seed,
        overlap=order.overlap,
        exclude=order.exclude,
        used=used_questions(workspace.exams.values(), stage.days[0].date, found.exposure),
    )
    if assembly.problems:
        return None, [*assembly.problems, *_nothing_approved(workspace, digests)]
    frozen = [
        frozen_form(name, form_letter(index), questions, found.sections, seed=seed, digests=digests)
        for index, questions in enumerate(assembly.forms)
    ]
    order = _with_reasons_needed(workspace, plan, order, barred)
    exam = _exam(plan.id, stage, found, frozen, order, seed=seed, bound=assembly.bound)
    proposal = _proposal(exam, frozen, agents, assembly.coverage)
    return msgspec.structs.replace(
        proposal, problems=tuple(_notice_problems(workspace, stage, order.at.date()))
    ), []


def _approved_bank(workspace: Workspace, approved: Mapping[str, str]) -> dict[str, tuple[Question, ...]]:
    """The questions of each course that are approved."""
    return {
        course: tuple(question for question in questions if question.id in approved)
        for course, questions in workspace.bank.items()
    }


def _with_reasons_needed(workspace: Workspace, plan: Plan, order: Order, barred: list[Problem]) -> Order:
    """The order without reasons for what needs none: an approved plan, candidates who are all eligible."""
    approved = status_of(workspace, "plan", plan).state == "approved"
    return msgspec.structs.replace(
        order,
        exception="" if approved else order.exception,
        ineligible=order.ineligible if barred else "",
    )


def _barred(
    workspace: Workspace, plan: Plan, stage: PlanStage | None, agents: Sequence[str]
) -> list[Problem]:
    """Those of the agents whose attendance before the exam does not allow to sit it."""
    if stage is None or not stage.days:
        return []
    before = stage.days[0].date
    found = presences(workspace.recorded.attendance.get(plan.id, ()), before)
    limits = workspace.settings.policy.eligibility
    return list(eligibility_problems(agents, found, limits, half_days(plan, before)))


def _notice_problems(workspace: Workspace, stage: PlanStage, today: dt.date) -> Iterator[Problem]:
    """That the exam is nearer than candidates are to be told of it before."""
    wanted = workspace.settings.policy.exam_notice_days
    days = (stage.days[0].date - today).days
    if 0 <= days < wanted:
        yield Problem(
            code="exam-notice",
            message=f"days until the exam: {days}; candidates are to know of it {wanted} days before",
            level="warning",
            remedy="tell them today, or give the stage a later day",
            clause="T36",
        )


def _exam(
    plan: str,
    stage: PlanStage,
    blueprint: Blueprint,
    forms: Sequence[Form],
    order: Order,
    *,
    seed: int,
    bound: Distance | None,
) -> Exam:
    return Exam(
        id=forms[0].exam,
        plan=plan,
        blueprint=blueprint.id,
        name=blueprint.name,
        date=stage.days[0].date,
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
    return Proposal(
        changes=tuple(changes),
        done="\n".join(
            (
                (
                    f"Exam {exam.id}: {len(forms)} forms of {items} questions, {exam.points} points, "
                    f"{len(candidates)} candidates, {exam.date} {exam.start}, seed {exam.seed}."
                ),
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


def _blueprint(
    workspace: Workspace, plan: Plan, given: str | None
) -> tuple[PlanStage | None, Blueprint | None, list[Problem]]:
    stage = next((one for one in plan.stages if one.kind == "theory_exam"), None)
    if stage is None:
        problem = Problem(
            code="exam-no-stage",
            message=f"plan `{plan.id}` has no theory exam stage",
            source=plan.source,
            remedy="give the tier's stages one of kind `theory_exam` and make the plan again",
            clause="T19",
        )
        return None, None, [problem]
    if not stage.days:
        problem = Problem(
            code="exam-no-day",
            message=f"the theory exam of plan `{plan.id}` has no day yet",
            source=plan.source,
            remedy="give the stage its `days`",
            clause="T19",
        )
        return stage, None, [problem]
    name = given or stage.exam or ""
    found = workspace.blueprints.get((plan.tier, name))
    if found is None:
        known = ", ".join(one for tier, one in workspace.blueprints if tier == plan.tier) or "none"
        problem = Problem(
            code="name-unknown",
            message=f"tier `{plan.tier}` has no blueprint `{name}`",
            source=plan.source,
            remedy=f"blueprints in curricula/{plan.tier}/exams/: {known}",
            clause="T37",
        )
        return stage, None, [problem]
    return stage, found, []


def _approval_problems(workspace: Workspace, plan: Plan, reason: str) -> list[Problem]:
    status = status_of(workspace, "plan", plan)
    if status.state == "approved" or reason:
        return []
    return [
        Problem(
            code="plan-unapproved",
            message=f"plan `{plan.id}` is {status.state}, not approved as it stands",
            source=plan.source,
            remedy=f"have it approved, or give --unapproved REASON: trainer plan approve {plan.id} --by ID",
            clause="S70",
        )
    ]


def _again_problems(
    workspace: Workspace, plan: Plan, blueprint: Blueprint | None, given_id: str | None
) -> list[Problem]:
    """An exam that the plan has already is not made again by a slip; a second one needs an id of its own."""
    earlier = [
        one.exam
        for one in workspace.exams.values()
        if blueprint and (one.exam.plan, one.exam.blueprint) == (plan.id, blueprint.id)
    ]
    if not earlier or given_id is not None:
        return []
    return [
        Problem(
            code="exam-again",
            message=f"plan `{plan.id}` has the exam `{earlier[0].id}` already",
            source=earlier[0].source,
            remedy="undo that one first, or name the second: --id ID",
            clause="T19",
        )
    ]


def people_problems(workspace: Workspace, people: Sequence[str]) -> list[Problem]:
    """Those who are to invigilate and are nobody of the roster (T41)."""
    known = {**workspace.trainers, **workspace.people}
    return [
        Problem(
            code="name-unknown",
            message=f"there is no trainer or person `{one}` to invigilate",
            remedy=f"known: {', '.join(known)}",
            clause="T41",
        )
        for one in people
        if one not in known
    ]


def _start_problems(start: str) -> list[Problem]:
    try:
        msgspec.convert(start, ClockTime)
    except msgspec.ValidationError:
        return [
            Problem(
                code="exam-start",
                message=f"`{start}` is no time of day",
                remedy="write it like 09:00",
                clause="T39",
            )
        ]
    return []


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
