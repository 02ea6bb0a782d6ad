"""Making a great many pages: each stands for itself, so that two processes share them where the system can fork."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING, NoReturn

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from trainer_cli.workflows.build import Job

MANY = 1000
"""Jobs below which a second process costs more than it saves."""
_OWN_SHARE = 0.6  # this process also writes what both make, and the last pages are the longest


def all_made(jobs: Sequence[Job], *, many: int = MANY) -> Iterator[bytes | None]:
    """What each job makes, in order. A job may run in another process: it must change nothing.

    What the other process did not make, for whatever reason, is made here; so the result is always the same.
    """
    if len(jobs) < many or not hasattr(os, "fork"):
        yield from (job() for job in jobs)
        return
    own = int(len(jobs) * _OWN_SHARE)
    with _made_elsewhere(jobs[own:]) as others:
        yield from (job() for job in jobs[:own])
        found = others()
    yield from (job() if data is None else data for job, data in zip(jobs[own:], found, strict=True))


@contextmanager
def _made_elsewhere(jobs: Sequence[Job]) -> Iterator[Callable[[], list[bytes | None]]]:
    """Start the jobs in a process of their own; the function that this gives waits for what they made."""
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        _make_and_end(jobs, writer)
    os.close(writer)
    try:
        with open(reader, "rb") as pipe:  # noqa: PTH123  # a descriptor
            yield lambda: _decoded(pipe.read(), len(jobs))
    finally:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _make_and_end(jobs: Sequence[Job], writer: int) -> NoReturn:
    """The whole life of the other process: nothing of this one's may run in it, no handler and no clean-up."""
    try:
        with open(writer, "wb") as pipe:  # a descriptor
            pipe.write(msgspec.msgpack.encode([job() for job in jobs]))
    finally:
        os._exit(0)


def _decoded(data: bytes, count: int) -> list[bytes | None]:
    try:
        return msgspec.msgpack.decode(data, type=list[bytes | None])
    except msgspec.MsgspecError:
        return [None] * count
