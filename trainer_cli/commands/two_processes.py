"""A great many jobs: each stands for itself, so that two processes share them where the system can fork."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn, TypeVar

import msgspec

from trainer_cli.text.jobs import in_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

T = TypeVar("T")
MANY = 1000
"""Short jobs below which a second process costs more than it saves."""
_SHARES = 256  # a byte is the ticket for one of them


def shared_out(jobs: Sequence[Callable[[], T | None]], kind: type[T], *, many: int = MANY) -> list[T | None]:
    """What each job gives, in order; both processes take shares until none is left.

    What the other process did not hand over, for whatever reason, is done here; so the result is always the same.
    """
    if len(jobs) < many or not hasattr(os, "fork"):
        return in_turn(jobs, kind)
    size = len(jobs) // _SHARES + 1
    shares = [jobs[start : start + size] for start in range(0, len(jobs), size)]
    tickets = _tickets(len(shares))
    try:
        with _taken_elsewhere(shares, tickets) as others:
            own = _taken(shares, tickets)
            theirs = _decoded(others(), kind)
    finally:
        os.close(tickets)
    return [
        one
        for number, share in enumerate(shares)
        for one in own.get(number) or _completed(share, theirs.get(number))
    ]


def _tickets(count: int) -> int:
    """A pipe that holds a byte for each share: whoever reads it does the share, and nobody else.

    The last share comes first: builds put there what takes longest, and nobody waits for it at the end.
    """
    reader, writer = os.pipe()
    os.write(writer, bytes(reversed(range(count))))
    os.close(writer)
    return reader


def _taken(shares: Sequence[Sequence[Callable[[], T | None]]], tickets: int) -> dict[int, list[T | None]]:
    """What the jobs give of all shares for which this process gets the ticket."""
    found = {}
    while ticket := os.read(tickets, 1):
        found[ticket[0]] = [job() for job in shares[ticket[0]]]
    return found


def _completed(share: Sequence[Callable[[], T | None]], theirs: list[T | None] | None) -> list[T | None]:
    """What the other process gave, and the rest done here."""
    given = theirs or [None] * len(share)
    return [job() if one is None else one for job, one in zip(share, given, strict=True)]


@contextmanager
def _taken_elsewhere(
    shares: Sequence[Sequence[Callable[[], object]]], tickets: int
) -> Iterator[Callable[[], bytes]]:
    """Start a process that takes shares too; the function that this gives waits for what they gave."""
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        _take_and_end(shares, tickets, writer)
    os.close(writer)
    try:
        with open(reader, "rb") as pipe:  # noqa: PTH123  # a descriptor
            yield pipe.read
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _take_and_end(shares: Sequence[Sequence[Callable[[], object]]], tickets: int, writer: int) -> NoReturn:
    """The whole life of the other process: nothing of this one's may run in it, no handler and no clean-up."""
    try:
        with open(writer, "wb") as pipe:  # a descriptor
            pipe.write(msgspec.msgpack.encode(_taken(shares, tickets)))
    finally:
        os._exit(0)


def _decoded(data: bytes, kind: type[T]) -> dict[int, list[T | None]]:
    try:
        return msgspec.msgpack.decode(data, type=dict[int, list[kind | None]])  # type: ignore[valid-type]
    except msgspec.MsgspecError:
        return {}
