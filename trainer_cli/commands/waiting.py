"""Ctrl-C and a request to end wait while files are written and committed: the command ends after that."""

from __future__ import annotations

import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

WAITING = (signal.SIGINT, signal.SIGTERM)


@contextmanager
def signals_wait() -> Iterator[None]:
    """Hold these signals back inside the block, and deliver the first of them at its end.

    One that is ignored stays so, as where the program runs in the background.
    """
    came: list[int] = []

    def keep(number: int, frame: FrameType | None) -> None:
        del frame
        came.append(number)

    heard = [one for one in WAITING if signal.getsignal(one) is not signal.SIG_IGN]
    before = {one: signal.signal(one, keep) for one in heard}
    try:
        yield
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)
    if came:
        signal.raise_signal(came[0])
