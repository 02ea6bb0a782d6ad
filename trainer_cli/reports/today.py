"""Today: who is at which stage, what is due or late, each with the command to copy (T20, T42, S67, S70)."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, Literal

import msgspec

from trainer_cli.exams.appeals import open_appeals
from trainer_cli.exams.follow_up import follow_ups
from trainer_cli.exams.held import open_incidents
from trainer_cli.exams.marking import late_markers, settled_marks
from trainer_cli.exams.release import standing_release
from trainer_cli.planning.policy_day import policy_day
from trainer_cli.planning.workdays import Calendar, working_days
from trainer_cli.reports.stages import StageToday, stage_today
from trainer_cli.text.problem import Problem
from trainer_cli.workspace.notes import answer_due, open_notes
from trainer_cli.workspace.question_state import WAITING, question_statuses

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from trainer_cli.exams.marking import MarkKey, Settled
    from trainer_cli.model.plan import Plan
    from trainer_cli.reports.progress import Progress
    from trainer_cli.workspace.approval import Status
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

AHEAD = dt.timedelta(days=7)
"""How long before the day an exam that nobody assembled is worth a line."""

DueKind = Literal[
    "year-plan-missing",
    "year-plan-approval",
    "plan-approval",
    "plan-changed",
    "plan-returned",
    "exam-missing",
    "exam-day",
    "sheets-missing",
    "marks-missing",
    "marks-of-marker",
    "marks-apart",
    "incidents-open",
    "release-waiting",
    "release-changed",
    "follow-up",
    "change-review",
    "questions-waiting",
    "appeal",
    "note-open",
]


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """Something to do: what it concerns, how many, by which day, and the command.

    It is late once the day `when` has passed.
    """

    kind: DueKind
    when: dt.date
    late: bool
    subject: str
    count: int = 0
    command: str


class TodayReport(msgspec.Struct, frozen=True):
    """The cohorts that are under way or to come, and what is to do, the longest due first."""

    date: dt.date
    stages: tuple[StageToday, ...]
    due: tuple[Due, ...]


def today_report(
    workspace: Workspace,
    today: dt.date,
    *,
    states: Mapping[str, Status],
    exams: Mapping[str, Progress],
    sat: Callable[[str], Collection[str]],
) -> TodayReport:
    """What `today` asks for.

    Args:
        workspace: the facts.
        today: the day to work for.
        states: every plan and yearly plan by id, with the status of its approval.
        exams: every exam by id, with how far it has come.
        sat: gives the agents who sat an exam; asked only where markers have answers in their hands.
    """
    plans = sorted(workspace.plans.values(), key=lambda plan: (plan.start, plan.id))
    stages = [(plan, stage_today(plan, today)) for plan in plans]
    going = [plan for plan, stage in stages if stage]
    given = {name: _given_out(facts, sat) for name, facts in workspace.exams.items()}
    due = chain(
        _year_plan_due(workspace, today, states),
        *(_plan_due(plan, today, states[plan.id]) for plan in going),
        *(_exam_missing(workspace, plan, today) for plan in going),
        *(
            _exam_due(workspace, facts, today, exams[name], given[name])
            for name, facts in workspace.exams.items()
        ),
        *(_appeals_due(workspace, facts, today) for facts in workspace.exams.values()),
        *(_follow_up_due(workspace, facts, today) for facts in workspace.exams.values()),
        *(_markers_due(workspace, facts, today, given[name]) for name, facts in workspace.exams.items()),
        _bank_due(workspace, today),
        _notes_due(workspace, today),
    )
    return TodayReport(
        today,
        tuple(stage for _, stage in stages if stage),
        tuple(sorted(due, key=lambda one: (one.when, one.subject, one.kind))),
    )


def _year_plan_due(workspace: Workspace, today: dt.date, states: Mapping[str, Status]) -> Iterator[Due]:
    """The yearly plan is approved by the day that the policy names (S67)."""
    when = policy_day(today.year, workspace.settings.policy.plan_due)
    late = when < today
    mine = [plan for plan in workspace.year_plans.values() if plan.year == today.year]
    for plan in mine:
        if states[plan.id].state != "approved":
            command = f"trainer plan approve {plan.id}"
            yield Due(kind="year-plan-approval", when=when, late=late, subject=plan.id, command=command)
    if not mine and workspace.agents:
        subject = f"plans/{today.year}.yaml"  # written by hand; the check says what it still lacks
        yield Due(kind="year-plan-missing", when=when, late=late, subject=subject, command="trainer check")


def _plan_due(plan: Plan, today: dt.date, status: Status) -> Iterator[Due]:
    """A plan is approved before it begins (S70)."""
    kinds: dict[str, DueKind] = {
        "draft": "plan-approval",
        "changed": "plan-changed",
        "returned": "plan-returned",
    }
    if status.state in kinds:
        verb = "show" if status.state == "returned" else "approve"
        yield Due(
            kind=kinds[status.state],
            when=plan.start,
            late=plan.start < today,
            subject=plan.id,
            count=len(plan.agents),
            command=f"trainer plan {verb} {plan.id}",
        )


def _exam_missing(workspace: Workspace, plan: Plan, today: dt.date) -> Iterator[Due]:
    """An exam that a stage of the plan asks for soon, and that nobody assembled, by another blueprint neither."""
    made = [facts.exam for facts in workspace.exams.values() if facts.exam.plan == plan.id]
    served = {exam.blueprint for exam in made} | {exam.date for exam in made}
    for stage in plan.stages:
        if stage.exam and stage.days and served.isdisjoint((stage.exam, stage.days[0].date)):
            when = stage.days[0].date
            if when - today <= AHEAD:
                yield Due(
                    kind="exam-missing",
                    when=when,
                    late=when < today,
                    subject=f"{plan.id}-{stage.exam}",
                    count=len(plan.agents),
                    command=f"trainer exam new {plan.id}",
                )


def _exam_due(
    workspace: Workspace, facts: ExamFacts, today: dt.date, state: Progress, given_out: Collection[MarkKey]
) -> Iterator[Due]:
    """An exam that is near, or what its day left to do: sheets, then marks (T42), then the release (T43)."""
    exam = facts.exam
    undecided = open_incidents(facts.incidents)
    first = undecided[0].id if undecided else ""
    marked_by = _marked_by(workspace, exam.date)
    is_near = today < exam.date <= today + AHEAD
    is_done = not (state.unknown or state.unmarked or state.release)
    steps: list[tuple[DueKind, int, dt.date, str]] = [
        ("exam-day", is_near * state.candidates, exam.date, f"paper {exam.id}"),
        ("sheets-missing", state.unknown, exam.date, f"import {exam.id} sheets.csv"),
        (
            "marks-missing",
            state.unmarked - state.apart - len(given_out),
            marked_by,
            f"paper {exam.id} --part marker",
        ),
        ("marks-apart", state.apart, marked_by, f"bundle {exam.id} --adjudicate --markers ID"),
        (
            "incidents-open",
            len(undecided),
            exam.date,
            f"incident {exam.id} --settles {first} --decision none",
        ),
        ("release-waiting", is_done * state.candidates, marked_by, f"release {exam.id}"),
        ("release-changed", state.changed, marked_by, f"score {exam.id}"),
    ]
    for kind, count, when, command in steps[:1] if exam.date > today else steps[1:]:
        if count:
            yield Due(
                kind=kind,
                when=when,
                late=when < today,
                subject=exam.id,
                count=count,
                command=f"trainer exam {command}",
            )


def _markers_due(
    workspace: Workspace, facts: ExamFacts, today: dt.date, given_out: Mapping[MarkKey, Settled]
) -> Iterator[Due]:
    """Markers who have answers in their hands and have not marked all of them (T42)."""
    exam, marked_by = facts.exam, _marked_by(workspace, facts.exam.date)
    for marker, (missing, _) in late_markers(facts.scripts, given_out).items():
        yield Due(
            kind="marks-of-marker",
            when=marked_by,
            late=marked_by < today,
            subject=marker,
            count=missing,
            command=f"trainer exam bundle {exam.id} --markers {marker}",
        )


def _appeals_due(workspace: Workspace, facts: ExamFacts, today: dt.date) -> Iterator[Due]:
    """Appeals that nobody has decided."""
    answer = dt.timedelta(days=workspace.settings.policy.appeal_answer_days)
    for one in open_appeals(facts):
        when = one.at.date() + answer
        decide = f"trainer exam appeal-decide {one.exam} {one.agent} --checkers ID,ID --finding stands"
        yield Due(kind="appeal", when=when, late=when < today, subject=one.id, count=1, command=decide)


def _follow_up_due(workspace: Workspace, facts: ExamFacts, today: dt.date) -> Iterator[Due]:
    """Those who have not passed and have neither a resit nor a coaching plan to come (S96)."""
    release = standing_release(facts.releases)
    waiting = [one for one in follow_ups(facts, workspace.exams) if not one.arranged]
    if release and waiting:
        when = _days_after(workspace, release.at.date(), workspace.settings.policy.follow_up_days)
        yield Due(
            kind="follow-up",
            when=when,
            late=when < today,
            subject=facts.exam.id,
            count=len(waiting),
            command=f"trainer exam resit {facts.exam.id} --on DATE",
        )


def _given_out(facts: ExamFacts, sat: Callable[[str], Collection[str]]) -> dict[MarkKey, Settled]:
    """Answers of those who sat that markers have in their hands and have not marked."""
    settled = settled_marks(facts.marks, facts.scripts)
    missing = {key: one for key, one in settled.items() if one.how == "missing"}
    there = sat(facts.exam.id) if missing else ()
    return {key: one for key, one in missing.items() if key[0] in there}


def _bank_due(workspace: Workspace, today: dt.date) -> Iterator[Due]:
    """Questions to review because of a change by its day (S10), and others that wait, any day."""
    waiting = [one for one in question_statuses(workspace).values() if one.state in WAITING]
    counts = Counter(event.id for status in waiting for event in status.events)
    for name, count in counts.items():
        when = workspace.changes[name].day
        command = f"trainer question review --change {name}"
        yield Due(
            kind="change-review", when=when, late=when < today, subject=name, count=count, command=command
        )
    others = sum(not status.events for status in waiting)
    if others:
        yield Due(
            kind="questions-waiting",
            when=today,
            late=False,
            subject="questions",
            count=others,
            command="trainer question review",
        )


def _notes_due(workspace: Workspace, today: dt.date) -> Iterator[Due]:
    """Questions of agents to answer by the last day of their plan, those without a plan any day (S32)."""
    for note in open_notes(workspace.notes.values()):
        when = answer_due(workspace, note) or today
        command = f"trainer note answer {note.id} TEXT"
        yield Due(kind="note-open", when=when, late=when < today, subject=note.id, count=1, command=command)


def _marked_by(workspace: Workspace, date: dt.date) -> dt.date:
    """The day by which marking is done."""
    return _days_after(workspace, date, workspace.settings.policy.marking_days)


def _days_after(workspace: Workspace, date: dt.date, count: int) -> dt.date:
    """So many working days after a day; the day itself where the calendar does not tell working days."""
    calendar = Calendar(workspace.settings.calendar, workspace.calendar)
    days = working_days(calendar, date + dt.timedelta(days=1), count)
    return date if isinstance(days, Problem) or not days else days[-1]
