"""The one exact text of a single value, the same in every file that is written."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

Scalar = str | bool | int | Decimal | dt.date
"""What one cell or one YAML scalar can hold; `datetime` is a `date`."""


def scalar_text(value: object) -> str:
    """The text of a value: `true`, `12`, `0.50`, `2026-02-09`, `2026-02-09T09:00:00+08:00`.

    Raises:
        TypeError: the value is no `Scalar`; a float has no exact text.
    """
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return format(value, "f")
        case dt.date():
            return value.isoformat()
    raise TypeError(f"{type(value).__name__} has no exact text; use text, whole numbers, decimals or dates")
