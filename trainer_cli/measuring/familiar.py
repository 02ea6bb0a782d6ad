"""Questions that are answered right more often than when they were used before."""

from __future__ import annotations

from math import exp, fsum, lgamma
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Tally(NamedTuple):
    """Of `n` people so many answered a question `right`."""

    right: int
    n: int

    @property
    def share(self) -> float:
        """The share of right answers; 0 of nobody."""
        return self.right / self.n if self.n else 0.0


class Jump(NamedTuple):
    """A question that more people answer right now than before.

    `chance` is that of such a difference or a larger one if nothing has changed, `corrected` the same times the
    number of questions that were compared, at most 1.
    """

    question: str
    before: Tally
    now: Tally
    chance: float
    corrected: float


def jumps(before: Mapping[str, Tally], now: Mapping[str, Tally], alpha: float) -> list[Jump]:
    """The questions whose share of right answers rose by more than chance explains, the least likely first.

    The exact test of Fisher (1935), Journal of the Royal Statistical Society 98, 39-82, in one direction, times
    the number of questions (Bonferroni).

    Args:
        before: question to what earlier exams say.
        now: question to what this exam says.
        alpha: the chance that any question is listed although none has changed.
    """
    compared = {question: one for question, one in now.items() if question in before}
    found = []
    for question, one in compared.items():
        chance = rise(before[question], one)
        found.append(Jump(question, before[question], one, chance, min(1.0, chance * len(compared))))
    listed = (jump for jump in found if jump.corrected <= alpha)
    return sorted(listed, key=lambda jump: (jump.chance, jump.question))


def rise(before: Tally, now: Tally) -> float:
    """The chance that at least so many of the right answers fall to those who answer now, if it makes no difference."""
    right, people = before.right + now.right, before.n + now.n
    every = _ways(people, right)
    some = range(now.right, min(right, now.n) + 1)
    return min(1.0, fsum(exp(_ways(now.n, k) + _ways(before.n, right - k) - every) for k in some))


def _ways(of: int, chosen: int) -> float:
    """The logarithm of how many ways there are to choose."""
    return lgamma(of + 1) - lgamma(chosen + 1) - lgamma(of - chosen + 1)
