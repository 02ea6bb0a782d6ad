"""Where something stands: a file, a line, a column, and the path of keys that leads to it."""

from __future__ import annotations

import msgspec


class Source(msgspec.Struct, frozen=True, gc=False):
    """A place in a workspace file.

    `path` is relative to the workspace with forward slashes; `line` and `column` count from 1.
    `pointer` leads from the file's root to a value inside it; while it is not empty, `line` and `column`
    are those of the enclosing record, and `text.locate` finds the exact ones when they are shown.
    """

    path: str
    line: int = 1
    column: int = 1
    pointer: tuple[str | int, ...] = ()

    def at(self, *keys: str | int) -> Source:
        """The place of the value under `keys`, seen from here."""
        return Source(self.path, self.line, self.column, (*self.pointer, *keys))

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


NOWHERE = Source("")

KEY = "\0key"
"""Last element of a pointer that means the key before it, not its value; no file can hold such a key."""
