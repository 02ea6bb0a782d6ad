"""Sentences in another language, found by the English ones that the program makes.

What is below the commands speaks English and knows no reader. A catalogue maps patterns such as
``the file `{path}` does not exist`` to their translation; a finished sentence is taken apart by its pattern and
put together again in the other language.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache, cached_property
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_SOME = 3
_QUOTES = 2  # one before data, one behind


class _Pattern:
    """One entry of the catalogue that has braces, with its number among these. Few of a thousand are ever tried."""

    def __init__(self, number: int, english: str, translation: str) -> None:
        self._number = number
        self._english = english
        self._translation = translation

    @cached_property
    def rank(self) -> tuple[int, int]:
        """Of several patterns that fit, the least counts: that with most letters of its own, then the first."""
        return -sum(map(len, self._literals)), self._number

    @cached_property
    def longest(self) -> str:
        """The longest text that stands in every sentence of this pattern."""
        return max(self._literals, key=len)

    @cached_property
    def _parts(self) -> tuple[list[str], list[str]]:
        """The texts before, between and behind the placeholders, and the names of these."""
        from string import Formatter  # noqa: PLC0415  # readers of English need none

        literals, names = [""], []
        for literal, name, _, _ in Formatter().parse(self._english):
            literals[-1] += literal
            if name is not None:
                names.append(name)
                literals.append("")
        return literals, names

    @property
    def _literals(self) -> list[str]:
        return self._parts[0]

    @cached_property
    def _quoted(self) -> list[bool]:
        """Of each placeholder, whether it stands in backticks."""
        return [
            before.endswith("`") and behind.startswith("`") for before, behind in pairwise(self._literals)
        ]

    def said(self, sentence: str, again: Callable[[str], str]) -> str | None:
        """The sentence in the other language, None if it is not of this pattern."""
        values = _between(self._literals, sentence)
        if values is None or not all(map(_may_be, values, self._quoted)):
            return None
        said = [value if quoted else again(value) for value, quoted in zip(values, self._quoted, strict=True)]
        return self._translation.format_map(dict(zip(self._parts[1], said, strict=True)))


class Wording:
    """Says English sentences in another language; what the catalogue lacks stays as it is.

    `catalogue` maps English sentences and patterns to the other language. Names of placeholders are the same in
    both. What stands in backticks is data and stays; other values are said in the other language too, if the
    catalogue has them. Of several patterns that fit, the one with most letters of its own counts.
    """

    def __init__(self, catalogue: Mapping[str, str]) -> None:
        self._said = catalogue
        self._patterns = [english for english in catalogue if "{" in english or "}" in english]
        self._by_mark: defaultdict[str, list[int]] = defaultdict(list)
        for number, english in enumerate(self._patterns):
            self._by_mark[_mark(english)].append(number)
        self._pattern = cache(self._pattern_now)
        self._found = cache(self._found_now)  # people read the same remedy many times

    def __call__(self, text: str) -> str:
        """`text` in the other language: whole, or else line by line, whatever is known of it."""
        found = self._found(text)
        if found is not None:
            return found
        lines = text.split("\n")
        return text if len(lines) == 1 else "\n".join([self(line) for line in lines])

    def _found_now(self, text: str) -> str | None:
        known = self._said.get(text)
        if known is not None or not text.strip():
            return known
        listed = self._listed(text) if ", " in text else None
        if listed is not None or text.isupper():  # ids are no English
            return listed
        found = (pattern.said(text, self) for pattern in self._tried(text))
        return next((said for said in found if said is not None), None)

    def _tried(self, text: str) -> list[_Pattern]:
        """The patterns that `text` may be of, in the order in which they count."""
        marks = {"", *text.split(" ")} & self._by_mark.keys()
        tried = [self._pattern(number) for mark in marks for number in self._by_mark[mark]]
        return sorted([one for one in tried if one.longest in text], key=attrgetter("rank"))

    def _pattern_now(self, number: int) -> _Pattern:
        english = self._patterns[number]
        return _Pattern(number, english, self._said[english])

    def _listed(self, text: str) -> str | None:
        """A list of which every part is known, like `absent, void`, or every one is data in backticks."""
        parts = text.split(", ")
        if all(map(_is_data, parts)):
            return "、".join(parts)
        said = []
        for part in parts:
            found = self._found(part)
            if found is None:
                return None
            said.append(found)
        return "、".join(said)


def _mark(english: str) -> str:
    """A word that stands between spaces in every sentence of a pattern; empty if none is sure to.

    It is the last one with some letters: to look for the longest would take three times as long, for all of them.
    """
    for word in reversed(english.split(" ")):
        if len(word) >= _SOME and "{" not in word and "}" not in word:
            return word
    return ""


def _between(literals: Sequence[str], sentence: str) -> list[str] | None:
    """What stands between the texts of which a sentence is made, each as short as can be; None if it is not."""
    first, *others = literals
    if not sentence.startswith(first):
        return None
    values = []
    start = len(first)
    for number, literal in enumerate(others, 1):
        is_last = number == len(others)
        end = len(sentence) - len(literal) if is_last else sentence.find(literal, start)
        if end < start or not sentence.startswith(literal, end):
            return None
        values.append(sentence[start:end])
        start = end + len(literal)
    return values if start == len(sentence) else None


def _is_data(part: str) -> bool:
    return part.startswith("`") and part.endswith("`") and part.count("`") == _QUOTES


def _may_be(value: str, quoted: bool) -> bool:
    """Whether a value is one: it ends with its line; only data in backticks goes on, to the next backtick."""
    return "\n" not in value or (quoted and "`" not in value)


ENGLISH = Wording({})
"""Says everything as it is."""
