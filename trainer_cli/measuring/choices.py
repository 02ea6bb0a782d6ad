"""How likely each answer is for a person of a given ability: a nominal response model without parameters.

The share of people who give an answer is smoothed over ability by a Gaussian kernel, as in Ramsay (1991),
Psychometrika 56, 611-630: ability is the normal quantile of a person's rank, the band is 1.1 n^(-1/5) wide.
Then the odds of all right answers of a person are multiplied by one factor, so that as many are expected as
there are: nobody stands out for being weak or able.
"""

from __future__ import annotations

from statistics import NormalDist
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from trainer_cli.measuring.columns import Columns

    Floats = NDArray[np.float64]
    Whole = NDArray[np.intp]

BAND, POWER = 1.1, -0.2
"""Of the kernel: Ramsay (1991)."""
BEFORE = 0.05
"""People who are taken to have given every answer beforehand, so that none is impossible.

Many more would make wrong answers look evenly spread, so that ordinary pairs stand out.
"""
STEPS = 60
FARTHEST = 40.0
"""The factor of the odds lies between e^-40 and e^40 and is found by halving so often."""


class Choices(NamedTuple):
    """How likely the answers of people are.

    `classes` holds the class of every person: those of one form with equally many right answers. `chances` has a
    row a class and a column an answer, 0 where the form does not hold the question.
    """

    classes: Whole
    chances: Floats


def choices(given: Columns) -> Choices:
    """The chances of all answers for people of every class."""
    import numpy as np  # noqa: PLC0415  # only for statistics

    right = given.gave[:, given.starts].sum(axis=1).astype(np.intp)
    kinds, classes = np.unique(np.stack([given.forms, right], 1), axis=0, return_inverse=True)
    classes = classes.reshape(-1)
    sizes = np.bincount(classes, minlength=len(kinds)).astype(float)
    held = given.held[kinds[:, 0]].astype(float)
    chosen = np.zeros((len(kinds), given.gave.shape[1]))
    np.add.at(chosen, classes, given.gave)
    near = nearness(kinds[:, 1] / np.maximum(1, held.sum(axis=1)), sizes)
    asked = near @ (held * sizes[:, None])
    smooth = near @ chosen + BEFORE
    rights = levelled((smooth[:, given.starts]) / (asked + 2 * BEFORE) * held, kinds[:, 1].astype(float))
    return Choices(classes, _spread(smooth, asked, rights, given) * np.repeat(held, given.widths, axis=1))


def _spread(smooth: Floats, asked: Floats, rights: Floats, given: Columns) -> Floats:
    """The chances of all answers: what is not right is shared by the wrong answers and blanks as usual."""
    import numpy as np  # noqa: PLC0415  # as above

    missed = asked + BEFORE * (given.widths + 1) - smooth[:, given.starts]
    chances = smooth * np.repeat((1 - rights) / missed, given.widths, axis=1)
    chances[:, given.starts] = rights
    return chances


def nearness(shares: Floats, sizes: Floats) -> Floats:
    """The weight of every class for every other one.

    Args:
        shares: of right answers, a class each.
        sizes: how many people each class has.
    """
    import numpy as np  # noqa: PLC0415  # as above

    people = sizes.sum()
    below = (shares[None, :] < shares[:, None]) @ sizes
    equal = (shares[None, :] == shares[:, None]) @ sizes
    ability = np.array([NormalDist().inv_cdf(rank) for rank in ((below + equal / 2) / people).tolist()])
    band = BAND * people**POWER
    weights: Floats = np.exp(-0.5 * ((ability[:, None] - ability[None, :]) / band) ** 2)
    return weights


def levelled(chances: Floats, wanted: Floats) -> Floats:
    """The chances with the odds of every row multiplied by a factor, so that the row adds up to `wanted`."""
    import numpy as np  # noqa: PLC0415  # as above

    low, high = np.full((len(wanted), 1), -FARTHEST), np.full((len(wanted), 1), FARTHEST)
    for _ in range(STEPS):
        middle = (low + high) / 2
        few = (_times(chances, np.exp(middle)).sum(axis=1) < wanted)[:, None]
        low, high = np.where(few, middle, low), np.where(few, high, middle)
    return _times(chances, np.exp(low))


def _times(chance: Floats, factor: Floats) -> Floats:
    """The chance whose odds are `factor` times those of `chance`."""
    return chance * factor / (1 - chance + chance * factor)
