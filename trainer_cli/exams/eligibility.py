"""Who may sit an exam, by attendance (T36): a rule of the workspace, off unless its settings say it.

The usual rule in companies is: no exam after half a day of absence, after more than three times late or gone early,
or with more than a fifth of the course on leave.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from trainer_cli.model.facts import Attendance
    from trainer_cli.model.plan import Plan
    from trainer_cli.model.settings import Eligibility


class Presence(NamedTuple):
    """What sign-in lists say about an agent: half days of absence and of leave, times late or gone early."""

    absent: int = 0
    late: int = 0
    leave: int = 0


def presences(attendance: Iterable[Attendance], before: dt.date) -> dict[str, Presence]:
    """Agent to what was recorded of the days before `before`."""
    found: dict[str, Presence] = {}
    for one in attendance:
        if one.date < before:
            was = found.get(one.agent, Presence())
            halves = 2 if one.part == "full" else 1
            found[one.agent] = Presence(
                absent=was.absent + halves * (one.status == "absent"),
                late=was.late + (one.status in ("late", "left-early")),
                leave=was.leave + halves * (one.status == "leave"),
            )
    return found


def half_days(plan: Plan, before: dt.date) -> int:
    """The half days of a plan's stages before `before`."""
    return sum(int(day.length * 2) for stage in plan.stages for day in stage.days if day.date < before)


def eligibility_problems(
    agents: Iterable[str], found: Mapping[str, Presence], limits: Eligibility, halves: int
) -> Iterator[Problem]:
    """Each agent who may not sit the exam, and why; `halves` are the half days that were taught."""
    for agent in agents:
        one = found.get(agent, Presence())
        if limits.absent_half_days is not None and one.absent > limits.absent_half_days:
            yield _problem(
                f"{agent} was absent for {one.absent} half days, and {limits.absent_half_days} are allowed"
            )
        if limits.late is not None and one.late > limits.late:
            yield _problem(f"{agent} came late or left early {one.late} times, and {limits.late} are allowed")
        if limits.leave_share is not None and Decimal(one.leave) > limits.leave_share * halves:
            yield _problem(
                f"{agent} was on leave for {one.leave} of {halves} half days, more than is allowed"
            )


def _problem(message: str) -> Problem:
    return Problem(
        code="candidate-not-eligible",
        message=message,
        remedy="leave out with --without ID, or say why they sit all the same: --ineligible REASON",
        clause="T36",
    )
