"""An answer as other systems write it, as ours: texts of options, their numbers, several joined, pairs, an order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from trainer_cli.questions import number, order
from trainer_cli.text.chinese import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from trainer_cli.model.exam import FormItem

SKIPPED = frozenset(("-2", "-3", "-4", "(跳过)", "(跳過)", "(空)", "--", "–"))
"""What systems write where nothing was answered."""
_JOINED = re.compile(r"[┋|;、,\n→>]")
_JOIN = re.compile(r"[┋|;、,→>]")
_LETTERS = re.compile(r"[A-Z](?:\s*[┋|;、,\n→>]\s*[A-Z])+")
_LETTERED = re.compile(r"([A-Z])(?:[.、:：)）．].*)?", re.DOTALL)
_PAIRS = re.compile(r"[┋|;；\n]")
_ARROW = re.compile(r"->|→|=")


def native_answer(item: FormItem, cell: str) -> str:
    """The answer in a cell as our own sheets have it, blank where nothing was answered.

    An option may be given by its letter (`B`, `b.`, `B、退款`), its text, or its number from 1; several are joined
    by `┋ | ; 、 , → >` or a line break, or letters side by side; only an order keeps the order in which they stand.
    Pairs may be given by their texts, `未付款 -> 提醒付款; 已付款 -> 核對地址`. What can't be told stays as it is.
    """
    text = cell.strip()
    if text in SKIPPED and not (item.type == number.NAME and text.startswith("-")):
        return ""
    if item.prompts:
        return _pairs(item, text) or text
    letters = _letters(item, text) if item.options else []
    return "".join(letters if item.type == order.NAME else sorted(set(letters))) or text


def _letters(item: FormItem, text: str) -> list[str]:
    """The letters of the options that a text names, in its order; none where a part of it names no option."""
    whole = None if _LETTERS.fullmatch(normalize("NFKC", text).upper()) else _letter(item, text)
    if whole is not None:
        return [whole]
    found = _in_texts(_by_text(item.options), plain("┋".join(text.splitlines())))
    if found:
        return found
    parts = [_letter(item, part.strip()) for part in _JOINED.split(text) if part.strip()]
    if len(parts) == 1 and _side_by_side(item, text):
        parts = list(normalize("NFKC", text).upper())
    letters = [part for part in parts if part]
    return letters if len(letters) == len(parts) else []


def _by_text(named: Mapping[str, str]) -> dict[str, str]:
    """What a system may write for each name, plain: the text alone, or the name before it."""
    return {plain(form): name for name, text in named.items() for form in (f"{name}{text}", text)}


def _in_texts(names: Mapping[str, str], text: str) -> list[str]:
    """The names of the texts of which a plain text consists, each once, whatever signs they hold; else none."""
    for form, name in names.items():
        if text == form:
            return [name]
        join = _JOIN.match(text, len(form)) if text.startswith(form) else None
        if join:
            left = {other: its_name for other, its_name in names.items() if its_name != name}
            others = _in_texts(left, text[join.end() :])
            if others:
                return [name, *others]
    return []


def _pairs(item: FormItem, text: str) -> str:
    """Pairs that are given by their texts as `1B 2A`; empty where one of them is none."""
    numbers = _by_text(item.prompts)
    sides = [_ARROW.split(part, maxsplit=1) for part in _PAIRS.split(text) if part.strip()]
    found = [
        (numbers.get(plain(side[0])), _letter(item, side[-1].strip())) for side in sides if len(side) > 1
    ]
    sound = len(found) == len(sides) and all(prompt and letter for prompt, letter in found)
    return " ".join(f"{prompt}{letter}" for prompt, letter in found) if sound else ""


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
    place = int(capitals) if capitals.isdecimal() and len(capitals) < 3 else 0  # noqa: PLR2004  # no question has 100 options
    return list(item.options)[place - 1] if 0 < place <= len(item.options) else None


def _side_by_side(item: FormItem, text: str) -> bool:
    letters = normalize("NFKC", text).upper()
    return len(letters) > 1 and set(letters) <= item.options.keys()
