"""Edits of files that people write: only the bytes of the edited value change, comments and style stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer_cli.text.csv_writer import BOM, csv_line
from trainer_cli.text.scalars import scalar_text
from trainer_cli.text.yaml_nodes import list_at, scalar_at
from trainer_cli.text.yaml_scalar import double_quoted, literal, one_line, single_quoted
from trainer_cli.text.yaml_writer import dump_yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from trainer_cli.text.scalars import Scalar
    from trainer_cli.text.yaml_nodes import ListNode, ScalarNode

LINE_BREAK = re.compile(r"\r\n|\n|\r")
_QUOTED = re.compile(r'"[^"]*"')
_BLOCK_INDENT = re.compile(r"[\r\n]( +)[^ \r\n]")


def append_row(data: bytes, row: Sequence[Scalar | None]) -> bytes:
    """A CSV file in UTF-8 with one more row, in its own separator and newlines.

    A missing newline at the end stays missing; what a spreadsheet would run is defused (reliability row 28).

    Raises:
        UnicodeDecodeError: the file is not UTF-8.
    """
    _, text = decoded(data)
    bare = _QUOTED.sub("", text)
    newline = newline_of(bare)
    line = csv_line(row, _separator(bare))
    if text and not text.endswith(("\n", "\r")):
        return data + f"{newline}{line}".encode()
    return data + f"{line}{newline}".encode()


def set_value(data: bytes, pointer: Sequence[str | int], value: Scalar | None) -> bytes:
    """A YAML file in which the scalar under `pointer` is `value`, in the old one's style where it fits.

    Raises:
        LookupError: there is no scalar under `pointer`.
    """
    mark, text = decoded(data)
    node = scalar_at(text, pointer)
    written = written_value(text, node, value)
    gap = " " if node.start == node.end and text[: node.start].endswith((":", "-")) else ""
    return mark + f"{text[: node.start]}{gap}{written}{text[node.end :]}".encode()


def add_item(data: bytes, pointer: Sequence[str | int], item: object) -> bytes:
    """A YAML file whose list under `pointer` has one more item, a scalar, record, mapping or list.

    Raises:
        LookupError: there is no list under `pointer`.
        TypeError: the list is written as `[…]`, where only scalars are added.
    """
    return add_items(data, pointer, [item])


def add_items(data: bytes, pointer: Sequence[str | int], items: Sequence[object]) -> bytes:
    """A YAML file whose list under `pointer` has more items, one or many; raises as `add_item`."""
    mark, text = decoded(data)
    node = list_at(text, pointer)
    at, added = _flow_items(node, items) if node.is_flow else _block_items(text, node, items)
    return mark + f"{text[:at]}{added}{text[at:]}".encode()


def written_value(text: str, node: ScalarNode, value: Scalar | None) -> str:
    """A value in the style of the scalar `node` of `text`, where that fits it."""
    if not isinstance(value, str):
        return "null" if value is None else scalar_text(value)
    block = _as_block(text, node, value) if node.style in ("|", ">") else None
    if block is not None:
        return block
    if node.style == '"':
        return double_quoted(value)
    if node.style == "'":
        return single_quoted(value)
    return one_line(value, flow=node.in_flow)


def _as_block(text: str, node: ScalarNode, value: str) -> str | None:
    """The value as a block that is indented as the old one; None where that can't hold it."""
    indent = _BLOCK_INDENT.search(text[node.start : node.end])
    if indent is None or node.end == len(text):
        return None
    block = literal(value, len(indent[1]))
    return None if block is None else block.replace("\n", newline_of(text))


def _flow_items(node: ListNode, items: Sequence[object]) -> tuple[int, str]:
    """Where to put new items of `[…]`, and what."""
    texts = [one_line(item, flow=True) if isinstance(item, str) else scalar_text(item) for item in items]
    joined = ", ".join(texts)
    return (node.end - 1, joined) if node.last is None else (node.last, f", {joined}")


def _block_items(text: str, node: ListNode, items: Sequence[object]) -> tuple[int, str]:
    """Where to put new items with a dash, and their lines."""
    newline = newline_of(text)
    pad = " " * node.column
    lines = dump_yaml(items).removesuffix("\n").split("\n")
    block = newline.join(pad + line if line else "" for line in lines)
    found = LINE_BREAK.search(text, node.last or node.start)
    return (len(text), newline + block) if found is None else (found.end(), block + newline)


def decoded(data: bytes) -> tuple[bytes, str]:
    """The byte-order mark, if there is one, and the text behind it."""
    mark = BOM if data.startswith(BOM) else b""
    return mark, data[len(mark) :].decode()


def newline_of(text: str) -> str:
    """The line break that a text uses."""
    found = LINE_BREAK.search(text)
    return found[0] if found else "\n"


def _separator(text: str) -> str:
    """The separator of the first line."""
    first = LINE_BREAK.split(text, maxsplit=1)[0]
    return max(",;\t", key=first.count)
