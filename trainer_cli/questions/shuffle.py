"""Drawing by lot so that the same seed gives the same order on every version of Python."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable
    from random import Random

T = TypeVar("T")


def seeded(*parts: object) -> Random:
    """A generator that depends on the text of `parts` alone.

    The seed is the SHA-256 of the text, and callers draw with `Random.random` only (see `shuffled`): both are
    the same on every version of Python, so a form can be frozen again years later.
    """
    from random import Random  # noqa: PLC0415  # whoever reads questions mostly draws none

    text = "\n".join(str(part) for part in parts)
    seed = int.from_bytes(hashlib.sha256(text.encode()).digest(), "big")
    return Random(seed)  # noqa: S311 — drawn again from a recorded seed on purpose; nothing rests on secrecy


def seed_of(name: str) -> int:
    """The seed of something that was given none: six digits of its name's SHA-256, the same on every machine."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest(), "big") % 1_000_000


def shuffled(values: Iterable[T], random: Random) -> list[T]:
    """The values in an order drawn from `random`.

    Only `Random.random` is promised to give the same numbers on later versions of Python; `Random.shuffle` is
    not, so the order is drawn here (Fisher and Yates).
    """
    drawn = list(values)
    for last in range(len(drawn) - 1, 0, -1):
        other = int(random.random() * (last + 1))
        drawn[last], drawn[other] = drawn[other], drawn[last]
    return drawn
