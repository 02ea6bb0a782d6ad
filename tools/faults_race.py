"""Many commands at once, and a reader among them."""

from __future__ import annotations

import datetime as dt
import shutil
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

from tools.faults_strace import filled, plain
from tools.faults_try import Report
from trainer_cli.workflows.check import all_problems
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tools.faults_strace import Run
    from tools.faults_table import Race
    from tools.faults_try import Trials

_SLOTS = 4
_LOCKED = 75
_DAY = dt.date(2026, 2, 12)


def raced(race: Race, trials: Trials, *, runs: int) -> Report:
    """A command many times, four at a time: each has its effect or is told to try again.

    Meanwhile somebody reads the workspace over and over: it is sound every time, and its files only grow.
    """
    root = trials.workspace(race.stage, "race")
    with ThreadPoolExecutor(_SLOTS + 1) as pool:
        writing = [
            pool.submit(plain, filled(race.argv, root, number), trials.cache) for number in range(runs)
        ]
        wrong = read_meanwhile(root, writing)
    ended = [one.result() for one in writing]
    done = sum(run.code == 0 for run in ended)
    told = sum(run.code == _LOCKED for run in ended)
    effects = race.effects(root)
    wrong += [f"exit code {run.code}: {run.output[-200:]}" for run in ended if run.code not in (0, _LOCKED)]
    if effects != done or effects + told != runs:
        wrong.append(f"{runs} runs: {effects} effects, {done} exits with 0, {told} told to try again")
    shutil.rmtree(root)
    return Report(f"race: {race.name}", 0, 0, runs, tuple(wrong))


def read_meanwhile(root: Path, writing: Sequence[Future[Run]]) -> list[str]:
    """Check the workspace until all writers are done; what was wrong that was not wrong before."""
    before = _errors(root)
    wrong: set[str] = set()
    while not all(one.done() for one in writing):
        wrong |= _errors(root) - before
    return [f"a reader finds {one}" for one in sorted(wrong)]


def _errors(root: Path) -> set[str]:
    found = all_problems(root, load(root), _DAY)
    return {f"{one.source}: {one.message}" for one in found if one.level == "error"}
