"""One command at all of its points with all faults, and what is looked at afterwards."""

from __future__ import annotations

import shutil
import signal
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tests.faults_write.judge import Files, allowed_states, is_mixture, state
from tools.faults_strace import (
    KILL,
    Fault,
    Point,
    Run,
    faults_at,
    filled,
    places_in,
    plain,
    points_of,
    traced,
)
from tools.faults_table import STAGES, Command
from trainer_cli.text.problem import has_errors
from trainer_cli.text.write import apply
from trainer_cli.text.write_errors import STATEMENTS
from trainer_cli.workspace.load import load

if TYPE_CHECKING:
    from pathlib import Path


class Expected(NamedTuple):
    """Without the command and with it: the files, and what a reading command sees of them."""

    old: Files
    new: Files
    seen: tuple[dict[str, str], dict[str, str]]


class Report(NamedTuple):
    """What was tried for one command, and each thing that was wrong; `all_points` counts untried ones too.

    `locks` counts the times that a dying git left its own lock, which no program may delete for it.
    """

    name: str
    points: int
    all_points: int
    runs: int
    wrong: tuple[str, ...]
    locks: int = 0


class Trials:
    """The trials of one run of the tool, in a folder of its own: the stages are made only once."""

    def __init__(self, folder: Path, *, smoke: bool = False, jobs: int = 1, most_points: int = 3) -> None:
        self.folder = folder
        self.smoke = smoke
        self.jobs = jobs
        self.most_points = most_points
        self.cache = folder / "cache"

    def stage(self, name: str) -> Path:
        """The workspace of a stage; it is copied, never used itself."""
        root = self.folder / name.replace(", ", "-").replace(" ", "-")
        if not root.is_dir():
            after, steps = STAGES[name]
            if after:
                shutil.copytree(self.stage(after), root, symlinks=True)
            else:
                root.mkdir()
            for argv in steps:
                run = plain(filled(argv, root), self.cache)
                if run.code:
                    raise RuntimeError(f"{' '.join(argv)}: {run.output}")
        return root

    def workspace(self, stage: str, name: str) -> Path:
        """A fresh copy of a stage."""
        root = self.folder / name
        shutil.copytree(self.stage(stage), root, symlinks=True)
        return root

    def tried(self, command: Command) -> Report:
        """A command at its points with all faults; at three points with two faults for `smoke`."""
        sound = self.workspace(command.stage, "sound")
        old, seen = files(sound), seen_in(sound / command.inside)
        run = traced(filled(command.argv, sound), sound)
        expected = Expected(old, files(sound), (seen, seen_in(sound / command.inside)))
        places = places_in(run.trace, sound)
        counted = self.workspace(command.stage, "counted")
        points = points_of(traced(filled(command.argv, counted), counted, places).trace)
        points += [point for point in points_of(run.trace) if point.call == "sync"]
        wrong = [] if run.code == 0 else [f"without a fault: exit {run.code}: {run.output.strip()}"]
        chosen = spread(points, self.most_points)
        trials = [
            (point, fault)
            for number, point in enumerate(chosen)
            for fault in faults_at(number, few=self.smoke)
            if fault.is_signal or point.call != "sync"  # which can't fail, it only takes time
        ]
        one = partial(self._problems, command, expected, places)
        with ThreadPoolExecutor(self.jobs) as pool:
            wrong += [problem for found in pool.map(one, range(len(trials)), trials) for problem in found]
        for root in (sound, counted):
            shutil.rmtree(root)
        return Report(command.name, len(chosen), len(points), len(trials), tuple(wrong))

    def _problems(
        self,
        command: Command,
        expected: Expected,
        places: tuple[str, ...],
        number: int,
        trial: tuple[Point, Fault],
    ) -> list[str]:
        point, fault = trial
        root = self.workspace(command.stage, str(number))
        argv = filled(command.argv, root)
        run = traced(argv, root, () if point.call == "sync" else places, ("-e", fault.injection(point)))
        found = problems_after(command, root, run, expected, fault)
        if fault is KILL and not found and state(files(root), expected.old, expected.new) != "new":
            again = plain(argv, self.cache)
            if again.code or files(root) != expected.new:
                found.append(f"run again, it ends with {again.code}: {again.output.strip()[-200:]}")
        shutil.rmtree(root)
        return [f"{fault.name} at {point.call} {point.ordinal}: {problem}" for problem in found]


def spread(points: list[Point], most: int) -> list[Point]:
    """At most so many of the points, the first and the last among them, evenly spread."""
    if len(points) <= most:
        return points
    return [points[round(number * (len(points) - 1) / (most - 1))] for number in range(most)]


def problems_after(command: Command, root: Path, run: Run, expected: Expected, fault: Fault) -> list[str]:
    """What is wrong after a command met a fault."""
    if not fault.was_met(run.trace):
        return [f"the point was not reached: exit {run.code}"]
    inside = root / command.inside
    problems = []
    placed = files(root)
    if not is_mixture(placed, expected.old, expected.new):
        problems.append("a file is torn, lost or left over")
    became, complaint = outcome_of(run, fault)
    if complaint:
        problems.append(complaint)
    if command.together and seen_in(inside) not in expected.seen:
        problems.append("a reading command sees a mixture")
    if complaint := next_command(command, root):
        problems.append(f"the next command needs help: {complaint}")
    found = state(files(root), expected.old, expected.new)
    if found not in allowed_states(became, together=command.together):
        problems.append(f"it was {became}, but afterwards the files are {found}")
    if found == "mixed" and has_errors(list(load(inside).problems)):
        problems.append("the check finds damage")
    return problems


def next_command(command: Command, root: Path) -> str:
    """Run what a person would run next; why it failed, empty if it did not.

    Where there is no workspace yet, that is the same command.
    """
    inside = root / command.inside
    if (inside / "trainer.yaml").is_file():
        try:
            apply(inside, [], command="the next command")
        except Exception as error:  # noqa: BLE001 - whatever it is, a human would have to help
            return repr(error)
    elif files(root):
        again = plain(filled(command.argv, root), root.with_name("cache"))
        return again.output if again.code else ""
    return ""


def outcome_of(run: Run, fault: Fault) -> tuple[str, str]:
    """What a command says has become of the files, and what is wrong with the way in which it ended."""
    ended = f"exit code {run.code}: {run.output.strip()[-300:]}"
    if fault is KILL:
        return "killed", "" if run.code == -signal.SIGKILL else ended
    if fault.ends is not None:
        return "killed", "" if run.code == fault.ends and "Traceback" not in run.output else ended
    if run.code == 0:
        return "done", ""
    said: list[str] = [outcome for outcome, statement in STATEMENTS.items() if statement in run.output] or [
        "silent"
    ]
    is_true = run.code == 74 and len(said) == 1  # noqa: PLR2004 - the exit code for input and output
    return said[0], "" if is_true else ended


def files(root: Path) -> Files:
    """All files of a workspace but the program's own and git's."""
    own = {".trainer", ".git"}
    found = ((path.relative_to(root), path) for path in root.rglob("*") if path.is_file())
    return {name.as_posix(): path.read_bytes() for name, path in found if not own & set(name.parts)}


def seen_in(root: Path) -> dict[str, str]:
    """The digests of what a command that reads sees, with what is recorded but not yet in place.

    A folder without settings is no workspace to any command.
    """
    return dict(load(root).digests) if (root / "trainer.yaml").is_file() else {}
