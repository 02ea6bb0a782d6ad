"""Options that stand in one cell, `A. 可以 B. 不可以`, and answers that name them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.interop.question_columns import LETTERS

if TYPE_CHECKING:
    from collections.abc import Mapping

_BETWEEN = re.compile(r"\s*(?:[|｜┋\n]|[;；](?=\s|$))\s*")
_JOINS = re.compile(r"[\s,，、;；|｜┋/&和]+")
_FEWEST = 2


def options_in(cell: str) -> dict[str, str]:
    """Letter to text of the options in one cell; those without letters, a line each or between `|`, get them.

    `A.可以B.不可以`, `(A) 可以 (B) 不可以` and `可以|不可以` say the same. Empty where there are fewer than two.
    """
    marks = _marks(cell)
    if len(marks) >= _FEWEST:
        ends = [mark.start() for mark in marks[1:]] + [len(cell)]
        texts = [cell[mark.end() : end].strip(" \t\n;；|｜┋") for mark, end in zip(marks, ends, strict=True)]
        return dict(zip(LETTERS, texts, strict=False))
    parts = [part for part in _BETWEEN.split(cell.strip()) if part]
    return dict(zip(LETTERS, parts, strict=False)) if _FEWEST <= len(parts) <= len(LETTERS) else {}


def _marks(cell: str) -> list[re.Match[str]]:
    """Where the letters A, B, C … begin an option, in order."""
    found: list[re.Match[str]] = []
    for letter in LETTERS:
        wide = chr(ord(letter) + 0xFEE0)
        mark = re.compile(
            rf"(?<![A-Za-z0-9])(?:[(（【\[]\s*[{letter}{wide}]\s*[)）】\]]\s*[.．、:：]?"
            rf"|[{letter}{wide}]\s*[.．、:：)）](?![0-9]))\s*"
        )
        following = mark.search(cell, found[-1].end() if found else 0)
        if following is None or (not found and cell[: following.start()].strip()):
            return found
        found.append(following)
    return found


def letters_of(cell: str, options: Mapping[str, str]) -> list[str]:
    """The letters that an answer cell names: by letter, by the option's text, or by its number from 1.

    `B`, `ABD`, `A、C`, `1,3`, `B. 不可以` and `不可以` are read; empty where the cell names no option, or
    where a number may mean two of them.
    """
    text = normalize("NFKC", cell).strip()
    letters = _JOINS.sub("", text.upper())
    if letters and all(letter in options for letter in letters):
        return list(dict.fromkeys(letters))
    by_text = [letter for letter, option in options.items() if text == normalize("NFKC", option).strip()]
    by_number = _by_number(text, options)
    if by_text and by_number and by_text != by_number:
        return []
    return by_text or by_number or _lettered(text, options)


def _by_number(text: str, options: Mapping[str, str]) -> list[str]:
    parts = [part for part in _JOINS.split(text) if part]
    if not all(re.fullmatch(r"[1-9]", part) and int(part) <= len(options) for part in parts):
        return []
    return [list(options)[int(part) - 1] for part in parts]


def _lettered(text: str, options: Mapping[str, str]) -> list[str]:
    """The letter of an answer that repeats the option with its letter."""
    found = re.fullmatch(r"\(?([A-Fa-f])\)?\s*[.、:,]?\s*(.+)", text)
    if found is None or found[1].upper() not in options:
        return []
    letter = found[1].upper()
    return [letter] if normalize("NFKC", options[letter]).strip() == found[2].strip() else []
