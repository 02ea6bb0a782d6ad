"""Plain YAML, read by the line: keys and dashes, and behind each a text, or a list or mapping in brackets.

Most files are such, and records nearly all. By the line they are read faster than by the YAML library, to import
which takes longer than to read them. Whatever is not surely plain is left to the library.
"""

from __future__ import annotations

import re

Line = tuple[str, str, str, str]
"""Indent, dash, key, and the text behind them; each may be empty."""

_NULLS = frozenset(("null", "Null", "NULL", "~"))
_KEY = r"\w[\w.-]{0,98}"
_FIRST = r"""[^\s\-?:,\[\]{}#&*!|>'"%@`]"""
_QUOTED = r'"[^"\\\t\n]*"'
_WORDS = rf"{_FIRST}\S*(?<!:)(?: +[^\s#]\S*(?<!:))*"  # no comment in them, and no key
# In brackets less is plain, and nobody nests deeper.
_ITEM = rf"{_QUOTED}|{_FIRST}(?:[^,:?\[\]{{}}#\s]|:(?=\w)| (?=[^,:?\[\]{{}}#\s]))*"


def _brackets(item: str) -> str:
    """The expression for a list or mapping of what the expression `item` stands for."""
    pair = rf"{_KEY}: (?:{item})"
    return rf"\[(?:(?:{item})(?:, (?:{item}))*)?\]|\{{{pair}(?:, {pair})*\}}"


_TEXT = rf"{_QUOTED}|{_WORDS}|{_brackets(f'{_ITEM}|{_brackets(_ITEM)}')}"
_PIECE = re.compile(rf"[\[\]{{}}]|{_KEY}: |{_ITEM}")
# No deeper than any file may be nested.
_LINE = re.compile(rf"^( {{0,40}})(- )?(?:({_KEY}):(?=[ \n]) *)?({_TEXT})? *(?:(?<!\S)#.*)?\n", re.MULTILINE)
_NOTHING = ("", "", "")
_END: Line = ("", *_NOTHING)


class _NotPlain(Exception):
    """The library is to say what the file holds, or what is wrong with it."""


def plain_value(text: str) -> tuple[object, list[tuple[int, int]]] | None:
    """The value and the places of a file, as `yaml_build.built` gives them; None where it may hold anything else.

    `text` holds no character that `forbidden_problems` names.
    """
    whole = text if text.endswith("\n") else f"{text}\n"
    found: list[Line] = _LINE.findall(whole)
    lines = [_END, *[line for line in reversed(found) if line[1:] != _NOTHING]]
    if len(found) != whole.count("\n") or len(lines) == 1:
        return None
    try:
        value = _block(lines, "")
    except _NotPlain:
        return None
    return (value, _places(found)) if lines == [_END] else None


def _places(lines: list[Line]) -> list[tuple[int, int]]:
    """Line and column, from 1, of the items of a list, or of a mapping."""
    first = next(number for number, line in enumerate(lines, 1) if line[1:] != _NOTHING)
    if not lines[first - 1][1]:
        return [(first, 1)]
    return [(number, 3) for number, (indent, dash, *_) in enumerate(lines, 1) if dash and not indent]


def _block(lines: list[Line], indent: str) -> object:
    """What begins with the last of `lines`, which are in reverse; those that belong to it are taken."""
    return _items(lines, indent) if lines[-1][1] else _mapping(lines, indent)


def _items(lines: list[Line], indent: str) -> list[object]:
    items: list[object] = []
    while lines[-1][1] and lines[-1][0] == indent:
        _, _, key, text = lines.pop()
        if key:
            inside = f"{indent}  "
            lines.append((inside, "", key, text))
            items.append(_mapping(lines, inside))
        elif text:
            items.append(_value(text))
        else:
            raise _NotPlain
    return items


def _mapping(lines: list[Line], indent: str) -> dict[str, object]:
    values: dict[str, object] = {}
    while lines[-1][2] and not lines[-1][1] and lines[-1][0] == indent:
        _, _, key, text = lines.pop()
        if key in values:
            raise _NotPlain
        values[key] = _value(text) if text else _below(lines, indent)
    return values


def _below(lines: list[Line], indent: str) -> object:
    """What stands below a key without a text; a list need not be indented."""
    column, dash, *_ = lines[-1]
    return _block(lines, column) if column > indent or (dash and column == indent) else None


def _value(text: str) -> object:
    """What stands on one line behind a key or dash."""
    return _piece([*reversed(_PIECE.findall(text))]) if text[0] in "[{" else _scalar(text)


def _piece(pieces: list[str]) -> object:
    """What begins with the last of `pieces`, which are in reverse; those that belong to it are taken."""
    piece = pieces.pop()
    if piece == "[":
        items = []
        while pieces[-1] != "]":
            items.append(_piece(pieces))
        pieces.pop()
        return items
    if piece == "{":
        values = {}
        while pieces[-1] != "}":
            key = pieces.pop().removesuffix(": ")
            if key in values:
                raise _NotPlain
            values[key] = _piece(pieces)
        pieces.pop()
        return values
    return _scalar(piece)


def _scalar(text: str) -> str | None:
    if text[0] == '"':
        return text[1:-1]
    return None if text in _NULLS else text
