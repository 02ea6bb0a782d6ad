"""The exact place of a value inside a file, found by a second reading only when a problem is shown."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from trainer_cli.text.csv_header import field_number
from trainer_cli.text.decode import decode_utf8
from trainer_cli.text.front_matter import front_text
from trainer_cli.text.source import KEY, Source

if TYPE_CHECKING:
    from trainer_cli.text.yaml_marks import Node


def locate(data: bytes, source: Source) -> Source:
    """`source` with the line and column of the value under its pointer, and without pointer.

    The pointer is followed from the value that begins at the line and column of `source`, or from the file's
    root where none begins there. A pointer that ends with `KEY` means the key itself. Where a pointer leads
    nowhere (a missing key), the place is that of the last value on its way. In a table the column is the
    number of the field. `data` are the bytes of the file that was read.
    """
    if not source.pointer:
        return source
    line, column = source.line, source.column
    if source.path.endswith(".csv"):
        column = field_number(data, str(source.pointer[0])) or column
    else:
        root = _root(data, source.path)
        if root is not None:
            line, column = _place(_beginning_at(root, (line, column)) or root, source.pointer)
    return Source(source.path, line, column)


# A file with many problems is read once; a few files, because problems are shown in the order of files.
@lru_cache(maxsize=4)
def _root(data: bytes, path: str) -> Node | None:
    from yaml import YAMLError  # noqa: PLC0415 - needed only where a problem is shown

    from trainer_cli.text.yaml_marks import marked  # noqa: PLC0415 - the same

    text: str | None = decode_utf8(data, path).text
    if path.endswith(".md"):
        text = front_text(text or "")
    try:
        return marked(text or "")
    except YAMLError:
        return None


def _beginning_at(node: Node, place: tuple[int, int]) -> Node | None:
    if node.place == place:
        return node
    found = (_beginning_at(part, place) for part in node.parts.values())
    return next((part for part in found if part is not None), None)


def _place(node: Node, pointer: tuple[str | int, ...]) -> tuple[int, int]:
    for index, key in enumerate(pointer):
        if pointer[index + 1 :] == (KEY,):
            return node.keys.get(key, node.place)
        if key not in node.parts:
            break
        node = node.parts[key]
    return node.place
