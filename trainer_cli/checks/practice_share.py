"""Enough of a tier's teaching time is practical.

Training is for use at work (S7): of all the minutes that a tier's courses take, at least the share
`practice_share` of `trainer.yaml` is practice. A course can't have more practice than teaching. Give a
course more `practice_minutes`, or change the policy.

For example, with `practice_share: 0.30`:

    minutes: 90
    practice_minutes: 10     # practice-share-low: 10 of the 90 teaching minutes are practical (11.1 %)
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trainer_cli.checks.facts import Facts
    from trainer_cli.model.curriculum import Course, Tier

NAME = "practice-share"
CLAUSES: tuple[str, ...] = ("S7",)
READS = ("settings", "tiers", "courses")


def problems(facts: Facts) -> Iterator[Problem]:
    """Tiers below the share of the policy, and courses with more practice than teaching."""
    least = facts.workspace.settings.policy.practice_share
    placed = facts.workspace.courses.values()
    for tier in facts.workspace.tiers.values():
        yield from _low(tier, [one.course for one in placed if one.tier == tier.id], least)
    for one in placed:
        if one.course.practice_minutes > one.course.minutes:
            yield Problem(
                code="practice-share-minutes",
                message=f"{one.course.practice_minutes} of {one.course.minutes} minutes are practice",
                source=one.source.at("practice_minutes"),
                remedy="`minutes` is the whole, `practice_minutes` the part of it that is practical",
                clause="S7",
            )


def _low(tier: Tier, courses: list[Course], least: Decimal) -> Iterator[Problem]:
    minutes = sum(course.minutes for course in courses)
    practice = sum(course.practice_minutes for course in courses)
    if practice < minutes * least:
        share = Decimal(practice) / minutes
        yield Problem(
            code="practice-share-low",
            message=f"{practice} of the {minutes} teaching minutes of the tier `{tier.id}` are practical"
            f" ({_percent(share)}), at least {_percent(least)} is asked",
            source=tier.source,
            remedy="turn part of the lectures into practice, or change `practice_share` in `trainer.yaml`",
            clause="S7",
        )


def _percent(share: Decimal) -> str:
    return f"{share * 100:.1f} %"
