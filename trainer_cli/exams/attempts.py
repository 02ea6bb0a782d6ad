"""The attempts of an exam and its resits 補考: which result counts, what is credited, what was seen (S96)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from trainer_cli.exams.outcomes import DID_NOT_SIT, current_outcomes
from trainer_cli.exams.release import standing_release
from trainer_cli.model.exam import Exam, Released

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from decimal import Decimal

    from trainer_cli.workspace.workspace import ExamFacts

UNCOUNTED = frozenset({"excused", "withdrawn"})
"""Outcomes that use no attempt up: who was excused sits later, as if for the first time."""


class Attempt(msgspec.Struct, frozen=True):
    """An exam that an agent was to sit; `released` is None while its results are not announced."""

    exam: Exam
    released: Released | None


def line_of(exam: Exam, exams: Mapping[str, ExamFacts]) -> list[ExamFacts]:
    """The first exam of the line that `exam` belongs to and all its resits, in order of time."""
    first = exam.resit_of or exam.id
    found = [one for one in exams.values() if first in (one.exam.id, one.exam.resit_of)]
    return sorted(found, key=lambda one: (one.exam.date, one.exam.at, one.exam.id))


def attempts_in(line: Iterable[ExamFacts], only: Collection[str] | None = None) -> dict[str, list[Attempt]]:
    """Agent, one of `only` if it is given, to the exams of a line that the agent was to sit, in the line's order."""
    found: defaultdict[str, list[Attempt]] = defaultdict(list)
    for facts in line:
        release = standing_release(facts.releases)
        rows = {one.agent: one for one in facts.released[release.id]} if release else {}
        for candidate in facts.candidates:
            if only is None or candidate.agent in only:
                found[candidate.agent].append(Attempt(facts.exam, rows.get(candidate.agent)))
    return dict(found)


def standing_attempt(attempts: Sequence[Attempt]) -> Attempt | None:
    """The attempt whose result counts; None while nothing is announced.

    It is the first that was passed; else the last that was not excused; else the last.
    """
    announced = [one for one in attempts if one.released is not None]
    passed = (one for one in announced if one.released and one.released.passed)
    sat = (one for one in reversed(announced) if one.released and one.released.outcome != "excused")
    return next(passed, None) or next(sat, None) or (announced[-1] if announced else None)


def used_attempts(attempts: Iterable[Attempt]) -> int:
    """How many announced attempts count as such: an absence does, an excuse does not."""
    return sum(one.released is not None and one.released.outcome not in UNCOUNTED for one in attempts)


def results_that_do_not_count(exams: Mapping[str, ExamFacts]) -> set[tuple[str, str]]:
    """Exam and agent where another attempt of the agent counts; exams without a resit are not looked at."""
    firsts = {one.exam.resit_of for one in exams.values() if one.exam.resit_of in exams}
    lines = [line_of(exams[first].exam, exams) for first in firsts if first]
    return {
        (one.exam.id, agent)
        for line in lines
        for agent, attempts in attempts_in(line).items()
        for one in attempts
        if one.released is not None and one != standing_attempt(attempts)
    }


def credited_points(exam: Exam, agent: str, points: Decimal | None) -> Decimal | None:
    """What is credited of points that were earned; None where no cap lowers them."""
    if exam.cap is None or points is None or exam.attempts.get(agent, 1) == 1:
        return None
    return exam.cap if points > exam.cap else None


def seen_questions(agents: Collection[str], exams: Iterable[ExamFacts]) -> frozenset[str]:
    """The ids of all questions that any of the agents had on a form, in whatever exam."""
    return frozenset(
        item.question
        for facts in exams
        for form in _forms_before(agents, facts)
        if form in facts.forms
        for item in facts.forms[form].items
    )


def _forms_before(agents: Collection[str], facts: ExamFacts) -> Iterator[str]:
    """The forms that lay before any of the agents, as dealt and as handed in; not those of who did not come."""
    outcomes = current_outcomes(facts.outcomes)
    away = {agent for agent, one in outcomes.items() if one.outcome in DID_NOT_SIT}
    yield from (one.form for one in facts.candidates if one.agent in agents and one.agent not in away)
    rows = (row for release in facts.released.values() for row in release)
    yield from (one.form for one in rows if one.agent in agents and one.form)
