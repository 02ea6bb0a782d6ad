"""Two processes make the same as one, whatever becomes of the other."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING, NoReturn

import pytest

from trainer_cli.commands.two_processes import all_made

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBERS = [b"%d" % number for number in range(10)]


def jobs() -> list[Callable[[], bytes]]:
    return [partial(bytes, number) for number in NUMBERS]


def pid() -> bytes:
    return b"%d" % os.getpid()


def dead() -> bytes:
    """Ends whatever process runs it, unless it is this one."""
    if os.getpid() != HERE:
        os._exit(1)
    return b"made here"


HERE = os.getpid()
# The processes that run tests have threads; the program has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


@pytest.mark.parametrize("many", [1, 100])
def test_everything_is_made_in_order(many: int) -> None:
    assert list(all_made(jobs(), many=many)) == NUMBERS


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system can't fork")
def test_a_part_is_made_by_another_process() -> None:
    makers = list(all_made([pid] * 10, many=10))
    assert makers[:6] == [pid()] * 6
    assert len(set(makers[6:])) == 1
    assert makers[6] != pid()


def test_few_are_made_here() -> None:
    assert set(all_made([pid] * 9, many=10)) == {pid()}


def test_what_the_other_does_not_make_is_made_here() -> None:
    made_here = [dead] * 10
    assert list(all_made(made_here, many=1)) == [b"made here"] * 10


def test_where_nothing_can_be_made_the_answer_is_none() -> None:
    assert list(all_made([lambda: None] * 10, many=1)) == [None] * 10


def test_without_a_fork_all_are_made_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork", raising=False)
    assert set(all_made([pid] * 10, many=1)) == {pid()}


def test_the_life_of_the_other_process(monkeypatch: pytest.MonkeyPatch) -> None:
    # The same path in this process, where its lines are counted.
    def end(code: int) -> NoReturn:
        raise SystemExit(code)

    monkeypatch.setattr(os, "fork", lambda: 0)
    monkeypatch.setattr(os, "_exit", end)
    with pytest.raises(SystemExit) as ended:
        list(all_made(jobs(), many=1))
    assert ended.value.code == 0
