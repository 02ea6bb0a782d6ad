"""Our flowcharts, drawn: the blocks one below the other, what belongs to a block beside it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from trainer_cli.text.characters import display_width
from trainer_cli.text.svg import drawing, element, label

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROW = 34
_GAP = 18
_BOX = 26
_CHARACTER = 7.2
_BLOCK = re.compile(r'(?P<id>\w+)\["(?P<label>.*)"\]')
_ARROW = re.compile(r"\w+ --> \w+")
_LEAF = re.compile(r'(?P<block>\w+) --- \w+\("(?P<label>.*)"\)')


def flow_svg(lines: Sequence[str]) -> str | None:
    """The drawing of a Mermaid chart of kind `flowchart`; None if it has no block, or a line that is none of ours."""
    blocks = flow_of(lines)
    return _drawn(blocks) if blocks else None


def flow_of(lines: Sequence[str]) -> list[tuple[str, list[str]]] | None:
    """The blocks of a Mermaid chart of kind `flowchart`, each with what belongs to it; None as for `flow_svg`."""
    names: dict[str, str] = {}
    leaves: dict[str, list[str]] = {}
    for line in (one.strip() for one in lines[1:]):
        if block := _BLOCK.fullmatch(line):
            names[block["id"]] = block["label"]
            leaves[block["id"]] = []
        elif (leaf := _LEAF.fullmatch(line)) and leaf["block"] in leaves:
            leaves[leaf["block"]].append(leaf["label"])
        elif not _ARROW.fullmatch(line):
            return None
    return [(name, leaves[block]) for block, name in names.items()] or None


def _drawn(blocks: Sequence[tuple[str, Sequence[str]]]) -> str:
    wide = max(_wide(name) for name, _ in blocks)
    right = max((_wide(leaf) for _, leaves in blocks for leaf in leaves), default=0)
    parts: list[str] = []
    top, end = 4.0, 0.0
    for number, (name, leaves) in enumerate(blocks):
        middle = top + _BOX / 2
        if number:
            parts.append(_arrow(4 + wide / 2, end, top))
        parts.append(_box(name, 4, top, wide, "block"))
        for row, leaf in enumerate(leaves):
            x, y = wide + 64, top + row * _ROW
            parts.append(
                element(
                    "path", kind="link", d=f"M{wide + 4:g} {middle:g}H{wide + 34:g}V{y + _BOX / 2:g}H{x:g}"
                )
            )
            parts.append(_box(leaf, x, y, right, "leaf"))
        end = top + _BOX
        top += max(len(leaves), 1) * _ROW + _GAP
    width = wide + 8 + (right + 64 if right else 0)
    return drawing(parts, width=width, height=top - _GAP, title=" → ".join(name for name, _ in blocks))


def _box(text: str, x: float, y: float, wide: float, kind: str) -> str:
    box = element("rect", kind=kind, x=x, y=y, width=wide, height=_BOX, rx=4)
    return box + label(text, x=x + 10, y=y + 18)


def _arrow(x: float, start: float, end: float) -> str:
    line = element("path", kind="link", d=f"M{x:g} {start:g}V{end - 6:g}")
    return line + element("path", kind="head", d=f"M{x - 4:g} {end - 7:g}H{x + 4:g}L{x:g} {end:g}Z")


def _wide(text: str) -> float:
    return display_width(text) * _CHARACTER + 20
