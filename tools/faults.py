"""Kill and starve whole commands at every system call that writes, and race them: `make faults`.

Each command of `faults_table.py` is traced with strace. Then, in a fresh workspace for each point, it is
killed, interrupted and terminated at every call that changes the workspace, and every such call fails with
ENOSPC and EIO, once and for good. Afterwards every file must be wholly old or wholly new, a reading command
must see the one or the other, files that belong together must be all or nothing after the next command, which
nobody helps, and the same command must then succeed. A command that failed must have exit code 74 (130 and
143 for the signals) and have said what is true. The calls of git itself are tried in the same way. Last,
commands run 40 times, 4 at a time, with a reader among them.

Needs strace and the right to use it; without them it fails (reliability rows 16 to 21, 24, 25).
"""

from __future__ import annotations

import argparse
import json
import signal
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from tools.faults_git import GIT_COMMANDS, tried_in_git
from tools.faults_race import raced
from tools.faults_strace import strace_problem
from tools.faults_table import COMMANDS, RACES
from tools.faults_try import Report, Trials

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 0 when nothing was wrong."""
    options = parsed(argv)
    if problem := strace_problem():
        print(problem, file=sys.stderr)
        return 1
    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored by what runs in the background
    print(f"{'command':<36}{'points':>12}{'runs':>8}{'wrong':>8}")
    reports = []
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        for report in reports_of(options, trials_of(options, Path(folder))):
            show(report)
            reports.append(report)
            if options.json:
                options.json.write_text(json.dumps([one._asdict() for one in reports], indent=2), "utf-8")
    print(f"{'all':<36}{sum(one.points for one in reports):>12}{sum(one.runs for one in reports):>8}"
          f"{sum(len(one.wrong) for one in reports):>8}")  # fmt: skip
    return 1 if not reports or any(report.wrong for report in reports) else 0


def parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--smoke", action="store_true", help="three points a command, two faults a point")
    parser.add_argument("--points", type=int, default=40, help="most points of a command, evenly spread")
    parser.add_argument("--only", default="", help="commands whose name holds this")
    parser.add_argument("--jobs", type=int, default=2, help="trials at a time")
    parser.add_argument("--json", type=Path, help="write the results here")
    return parser.parse_args(argv)


def trials_of(options: argparse.Namespace, folder: Path) -> Trials:
    """The trials asked for, in a folder."""
    points = 3 if options.smoke else options.points
    return Trials(folder, smoke=options.smoke, jobs=options.jobs, most_points=points)


def reports_of(options: argparse.Namespace, trials: Trials) -> Iterator[Report]:
    """One report after the other: commands, git's part of them, races."""
    yield from (trials.tried(one) for one in COMMANDS if options.only in one.name)
    yield from (tried_in_git(one, trials) for one in GIT_COMMANDS if options.only in one.name)
    runs = 8 if options.smoke else 40
    yield from (raced(one, trials, runs=runs) for one in RACES if options.only in f"race: {one.name}")


def show(report: Report) -> None:
    """A line for a command, and below it what was wrong."""
    few = report.points < report.all_points
    points = f"{report.points} of {report.all_points}" if few else str(report.points or "-")
    locks = f"   {report.locks} times git left its own lock" if report.locks else ""
    print(f"{report.name:<36}{points:>12}{report.runs:>8}{len(report.wrong):>8}{locks}")
    for problem in report.wrong:
        print(f"    {problem}")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
