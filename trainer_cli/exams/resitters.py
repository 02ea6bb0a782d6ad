"""Who may sit an exam again, and why others may not (S96).

Companies usually grant one resit; who was excused sits later at no cost.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.exams.attempts import standing_attempt, used_attempts
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.exams.attempts import Attempt
    from trainer_cli.model.settings import Policy


def next_attempt(attempts: Sequence[Attempt]) -> int:
    """The number of the attempt that comes after these: 1 for who was excused."""
    return used_attempts(attempts) + 1


def resit_problem(
    agent: str, attempts: Sequence[Attempt], policy: Policy, *, exception: str = ""
) -> Problem | None:
    """Why an agent may not sit an exam again, None if it may.

    Args:
        agent: whose attempts they are.
        attempts: at the exam and its resits, in order of time; none for somebody who is no candidate.
        policy: how many resits there are, and whether the absent have any.
        exception: why more are allowed in this case.
    """
    open_one = next((one for one in attempts if one.released is None), None)
    if open_one is not None:
        return _problem(
            "resit-unannounced",
            f"{agent} is a candidate of {open_one.exam.id}, whose results are not announced",
            f"announce them first: trainer exam release {open_one.exam.id}",
        )
    standing = standing_attempt(attempts)
    result = standing.released if standing else None
    if standing is None or result is None:
        return _problem("resit-not-candidate", f"{agent} was no candidate of this exam", "correct the id")
    if result.passed:
        return _problem(
            "resit-passed",
            f"{agent} passed {standing.exam.id} and does not sit it again",
            "the first pass counts; leave the agent out",
        )
    return _limit_problem(agent, attempts, policy, exception)


def _limit_problem(agent: str, attempts: Sequence[Attempt], policy: Policy, exception: str) -> Problem | None:
    last = attempts[-1].released
    if exception or last is None:
        return None
    if last.outcome == "withdrawn":
        return _problem(
            "resit-withdrawn",
            f"{agent} withdrew from {attempts[-1].exam.id}",
            "say why the agent sits it all the same: --exception REASON",
        )
    if last.outcome == "absent" and not policy.resit_absent:
        return _problem(
            "resit-absent",
            f"{agent} stayed away from {attempts[-1].exam.id} without an excuse",
            "`resit_absent` of trainer.yaml decides; or say why: --exception REASON",
        )
    used = used_attempts(attempts)
    if used > policy.resits:
        return _problem(
            "resit-limit",
            f"{agent} has used {used} attempts; `resits` allows the first and {policy.resits} more",
            "say why there is one more: --exception REASON",
        )
    return None


def _problem(code: str, message: str, remedy: str) -> Problem:
    return Problem(code=code, message=message, remedy=remedy, clause="S96")
