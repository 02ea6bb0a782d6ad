"""Characters that do not belong in a file or on a terminal, and the folding of ids."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

# C0 without tab and newline, DEL, C1, line and paragraph separators (lines would be counted differently by
# every editor), bidirectional controls, lone surrogates, byte-order marks inside, noncharacters.
_FORBIDDEN = (
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)
_MOST_SHOWN = 5
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-") | {ord("、"): ","}
_WIDE = frozenset("WF")
_WITHOUT_WIDTH = frozenset(("Mn", "Me", "Cf"))


def forbidden_in(text: str) -> str | None:
    """The first character of `text` that no file may hold, None if there is none; newlines are line feeds."""
    found = None if _is_shown(text) else re.search(_FORBIDDEN, text)
    return None if found is None else found.group()


def _is_shown(text: str) -> bool:
    """Whether a terminal shows all of a text, breaks and tabs apart: then nothing in it is forbidden.

    Hardly a text needs the pattern then, which takes long to compile for so many characters.
    """
    return text.isprintable() or text.replace("\n", "").replace("\t", "").isprintable()


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column, both from 1, of the character at `offset` of `text`."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def forbidden_problems(text: str, path: str) -> list[Problem]:
    """One problem for each of the first forbidden characters of `text`, at its line and column."""
    problems: list[Problem] = []
    if _is_shown(text):
        return problems
    for found in re.finditer(_FORBIDDEN, text):
        if len(problems) == _MOST_SHOWN:
            break
        line, column = place_of(text, found.start())
        problems.append(forbidden_problem(found.group(), Source(path, line, column)))
    return problems


def forbidden_problem(character: str, source: Source) -> Problem:
    """The problem for one forbidden character."""
    return Problem(
        code="character-forbidden",
        message=f"the character {_name(character)} is not allowed here",
        source=source,
        remedy="delete it: it is invisible and would change what people see or what programs read",
    )


def visible(text: str) -> str:
    """`text` made inert for a terminal: forbidden characters shown as `<U+001B>`; tab and newline stay."""
    return text if _is_shown(text) else re.sub(_FORBIDDEN, lambda one: f"<U+{ord(one.group()):04X}>", text)


def folded(text: str) -> str:
    """The form in which two ids are compared: without case, width, kind of dash, and surrounding space."""
    if text.isascii():
        return text.lower().strip()
    compatible = unicodedata.normalize("NFKC", text).casefold()
    return unicodedata.normalize("NFKC", compatible).translate(_DASHES).strip()


class _Widths(dict[str, int]):
    """Characters to the columns that each takes, looked up when a character is first met."""

    def __missing__(self, character: str) -> int:
        width = self[character] = _width(character)
        return width


_column_count = _Widths().__getitem__


def display_width(text: str) -> int:
    """How many columns of a terminal `text` takes: wide characters two, combining ones none."""
    return len(text) if text.isascii() else sum(map(_column_count, text))


def display_widths(texts: Iterable[str]) -> list[int]:
    """The `display_width` of each of many texts."""
    return [len(text) if text.isascii() else sum(map(_column_count, text)) for text in texts]


def _width(character: str) -> int:
    if unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1


def _name(character: str) -> str:
    code = f"U+{ord(character):04X}"
    name = unicodedata.name(character, "").lower()
    return f"{code} ({name})" if name else f"{code} (a control character)"
