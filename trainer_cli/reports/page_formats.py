"""The formats in which a page can be had; every one is made from the same Markdown, so that nothing differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.text.html_page import html_page
from trainer_cli.text.markdown_read import tables
from trainer_cli.text.problem import Problem
from trainer_cli.text.table_formats import tables_as_csv, tables_as_xlsx

if TYPE_CHECKING:
    from collections.abc import Callable

    from trainer_cli.model.settings import Language


def page_bytes(markdown: str, name: str, language: Language) -> bytes | Problem:
    """The page in the format `name`, one of `PAGE_FORMATS`; or why it can't be had so.

    Raises:
        KeyError: there is no such format.
    """
    return PAGE_FORMATS[name](markdown, language)


def _as_markdown(markdown: str, language: Language) -> bytes:
    del language
    return markdown.encode()


def _as_html(markdown: str, language: Language) -> bytes:
    return html_page(markdown, language).encode()


def _as_csv(markdown: str, language: Language) -> bytes | Problem:
    del language
    return tables_as_csv(found) if (found := tables(markdown)) else _NO_TABLE


def _as_xlsx(markdown: str, language: Language) -> bytes | Problem:
    del language
    found = tables(markdown)
    if not found:
        return _NO_TABLE
    try:
        return tables_as_xlsx(found)
    except ValueError as error:
        return Problem(
            code="page-too-large",
            message=f"a spreadsheet can't hold this page: {error}",
            remedy="take --to csv or --to md",
        )


_NO_TABLE = Problem(
    code="page-without-table",
    message="this page has no table, and a spreadsheet holds nothing else",
    remedy="take --to md or --to html",
)

PAGE_FORMATS: dict[str, Callable[[str, Language], bytes | Problem]] = {
    "md": _as_markdown,
    "csv": _as_csv,
    "xlsx": _as_xlsx,
    "html": _as_html,
}
"""Every format by its name, which is also the ending of its files."""
