"""Work that stands for itself, done by two processes where the system can fork."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from functools import partial
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
        with _done_elsewhere(partial(_taken, shares, tickets)) as others:
            own = _taken(shares, tickets)
            theirs = _decoded(others(), dict[int, list[kind | None]]) or {}  # type: ignore[valid-type]
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
def begun(job: Callable[[], T], kind: type[T], *, much: bool) -> Iterator[Callable[[], T]]:
    """Begin a job in another process, if it is much; the function that this gives waits for the result.

    What the other process did not hand over, for whatever reason, is done here.
    """
    if not much or not hasattr(os, "fork"):
        yield job
        return

    def result() -> T:
        found = _decoded(given(), kind)
        return job() if found is None else found

    with _done_elsewhere(job) as given:
        yield result


@contextmanager
def _done_elsewhere(job: Callable[[], object]) -> Iterator[Callable[[], bytes]]:
    """Start a process for a job; the function that this gives waits for what the job gave."""
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        _do_and_end(job, writer)
    os.close(writer)
    try:
        with open(reader, "rb") as pipe:  # noqa: PTH123  # a descriptor
            yield pipe.read
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _do_and_end(job: Callable[[], object], writer: int) -> NoReturn:
    """The whole life of the other process: nothing of this one's may run in it, no handler and no clean-up."""
    try:
        with open(writer, "wb") as pipe:  # a descriptor
            pipe.write(msgspec.msgpack.encode(job()))
    finally:
        os._exit(0)


def _decoded(data: bytes, kind: type[T]) -> T | None:
    try:
        return msgspec.msgpack.decode(data, type=kind)
    except msgspec.MsgspecError:
        return None
