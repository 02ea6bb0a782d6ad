"""Whole processes, measured one after the other: time on the wall, and the peak memory of the largest one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

_KIB = 1 if sys.platform == "darwin" else 1024  # what the system counts peak memory in


class Run(NamedTuple):
    """A finished process: seconds on the wall and of the processor, bytes of the largest process in it."""

    seconds: float
    cpu: float
    peak: int


class Contestant(NamedTuple):
    """A command to measure, run in `folder`; `ready` prepares a round, unmeasured, and returns it."""

    name: str
    folder: Path
    ready: Callable[[], Sequence[str]]


def environment(cache: Path) -> dict[str, str]:
    """The environment of measured processes: byte code is used, and the cache is one of the bench's own."""
    unwanted = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPATH", "PYTHONSTARTUP")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**kept, "XDG_CACHE_HOME": str(cache)}


def measured(command: Sequence[str], folder: Path, env: Mapping[str, str]) -> Run:
    """Run a command to its end, its output thrown away.

    A process begins as a copy of this one, and its peak counts that: the bench itself must stay small.

    Raises:
        SystemExit: the command failed; says with what.
    """
    with tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, env=env, stdout=subprocess.DEVNULL, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            errors.seek(0)
            said = errors.read(2000).decode(errors="replace")
            sys.exit(f"{' '.join(command)[:300]}\nended with {process.returncode}\n{said}")
    return Run(seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * _KIB)


def interleaved(
    contestants: Sequence[Contestant], rounds: int, env: Mapping[str, str]
) -> dict[str, list[Run]]:
    """All contestants in turn, so that a busy machine hits them alike, round after round: name to runs."""
    runs: dict[str, list[Run]] = {one.name: [] for one in contestants}
    for _ in range(rounds):
        for one in contestants:
            runs[one.name].append(measured(one.ready(), one.folder, env))
    return runs


def ratio(work: Sequence[Run], against: Sequence[Run]) -> float:
    """The median of the rounds' ratios."""
    return median(mine.seconds / other.seconds for mine, other in zip(work, against, strict=True))


def cpu_ratio(work: Sequence[Run], against: Sequence[Run]) -> float:
    """The same of processor time, which tells more where the machine was busy."""
    return median(mine.cpu / max(other.cpu, 1e-6) for mine, other in zip(work, against, strict=True))


def seconds(runs: Sequence[Run]) -> float:
    """The median time."""
    return median(run.seconds for run in runs)


def peak(runs: Sequence[Run]) -> int:
    """The largest peak, in bytes."""
    return max(run.peak for run in runs)
