"""Mermaid charts: bars, and texts of people inside any chart, where punctuation is syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

_SYNTAX = "\"#%&'()*:;<>[\\]_`{|}~"
_WIDE = {ord(sign): chr(ord(sign) + 0xFEE0) for sign in _SYNTAX}
"""Full-width twins: they look alike and mean nothing to Mermaid, HTML or Markdown."""


def inert(text: str) -> str:
    """`text` on one line, with every character that could end a label or start markup made full-width."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(plain.split()).translate(_WIDE)


def bar_chart(title: str, bars: Sequence[tuple[str, Decimal]]) -> str:
    """A bar chart: a label and a value for each bar; empty without bars."""
    if not bars:
        return ""
    labels = ", ".join(f'"{inert(text)}"' for text, _ in bars)
    values = ", ".join(f"{value:f}" for _, value in bars)
    return f'xychart-beta\n    title "{inert(title)}"\n    x-axis [{labels}]\n    bar [{values}]\n'
