"""Announcing results (T43): what forbids it, and the records of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from trainer_cli.model.exam import AgentScore, Release, Released
from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Sequence

    from trainer_cli.model.exam import Exam


def standing_release(releases: Iterable[Release]) -> Release | None:
    """The newest release that announces results and was neither withdrawn nor replaced; None if there is none."""
    recorded = list(releases)
    gone = {name for one in recorded for name in (one.withdraws, one.supersedes)}
    standing = [one for one in recorded if one.withdraws is None and one.id not in gone]
    return max(standing, key=lambda one: (one.at, one.id), default=None)


class Difference(msgspec.Struct, frozen=True):
    """What was announced for a candidate, and what the score is now; None for who is no candidate there."""

    agent: str
    announced: Released | None
    now: AgentScore | None


def differences(announced: Iterable[Released], scores: Iterable[AgentScore]) -> list[Difference]:
    """Where the scores are not what was announced: another outcome, other points, another result (S101)."""
    before = {one.agent: one for one in announced}
    now = {one.agent: one for one in scores}
    return [
        Difference(agent, before.get(agent), now.get(agent))
        for agent in dict.fromkeys([*now, *before])
        if not _is_same(before.get(agent), now.get(agent))
    ]


def _is_same(announced: Released | None, score: AgentScore | None) -> bool:
    return (
        announced is not None
        and score is not None
        and announced.points == score.points
        and announced.passed is score.passed
        and announced.outcome == score.outcome
    )


def release_problems(exam: Exam, scores: Iterable[AgentScore]) -> list[Problem]:
    """All that forbids announcing the results: unmarked answers, unknown outcomes, no invigilator.

    Args:
        exam: with its invigilators (T41).
        scores: of every candidate, as `scored_exam` gives them.
    """
    return [*_score_problems(scores), *_exam_problems(exam)]


def _score_problems(scores: Iterable[AgentScore]) -> Iterator[Problem]:
    for score in scores:
        if score.outcome is None:
            yield Problem(
                code="release-no-outcome",
                message=f"{score.agent}: no sheet, and no outcome is recorded",
                remedy="import the sheet, or record absent, excused or withdrawn with the reason",
                clause="T43",
            )
        if unmarked := score.unmarked - score.apart:
            yield Problem(
                code="release-unmarked",
                message=f"{score.agent}: {unmarked} written answers have no mark",
                remedy="import the marks of these answers",
                clause="T43",
            )
        if score.apart:
            yield Problem(
                code="release-apart",
                message=f"{score.agent}: the two marks of {score.apart} written answers are too far apart",
                remedy="have a third person mark them: trainer exam bundle --adjudicate --markers ID",
                clause="T42",
            )


def _exam_problems(exam: Exam) -> Iterator[Problem]:
    if not exam.invigilators:
        yield Problem(
            code="release-no-invigilator",
            message="nobody is recorded as invigilator of this exam",
            source=exam.source.at("invigilators"),
            remedy=f"say who did: trainer exam release {exam.id} --invigilator ID",
            clause="T41",
        )


def release(
    exam: Exam,
    *,
    release_id: str,
    at: dt.datetime,
    by: str,
    sheets: Sequence[str],
    marks: Sequence[str],
    allocations: Sequence[str] = (),
    corrections: Sequence[str] = (),
    supersedes: Release | None = None,
) -> Release:
    """The record of an announcement, with the digests of all that the scores rest on.

    `supersedes` is the release in force so far.
    """
    return Release(
        id=release_id,
        exam=exam.id,
        at=at,
        by=by,
        pass_mark=exam.pass_mark,
        forms=exam.forms,
        sheets=tuple(sheets),
        marks=tuple(marks),
        allocations=tuple(allocations),
        corrections=tuple(corrections),
        supersedes=supersedes.id if supersedes else None,
    )


def withdrawal(standing: Release, *, release_id: str, at: dt.datetime, by: str, reason: str) -> Release:
    """The record that takes a release back; what it announced stays on file."""
    return Release(
        id=release_id,
        exam=standing.exam,
        at=at,
        by=by,
        pass_mark=standing.pass_mark,
        forms=standing.forms,
        withdraws=standing.id,
        reason=reason,
    )


def released_rows(scores: Iterable[AgentScore]) -> tuple[Released, ...]:
    """What is announced for each candidate.

    Raises:
        ValueError: a candidate has no outcome; `release_problems` says so first.
    """
    rows = []
    for score in scores:
        if score.outcome is None:
            raise ValueError(f"{score.agent} has no outcome")
        rows.append(
            Released(
                agent=score.agent,
                outcome=score.outcome,
                form=score.form,
                points=score.points,
                passed=score.passed,
            )
        )
    return tuple(rows)
