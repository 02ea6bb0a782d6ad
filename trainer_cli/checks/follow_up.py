"""Who did not pass an exam is coached or sits it again.

For everybody who does not come up to the mark a coaching plan is made or a resit arranged (S96), at the latest
`follow_up_days` of `trainer.yaml` working days after the results were announced. From then on this names those
who have neither. Assemble a resit, or put the coaching plan on record.

For example, with the results of 2026-02-11 and five working days:

    id: junior-2026-02-09-theory    # follow-up-missing: no resit and no coaching plan, due on 2026-02-25: A001
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.checks.due import working_day_after
from trainer_cli.checks.found import Found
from trainer_cli.exams.follow_up import follow_ups
from trainer_cli.exams.release import standing_release
from trainer_cli.planning.workdays import ONE_DAY
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts

NAME = "follow-up"
CLAUSES: tuple[str, ...] = ("S96",)
READS = ("settings", "exams", "workdays")


def problems(facts: Facts) -> Iterator[Found]:
    """Exams of which somebody has not passed and nothing was arranged in time."""
    exams = facts.workspace.exams
    for one in exams.values():
        release = standing_release(one.releases)
        if release is None:
            continue
        due = working_day_after(
            facts.workdays, release.at.date(), facts.workspace.settings.policy.follow_up_days
        )
        if due is None:
            continue
        waiting = [found.agent for found in follow_ups(one, exams) if not found.arranged]
        if waiting:
            problem = Problem(
                code="follow-up-missing",
                message=f"no resit and no coaching plan, due on {due}: {', '.join(waiting)}",
                source=one.exam.source.at("id"),
                level="warning",
                remedy=f"arrange one of the two: trainer exam resit {one.exam.id} --on DATE, "
                f"or trainer exam coach {one.exam.id} AGENT",
                clause="S96",
            )
            yield Found(problem, since=due + ONE_DAY)
