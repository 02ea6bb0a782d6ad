"""Work that stands for itself, done by two processes where the system can fork."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, NoReturn, TypeVar

import msgspec

from trainer_cli.text.jobs import MANY, in_turn

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

T = TypeVar("T")
_SHARES = 256  # small enough that neither process waits long for the other at the end


def shared_out(jobs: Sequence[Callable[[], T | None]], kind: type[T], *, many: int = MANY) -> list[T | None]:
    """What each job gives, in order; this process begins at the end, the other at the start, until they meet.

    So jobs of one sort, which stand together, mostly meet one process, and what it keeps for them is made once.
    What the other process did not hand over, for whatever reason, is done here; so the result is always the same.
    """
    if len(jobs) < many or not hasattr(os, "fork"):
        return in_turn(jobs, kind)
    size = len(jobs) // _SHARES + 1
    shares = {start: jobs[start : start + size] for start in range(0, len(jobs), size)}
    leave = _leave(len(shares))
    try:
        with _done_elsewhere(partial(_taken, shares, shares, leave)) as others:
            own = _taken(shares, reversed(shares), leave)
            theirs = _decoded(others(), dict[int, list[kind | None]]) or {}  # type: ignore[valid-type]
    finally:
        os.close(leave)
    return [
        one
        for start, share in shares.items()
        for one in own.get(start) or _completed(share, theirs.get(start))
    ]


def _leave(count: int) -> int:
    """A pipe that holds `count` bytes: whoever reads one may do one more share."""
    reader, writer = os.pipe()
    os.write(writer, bytes(count))
    os.close(writer)
    return reader


def _taken(
    shares: Mapping[int, Sequence[Callable[[], T | None]]], order: Iterable[int], leave: int
) -> dict[int, list[T | None]]:
    """What the jobs give of the shares that this process has leave to do."""
    found = {}
    for start in order:
        if not os.read(leave, 1):
            break
        found[start] = [job() for job in shares[start]]
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
        os.close(reader)  # else it would wait for ever to be read when this one is killed
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
