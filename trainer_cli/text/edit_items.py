"""Edits of many records of a YAML list at once: what is not named keeps its bytes, comments and style."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.text.edit import LINE_BREAK, decoded, newline_of, written_value
from trainer_cli.text.yaml_items import list_items
from trainer_cli.text.yaml_writer import dump_yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from trainer_cli.text.yaml_items import Entry, Item

Splice = tuple[int, int, str]
"""Where a piece of the text begins and ends, and what stands there afterwards."""


def edited_items(data: bytes, changes: Mapping[int, Mapping[str, object]]) -> bytes:
    """A YAML list of records in which some fields of some records have other values.

    A text keeps its style and every comment stays, but those within and behind a mapping or list that changes.

    Args:
        data: the file.
        changes: the line (from 1) in which a record begins, to its keys and their new values; a value of None
            takes the key out with its line, a key that is not there comes behind the others.

    Raises:
        LookupError: no record begins in such a line.
        TypeError: the record is written as `{…}`, where only whole files are changed.
    """
    mark, text = decoded(data)
    items = {item.line: item for item in list_items(text)}
    splices = [one for line, fields in changes.items() for one in _splices(text, items[line], fields)]
    return mark + _spliced(text, sorted(splices)).encode()


def _spliced(text: str, splices: Sequence[Splice]) -> str:
    parts, done = [], 0
    for start, end, new in splices:
        parts += [text[done:start], new]
        done = end
    return "".join([*parts, text[done:]])


def _splices(text: str, item: Item, fields: Mapping[str, object]) -> Iterator[Splice]:
    if item.is_flow:
        raise TypeError(f"the record in line {item.line} is written as {{…}}")
    for key, value in fields.items():
        entry = item.entries.get(key)
        if entry is not None:
            yield _without(text, item, entry) if value is None else _with(text, item, entry, key, value)
    added = [(key, value) for key, value in fields.items() if key not in item.entries and value is not None]
    if added:
        at = _line_end(text, max(entry.end for entry in item.entries.values()))
        lines = newline_of(text) + " " * item.column
        yield at, at, "".join(lines + _entry(text, item, key, value) for key, value in added)


def _with(text: str, item: Item, entry: Entry, key: str, value: object) -> Splice:
    scalar = entry.scalar
    if scalar is not None and scalar.end > scalar.start and isinstance(value, str | bool | Decimal):
        return scalar.start, scalar.end, written_value(text, scalar, value)
    new = _entry(text, item, key, value)
    # Behind several lines the comment of the old value would become part of the new one.
    return entry.start, _line_end(text, entry.end) if "\n" in new else entry.end, new


def _without(text: str, item: Item, entry: Entry) -> Splice:
    """The lines of a key, from the end of the line before to the end of its last; the first leaves its dash."""
    later = [other.start for other in item.entries.values() if other.start > entry.start]
    if later and len(later) == len(item.entries) - 1:
        return entry.start, min(later), ""
    start = max(text.rfind("\n", 0, entry.start), text.rfind("\r", 0, entry.start))
    return start - (text[start - 1 : start + 1] == "\r\n"), _line_end(text, entry.end), ""


def _entry(text: str, item: Item, key: str, value: object) -> str:
    """A key and its value as lines that are indented as the record's others; the first is not indented."""
    first, *more = dump_yaml({key: value}).removesuffix("\n").split("\n")
    pad = newline_of(text) + " " * item.column
    return first + "".join(pad + line if line else newline_of(text) for line in more)


def _line_end(text: str, start: int) -> int:
    found = LINE_BREAK.search(text, start)
    return len(text) if found is None else found.start()
