"""Traditional and simplified Chinese: one form of both, in which names are compared."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from trainer_cli.text.likeness import compact

if TYPE_CHECKING:
    from collections.abc import Callable


def simplified(text: str) -> str:
    """`text` with simplified characters for traditional ones, 着 for 著 among them; ASCII comes back as it is."""
    return text if text.isascii() else _converter()(text)


def plain(text: str) -> str:
    """`text` as it is compared: without case, width, spaces and the difference of the two scripts."""
    return simplified(compact(text))


@cache
def _converter() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415  # dictionaries that most commands never need

    convert: Callable[[str], str] = OpenCC("tw2s").convert
    return convert
