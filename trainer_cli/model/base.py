"""What all records share."""

from decimal import Decimal
from typing import Annotated, Literal

import msgspec

from trainer_cli.text.source import NOWHERE, Source

Text = str | dict[str, str]
"""A text shown to people: one string, or a mapping of language to string."""

Id = Annotated[
    str, msgspec.Meta(pattern=r"^[\w][\w.\-]{0,79}$(?!\n)", description="letters, digits and `_.-`")
]
Count = Annotated[int, msgspec.Meta(ge=0)]
Filled = Annotated[str, msgspec.Meta(min_length=1)]
Tolerance = Annotated[
    str, msgspec.Meta(pattern=r"^\d{1,3}(\.\d{1,3})?%?$(?!\n)", description="points, or per cent with %")
]
ClockTime = Annotated[
    str, msgspec.Meta(pattern=r"^(([01]\d|2[0-3]):[0-5]\d|24:00)$(?!\n)", description="HH:MM")
]
DayPart = Literal["full", "morning", "afternoon"]


class Part(
    msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """A piece of a record, found through the record's `source.at(…)`."""


class Record(Part, frozen=True, kw_only=True):
    """A record read from a file; `source` is put in by the reader and is no key of the file."""

    source: Source = NOWHERE


def finite(value: Decimal, name: str) -> None:
    """Refuse what is a decimal by name only.

    Raises:
        ValueError: `value` is infinite or not a number; it names the field.
    """
    if not value.is_finite():
        raise ValueError(f"`{name}` must be a number")
