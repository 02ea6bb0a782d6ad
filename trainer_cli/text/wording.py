"""Sentences in another language, found by the English ones that the program makes.

What is below the commands speaks English and knows no reader. A catalogue maps patterns such as
``the file `{path}` does not exist`` to their translation; a finished sentence is taken apart by its pattern and
put together again in the other language.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_QUOTED = r"`\{(\w+)\}`"


class _Pattern:
    """One entry of the catalogue that has placeholders, with its number there. Few of a thousand are ever tried."""

    def __init__(self, number: int, english: str, translation: str) -> None:
        self._number = number
        self._english = english
        self._translation = translation

    @property
    def word(self) -> str:
        """A word that stands between spaces in every sentence of this pattern; empty if none is sure to."""
        words = self._english.split(" ")[1:-1]
        return max([word for word in words if "{" not in word and "}" not in word], key=len, default="")

    @cached_property
    def rank(self) -> tuple[int, int]:
        """Of several patterns that fit, the least counts: that with most letters of its own, then the first."""
        return -sum(len(literal) for literal, _ in self._pieces), self._number

    @cached_property
    def _pieces(self) -> list[tuple[str, str | None]]:
        from string import Formatter  # noqa: PLC0415  # readers of English need none

        return [(literal, name) for literal, name, _, _ in Formatter().parse(self._english)]

    @cached_property
    def longest(self) -> str:
        """The longest text that stands in every sentence of this pattern."""
        return max((literal for literal, _ in self._pieces), key=len)

    @cached_property
    def _quoted(self) -> frozenset[str]:
        return frozenset(re.findall(_QUOTED, self._english))

    @cached_property
    def _expression(self) -> str:
        return "".join(re.escape(literal) + self._group(name) for literal, name in self._pieces)

    def said(self, sentence: str, again: Callable[[str], str]) -> str | None:
        """The sentence in the other language, None if it is not of this pattern."""
        found = re.fullmatch(self._expression, sentence)
        if found is None:
            return None
        values = found.groupdict()
        return self._translation.format_map(
            {name: value if name in self._quoted else again(value) for name, value in values.items()}
        )

    def _group(self, name: str | None) -> str:
        """A value ends with its line; only data in backticks may go on, to the next backtick."""
        if name is None:
            return ""
        return f"(?P<{name}>[^`]*?|.*?)" if name in self._quoted else f"(?P<{name}>.*?)"


class Wording:
    """Says English sentences in another language; what the catalogue lacks stays as it is.

    `catalogue` maps English sentences and patterns to the other language. Names of placeholders are the same in
    both. What stands in backticks is data and stays; other values are said in the other language too, if the
    catalogue has them. Of several patterns that fit, the one with most letters of its own counts.
    """

    def __init__(self, catalogue: Mapping[str, str]) -> None:
        self._plain: dict[str, str] = {}
        self._by_word: defaultdict[str, list[_Pattern]] = defaultdict(list)
        for number, (english, translation) in enumerate(catalogue.items()):
            if _has_names(english):
                pattern = _Pattern(number, english, translation)
                self._by_word[pattern.word].append(pattern)
            else:
                self._plain[_undoubled(english)] = _undoubled(translation)
        self._found = cache(self._found_now)  # people read the same remedy many times

    def __call__(self, text: str) -> str:
        """`text` in the other language: whole, or else line by line, whatever is known of it."""
        found = self._found(text)
        if found is not None:
            return found
        lines = text.split("\n")
        return text if len(lines) == 1 else "\n".join([self(line) for line in lines])

    def _found_now(self, text: str) -> str | None:
        known = self._plain.get(text)
        if known is not None or not text.strip():
            return known
        listed = self._listed(text)
        if listed is not None:
            return listed
        found = (pattern.said(text, self) for pattern in self._tried(text))
        return next((said for said in found if said is not None), None)

    def _tried(self, text: str) -> list[_Pattern]:
        """The patterns that `text` may be of, in the order in which they count."""
        words = {"", *text.split(" ")} & self._by_word.keys()
        may_fit = (one for word in words for one in self._by_word[word] if one.longest in text)
        return sorted(may_fit, key=lambda one: one.rank)

    def _listed(self, text: str) -> str | None:
        """A list of which every part is known, like `absent, void`."""
        parts = text.split(", ")
        if len(parts) == 1:
            return None
        said = []
        for part in parts:
            found = self._found(part)
            if found is None:
                return None
            said.append(found)
        return "、".join(said)


def _undoubled(text: str) -> str:
    """A text without placeholders, with braces as they are meant."""
    return text.format() if "{" in text or "}" in text else text


def _has_names(english: str) -> bool:
    return "{" in english and "{" in english.replace("{{", "")


ENGLISH = Wording({})
"""Says everything as it is."""
