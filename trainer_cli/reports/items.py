"""How well items measure: the page of one table of answers, or of several forms of an exam."""

from __future__ import annotations

import msgspec

from trainer_cli.measuring.flags import LEAST_PEOPLE
from trainer_cli.reports.item_rows import MeasuredItems


class ItemsPage(msgspec.Struct, frozen=True, kw_only=True):
    """A page; `title` is what was measured, `parts` its forms, `options` whether every option has a line.

    With fewer than `least` people nothing is flagged.
    """

    title: str
    parts: tuple[MeasuredItems, ...]
    options: bool
    least: int = LEAST_PEOPLE
