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
_NOISE = re.compile(r"(?<![0-9])[\W_]+|[\W_]+(?![0-9])")
_WIDTH = 3
# At 90 percent, of the runs of three characters of a text at most this share (in thousandths of its length) is
# missing in the other: each character put in or taken out breaks three, and the other is at most 11/9 as long.
# So two such texts share one of their rarest runs, of which that many and one are looked up.
_BROKEN = 667


def plain_question(stem: str, options: Mapping[str, str]) -> str:
    """What a question asks, without script, width, punctuation and order of options."""
    return "/".join([plain(stem), *sorted(map(plain, options.values()))])


def plain(text: str) -> str:
    """A text in simplified letters and digits, for comparison."""
    return _NOISE.sub("", simplified(normalize("NFKC", text)).casefold())


def nearest(texts: Sequence[str], first: int) -> Iterator[tuple[int, int, int]]:
    """The texts from index `first` on that are at least `LIKE` percent like an earlier one, but not equal.

    Yields:
        the index of the text, that of the earlier one that is most like it, and the percentage.
    """
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415  # only imports of questions compare
    from rapidfuzz.process import extractOne  # noqa: PLC0415  # as above

    rare = _rarest_runs(texts)
    seen: defaultdict[Run, list[int]] = defaultdict(list)
    for index, text in enumerate(texts):
        if index >= first:
            others = sorted({other for run in rare[index] for other in seen[run] if texts[other] != text})
            found = extractOne(text, [texts[other] for other in others], scorer=ratio, score_cutoff=LIKE)
            if found is not None:
                _, like, place = found
                yield index, others[place], int(like)
        for run in rare[index]:
            seen[run].append(index)


def _rarest_runs(texts: Iterable[str]) -> list[list[Run]]:
    """Of each text the runs of characters that fewest texts have."""
    runs = [_runs(text) for text in texts]
    common = Counter(run for own in runs for run in own)
    return [
        sorted(own, key=lambda run: (common[run], run))[: (len(own) + _WIDTH - 1) * _BROKEN // 1000 + 1]
        for own in runs
    ]


def _runs(text: str) -> list[Run]:
    """The runs of neighbours in a text, each with how often it came before: a repeated one is another."""
    count: Counter[str] = Counter()
    found = []
    for start in range(max(len(text) - _WIDTH + 1, 1)):
        run = text[start : start + _WIDTH]
        found.append((run, count[run]))
        count[run] += 1
    return found
