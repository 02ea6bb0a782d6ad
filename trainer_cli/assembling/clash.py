"""The smallest set of asks that no choice of questions keeps together (T37).

Asks are left out one by one as long as the rest still can't be kept (the deletion filter of Chinneck and
Dravnieks, ORSA Journal on Computing 3, 1991); what remains can be kept without any one of it. Then all smaller
sets are tried, where they are few.
"""

from __future__ import annotations

from itertools import combinations
from math import comb
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.assembling.form_programme import FormProgramme
from trainer_cli.assembling.programme import solved

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.assembling.asks import Ask, Task

SECONDS = 10
"""The most that one question to the solver may take."""
TRIED = 2_000
"""The most smaller sets that are tried."""


class Clash(NamedTuple):
    """An ask of a clash: `wanted` questions over all forms, `there` that count, `lacking` ones or `beyond`.

    The others can be kept if so many fewer questions are wanted here, or if so many more may be.
    """

    ask: Ask
    wanted: int
    there: int
    lacking: int
    beyond: int


def possible(task: Task, asks: Sequence[Ask]) -> bool | None:
    """Whether some choice of questions keeps the asks; None where the solver could not tell in time."""
    return solved(FormProgramme(task, asks).programme, seconds=SECONDS).possible


def clashing(task: Task, asks: Sequence[Ask]) -> list[Clash]:
    """The smallest set of asks that clash; empty where all can be kept, or nobody can tell."""
    if possible(task, asks) is not False:
        return []
    kept = list(asks)
    for ask in asks:
        rest = [one for one in kept if one != ask]
        if possible(task, rest) is False:
            kept = rest
    smallest = _smaller(task, asks, len(kept)) or kept
    return [_lack(task, smallest, ask) for ask in smallest]


def _smaller(task: Task, asks: Sequence[Ask], size: int) -> list[Ask]:
    """A set of fewer asks that clash, the smallest; empty where there is none among those tried."""
    for fewer in range(1, size):
        if comb(len(asks), fewer) > TRIED:
            break
        for chosen in combinations(asks, fewer):
            if possible(task, chosen) is False:
                return list(chosen)
    return []


def _lack(task: Task, asks: Sequence[Ask], ask: Ask) -> Clash:
    programme = FormProgramme(task, asks, relaxed=ask)
    answer = solved(programme.programme, seconds=SECONDS)
    there = sum(ask.takes(one) for one in task.candidates)
    beyond = sum(answer.values[column] for column in programme.beyond if answer.values)
    return Clash(ask, task.forms * ask.limit.low, there, round(answer.least) - beyond, beyond)
