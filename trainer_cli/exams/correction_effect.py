"""Whom a correction changes: points, pass and rank of every candidate, before and after (S101)."""

from __future__ import annotations

from bisect import bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from trainer_cli.model.exam import AgentScore


class Standing(msgspec.Struct, frozen=True):
    """What a candidate has: the points of all sections that are fully marked, whether passed, and the rank.

    The last two are None while marks are lacking.
    """

    points: Decimal
    passed: bool | None
    rank: int | None


class Effect(NamedTuple):
    """A candidate whose result changes."""

    agent: str
    before: Standing
    after: Standing

    @property
    def dropped(self) -> bool:
        """Whether the candidate loses points."""
        return self.after.points < self.before.points


def correction_effects(before: Iterable[AgentScore], after: Iterable[AgentScore]) -> tuple[Effect, ...]:
    """Everybody whose points, pass or rank differ, in the candidates' order.

    Who has equal points has an equal rank, and the ranks after it are left out (1, 2, 2, 4).
    """
    old, new = _standings(before), _standings(after)
    return tuple(Effect(agent, old[agent], new[agent]) for agent in old if old[agent] != new[agent])


def _standings(scores: Iterable[AgentScore]) -> dict[str, Standing]:
    """What those have who sat."""
    sat = [one for one in scores if one.outcome == "sat"]
    totals = sorted(one.points for one in sat if one.points is not None)
    return {one.agent: Standing(_marked_points(one), one.passed, _rank(one.points, totals)) for one in sat}


def _marked_points(score: AgentScore) -> Decimal:
    return sum((one for one in score.sections if one is not None), Decimal(0))


def _rank(points: Decimal | None, totals: Sequence[Decimal]) -> int | None:
    return None if points is None else 1 + len(totals) - bisect_right(totals, points)
