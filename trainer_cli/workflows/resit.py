"""`trainer exam resit`: the exam again, for those who have not passed, with questions that none of them has seen."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.exams.attempts import attempts_in, line_of, seen_questions
from trainer_cli.exams.release import standing_release
from trainer_cli.exams.resitters import next_attempt, resit_problem
from trainer_cli.planning.ids import free_id
from trainer_cli.text.problem import Problem
from trainer_cli.text.scalars import scalar_text
from trainer_cli.workflows.given_id import given_id_problems
from trainer_cli.workflows.made_exam import Occasion, Order, made_exam
from trainer_cli.workflows.new_exam import people_problems, start_problems

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping, Sequence

    from trainer_cli.exams.attempts import Attempt
    from trainer_cli.model.base import Text
    from trainer_cli.model.blueprint import Blueprint
    from trainer_cli.model.exam import Exam
    from trainer_cli.model.settings import Language, Policy, ResitCap
    from trainer_cli.workflows.proposal import Proposal
    from trainer_cli.workspace.workspace import ExamFacts, Workspace

SILENT = frozenset({"resit-passed", "resit-withdrawn", "resit-unannounced"})
"""Why somebody who was not named is left out without a word."""
RESIT = {"zh-Hant": "（補考{which}）", "zh-Hans": "（补考{which}）"}
"""What the title of a resit ends with, by language; `IN_OTHERS` in any other."""
IN_OTHERS = " (resit{which})"


class Wish(NamedTuple):
    """What is asked for: the day, whom (nobody named: all who may), how many forms, and which cap.

    `cap` is the workspace's where it is None; `exception` says why somebody sits it who has no resit left.
    """

    date: dt.date
    start: str
    by: str
    at: dt.datetime
    agents: tuple[str, ...] = ()
    forms: int = 1
    seed: int | None = None
    invigilators: tuple[str, ...] = ()
    cap: ResitCap | None = None
    exception: str = ""
    given_id: str | None = None


def new_resit(workspace: Workspace, facts: ExamFacts, wish: Wish) -> tuple[Proposal | None, list[Problem]]:
    """The records of a resit of the exam, or of the exam that it is a resit of; or what forbids it.

    It has the sections, points and pass mark of the first exam, whatever the blueprint says by now.
    """
    line = line_of(facts.exam, workspace.exams)
    first = line[0].exam
    blueprint = _blueprint(workspace, first, number=len(line))
    problems = [
        *_line_problems(line),
        *_day_problems(line, wish.date),
        *start_problems(wish.start),
        *people_problems(workspace, wish.invigilators),
        *given_id_problems(wish.given_id, {name: one.exam.source for name, one in workspace.exams.items()}),
    ]
    if isinstance(blueprint, Problem):
        problems.append(blueprint)
    if isinstance(blueprint, Problem) or problems:
        return None, problems
    attempts = attempts_in(line)
    policy = workspace.settings.policy
    agents, problems = _resitters(attempts, wish, policy)
    if not agents:
        return None, problems or [_nobody(first)]
    occasion = _occasion(workspace, first, wish, {one: next_attempt(attempts[one]) for one in agents})
    if any(resit_problem(one, attempts[one], policy) for one in agents):
        occasion = msgspec.structs.replace(occasion, resit_exception=wish.exception)
    order = Order(
        forms=wish.forms,
        exclude=seen_questions(agents, workspace.exams.values()),
        seed=wish.seed,
        invigilators=wish.invigilators,
        start=wish.start,
        by=wish.by,
        at=wish.at,
    )
    proposal, lacking = made_exam(workspace, blueprint, order, occasion)
    return (_told(proposal, occasion, problems), []) if proposal else (None, [*lacking, _seen(order, agents)])


def _occasion(workspace: Workspace, first: Exam, wish: Wish, attempts: dict[str, int]) -> Occasion:
    """The resit of those whose attempts these are; the cap is the pass mark, where anybody's is not the first."""
    capped = (wish.cap or workspace.settings.policy.resit_cap) == "pass" and max(attempts.values()) > 1
    return Occasion(
        id=wish.given_id or free_id(f"{first.id}-resit", workspace.exams),
        plan=first.plan,
        date=wish.date,
        agents=tuple(attempts),
        resit_of=first.id,
        attempts=attempts,
        cap=first.pass_mark if capped else None,
    )


def _blueprint(workspace: Workspace, exam: Exam, *, number: int) -> Blueprint | Problem:
    """The blueprint as the exam had it, named as its resit of this `number`."""
    plan = workspace.plans.get(exam.plan)
    found = workspace.blueprints.get((plan.tier, exam.blueprint)) if plan else None
    if found is None:
        return Problem(
            code="name-unknown",
            message=f"the blueprint `{exam.blueprint}` of {exam.id} is gone",
            source=exam.source.at("blueprint"),
            remedy="restore its plan and its blueprint with git; a resit is made like the exam",
            clause="S96",
        )
    return msgspec.structs.replace(
        found,
        name=_name(found.name, workspace.settings.language, number),
        minutes=exam.minutes,
        points=exam.points,
        pass_mark=exam.pass_mark,
        sections=exam.sections,
        declaration=exam.declaration,
    )


def _name(name: Text, language: Language, number: int) -> Text:
    """What a resit is called, in each language in which the exam has a name; `language` is that of a single one.

    From the second on it says the `number`, as its id does.
    """
    which = f" {number}" if number > 1 else ""
    if isinstance(name, str):
        return name + RESIT.get(language, IN_OTHERS).format(which=which)
    return {one: text + RESIT.get(one, IN_OTHERS).format(which=which) for one, text in name.items()}


def _line_problems(line: Sequence[ExamFacts]) -> Iterator[Problem]:
    """That nothing is announced of the first exam."""
    first = line[0]
    if standing_release(first.releases) is None:
        yield Problem(
            code="resit-unannounced",
            message=f"the results of {first.exam.id} are not announced, so nobody has failed it yet",
            source=first.exam.source,
            remedy=f"announce them first: trainer exam release {first.exam.id}",
            clause="S96",
        )


def _day_problems(line: Sequence[ExamFacts], day: dt.date) -> Iterator[Problem]:
    """That it is not later than the last exam of the line whose results are announced."""
    last = next(one.exam for one in reversed(line) if standing_release(one.releases) or one is line[0])
    if day <= last.date:
        yield Problem(
            code="resit-day",
            message=f"a resit on {day} can't follow {last.id} on {last.date}",
            source=last.source.at("date"),
            remedy="give a later day: --on YYYY-MM-DD",
            clause="S96",
        )


def _resitters(
    attempts: Mapping[str, Sequence[Attempt]], wish: Wish, policy: Policy
) -> tuple[tuple[str, ...], list[Problem]]:
    """Who sits it, and the problems of the others.

    Of those who were named every one must be allowed to; where nobody was named the others are told as warnings.
    """
    wanted = wish.agents or tuple(attempts)
    found = {
        one: resit_problem(one, attempts.get(one, ()), policy, exception=wish.exception) for one in wanted
    }
    problems = [one for one in found.values() if one]
    if wish.agents and problems:
        return (), problems
    left_out = [msgspec.structs.replace(one, level="warning") for one in problems if one.code not in SILENT]
    return tuple(agent for agent, problem in found.items() if not problem), left_out


def _nobody(first: Exam) -> Problem:
    return Problem(
        code="resit-nobody",
        message=f"nobody is left to sit {first.id} again",
        source=first.source,
        remedy=f"see who passed: trainer exam score {first.id}",
        clause="S96",
    )


def _seen(order: Order, agents: Sequence[str]) -> Problem:
    return Problem(
        code="resit-seen",
        message=f"{len(order.exclude)} questions were not used: one of {', '.join(agents)} has seen them",
        level="warning",
        remedy="let those sit apart who have seen other questions, each with --agent, or write new questions",
        clause="S96",
    )


def _told(proposal: Proposal, occasion: Occasion, left_out: Sequence[Problem]) -> Proposal:
    """The proposal with who sits it, for the how many-th time, and what is credited at most."""
    who = ", ".join(f"{agent} ({number})" for agent, number in occasion.attempts.items())
    said = [f"A resit of {occasion.resit_of} by (with the number of the attempt): {who}"]
    if occasion.cap is not None:
        said.append(f"At most {scalar_text(occasion.cap)} points are credited from attempt 2 on.")
    return msgspec.structs.replace(
        proposal,
        what="\n".join([*said, proposal.what]),
        done="\n".join([*said, proposal.done]),
        problems=(*left_out, *proposal.problems),
        document={
            **proposal.document,
            "resit_of": occasion.resit_of,
            "attempts": occasion.attempts,
            "cap": occasion.cap,
        },
    )
