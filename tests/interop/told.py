"""What a header is recognised as."""

from __future__ import annotations

from trainer_cli.interop import FORMATS
from trainer_cli.interop.format import recognised
from trainer_cli.text.table_head import table_head


def kinds(header: str) -> list[str]:
    """The names of the formats that a row of columns fits best."""
    head = table_head(f"{header}\n".encode(), "a.csv")
    assert isinstance(head, dict)
    return [one.format.name for one in recognised(head, FORMATS.values())]
