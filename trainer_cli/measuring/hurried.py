"""Who was done much sooner than everybody else, or too soon to have read the questions."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

LEAST_TIMES = 5
"""People with a time from whom their median says what is usual."""
SHARE = 0.5
"""Of the median time: whoever needs less is shown. A rule of this program, not a test."""
SECONDS_A_QUESTION = 10
"""Whoever needs less can hardly have read the questions. A rule of this program too."""


class Times(NamedTuple):
    """How long people sat, in seconds.

    Of `n` people with a time, `short` maps those below `limit` to their time, the shortest first; `usual` is the
    median, None with fewer than five times.
    """

    n: int
    usual: float | None
    limit: float
    short: dict[str, int]


def short_times(seconds: Mapping[str, int], questions: int) -> Times:
    """Who needed less than half of the median time, or less than ten seconds a question.

    The median stays where it is whatever the few do who are shown.

    Args:
        seconds: person to the seconds from start to end.
        questions: how many an exam has.
    """
    usual = median(seconds.values()) if len(seconds) >= LEAST_TIMES else None
    limit = max(SECONDS_A_QUESTION * questions, SHARE * (usual or 0))
    short = {
        who: time for who, time in sorted(seconds.items(), key=lambda one: (one[1], one[0])) if time < limit
    }
    return Times(len(seconds), usual, limit, short)
