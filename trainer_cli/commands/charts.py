"""Our Mermaid charts drawn with characters: a terminal shows no pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.characters import display_width
from trainer_cli.text.svg_bars import bars_of
from trainer_cli.text.svg_flow import flow_of
from trainer_cli.text.svg_gantt import gantt_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_BAR = "█"
_SHORTEST = 10


def drawn_chart(chart: str, width: int) -> str | None:
    """A chart in lines of at most `width` columns where that is possible; None if it is none of ours."""
    lines = chart.strip().splitlines()
    kinds = {"gantt": _gantt, "flowchart": _flow, "xychart-beta": _bars}
    draw = kinds.get(lines[0].split(" ")[0]) if lines else None
    return draw(lines, width) if draw else None


def _gantt(lines: Sequence[str], width: int) -> str | None:
    """A line for each bar: its section, its days, and where they lie in the whole."""
    chart = gantt_of(lines)
    if chart is None:
        return None
    _, bars = chart
    first = min(bar.start for bar in bars)
    days = max((bar.start - first).days + bar.days for bar in bars)
    sections = [
        "" if number and bars[number - 1].section == bar.section else bar.section
        for number, bar in enumerate(bars)
    ]
    left = _widest(sections)
    middle = _widest([bar.label for bar in bars])
    scale = min(1.0, max(width - left - middle - 4, _SHORTEST) / days)
    rows = []
    for section, bar in zip(sections, bars, strict=True):
        begin = int((bar.start - first).days * scale)
        long = max(1, int(((bar.start - first).days + bar.days) * scale) - begin)
        rows.append(f"{_padded(section, left)}  {_padded(bar.label, middle)}  {' ' * begin}{_BAR * long}")
    return "\n".join(rows)


def _flow(lines: Sequence[str], width: int) -> str | None:
    """A line for each block, and what belongs to it beside it, in as many lines as it takes."""
    blocks = flow_of(lines)
    if blocks is None:
        return None
    left = _widest([name for name, _ in blocks])
    return "\n↓\n".join(_block(name, leaves, left, width - left - 2) for name, leaves in blocks)


def _block(name: str, leaves: Sequence[str], left: int, room: int) -> str:
    rows = [""]
    for leaf in leaves:
        longer = f"{rows[-1]} · {leaf}" if rows[-1] else leaf
        if rows[-1] and display_width(longer) > room:
            rows.append(leaf)
        else:
            rows[-1] = longer
    names = [name, *[""] * (len(rows) - 1)]
    return "\n".join(f"{_padded(one, left)}  {row}".rstrip() for one, row in zip(names, rows, strict=True))


def _bars(lines: Sequence[str], width: int) -> str | None:
    """A line for each value, as long as its share of the largest."""
    chart = bars_of(lines)
    if chart is None:
        return None
    _, labels, values = chart
    left = _widest(labels)
    right = max(len(f"{value:f}") for value in values)
    room = max(width - left - right - 4, _SHORTEST)
    most = max(abs(value) for value in values) or 1
    return "\n".join(
        f"{_padded(label, left)}  {f'{value:f}':>{right}}  {_BAR * round(float(abs(value) / most) * room)}".rstrip()
        for label, value in zip(labels, values, strict=True)
    )


def _widest(texts: Sequence[str]) -> int:
    return max(display_width(text) for text in texts)


def _padded(text: str, width: int) -> str:
    return text + " " * (width - display_width(text))
