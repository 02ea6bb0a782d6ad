"""Traditional and simplified characters: one form in which both are equal."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_HAN = re.compile("[\u3400-\u9fff\uf900-\ufaff]")


def has_han(text: str) -> bool:
    """Whether `text` holds a Chinese character."""
    return _HAN.search(text) is not None


def simplified(text: str) -> str:
    """`text` in simplified characters (`組別` as `组别`): for comparing, not for showing."""
    return _convert()(text) if has_han(text) else text


@cache
def _convert() -> Callable[[str], str]:
    from opencc import OpenCC  # noqa: PLC0415  # loads its dictionaries, which most commands never need

    convert: Callable[[str], str] = OpenCC("t2s").convert
    return convert
