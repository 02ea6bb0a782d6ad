"""A broken file, and the problem that it must give."""

from __future__ import annotations

from typing import NamedTuple


class Stimulus(NamedTuple):
    """A file for `reader` (yaml, csv, md, xlsx) whose first problem has `code` at `place` (line:column)."""

    name: str
    reader: str
    data: bytes
    code: str
    place: str


def stimuli(reader: str, rows: list[tuple[str, str | bytes, str, str]]) -> list[Stimulus]:
    """Rows of name, content (text becomes UTF-8), code and place, as stimuli."""
    return [
        Stimulus(name, reader, data.encode() if isinstance(data, str) else data, code, place)
        for name, data, code, place in rows
    ]
