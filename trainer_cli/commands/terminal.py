"""Markdown drawn on a terminal; nothing of a table is cut off, however narrow the window, and charts are drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.console import Console
from rich.markdown import CodeBlock, Markdown, TableElement
from rich.table import Table
from rich.text import Text

from trainer_cli.commands.charts import drawn_chart
from trainer_cli.commands.fitting import fitted

if TYPE_CHECKING:
    from rich.console import ConsoleOptions, RenderResult
    from rich.markdown import MarkdownElement


class FoldedTable(TableElement):
    """A table of which nothing is lost or torn, however narrow the window."""

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The table as it fits."""
        for part in super().__rich_console__(console, options):
            if isinstance(part, Table):
                yield from fitted(part, options.max_width)


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
