"""Our gantt charts, drawn: a row for each bar, the days along the top."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, NamedTuple

from trainer_cli.text.characters import display_width
from trainer_cli.text.svg import drawing, element, label

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROW = 26
_TOP = 34
_DAYS_WIDE = 560
_CHARACTER = 7.2
"""The width of a narrow character in pixels."""
_MOST_TICKS = 12
_BAR = re.compile(r"(?P<label>.*?) : (?P<start>\d{4}-\d{2}-\d{2}), (?P<days>\d+)d")


class Bar(NamedTuple):
    """A bar from a day on for some days, with the section that it belongs to."""

    section: str
    label: str
    start: dt.date
    days: int


def gantt_svg(lines: Sequence[str]) -> str | None:
    """The drawing of a Mermaid chart of kind `gantt`; None if it has no bar, or a line that is none of ours."""
    chart = gantt_of(lines)
    return _drawn(*chart) if chart else None


def gantt_of(lines: Sequence[str]) -> tuple[str, list[Bar]] | None:
    """The title and the bars of a Mermaid chart of kind `gantt`; None as for `gantt_svg`."""
    title, section = "", ""
    bars: list[Bar] = []
    for line in lines[1:]:
        word, _, rest = line.strip().partition(" ")
        if bar := _bar_of(section, line.strip()):
            bars.append(bar)
        elif word == "section":
            section = rest
        elif word == "title":
            title = rest
        elif word != "dateFormat":
            return None
    return (title, bars) if bars else None


def _bar_of(section: str, line: str) -> Bar | None:
    found = _BAR.fullmatch(line)
    try:
        return found and Bar(
            section, found["label"], dt.date.fromisoformat(found["start"]), int(found["days"])
        )
    except ValueError:  # a day that is none
        return None


def _drawn(title: str, bars: Sequence[Bar]) -> str:
    first = min(bar.start for bar in bars)
    days = max((bar.start - first).days + bar.days for bar in bars)
    left = max(display_width(bar.section) for bar in bars) * _CHARACTER + 16
    wide = _DAYS_WIDE / days
    height = _TOP + _ROW * len(bars) + 8
    parts = _ticks(first, days, left, height)
    for row, bar in enumerate(bars):
        top = _TOP + _ROW * row
        if row == 0 or bars[row - 1].section != bar.section:
            parts.append(element("path", kind="rule", d=f"M0 {top}H{left + _DAYS_WIDE:g}"))
            parts.append(label(bar.section, x=4, y=top + 17))
        parts += _bar(bar, left + (bar.start - first).days * wide, top, bar.days * wide)
    return drawing(parts, width=left + _DAYS_WIDE + 100, height=height, title=title)


def _bar(bar: Bar, x: float, top: float, wide: float) -> list[str]:
    inside = display_width(bar.label) * _CHARACTER + 8 <= wide
    place = x + 6 if inside else x + wide + 5
    return [
        element("rect", kind="bar", x=x, y=top + 4, width=max(wide - 1, 2), height=_ROW - 8, rx=3),
        label(bar.label, x=place, y=top + 17, kind="inside" if inside else "beside"),
    ]


def _ticks(first: dt.date, days: int, left: float, height: float) -> list[str]:
    step = next(step for step in (1, 2, 7, 14, 28, days + 1) if days / step <= _MOST_TICKS)
    parts = []
    for day in range(0, days + 1, step):
        x = left + day * _DAYS_WIDE / days
        parts.append(element("path", kind="rule", d=f"M{x:.2f} {_TOP - 6}V{height}"))
        parts.append(label(f"{first + dt.timedelta(day):%m-%d}", x=x, y=_TOP - 12, kind="tick"))
    return parts
