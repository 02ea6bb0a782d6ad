"""Drawn shapes as SVG: everything that is written into a drawing is escaped here."""

from __future__ import annotations

from html import escape

Value = str | float


def element(name: str, content: str = "", /, **attributes: Value) -> str:
    """An element around `content`, which is SVG already; `stroke_width` is `stroke-width`, `kind` is its class."""
    shown = "".join(f' {_name(key)}="{escape(_text(value))}"' for key, value in attributes.items())
    return f"<{name}{shown}>{content}</{name}>" if content else f"<{name}{shown}/>"


def label(text: str, **attributes: Value) -> str:
    """A line of text."""
    return element("text", escape(text), **attributes)


def drawing(parts: list[str], *, width: float, height: float, title: str) -> str:
    """The whole drawing, `width` by `height` in pixels at its natural size; `title` is for those who can't see it."""
    return element(
        "svg",
        element("title", escape(title)) + "".join(parts),
        xmlns="http://www.w3.org/2000/svg",
        role="img",
        width=width,
        height=height,
        viewBox=f"0 0 {width:g} {height:g}",
    )


def _name(key: str) -> str:
    return "class" if key == "kind" else key.replace("_", "-")


def _text(value: Value) -> str:
    return value if isinstance(value, str) else f"{round(value, 2):g}"
