"""Work in pieces that stand for themselves, so that several processes may share it out."""

from __future__ import annotations

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
