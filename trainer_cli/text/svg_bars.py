"""Our bar charts, drawn: each value stands over its bar, so that nothing has to be read off an axis."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from trainer_cli.text.characters import display_width
from trainer_cli.text.svg import drawing, element, label

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOP = 22
_TALL = 180
_BOTTOM = 30
_CHARACTER = 7.2
_NARROWEST = 56.0
_LABELS = re.compile(r'x-axis (\[(?:"[^"\\]*"(?:, )?)*\])')
_VALUES = re.compile(r"bar \[((?:-?\d+(?:\.\d+)?(?:, )?)+)\]")


def bars_svg(lines: Sequence[str]) -> str | None:
    """The drawing of a Mermaid chart of kind `xychart-beta`; None if it is none of ours (`text.mermaid.bar_chart`)."""
    chart = bars_of(lines)
    return _drawn(*chart) if chart else None


def bars_of(lines: Sequence[str]) -> tuple[str, list[str], list[Decimal]] | None:
    """The title, labels and values of a Mermaid chart of kind `xychart-beta`; None as for `bars_svg`."""
    title = ""
    labels: list[str] = []
    values: list[Decimal] = []
    for line in (one.strip() for one in lines[1:]):
        if found := _LABELS.fullmatch(line):
            labels = json.loads(found[1])
        elif found := _VALUES.fullmatch(line):
            values = [Decimal(value) for value in found[1].split(", ")]
        elif line.startswith("title "):
            title = line.removeprefix("title ").strip('"')
        else:
            return None
    return (title, labels, values) if values and len(labels) == len(values) else None


def _drawn(title: str, labels: Sequence[str], values: Sequence[Decimal]) -> str:
    wide = max(_NARROWEST, *(display_width(text) * _CHARACTER + 16 for text in labels))
    highest, lowest = max(*values, Decimal(0)), min(*values, Decimal(0))
    scale = _TALL / float(highest - lowest or 1)
    zero = _TOP + float(highest) * scale
    height = _TOP + _TALL + _BOTTOM
    parts = []
    for number, (text, value) in enumerate(zip(labels, values, strict=True)):
        middle = (number + 0.5) * wide
        tall = abs(float(value)) * scale
        top = zero - tall if value > 0 else zero
        parts.append(element("rect", kind="bar", x=middle - wide * 0.3, y=top, width=wide * 0.6, height=tall))
        parts.append(label(f"{value:f}", x=middle, y=top - 6, kind="value"))
        parts.append(label(text, x=middle, y=height - 10, kind="value"))
    parts.append(element("path", kind="axis", d=f"M0 {zero:.2f}H{wide * len(values):g}"))
    return drawing(parts, width=wide * len(values), height=height, title=title)
