"""A page in Markdown as one file of HTML that needs nothing else: no network, no script, no other file."""

from __future__ import annotations

import re
from html import escape
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, Any

from trainer_cli.text.characters import display_width, visible
from trainer_cli.text.html_kept import kept_together
from trainer_cli.text.html_style import style
from trainer_cli.text.markdown_read import BREAK, markdown_parser, plain_text
from trainer_cli.text.svg_bars import bars_svg
from trainer_cli.text.svg_flow import flow_svg
from trainer_cli.text.svg_gantt import gantt_svg

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from markdown_it.token import Token

CHARTS: dict[str, Callable[[Sequence[str]], str | None]] = {
    "gantt": gantt_svg,
    "flowchart": flow_svg,
    "xychart-beta": bars_svg,
}
"""How a Mermaid block is drawn, by its first word."""
READABLE = 20
"""A column is not squeezed below what it holds, or this many narrow characters."""
_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def html_page(markdown: str, language: str) -> str:
    """The page, its title being its first heading; `language` is a code such as `zh-Hant`.

    Everything that comes from data is escaped, Mermaid blocks are drawn, wide tables scroll for themselves.
    """
    parser = markdown_parser()
    for name, rule in (
        ("text", _text),
        ("html_inline", _html_inline),
        ("fence", _fence),
        ("table_open", _table_open),
        ("table_close", _table_close),
    ):
        parser.add_render_rule(name, rule)
    tokens = kept_together(parser.parse(visible(markdown)))
    title = _title(tokens)
    body = parser.renderer.render(tokens, parser.options, {})
    return _PAGE.format(
        language=escape(language),
        policy=_POLICY,
        title=escape(title),
        style=style(language, title),
        body=body,
    )


_PAGE = """\
<!DOCTYPE html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
{body}</main>
</body>
</html>
"""


def _title(tokens: Sequence[Token]) -> str:
    for token, content in pairwise(tokens):
        if token.type == "heading_open":
            return plain_text(content)
    return ""


def drawn(chart: str) -> str | None:
    """A Mermaid chart as SVG; None if it is of a kind that this program does not write."""
    lines = chart.rstrip("\n").split("\n")
    draw = CHARTS.get(lines[0].split(" ")[0])
    return draw(lines) if draw else None


def _html_inline(renderer: Any, tokens: Sequence[Token], index: int, *_: object) -> str:  # noqa: ANN401  # its own
    del renderer
    content = tokens[index].content
    return content if content == BREAK else escape(content)


def _fence(renderer: Any, tokens: Sequence[Token], index: int, *_: object) -> str:  # noqa: ANN401  # as above
    del renderer
    token = tokens[index]
    chart = drawn(token.content) if token.info.strip() == "mermaid" else None
    return f'<div class="wide">{chart}</div>\n' if chart else f"<pre>{escape(token.content)}</pre>\n"


def _text(renderer: Any, tokens: Sequence[Token], index: int, *_: object) -> str:  # noqa: ANN401  # as above
    del renderer
    return _DAY.sub(r"<time>\g<0></time>", escape(tokens[index].content))


def _table_open(renderer: Any, tokens: Sequence[Token], index: int, *_: object) -> str:  # noqa: ANN401  # as above
    del renderer
    return f'<div class="wide"><table style="--least:{_least_width(tokens[index:])}ch">\n'


def _least_width(table: Sequence[Token]) -> int:
    """How wide a table is at least, in narrow characters: on a phone it scrolls rather than getting narrower."""
    widths: list[int] = []
    column = 0
    for token in takewhile(lambda token: token.type != "table_close", table):
        if token.type == "tr_open":
            column = 0
        elif token.type == "inline":
            widths += [0] * (column == len(widths))
            widths[column] = max(widths[column], min(display_width(plain_text(token)), READABLE))
            column += 1
    return sum(width + 2 for width in widths)


def _table_close(*_: object) -> str:
    return "</table></div>\n"
