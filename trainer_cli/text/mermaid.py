"""Texts of people inside a Mermaid chart, where punctuation is syntax."""

from __future__ import annotations

_SYNTAX = "\"#%&'()*:;<>[\\]_`{|}~"
_WIDE = {ord(sign): chr(ord(sign) + 0xFEE0) for sign in _SYNTAX}
"""Full-width twins: they look alike and mean nothing to Mermaid, HTML or Markdown."""


def inert(text: str) -> str:
    """`text` on one line, with every character that could end a label or start markup made full-width."""
    plain = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(plain.split()).translate(_WIDE)
