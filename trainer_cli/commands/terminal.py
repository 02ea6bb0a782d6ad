"""Markdown drawn on a terminal; nothing of a table is cut off, however narrow the window, and charts are drawn."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from rich.console import Console
from rich.markdown import CodeBlock, Markdown, TableElement
from rich.table import Table
from rich.text import Text

from trainer_cli.commands.charts import drawn_chart

if TYPE_CHECKING:
    from rich.console import ConsoleOptions, RenderResult
    from rich.markdown import MarkdownElement


_WORD = re.compile("[!-~]+")
_LONGEST = 24
_SHARE = 0.8
"""The part of the width that unbroken words may take; the others are folded into the rest."""


class FoldedTable(TableElement):
    """A table whose cells go on in the next line; Chinese has no spaces to break at."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The table with folding columns."""
        for part in super().__rich_console__(console, options):
            if isinstance(part, Table):
                for column in part.columns:
                    column.overflow = "fold"
                _keep_whole(part, options.max_width)
            yield part


def _keep_whole(table: Table, width: int) -> None:
    """Let ids, dates and numbers not be broken, column by column while there is room."""
    room = int(width * _SHARE) - 3 * len(table.columns)
    for column in table.columns:
        words = [word for cell in column.cells for word in _WORD.findall(str(cell))]
        longest = max((len(word) for word in words), default=0)
        if longest <= min(room, _LONGEST):
            column.min_width = longest
            room -= longest


class Chart(CodeBlock):
    """A block of code; a chart of ours is drawn."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The chart, or the code."""
        drawn = drawn_chart(str(self.text), options.max_width) if self.lexer_name == "mermaid" else None
        if drawn is None:
            yield from super().__rich_console__(console, options)
        else:
            yield Text(drawn, no_wrap=True, overflow="fold")


class FoldedMarkdown(Markdown):
    """Markdown with such tables."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {
        **Markdown.elements,
        "table_open": FoldedTable,
        "fence": Chart,
    }


def draw(markdown: str) -> None:
    """Print Markdown on the terminal with headings, colours and tables."""
    Console().print(FoldedMarkdown(markdown))
