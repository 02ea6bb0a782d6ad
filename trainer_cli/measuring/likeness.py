"""Pairs of people whose identical answers are improbable: the generalised binomial test (GBT).

The number of identical answers of two independent people is a sum of unequal coins, whose exact distribution
gives the chance of at least so many: van der Linden & Sotaridona (2006), Journal of Educational and Behavioral
Statistics 31, 283-304, with the response model of `choices`. Pairs that have no more identical wrong answers
than expected are not listed, whatever they both know.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.measuring.choices import choices
from trainer_cli.measuring.columns import columns

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from trainer_cli.measuring.choices import Floats
    from trainer_cli.measuring.columns import Person

ALPHA = 0.01
"""The chance that any pair at all is listed where everybody worked alone."""
ROWS = 1024
"""People who are compared with all others at once: 40 MB a table for 10,000 people."""

LEAST_PEOPLE = 10
"""With fewer nobody can say which answers are popular, and no pair is listed."""

Pair = tuple[int, int]


class LikePair(NamedTuple):
    """Two people, and whether they sat side by side.

    `same` identical answers where `expected` are expected of independent people, `wrong` of them and
    `expected_wrong` wrong ones. `chance` is that of so many identical answers or more, `corrected` the same times
    the number of pairs it had to be chosen from, at most 1.
    """

    one: int
    other: int
    beside: bool
    same: int
    expected: float
    wrong: int
    expected_wrong: float
    chance: float
    corrected: float


class Likeness(NamedTuple):
    """How many pairs share a question, how many of them neighbours, and those that stand out, least likely first."""

    pairs: int
    beside: int
    found: tuple[LikePair, ...]


def likeness(
    people: Sequence[Person],
    forms: Mapping[str, Sequence[str]],
    beside: Collection[Pair] = (),
    alpha: float = ALPHA,
) -> Likeness:
    """The pairs with more identical answers than chance explains.

    Half of `alpha` goes to neighbours and half to all other pairs where there are both, each half divided by the
    number of its pairs (Bonferroni): few pairs are neighbours, so that less is needed to notice them.

    Args:
        people: everybody with a sheet.
        forms: form to the questions on it that are compared.
        beside: pairs of places in `people`, the lower first, of those who sat side by side.
        alpha: the chance that any pair is listed although all are independent.
    """
    sharing = _sharing(forms)
    pairs = _pairs(Counter(one.form for one in people), sharing)
    near = {pair for pair in beside if (people[pair[0]].form, people[pair[1]].form) in sharing}
    far = pairs - len(near)
    parts = 2 if near and far else 1
    found: list[LikePair] = []
    if pairs and len(people) >= LEAST_PEOPLE:
        comparison = _Comparison(people, forms)
        likely = set(comparison.candidates(alpha / (parts * max(1, far)))) - near
        found += (comparison.judged(pair, parts * far, beside=False) for pair in likely)
        found += (comparison.judged(pair, parts * len(near), beside=True) for pair in near)
    listed = (one for one in found if one.corrected <= alpha and one.wrong > one.expected_wrong)
    return Likeness(pairs, len(near), tuple(sorted(listed, key=lambda one: (one.chance, one.one, one.other))))


def _sharing(forms: Mapping[str, Sequence[str]]) -> set[tuple[str, str]]:
    """The forms that have a question in common, each with itself and in both orders."""
    return {(one, other) for one in forms for other in forms if not set(forms[one]).isdisjoint(forms[other])}


def _pairs(sizes: Counter[str], sharing: Collection[tuple[str, str]]) -> int:
    """How many pairs of people share a question; `sizes` counts the people of each form."""
    ordered = sum(sizes[one] * (sizes[other] - (one == other)) for one, other in sharing)
    return ordered // 2


class _Comparison:
    def __init__(self, people: Sequence[Person], forms: Mapping[str, Sequence[str]]) -> None:
        given = columns(people, forms)
        self._gave, self._starts = given.gave, given.starts
        self._classes, self._chances = choices(given)

    def candidates(self, level: float) -> Iterator[Pair]:
        """The pairs whose chance is at most `level`."""
        import numpy as np  # noqa: PLC0415  # only for statistics

        least, classes = self._least(level), self._classes
        for start in range(0, len(classes), ROWS):
            some = slice(start, start + ROWS)
            same = self._gave[some] @ self._gave[start:].T
            enough = same >= least[classes[some]][:, classes[start:]]
            one, other = np.nonzero(np.triu(enough, 1))
            yield from zip((one + start).tolist(), (other + start).tolist(), strict=True)

    def judged(self, pair: Pair, family: int, *, beside: bool) -> LikePair:
        """What is to be said of a pair out of a `family` of so many."""
        one, other = pair
        both = self._gave[one] * self._gave[other]
        chances = self._chances[self._classes[one]] * self._chances[self._classes[other]]
        same, right = int(both.sum()), int(both[self._starts].sum())
        expected, expected_right = float(chances.sum()), float(chances[self._starts].sum())
        chance = float(tails(self._by_question(chances[None, :]))[0, same])
        return LikePair(
            one=one,
            other=other,
            beside=beside,
            same=same,
            expected=expected,
            wrong=same - right,
            expected_wrong=expected - expected_right,
            chance=chance,
            corrected=min(1.0, chance * family),
        )

    def _least(self, level: float) -> NDArray[np.float32]:
        """For every two classes the least number of identical answers whose chance is at most `level`."""
        import numpy as np  # noqa: PLC0415  # as above

        rows = ((tails(self._by_question(row * self._chances)) > level).sum(axis=1) for row in self._chances)
        return np.array(list(rows), np.float32)

    def _by_question(self, chances: Floats) -> Floats:
        import numpy as np  # noqa: PLC0415  # as above

        return np.add.reduceat(chances, self._starts, axis=1)


def tails(chances: Floats) -> Floats:
    """Row by row, for x = 0, 1 …, the chance of at least x successes of independent trials with these chances."""
    import numpy as np  # noqa: PLC0415  # as above

    exact = np.zeros((chances.shape[1] + 1, chances.shape[0]))
    exact[0] = 1
    for trial, chance in enumerate(chances.T, 1):
        exact[1 : trial + 1] = exact[1 : trial + 1] * (1 - chance) + exact[:trial] * chance
        exact[0] *= 1 - chance
    reached: Floats = exact[::-1].cumsum(axis=0)[::-1].T
    return np.minimum(reached, 1.0)
