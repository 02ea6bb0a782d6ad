"""Work in pieces that stand for themselves, so that several processes may share it out."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")
MANY = 1000
"""Short jobs below which a second process costs more than it saves."""


class Run(Protocol):
    """Runs jobs; what each gives, in order.

    A job may run in another process, and again in this one: it must change nothing that the others see. `kind` is
    the type of what the jobs give, plain enough to be handed over; None is given by a job that this process should
    run itself.
    """

    def __call__(self, jobs: Sequence[Callable[[], T | None]], kind: type[T]) -> list[T | None]:
        """See above."""


def in_turn(jobs: Sequence[Callable[[], T | None]], kind: type[T]) -> list[T | None]:  # noqa: ARG001  # see Run
    """What each job gives, one after the other in this process."""
    return [job() for job in jobs]


class Begin(Protocol):
    """Begins a job that another process may do meanwhile, if it is much; gives what waits for the result.

    A job may be done in this process as well: it must change nothing. `kind` is the type of what it gives.
    """

    def __call__(
        self, job: Callable[[], T], kind: type[T], *, much: bool
    ) -> AbstractContextManager[Callable[[], T]]:
        """See above."""


def when_asked(
    job: Callable[[], T],
    kind: type[T],  # noqa: ARG001  # see Begin
    *,
    much: bool,  # noqa: ARG001  # see Begin
) -> AbstractContextManager[Callable[[], T]]:
    """The job is done here, when its result is asked for."""
    return nullcontext(job)
