"""Measuring without a workspace: items from a table of answers and a key, agreement from a table of ratings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trainer_cli.measuring.agreement import agreement
from trainer_cli.measuring.answers import read_answers
from trainer_cli.measuring.items import item_figures
from trainer_cli.measuring.key import KEY_NAMES, read_key
from trainer_cli.measuring.ratings import read_ratings
from trainer_cli.text.csv_reader import read_table
from trainer_cli.text.open_table import open_table
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source

if TYPE_CHECKING:
    from trainer_cli.measuring.agreement import Agreement
    from trainer_cli.measuring.items import Figures

File = tuple[str, bytes]
"""A file: its name as it was given, and its bytes."""


def measured_items(answers: File, key: File, encoding: str | None = None) -> Figures | list[Problem]:
    """The figures of items, or everything that is wrong with both files.

    Args:
        answers: a row a person, the person first, then a column an item.
        key: columns `item`, `key` and perhaps `points`.
        encoding: that of both, where it can't be told.
    """
    opened = open_table(answers[1], answers[0], encoding)
    names = opened.table.columns[1:]
    coded = read_answers(opened) if names else None
    table = read_table(key[1], key[0], KEY_NAMES, required=("item", "key"), encoding=encoding)
    items, wrong = read_key(table, key[0], names) if names else ([], table.problems)
    problems = [*opened.table.problems, *wrong]
    if coded is None and not opened.table.problems:
        problems = [_no_column(answers[0]), *problems]
    return problems if problems or coded is None else item_figures(coded, items)


def measured_agreement(ratings: File, encoding: str | None = None) -> Agreement | list[Problem]:
    """The agreement of raters, or everything that is wrong with the file."""
    opened = open_table(ratings[1], ratings[0], encoding)
    rows = read_ratings(opened)
    problems = opened.table.problems
    if len(opened.table.columns) == 1:
        problems = [_no_column(ratings[0]), *problems]
    return problems or agreement(rows)


def _no_column(path: str) -> Problem:
    return Problem(
        code="measure-no-column",
        message="the table has no column beside the first",
        source=Source(path),
        remedy="name the person or target in the first column, and give each item or rater one of its own",
    )
