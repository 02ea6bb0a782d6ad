"""Every id that a record of an exam, a fact, a change or a note names exists: a part of the check `reference`.

An exam names its plan and blueprint, a candidate or a mark its agent, a fact whom it is about and who rated it, a
correction what it replaces (T1). Approvals are the check `approval-subject`. Restore what is gone with git.

For example, in `records/marks/junior-2026-02-09-theory/2026-02-12-8b01f6c2/marks.csv`:

    A100,2,1,TR01,2     # reference-unknown: there is no agent `A100`
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from trainer_cli.checks.known import blueprint_ids, person_ids, unknown_id, unknown_ids, unknown_in
from trainer_cli.checks.reference import reference_problems

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.checks.facts import Facts
    from trainer_cli.checks.known import Unknown
    from trainer_cli.model.exam import Correction, Exam, Outcome, Release
    from trainer_cli.model.exam_day import Incident, Sitting
    from trainer_cli.text.problem import Problem
    from trainer_cli.workspace.recorded import Recorded
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

NAME = "reference"
CLAUSES: tuple[str, ...] = ("T1",)
READS = (
    "tiers",
    "courses",
    "questions",
    "blueprints",
    "people",
    "trainers",
    "agents",
    "rooms",
    "plans",
    "changes",
    "notes",
    "exams",
    "recorded",
)
OF_PLANS = ("attendance", "role-plays", "operations")
"""Kinds of facts that are about a plan."""


def problems(facts: Facts) -> Iterator[Problem]:
    """Unknown ids of all these records."""
    yield from reference_problems(_unknown(facts.workspace), facts.unread)


def _unknown(workspace: Workspace) -> Iterator[Unknown]:
    people = person_ids(workspace)
    for facts in workspace.exams.values():
        yield from _in_exam(facts.exam, workspace, people)
        yield from _about_agents(facts, workspace)
        for act in facts.allocations:
            yield from unknown_ids("person", act.markers, act.source.at("markers"), people)
        yield from _on_the_day(facts, workspace, people)
        yield from _afterwards(facts, workspace, people)
        yield from _replaced(facts)
    yield from _in_changes(workspace)
    yield from _in_notes(workspace)
    yield from _in_facts(workspace.recorded, workspace, people)


def _on_the_day(facts: ExamFacts, workspace: Workspace, people: frozenset[str]) -> Iterator[Unknown]:
    for sitting in facts.sittings:
        yield from unknown_ids("room", sitting.rooms, sitting.source.at("rooms"), workspace.rooms)
        yield from unknown_ids("person", sitting.invigilators, sitting.source.at("invigilators"), people)
        yield from unknown_ids(
            "agent", sitting.declarations, sitting.source.at("declarations"), workspace.agents
        )
    for incident in facts.incidents:
        yield from unknown_id("agent", incident.agent, incident.source.at("agent"), workspace.agents)


def _replaced(facts: ExamFacts) -> Iterator[Unknown]:
    """The earlier records that others replace, or take back."""
    yield from _earlier("outcome", facts.outcomes)
    yield from _earlier("correction", facts.corrections)
    yield from _earlier("release", facts.releases)
    yield from _earlier("sitting", facts.sittings)
    yield from _earlier("incident", facts.incidents)
    releases = {one.id for one in facts.releases}
    for one in facts.releases:
        yield from unknown_id("release", one.withdraws, one.source.at("withdraws"), releases)
    imports = {one.id for one in (*facts.imports, *facts.mark_imports, *facts.repeated)}
    for act in (*facts.imports, *facts.mark_imports):
        for key, replaced in act.supersedes.items():
            yield from unknown_ids("import", replaced, act.source.at("supersedes", key), imports)


def _earlier(
    what: str, records: Sequence[Outcome | Correction | Release | Sitting | Incident]
) -> Iterator[Unknown]:
    ids = {one.id for one in records}
    for one in records:
        source = one.source.at("supersedes")
        if isinstance(one.supersedes, tuple):
            yield from unknown_ids(what, one.supersedes, source, ids)
        else:
            yield from unknown_id(what, one.supersedes, source, ids)


def _afterwards(facts: ExamFacts, workspace: Workspace, people: frozenset[str]) -> Iterator[Unknown]:
    exam = facts.exam
    yield from unknown_id("exam", exam.resit_of or "", exam.source.at("resit_of"), workspace.exams)
    for one in facts.coaching:
        yield from unknown_id("agent", one.agent, one.source.at("agent"), workspace.agents)
        yield from unknown_id("person", one.coach, one.source.at("coach"), people)
    for appeal in facts.appeals:
        yield from unknown_id("agent", appeal.agent, appeal.source.at("agent"), workspace.agents)
    for decision in facts.appeal_decisions:
        yield from unknown_ids("person", decision.checkers, decision.source.at("checkers"), people)


def _in_changes(workspace: Workspace) -> Iterator[Unknown]:
    points = {point.id for placed in workspace.courses.values() for point in placed.course.points}
    for event in workspace.changes.values():
        yield from unknown_ids("course", event.courses, event.source.at("courses"), workspace.courses)
        yield from unknown_ids("point", event.points, event.source.at("points"), points)
        yield from unknown_id("change", event.supersedes, event.source.at("supersedes"), workspace.changes)


def _in_notes(workspace: Workspace) -> Iterator[Unknown]:
    asked = {one.id for one in workspace.notes.values() if one.answers is None}
    for one in workspace.notes.values():
        yield from unknown_id("agent", one.asker, one.source.at("asker"), workspace.agents)
        yield from unknown_id("plan", one.plan, one.source.at("plan"), workspace.plans)
        yield from unknown_id("course", one.course, one.source.at("course"), workspace.courses)
        yield from unknown_id("question", one.question, one.source.at("question"), workspace.questions)
        yield from unknown_id("note", one.answers, one.source.at("answers"), asked)


def _in_facts(facts: Recorded, workspace: Workspace, people: frozenset[str]) -> Iterator[Unknown]:
    for act in facts.imports:
        if act.kind in OF_PLANS:
            yield from unknown_id("plan", act.subject, act.source.at("subject"), workspace.plans)
    known = {"agent": workspace.agents, "person": people}
    for fact in facts.facts():
        for field, whom in fact.PEOPLE.items():
            yield from unknown_id(whom, getattr(fact, field), fact.source.at(field), known[whom])


def _in_exam(exam: Exam, workspace: Workspace, people: frozenset[str]) -> Iterator[Unknown]:
    yield from unknown_id("plan", exam.plan, exam.source.at("plan"), workspace.plans)
    yield from unknown_ids("person", exam.invigilators, exam.source.at("invigilators"), people)
    plan = workspace.plans.get(exam.plan)
    if plan and plan.tier in workspace.tiers:
        blueprints = blueprint_ids(workspace, plan.tier)
        yield from unknown_id("blueprint", exam.blueprint, exam.source.at("blueprint"), blueprints)


def _about_agents(facts: ExamFacts, workspace: Workspace) -> Iterator[Unknown]:
    yield from unknown_in(facts.candidates, "form", "form", facts.exam.forms)
    records = chain(facts.candidates, facts.marks, facts.outcomes, facts.scripts)
    yield from unknown_in(records, "agent", "agent", workspace.agents)
