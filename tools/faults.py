"""Kill and starve whole commands at every system call that writes: `python -m tools.faults`.

Each command of the table is traced with strace. Then, in a fresh workspace for each point, it is killed at
every call that changes the workspace, and every such call fails with ENOSPC and EIO, once and for good.
Afterwards every file must be wholly old or wholly new, the check must find nothing, files that belong
together must be all or nothing after the next command, which nobody helps; a command that failed must have
exit code 74 and have said what is true. Last, each command of the second table runs 40 times, 4 at a time.
Needs strace and the right to use it; without them it fails (reliability 2.5).
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.faults_write.demo_writer import lines_added
from tests.faults_write.judge import Files, allowed_states, is_mixture, state
from trainer_cli.text.write_errors import STATEMENTS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).resolve().parent.parent
DEMO = (sys.executable, "-m", "tests.faults_write.demo_writer", "{root}")
TRAINER = (
    sys.executable,
    "-m",
    "trainer_cli",
    "-C",
    "{root}",
    "--now",
    "2026-02-09T09:00:00+08:00",
    "--by",
    "TR01",
    "-y",
)
CHECK = (sys.executable, "-m", "trainer_cli", "-C", "{root}", "check")
NEXT = """
from pathlib import Path
from trainer_cli.text.write import apply
apply(Path({root!r}), [], command="the next command")
"""


class Command(NamedTuple):
    """A command that writes; `{root}` in `argv` is the workspace.

    `setup` makes the workspace (commands, run in order), `check` must end with 0 before and after. `together`
    says that its files change all or not at all.
    """

    name: str
    argv: tuple[str, ...]
    setup: tuple[tuple[str, ...], ...]
    check: tuple[str, ...] = CHECK
    together: bool = True


class Race(NamedTuple):
    """A command to run many times at once, `{number}` in `argv` being its turn; `effects` counts them."""

    name: str
    argv: tuple[str, ...]
    setup: tuple[tuple[str, ...], ...]
    effects: Callable[[Path], int]


SAMPLE = (("cp", "-r", "trainer.yaml", "curricula", "roster", "plans", "{root}"),)
DEMO_FILES = ((*DEMO, "setup"),)
SOUND = (sys.executable, "-c", "")

COMMANDS = (
    Command("demo: three files", (*DEMO, "three"), DEMO_FILES, SOUND),
    Command("demo: one file in a new folder", (*DEMO, "one"), DEMO_FILES, SOUND),
    Command("demo: removal", (*DEMO, "remove"), DEMO_FILES, SOUND),
    Command("demo: generated files", (*DEMO, "pages"), DEMO_FILES, SOUND, together=False),
    Command("agent add", (*TRAINER, "agent", "add", "王小紅", "--team", "west", "--id", "A900"), SAMPLE),
    Command(
        "plan new", (*TRAINER, "plan", "new", "junior", "--start", "2026-03-02", "--agents", "@west"), SAMPLE
    ),
    Command("build", (*TRAINER, "build"), SAMPLE, together=False),
)
RACES = (
    Race(
        "demo: one line each",
        (*DEMO, "add", "{number}"),
        DEMO_FILES,
        lines_added,
    ),
    Race(
        "agent add",
        (*TRAINER, "agent", "add", "王小紅", "--team", "west", "--id", "B{number}"),
        SAMPLE,
        lambda root: (root / "roster" / "agents.csv").read_text("utf-8").count("\nB"),
    ),
)

CALLS = (
    "open", "openat", "creat", "write", "pwrite64", "writev", "rename", "renameat", "renameat2", "unlink",
    "unlinkat", "mkdir", "mkdirat", "rmdir", "fsync", "fdatasync", "truncate", "ftruncate", "link", "linkat",
    "symlink", "symlinkat", "chmod", "fchmod", "fchmodat", "sync", "syncfs",
)  # fmt: skip
OPENING = ("open", "openat", "creat")
_WRITING_FLAGS = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_SLOTS = 4


class Point(NamedTuple):
    """The invocation number `ordinal` of one system call, counted from 1 as strace counts them."""

    call: str
    ordinal: int


class Fault(NamedTuple):
    """What strace does at a point: `action` in its own words; `lasting` repeats it ever after."""

    name: str
    action: str
    lasting: bool = False

    def injection(self, point: Point) -> str:
        """The option for strace."""
        return f"inject={point.call}:{self.action}:when={point.ordinal}{'+' if self.lasting else ''}"


FAULTS = (
    Fault("kill", "signal=SIGKILL"),
    Fault("ENOSPC once", "error=ENOSPC"),
    Fault("ENOSPC for good", "error=ENOSPC", lasting=True),
    Fault("EIO once", "error=EIO"),
    Fault("EIO for good", "error=EIO", lasting=True),
)


class Run(NamedTuple):
    """How a command ended."""

    code: int
    output: str
    trace: str


class Expected(NamedTuple):
    """The files without the command, and with it."""

    old: Files
    new: Files


class Report(NamedTuple):
    """What was tried for one command, and each thing that was wrong."""

    name: str
    points: int
    runs: int
    wrong: tuple[str, ...]


def main(argv: Sequence[str] | None = None) -> int:
    """Exit code 0 when nothing was wrong."""
    options = parsed(argv)
    if problem := strace_problem():
        print(problem, file=sys.stderr)
        return 1
    chosen = [command for command in COMMANDS if options.only in command.name]
    racing = [race for race in RACES if options.only in race.name]
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        reports = [tried(command, Path(folder), smoke=options.smoke) for command in chosen]
        reports += [raced(race, Path(folder), runs=8 if options.smoke else 40) for race in racing]
    show(reports)
    if options.json:
        options.json.write_text(json.dumps([report._asdict() for report in reports], indent=2), "utf-8")
    return 1 if not reports or any(report.wrong for report in reports) else 0


def parsed(argv: Sequence[str] | None) -> argparse.Namespace:
    """The options."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--smoke", action="store_true", help="three points a command")
    parser.add_argument("--only", default="", help="commands whose name holds this")
    parser.add_argument("--json", type=Path, help="write the results here")
    return parser.parse_args(argv)


def strace_problem() -> str:
    """Why faults can't be injected here; empty if they can."""
    strace = shutil.which("strace")
    if strace is None:
        return "strace is not installed: the faults can't be tried, which counts as a failure"
    probe = subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, text=True, check=False)
    return f"strace may not trace here: {probe.stderr.strip()}" if probe.returncode else ""


def tried(command: Command, folder: Path, *, smoke: bool) -> Report:
    """A command at all of its points with all faults; at three points for `smoke`."""
    sound = workspace(command.setup, folder, "sound")
    old = files(sound)
    run = traced(command, sound)
    expected = Expected(old, files(sound))
    places = places_in(run.trace, sound)
    points = points_of(traced(command, workspace(command.setup, folder, "counted"), places).trace)
    points += [point for point in points_of(run.trace) if point.call == "sync"]
    wrong = []
    if run.code or checked(command, sound):
        wrong.append(f"without a fault: exit {run.code}: {run.output.strip()}")
    if smoke:
        points = sorted({points[0], points[len(points) // 2], points[-1]})
    trials = [(point, fault) for point in points for fault in FAULTS if makes_sense(point, fault)]

    def problems(number: int) -> list[str]:
        point, fault = trials[number]
        root = workspace(command.setup, folder, str(number))
        options = ("-e", fault.injection(point))
        run = traced(command, root, () if point.call == "sync" else places, options)
        found = problems_after(command, root, run, expected, killed=not fault.action.startswith("error="))
        shutil.rmtree(root)
        return [f"{fault.name} at {point.call} {point.ordinal}: {problem}" for problem in found]

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        wrong += [problem for found in pool.map(problems, range(len(trials))) for problem in found]
    shutil.rmtree(sound)
    shutil.rmtree(folder / "counted")
    return Report(command.name, len(points), len(trials), tuple(wrong))


def makes_sense(point: Point, fault: Fault) -> bool:
    """`sync` can't fail, it only takes time in which one can be killed."""
    return point.call != "sync" or fault.action.startswith("signal=")


def problems_after(command: Command, root: Path, run: Run, expected: Expected, *, killed: bool) -> list[str]:
    """What is wrong after a command met a fault."""
    if "(INJECTED)" not in run.trace and "killed by SIGKILL" not in run.trace:
        return ["the point was not reached"]
    problems = []
    if not is_mixture(files(root), *expected):
        problems.append("a file is torn, lost or left over")
    if not killed and run.code not in (0, 74):
        problems.append(f"exit code {run.code}: {run.output.strip()[-200:]}")
    if checked(command, root):
        problems.append("the check finds damage")
    next_one = plain((sys.executable, "-c", NEXT.format(root=str(root))))
    if next_one.code:
        problems.append(f"the next command needs help: {next_one.output.strip()[-200:]}")
    became = "killed" if killed else outcome_of(run)
    found = state(files(root), *expected)
    if found not in allowed_states(became, together=command.together):
        problems.append(f"it was {became}, but afterwards the files are {found}")
    return problems


def outcome_of(run: Run) -> str:
    """What a command that ended by itself says has become of the files."""
    if run.code == 0:
        return "done"
    said = [outcome for outcome, statement in STATEMENTS.items() if statement in run.output]
    return said[0] if len(said) == 1 else "silent about the files"


def raced(race: Race, folder: Path, *, runs: int) -> Report:
    """A command many times, four at a time: each has its effect or is told to try again."""
    root = workspace(race.setup, folder, "race")
    with ThreadPoolExecutor(_SLOTS) as pool:
        ended = list(pool.map(lambda number: plain(filled(race.argv, root, number)), range(runs)))
    done = sum(run.code == 0 for run in ended)
    told = sum(run.code == os.EX_TEMPFAIL for run in ended)
    effects = race.effects(root)
    wrong = [
        f"exit code {run.code}: {run.output[-200:]}" for run in ended if run.code not in (0, os.EX_TEMPFAIL)
    ]
    if effects != done or effects + told != runs:
        wrong.append(f"{runs} runs: {effects} effects, {done} exits with 0, {told} told to try again")
    shutil.rmtree(root)
    return Report(f"race: {race.name}", 0, runs, tuple(wrong))


def workspace(setup: tuple[tuple[str, ...], ...], folder: Path, name: str) -> Path:
    """A fresh workspace."""
    root = folder / name
    root.mkdir()
    for argv in setup:
        run = plain(filled(argv, root))
        if run.code:
            raise RuntimeError(f"{' '.join(argv)}: {run.output}")
    return root


def checked(command: Command, root: Path) -> bool:
    """Whether the check finds fault with the workspace."""
    return plain(filled(command.check, root)).code != 0


def filled(argv: tuple[str, ...], root: Path, number: int = 0) -> list[str]:
    """The words of a command for one workspace and one turn."""
    return [word.replace("{root}", str(root)).replace("{number}", str(number)) for word in argv]


def plain(argv: Sequence[str]) -> Run:
    """Run a program the same way every time, so that the calls can be counted."""
    steady = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        argv,
        cwd=HERE,
        env=steady,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )
    return Run(done.returncode, done.stdout + done.stderr, "")


def traced(command: Command, root: Path, places: tuple[str, ...] = (), options: tuple[str, ...] = ()) -> Run:
    """Run a command under strace: its own process only, for strace counts each one apart.

    With `places`, relative to the workspace, nothing else is seen, counted or made to fail: not the standard
    output, not the files of Python.
    """
    log = root.with_name(f"{root.name}.trace")
    only = [word for place in places for word in ("-P", str(root / place))]
    tracing = (
        "strace",
        "-y",
        "-s",
        "0",
        "-e",
        f"trace={','.join(f'?{call}' for call in CALLS)}",
        "-o",
        str(log),
    )
    run = plain([*tracing, *only, *options, *filled(command.argv, root)])
    trace = log.read_text("utf-8", errors="replace")
    log.unlink()
    return Run(run.code, run.output, trace)


def places_in(trace: str, root: Path) -> tuple[str, ...]:
    """The paths below `root` that a trace names, relative to it."""
    named = re.findall(rf'["<]{re.escape(str(root))}(/[^">]*)?[">]', trace)
    return tuple(sorted({_unescaped(place).lstrip("/") for place in named}))


def _unescaped(place: str) -> str:
    """A path as it is; strace writes bytes above 127 as octal numbers."""
    return re.sub(
        r"(?:\\[0-7]{3})+", lambda run: bytes(int(byte, 8) for byte in run[0].split("\\")[1:]).decode(), place
    )


def points_of(trace: str) -> list[Point]:
    """The calls of a trace that may change something, numbered as strace counts them."""
    counts: Counter[str] = Counter()
    points = []
    for line in trace.splitlines():
        call, _, rest = line.partition("(")
        if call in CALLS:
            counts[call] += 1
            if call not in OPENING or _WRITING_FLAGS.search(rest):
                points.append(Point(call, counts[call]))
    return points


def files(root: Path) -> Files:
    """All files of a workspace but the program's own and git's."""
    found = {path.relative_to(root).as_posix(): path for path in root.rglob("*") if path.is_file()}
    return {
        name: path.read_bytes() for name, path in found.items() if not name.startswith((".trainer/", ".git/"))
    }


def show(reports: Sequence[Report]) -> None:
    """A line for each command, and below it what was wrong."""
    print(f"{'command':<44}{'points':>8}{'runs':>8}{'wrong':>8}")
    for report in reports:
        print(f"{report.name:<44}{report.points:>8}{report.runs:>8}{len(report.wrong):>8}")
        for problem in report.wrong:
            print(f"    {problem}")


if __name__ == "__main__":
    sys.exit(main())
