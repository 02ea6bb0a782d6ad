"""Two processes give the same as one, whatever becomes of the other."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, NoReturn

import pytest

from trainer_cli.commands.two_processes import begun, shared_out

if TYPE_CHECKING:
    from collections.abc import Callable

NUMBERS = list(range(600))


def jobs() -> list[Callable[[], int]]:
    return [partial(int, number) for number in NUMBERS]


def slow_pid() -> int:
    """Long enough that the other process gets its part."""
    time.sleep(0.002)
    return os.getpid()


def dead() -> int:
    """Ends whatever process runs it, unless it is this one."""
    if os.getpid() != HERE:
        os._exit(1)
    return HERE


def only_here() -> int | None:
    return HERE if os.getpid() == HERE else None


HERE = os.getpid()
# The processes that run tests have threads; the program has none.
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


@pytest.mark.parametrize("many", [1, 1000])
def test_what_each_job_gives_is_in_order(many: int) -> None:
    assert shared_out(jobs(), int, many=many) == NUMBERS


def test_three_jobs_are_shared_out_too() -> None:
    assert shared_out(jobs()[:3], int, many=1) == [0, 1, 2]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system can't fork")
def test_two_processes_take_part() -> None:
    workers = set(shared_out([slow_pid] * 100, int, many=100))
    assert len(workers) == 2
    assert HERE in workers


def test_few_are_done_here() -> None:
    assert set(shared_out([os.getpid] * 9, int, many=10)) == {HERE}


@pytest.mark.parametrize("job", [dead, only_here])
def test_what_the_other_does_not_give_is_done_here(job: Callable[[], int | None]) -> None:
    assert shared_out([job] * 600, int, many=1) == [HERE] * 600


def test_where_nothing_can_be_given_the_answer_is_none() -> None:
    assert shared_out([lambda: None] * 10, int, many=1) == [None] * 10


def test_without_a_fork_all_are_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fork", raising=False)
    assert set(shared_out([os.getpid] * 10, int, many=1)) == {HERE}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system can't fork")
def test_a_job_is_begun_in_another_process() -> None:
    with begun(os.getpid, int, much=True) as result:
        assert result() != HERE


def test_a_job_that_the_other_process_does_not_end_is_done_here() -> None:
    with begun(dead, int, much=True) as result:
        assert result() == HERE


def test_a_job_that_is_not_much_is_done_here() -> None:
    with begun(os.getpid, int, much=False) as result:
        assert result() == HERE


def test_a_job_nobody_waits_for_any_more_is_ended() -> None:
    began = time.monotonic()
    with pytest.raises(KeyError), begun(partial(time.sleep, 60), type(None), much=True):
        raise KeyError
    assert time.monotonic() - began < 30


def test_the_life_of_the_other_process(monkeypatch: pytest.MonkeyPatch) -> None:
    # The same path in this process, where its lines are counted.
    def end(code: int) -> NoReturn:
        raise SystemExit(code)

    monkeypatch.setattr(os, "fork", lambda: 0)
    monkeypatch.setattr(os, "_exit", end)
    with pytest.raises(SystemExit) as ended:
        shared_out(jobs(), int, many=1)
    assert ended.value.code == 0


KILLED = """
import os
from trainer_cli.commands.two_processes import begun
with begun(lambda: bytes(1 << 20), bytes, much=True):
    os._exit(0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the system can't fork")
def test_the_other_process_ends_when_this_one_is_killed() -> None:
    ran = subprocess.run([sys.executable, "-c", KILLED], stdout=subprocess.PIPE, check=True, timeout=20)
    assert ran.stdout == b""  # closed by both
