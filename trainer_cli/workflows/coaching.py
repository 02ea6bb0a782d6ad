"""`trainer exam coach`: the record of a coaching plan for somebody who did not pass (S96)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.follow_up import follow_ups
from trainer_cli.exams.release import standing_release
from trainer_cli.model.exam_after import Coaching
from trainer_cli.planning.ids import free_id
from trainer_cli.text.problem import Problem
from trainer_cli.text.write import Change
from trainer_cli.text.yaml_writer import dump_yaml
from trainer_cli.workflows.proposal import Proposal

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from trainer_cli.workspace.workspace import ExamFacts, Workspace


class Plan(NamedTuple):
    """What is said about a coaching plan; `coach` is an id of the roster."""

    agent: str
    topics: tuple[str, ...]
    coach: str
    until: dt.date
    target: str
    note: str
    by: str
    at: dt.datetime


def new_coaching(workspace: Workspace, facts: ExamFacts, plan: Plan) -> tuple[Proposal | None, list[Problem]]:
    """The record of the plan, or what is wrong with it."""
    problems = [*_agent_problems(workspace, facts, plan), *_plan_problems(workspace, plan)]
    if problems:
        return None, problems
    record = Coaching(
        id=free_id(f"{plan.at:%Y-%m-%d}-{plan.agent}", [one.id for one in facts.coaching]),
        exam=facts.exam.id,
        **plan._asdict(),
    )
    path = f"records/coaching/{record.exam}/{record.id}/coaching.yaml"
    topics = ", ".join(record.topics)
    said = f"{record.coach} coaches {record.agent} until {record.until}: {topics} ({record.id})."
    return Proposal(
        changes=(Change(path, dump_yaml(record).encode(), None),),
        what=said,
        done=said,
        document={"exam": record.exam, "coaching": record.id},
    ), []


def _agent_problems(workspace: Workspace, facts: ExamFacts, plan: Plan) -> Iterator[Problem]:
    if standing_release(facts.releases) is None:
        yield Problem(
            code="coaching-unannounced",
            message=f"the results of {facts.exam.id} are not announced, so nobody is to be coached for them",
            source=facts.exam.source,
            remedy=f"announce them first: trainer exam release {facts.exam.id}",
            clause="S96",
        )
    elif plan.agent not in {one.agent for one in follow_ups(facts, workspace.exams)}:
        yield Problem(
            code="coaching-not-needed",
            message=f"no result of {plan.agent} in {facts.exam.id} counts as not passed",
            source=facts.exam.source,
            remedy=f"see who has not passed: trainer exam show {facts.exam.id}",
            clause="S96",
        )


def _plan_problems(workspace: Workspace, plan: Plan) -> Iterator[Problem]:
    known = _known_topics(workspace)
    for topic in plan.topics:
        if topic not in known:
            yield Problem(
                code="coaching-topic",
                message=f"there is no topic, course or point `{topic}` to be coached in",
                remedy="see the courses and their points: trainer curriculum show",
                clause="S96",
            )
    if plan.until < plan.at.date():
        yield Problem(
            code="coaching-day",
            message=f"{plan.until} is over, so nobody can be coached until then",
            remedy="give a later day: --until YYYY-MM-DD",
            clause="S96",
        )


def _known_topics(workspace: Workspace) -> set[str]:
    """The ids of all topics, courses and points."""
    areas = workspace.topics.areas if workspace.topics else ()
    courses = [one.course for one in workspace.courses.values()]
    return {
        *(topic.id for area in areas for topic in area.topics),
        *(course.id for course in courses),
        *(point.id for course in courses for point in course.points),
    }
