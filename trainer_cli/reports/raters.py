"""How far raters agree, from their ratings alone."""

from __future__ import annotations

import msgspec

from trainer_cli.measuring.agreement import Agreement


class RatersPage(msgspec.Struct, frozen=True):
    """A page; `title` is what was rated."""

    title: str
    agreement: Agreement
