"""Who marks which answer, drawn by lot and even (T42): by marker, by item, and by pairs of markers."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from trainer_cli.questions.shuffle import shuffled

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet
    from random import Random

    from trainer_cli.exams.marking import MarkKey

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""Letters of codes: without vowels, so that no code is a word, a month, or a number to a spreadsheet."""
CODE_LENGTH = 6
_NOBODY: frozenset[str] = frozenset()


def allotted(
    answers: Iterable[MarkKey],
    markers: Sequence[str],
    random: Random,
    *,
    each: int = 1,
    barred: Mapping[MarkKey, AbstractSet[str]] | None = None,
) -> dict[MarkKey, tuple[str, ...]]:
    """The markers of each answer, item by item; none for an answer that too few may mark.

    Where everybody may mark everything, two markers' numbers of answers differ by at most one, in all and in
    each item; pairs are as mixed as that allows. Each answer goes to those who have the fewest of its item, then
    the fewest in all, then marked together the least; the lot decides the rest, and the order of the answers.

    Args:
        answers: agent and item number of each.
        markers: their ids.
        random: what the lot is drawn from.
        each: how many different people mark an answer.
        barred: who may not mark an answer, as those who marked it already.
    """
    order = sorted(shuffled(sorted(answers), random), key=lambda answer: answer[1])
    teams = [frozenset(team) for team in combinations(sorted(set(markers)), each)]
    totals, of_item, together = Counter[str](), Counter[tuple[int, str]](), Counter[frozenset[str]]()
    found: dict[MarkKey, tuple[str, ...]] = {}
    for answer in order:
        closed = (barred or {}).get(answer, _NOBODY)
        free = [team for team in shuffled(teams, random) if team.isdisjoint(closed)]
        if not free:
            continue
        team = min(free, key=lambda one: _load(one, answer[1], totals, of_item, together))
        totals.update(team)
        of_item.update((answer[1], marker) for marker in team)
        together[team] += 1
        found[answer] = tuple(sorted(team))
    return found


def _load(
    team: frozenset[str],
    item: int,
    totals: Counter[str],
    of_item: Counter[tuple[int, str]],
    together: Counter[frozenset[str]],
) -> tuple[int, int, int]:
    """What a team has so far: answers of an item, answers in all, answers together."""
    return sum(of_item[item, one] for one in team), sum(totals[one] for one in team), together[team]


def drawn_codes(count: int, taken: Iterable[str], random: Random) -> list[str]:
    """So many different codes, none of them taken; who has only the code knows neither person nor marker."""
    found = dict.fromkeys(taken)
    before = len(found)
    while len(found) < before + count:
        found[_code(random)] = None
    return list(found)[before:]


def _code(random: Random) -> str:
    return "".join(LETTERS[int(random.random() * len(LETTERS))] for _ in range(CODE_LENGTH))


def tolerance_in_points(tolerance: str, most: Decimal) -> Decimal:
    """How many points two marks may differ: `1` is one point, `5%` that share of the item's points."""
    share = tolerance.removesuffix("%")
    return Decimal(share) * most / 100 if share != tolerance else Decimal(tolerance)
