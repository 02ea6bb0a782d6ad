"""What classical test theory says about items: how hard they are, and how well they tell people apart.

Every figure rests on whole numbers: how many gave an answer, and the sum of their scores. So a variance is
zero exactly where all values are equal, and a figure that is not defined is None.

Sources: alpha, Cronbach (1951), Psychometrika 16, 297-334; KR-20, Kuder & Richardson (1937), Psychometrika 2,
151-160; upper and lower 27 %, Kelley (1939), Journal of Educational Psychology 30, 17-24; correlation of an
item with the rest, Henrysson (1963), Psychometrika 28, 211-218.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from math import sqrt
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from trainer_cli.measuring.coded import BLANK
from trainer_cli.measuring.counts import NOBODY, counts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from trainer_cli.measuring.coded import Codebook, Coded
    from trainer_cli.measuring.counts import Counts, Given, Item, ItemCounts


class OptionFigures(msgspec.Struct, frozen=True, kw_only=True):
    """An option: who chose it.

    `share` is that of all people, `mean` the mean score of those who chose it, `r_rest` the correlation of
    choosing it with the score of all other items.
    """

    n: int
    share: float | None
    r_rest: float | None
    mean: float | None


class ItemFigures(msgspec.Struct, frozen=True, kw_only=True):
    """An item of `points`, which the answers in `key` earn; `blank` people left it out.

    `facility` is the mean share of its points (0 to 1), `sd` the deviation of its points (n - 1), `r_total`
    its correlation with the score, `r_rest` with the score of all other items, `d27` the facility in the
    upper 27 % less that in the lower, `alpha_without` the alpha of all other items.
    """

    item: str
    points: Decimal
    key: tuple[str, ...]
    blank: int
    facility: float | None
    sd: float | None
    r_total: float | None
    r_rest: float | None
    d27: float | None
    alpha_without: float | None
    options: dict[str, OptionFigures]


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """The scores of `n` people and their items; `sd` (n - 1) and `sem` are in points."""

    n: int
    mean: float | None
    sd: float | None
    alpha: float | None
    kr20: float | None
    sem: float | None
    items: tuple[ItemFigures, ...]


class _Spread(NamedTuple):
    """Sums of squares and products about the means, each times the number of people: whole numbers.

    Of the score, of an item, and of both together.
    """

    score: int
    item: int
    both: int

    @property
    def rest(self) -> int:
        """Of the score without the item."""
        return self.score + self.item - 2 * self.both


def item_figures(coded: Coded, items: Sequence[Item]) -> Figures:
    """The figures of the scores and of every item.

    Args:
        coded: the answers.
        items: the items of `coded`, in its order.
    """
    found = counts(coded, items)
    of_scores = found.people * found.squares - found.score**2
    spreads = [_spread(one, found, of_scores) for one in found.items]
    of_items = sum(spread.item for spread in spreads)
    alpha = _alpha(len(items), of_items, of_scores)
    sd = _deviation(of_scores, found)
    return Figures(
        n=found.people,
        mean=_quotient(found.score, found.people * found.unit),
        sd=sd,
        alpha=alpha,
        kr20=alpha if all(map(_is_binary, items)) else None,
        sem=None if alpha is None or sd is None else sd * sqrt(1 - alpha),
        items=tuple(
            ItemFigures(
                item=item.id,
                points=item.full,
                key=() if item.options is None else tuple(_right(item)),
                blank=one.given[BLANK].people if BLANK in one.given else 0,
                facility=_quotient(one.earned, found.people * item.full * found.unit),
                sd=_deviation(spread.item, found),
                r_total=_correlation(spread.both, spread.item, of_scores),
                r_rest=_correlation(spread.both - spread.item, spread.item, spread.rest),
                d27=_quotient(one.gap, found.group * item.full * found.unit),
                alpha_without=_alpha(len(items) - 1, of_items - spread.item, spread.rest),
                options=_options(item, one, found, coded.book, spread.rest),
            )
            for item, one, spread in zip(items, found.items, spreads, strict=True)
        ),
    )


def _right(item: Item) -> Iterator[str]:
    """The answers that earn all points."""
    return (answer for answer, worth in item.worth.items() if worth == item.full)


def _is_binary(item: Item) -> bool:
    """Whether the item is worth 0 or 1: only then KR-20 is defined, and then it is alpha."""
    return item.full == 1 and all(worth in {0, 1} for worth in item.worth.values())


def _spread(item: ItemCounts, found: Counts, of_scores: int) -> _Spread:
    squares = sum(one.people * one.worth**2 for one in item.given.values())
    products = sum(one.score * one.worth for one in item.given.values())
    return _Spread(
        score=of_scores,
        item=found.people * squares - item.earned**2,
        both=found.people * products - item.earned * found.score,
    )


def _options(
    item: Item, counted: ItemCounts, found: Counts, book: Codebook, of_rest: int
) -> dict[str, OptionFigures]:
    """The options by name: those that are known, and every answer that occurs."""
    if item.options is None:
        return {}
    texts = {code: text for text, code in book.items()}
    given = {texts[code]: one for code, one in counted.given.items() if code != BLANK}
    names = sorted({*item.options, *item.worth, *given})
    return {name: _option(given.get(name, NOBODY), counted.earned, found, of_rest) for name in names}


def _option(option: Given, earned: int, found: Counts, of_rest: int) -> OptionFigures:
    n = found.people
    rest_of_choosers = option.score - option.people * option.worth
    both = n * rest_of_choosers - option.people * (found.score - earned)
    return OptionFigures(
        n=option.people,
        share=_quotient(option.people, n),
        r_rest=_correlation(both, option.people * (n - option.people), of_rest),
        mean=_quotient(option.score, option.people * found.unit),
    )


def _alpha(items: int, of_items: int, of_scores: int) -> float | None:
    """Cronbach's alpha, None with fewer than two items or where all scores are equal."""
    if items <= 1 or not of_scores:
        return None
    return float(Fraction(items, items - 1) * (1 - Fraction(of_items, of_scores)))


def _deviation(spread: int, found: Counts) -> float | None:
    if found.people <= 1:
        return None
    return sqrt(Fraction(spread, found.people * (found.people - 1))) / found.unit


def _correlation(both: int, one: int, other: int) -> float | None:
    return max(-1.0, min(1.0, both / sqrt(one * other))) if one and other else None


def _quotient(part: int, whole: int | Decimal) -> float | None:
    return float(Fraction(part) / Fraction(whole)) if whole else None
