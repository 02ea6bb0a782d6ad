"""The sets that statistics are compared on: published ones, and some drawn from a seed."""

from __future__ import annotations

import random
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Files = dict[str, str]
"""File name to text: `answers.csv` and `key.csv`, or `ratings.csv`."""

DATA = Path(__file__).parent.parent / "tests/data"
SHROUT_FLEISS = ((9, 2, 5, 8), (6, 1, 3, 2), (8, 4, 6, 8), (7, 1, 2, 6), (10, 5, 6, 9), (6, 2, 4, 7))
"""Shrout & Fleiss (1979), table 2: six targets, four judges."""
KRIPPENDORFF = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
"""Krippendorff (2011), section D: a line an observer, a place a unit; a dot is missing."""
HOUT = ((7, 7, 2, 3), (2, 8, 3, 7), (1, 5, 4, 9), (2, 8, 9, 14))
"""Hout et al. (1987): 91 couples, as counts."""
COHEN = ((88, 14, 18), (10, 40, 10), (2, 6, 12))
"""Cohen (1968), table 1: 200 patients, as counts."""


def sets() -> dict[str, Files]:
    """Every set by its name."""
    six_hundred = DATA / "six-hundred"
    return {
        "shrout-fleiss-1979": _ratings(SHROUT_FLEISS),
        "krippendorff-2011": _ratings(
            [["" if one == "." else one for one in unit] for unit in zip(*KRIPPENDORFF, strict=True)]
        ),
        "hout-1987": _ratings(_pairs(HOUT)),
        "cohen-1968": _ratings(_pairs(COHEN)),
        "two-raters": _drawn_ratings(2, targets=60, steps=(0, 1, 2, 3, 5)),
        "four-raters": _drawn_ratings(4, targets=45, steps=[one / 2 for one in range(21)]),
        "fifty": _drawn_answers(50, [("1", "ABCD"[item % 4]) for item in range(8)]),
        "weighted": _drawn_answers(
            150, [(("1", "2", "0.5", "1.25")[item % 4], ("A", "B|D", "C")[item % 3]) for item in range(12)]
        ),
        "six-hundred": {name: (six_hundred / name).read_text("utf-8") for name in ("answers.csv", "key.csv")},
    }


def _pairs(counts: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """The ratings that a table of counts sums up, rows the first rater's."""
    return [
        (row, column)
        for row, cells in enumerate(counts, 1)
        for column, number in enumerate(cells, 1)
        for _ in range(number)
    ]


def _ratings(rows: Iterable[Sequence[object]]) -> Files:
    table = [[f"T{number}", *row] for number, row in enumerate(rows, 1)]
    head = ["target", *(f"R{number}" for number in range(1, len(table[0])))]
    return {"ratings.csv": _csv([head, *table])}


def _drawn_ratings(raters: int, *, targets: int, steps: Sequence[float]) -> Files:
    """Raters who see the same with an error of their own; of more than two, some ratings are missing."""
    draw = random.Random(f"{raters} raters")
    rows = []
    for _ in range(targets):
        seen = draw.uniform(0, len(steps) - 1)
        places = [round(min(len(steps) - 1, max(0, draw.gauss(seen, 1)))) for _ in range(raters)]
        rows.append(["" if raters > 2 and draw.random() < 0.1 else steps[place] for place in places])  # noqa: PLR2004  # as said
    return _ratings(rows)


def _drawn_answers(people: int, key: Sequence[tuple[str, str]]) -> Files:
    """Answers of people who differ in what they know; some are blank."""
    draw = random.Random(f"{people} people")
    names = [f"q{number:02d}" for number in range(1, len(key) + 1)]
    rows = []
    for number in range(1, people + 1):
        knows = draw.uniform(0.1, 0.9)
        rows.append([f"P{number:03d}", *(_answer(draw, knows, right) for _, right in key)])
    items = [[name, right, points] for name, (points, right) in zip(names, key, strict=True)]
    return {
        "answers.csv": _csv([["person", *names], *rows]),
        "key.csv": _csv([["item", "key", "points"], *items]),
    }


def _answer(draw: random.Random, knows: float, right: str) -> str:
    if draw.random() < knows:
        return draw.choice(right.split("|"))
    return draw.choice(("A", "B", "C", "D", ""))


def _csv(rows: Iterable[Iterable[object]]) -> str:
    return "".join(",".join(map(str, row)) + "\n" for row in rows)
