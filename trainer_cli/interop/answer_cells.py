"""An answer as other systems write it, as a letter: the text of an option, its number, several joined."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.text.chinese import plain

if TYPE_CHECKING:
    from trainer_cli.model.exam import FormItem

SKIPPED = frozenset(("-2", "-3", "-4", "(跳过)", "(跳過)", "(空)", "--", "–"))
"""What systems write where nothing was answered."""
_JOINED = re.compile(r"[┋|;、,\n]")
_LETTERS = re.compile(r"[A-Z](?:\s*[┋|;、,\n]\s*[A-Z])+")
_LETTERED = re.compile(r"([A-Z])(?:[.、:：)）．].*)?", re.DOTALL)


def native_answer(item: FormItem, cell: str) -> str:
    """The answer in a cell as our own sheets have it, blank where nothing was answered.

    An option may be given by its letter (`B`, `b.`, `B、退款`), its text, or its number from 1; several are joined
    by `┋ | ; 、 ,` or a line break, or letters side by side. What can't be told stays as it is, to be refused.
    """
    text = cell.strip()
    if text in SKIPPED:
        return ""
    if not item.options:
        return text
    whole = None if _LETTERS.fullmatch(normalize("NFKC", text).upper()) else _letter(item, text)
    if whole is not None:
        return whole
    parts = [_letter(item, part.strip()) for part in _JOINED.split(text) if part.strip()]
    if len(parts) == 1 and _side_by_side(item, text):
        parts = list(normalize("NFKC", text).upper())
    letters = [part for part in parts if part]
    return "".join(sorted(set(letters))) if letters and len(letters) == len(parts) else text


def _letter(item: FormItem, text: str) -> str | None:
    """The letter of one option, None where it is none."""
    wanted = plain(text)
    for letter, option in item.options.items():
        if wanted in (plain(option), plain(f"{letter}{option}")):
            return letter
    capitals = normalize("NFKC", text).upper()
    lettered = _LETTERED.fullmatch(capitals)
    if lettered and lettered[1] in item.options:
        return lettered[1]
    number = int(capitals) if capitals.isdecimal() and len(capitals) < 3 else 0  # noqa: PLR2004  # no question has 100 options
    return list(item.options)[number - 1] if 0 < number <= len(item.options) else None


def _side_by_side(item: FormItem, text: str) -> bool:
    letters = normalize("NFKC", text).upper()
    return len(letters) > 1 and set(letters) <= item.options.keys()
