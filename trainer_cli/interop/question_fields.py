r"""Several texts in one line of a cell, `甲 | 乙`.

A `|` of either width, a line break or a backslash of a text stands as `\|`, `\n`, `\\`: so every text comes back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_ESCAPES = {"\\": r"\\", "|": r"\|", "｜": r"\｜", "\n": r"\n"}
_ESCAPED = re.compile(r"\\(.)")
_FIELD = re.compile(r"(?:[^\\|｜]|\\.)*")
_PLAIN = {"n": "\n"}


def joined_fields(texts: Iterable[str]) -> str:
    """The texts as one line."""
    return " | ".join("".join(_ESCAPES.get(one, one) for one in text) for text in texts)


def fields_in(line: str) -> list[str]:
    """The texts of a line, at least one, which may be empty."""
    fields, start = [], 0
    while start <= len(line):
        found = _FIELD.match(line, start)
        end = len(line) if found is None else found.end()
        fields.append(_unescaped(line[start:end].strip()))
        start = end + 1
    return fields


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda found: _PLAIN.get(found[1], found[1]), text)
