"""Markdown drawn on a terminal; nothing of a table is cut off, however narrow the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.console import Console
from rich.markdown import Markdown, TableElement
from rich.table import Table

if TYPE_CHECKING:
    from rich.console import ConsoleOptions, RenderResult
    from rich.markdown import MarkdownElement


class FoldedTable(TableElement):
    """A table whose cells go on in the next line; Chinese has no spaces to break at."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The table with folding columns."""
        for part in super().__rich_console__(console, options):
            if isinstance(part, Table):
                for column in part.columns:
                    column.overflow = "fold"
            yield part


class FoldedMarkdown(Markdown):
    """Markdown with such tables."""

    elements: ClassVar[dict[str, type[MarkdownElement]]] = {**Markdown.elements, "table_open": FoldedTable}


def draw(markdown: str) -> None:
    """Print Markdown on the terminal with headings, colours and tables."""
    Console().print(FoldedMarkdown(markdown))
