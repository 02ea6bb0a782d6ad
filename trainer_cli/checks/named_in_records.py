"""The ids that the records of exams and of facts name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.known import Name, blueprint_ids, name, names, person_ids

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.model.exam import Candidate, Correction, Exam, Mark, Outcome, Release, Script
    from trainer_cli.model.exam_day import Incident, Sitting
    from trainer_cli.workspace.recorded import Recorded
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

OF_PLANS = ("attendance", "role-plays", "operations")
"""Kinds of facts that are about a plan."""


def named_in_records(workspace: Workspace) -> Iterator[Name]:
    """Every id that a record names; approvals are the check `approval-subject`."""
    people = person_ids(workspace)
    for facts in workspace.exams.values():
        yield from _in_exam(facts.exam, workspace, people)
        yield from _about_agents(facts, workspace)
        for act in facts.allocations:
            yield from names("person", act.markers, act.source.at("markers"), people)
        yield from _on_the_day(facts, workspace, people)
        yield from _afterwards(facts, workspace, people)
        yield from _replaced(facts)
    yield from _in_changes(workspace)
    yield from _in_notes(workspace)
    yield from _in_facts(workspace.recorded, workspace, people)


def _on_the_day(facts: ExamFacts, workspace: Workspace, people: frozenset[str]) -> Iterator[Name]:
    for sitting in facts.sittings:
        yield from names("room", sitting.rooms, sitting.source.at("rooms"), workspace.rooms)
        yield from names("person", sitting.invigilators, sitting.source.at("invigilators"), people)
        yield from names("agent", sitting.declarations, sitting.source.at("declarations"), workspace.agents)
    for incident in facts.incidents:
        yield from name("agent", incident.agent, incident.source.at("agent"), workspace.agents)


def _replaced(facts: ExamFacts) -> Iterator[Name]:
    """The earlier records that others replace, or take back."""
    yield from _earlier("outcome", facts.outcomes)
    yield from _earlier("correction", facts.corrections)
    yield from _earlier("release", facts.releases)
    yield from _earlier("sitting", facts.sittings)
    yield from _earlier("incident", facts.incidents)
    releases = {one.id for one in facts.releases}
    for one in facts.releases:
        yield from name("release", one.withdraws, one.source.at("withdraws"), releases)
    imports = {one.id for one in (*facts.imports, *facts.mark_imports, *facts.repeated)}
    for act in (*facts.imports, *facts.mark_imports):
        for key, replaced in act.supersedes.items():
            yield from names("import", replaced, act.source.at("supersedes", key), imports)


def _earlier(
    what: str, records: Sequence[Outcome | Correction | Release | Sitting | Incident]
) -> Iterator[Name]:
    ids = {one.id for one in records}
    for one in records:
        source = one.source.at("supersedes")
        if isinstance(one.supersedes, tuple):
            yield from names(what, one.supersedes, source, ids)
        else:
            yield from name(what, one.supersedes, source, ids)


def _afterwards(facts: ExamFacts, workspace: Workspace, people: frozenset[str]) -> Iterator[Name]:
    exam = facts.exam
    yield from name("exam", exam.resit_of or "", exam.source.at("resit_of"), workspace.exams)
    for one in facts.coaching:
        yield from name("agent", one.agent, one.source.at("agent"), workspace.agents)
        yield from name("person", one.coach, one.source.at("coach"), people)
    for appeal in facts.appeals:
        yield from name("agent", appeal.agent, appeal.source.at("agent"), workspace.agents)
    for decision in facts.appeal_decisions:
        yield from names("person", decision.checkers, decision.source.at("checkers"), people)


def _in_changes(workspace: Workspace) -> Iterator[Name]:
    points = {point.id for placed in workspace.courses.values() for point in placed.course.points}
    for event in workspace.changes.values():
        yield from names("course", event.courses, event.source.at("courses"), workspace.courses)
        yield from names("point", event.points, event.source.at("points"), points)
        yield from name("change", event.supersedes, event.source.at("supersedes"), workspace.changes)


def _in_notes(workspace: Workspace) -> Iterator[Name]:
    asked = {one.id for one in workspace.notes.values() if one.answers is None}
    for one in workspace.notes.values():
        yield from name("agent", one.asker, one.source.at("asker"), workspace.agents)
        yield from name("plan", one.plan, one.source.at("plan"), workspace.plans)
        yield from name("course", one.course, one.source.at("course"), workspace.courses)
        yield from name("question", one.question, one.source.at("question"), workspace.questions)
        yield from name("note", one.answers, one.source.at("answers"), asked)


def _in_facts(facts: Recorded, workspace: Workspace, people: frozenset[str]) -> Iterator[Name]:
    for act in facts.imports:
        if act.kind in OF_PLANS:
            yield Name("plan", act.subject, act.source.at("subject"), workspace.plans)
    known = {"agent": workspace.agents, "person": people}
    for fact in facts.facts():
        for field, whom in fact.PEOPLE.items():
            yield from name(whom, getattr(fact, field), fact.source.at(field), known[whom])


def _in_exam(exam: Exam, workspace: Workspace, people: frozenset[str]) -> Iterator[Name]:
    yield Name("plan", exam.plan, exam.source.at("plan"), workspace.plans)
    yield from names("person", exam.invigilators, exam.source.at("invigilators"), people)
    plan = workspace.plans.get(exam.plan)
    if plan and plan.tier in workspace.tiers:
        blueprints = blueprint_ids(workspace, plan.tier)
        yield Name("blueprint", exam.blueprint, exam.source.at("blueprint"), blueprints)


def _about_agents(facts: ExamFacts, workspace: Workspace) -> Iterator[Name]:
    for candidate in facts.candidates:
        yield Name("form", candidate.form, candidate.source.at("form"), facts.exam.forms)
    records: list[Candidate | Mark | Outcome | Script] = [
        *facts.candidates, *facts.marks, *facts.outcomes, *facts.scripts,
    ]  # fmt: skip
    for record in records:
        yield Name("agent", record.agent, record.source.at("agent"), workspace.agents)
