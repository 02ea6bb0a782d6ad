"""Going through a long series in blocks."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")


def batches(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """The values in lists of `size`, the last one shorter; `itertools.batched` comes with Python 3.12."""
    left = iter(values)
    while batch := list(islice(left, size)):
        yield batch
