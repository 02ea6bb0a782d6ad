"""Who did not pass an exam, and what was arranged for them: a resit, a coaching plan, or nothing yet (S96)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.exams.attempts import attempts_in, line_of, standing_attempt
from trainer_cli.exams.release import standing_release

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from trainer_cli.model.exam import Exam, Released
    from trainer_cli.model.exam_after import Coaching
    from trainer_cli.workspace.workspace import ExamFacts


class FollowUp(NamedTuple):
    """An agent whose result of the exam counts and is no pass; the resit and the coaching plan to come, if any."""

    agent: str
    result: Released
    resit: Exam | None = None
    coaching: Coaching | None = None

    @property
    def arranged(self) -> bool:
        """Whether anything is to come."""
        return self.resit is not None or self.coaching is not None


def follow_ups(facts: ExamFacts, exams: Mapping[str, ExamFacts]) -> Iterator[FollowUp]:
    """Those who did not pass, in the order of the candidates; nothing without announced results.

    Who withdrew needs nothing. Where several coaching plans are on record the newest is shown.
    """
    release = standing_release(facts.releases)
    if release is None:
        return
    rows = facts.released[release.id]
    without = {one.agent for one in rows if not one.passed and one.outcome != "withdrawn"}
    coached = {one.agent: one for one in facts.coaching}
    for agent, attempts in attempts_in(line_of(facts.exam, exams), without).items():
        standing = standing_attempt(attempts)
        result = standing.released if standing and standing.exam.id == facts.exam.id else None
        if result is None:
            continue
        resit = next((one.exam for one in attempts if one.released is None), None)
        yield FollowUp(agent, result, resit, coached.get(agent))
