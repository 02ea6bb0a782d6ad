"""Questions that ask the same, or nearly: found without comparing each with each."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.text.chinese import simplified

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Run = tuple[str, int]

LIKE = 90
"""Percent of equal characters from which two questions are nearly the same."""
LEAST = 80
"""Percent below which nothing is looked for."""
_NOISE = re.compile(r"(?<![0-9])[\W_]+|[\W_]+(?![0-9])")
_WIDTHS = (3, 2, 1)
_MOST_LOOKED_UP = 3 / 4
"""Share of a text's runs above which looking them up saves nothing."""


def plain_question(stem: str, options: Mapping[str, str]) -> str:
    """What a question asks, without script, width, punctuation and order of options."""
    return "/".join([plain(stem), *sorted(map(plain, options.values()))])


def plain(text: str) -> str:
    """A text in simplified letters and digits, for comparison."""
    return _NOISE.sub("", simplified(normalize("NFKC", text)).casefold())


def nearest(texts: Sequence[str], first: int, like: int = LIKE) -> Iterator[tuple[int, int, int]]:
    """The texts from index `first` on that are at least `like` percent like an earlier one, but not equal.

    In two such texts at most 2 (100 - like) / like of the length of one was put in or taken out (the other is
    at most (200 - like) / like as long), and each such character breaks as many runs as a run is wide. So they share
    one of their rarest runs, of which that many and one are looked up, and only texts that share one are compared.

    Yields:
        the index of the text, that of the earlier one that is most like it, and the percentage.

    Raises:
        ValueError: `like` is less than `LEAST`.
    """
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  # only few commands compare
    from rapidfuzz.process import extractOne  # noqa: PLC0415  # as above

    rare = _rarest_runs(texts, like)
    seen: defaultdict[Run, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        if index >= first:
            others = sorted({other for run in rare[index] for other in seen[run] if texts[other] != text})
            found = extractOne(text, [texts[other] for other in others], scorer=ratio, score_cutoff=like)
            if found is not None:
                _, percent, place = found
                yield index, others[place], int(percent)
        for run in rare[index]:
            seen[run].append(index)


def _rarest_runs(texts: Iterable[str], like: int) -> list[list[Run]]:
    """Of each text the runs of characters that fewest texts have, as many as two alike texts must share one of."""
    if like < LEAST:
        raise ValueError(f"nothing is looked for below {LEAST} percent")
    changed = 2 * (100 - like)
    width = next(one for one in _WIDTHS if one * changed <= _MOST_LOOKED_UP * like)
    runs = [_runs(text, width) for text in texts]
    common = Counter(run for own in runs for run in own)
    return [
        sorted(own, key=lambda run: (common[run], run))[
            : (len(own) + width - 1) * changed // like * width + 1
        ]
        for own in runs
    ]


def _runs(text: str, width: int) -> list[Run]:
    """The runs of neighbours in a text, each with how often it came before: a repeated one is another."""
    count: Counter[str] = Counter()
    found = []
    for start in range(max(len(text) - width + 1, 1)):
        run = text[start : start + width]
        found.append((run, count[run]))
        count[run] += 1
    return found
