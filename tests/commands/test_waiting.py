"""Signals wait for the end of a write and its commit (row 16)."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest

from trainer_cli.commands.waiting import WAITING, signals_wait

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType


class Came(Exception):
    """What the test's own handler makes of a signal."""

    def __init__(self, number: int, frame: FrameType | None) -> None:
        del frame
        super().__init__(number)


def raised(number: int, frame: FrameType | None) -> None:
    raise Came(number, frame)


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """Handlers of our own around each test, so that nothing ends the tests themselves."""
    before = {one: signal.signal(one, raised) for one in WAITING}
    yield
    for one, handler in before.items():
        signal.signal(one, handler)


@pytest.mark.parametrize("number", WAITING)
def test_a_signal_waits_for_the_end_of_the_block(number: signal.Signals) -> None:
    done = []

    def work() -> None:
        with signals_wait():
            signal.raise_signal(number)
            done.append("written")
        done.append("not reached")

    with pytest.raises(Came) as caught:
        work()
    assert (done, caught.value.args) == (["written"], (number,))


def test_of_several_the_first_is_delivered() -> None:
    def work() -> None:
        with signals_wait():
            for number in (signal.SIGTERM, signal.SIGINT, signal.SIGTERM):
                signal.raise_signal(number)

    with pytest.raises(Came) as caught:
        work()
    assert caught.value.args == (signal.SIGTERM,)


def test_without_a_signal_nothing_comes_and_handlers_are_as_before() -> None:
    with signals_wait():
        assert {signal.getsignal(one) for one in WAITING} != {raised}
    assert [signal.getsignal(one) for one in WAITING] == [raised, raised]
    with pytest.raises(Came):
        signal.raise_signal(signal.SIGINT)


def test_a_failure_in_the_block_is_what_comes_out() -> None:
    """The command ends anyhow; what went wrong is worth more than the wish to end it."""

    def work() -> None:
        with signals_wait():
            signal.raise_signal(signal.SIGTERM)
            raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space left"):
        work()
    assert [signal.getsignal(one) for one in WAITING] == [raised, raised]


def test_what_is_ignored_stays_so_and_hides_nothing_that_comes_after_it() -> None:
    """As in the background, where Ctrl-C is meant for somebody else."""

    def work() -> None:
        with signals_wait():
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGTERM)

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with pytest.raises(Came) as caught:
        work()
    assert caught.value.args == (signal.SIGTERM,)
