"""Running a program under strace: which calls change a workspace, and a fault at one of them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).resolve().parent.parent
CALLS = (
    "open", "openat", "creat", "write", "pwrite64", "writev", "rename", "renameat", "renameat2", "unlink",
    "unlinkat", "mkdir", "mkdirat", "rmdir", "fsync", "fdatasync", "truncate", "ftruncate", "link", "linkat",
    "symlink", "symlinkat", "chmod", "fchmod", "fchmodat", "sync", "syncfs",
)  # fmt: skip
OPENING = ("open", "openat", "creat")
_WRITING_FLAGS = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC")
_CALL = re.compile(r"(?P<pid>\d+) +(?P<call>\w+)\((?P<rest>.*)")


class Point(NamedTuple):
    """The invocation number `ordinal` of one system call, counted from 1 as strace counts them."""

    call: str
    ordinal: int


class Fault(NamedTuple):
    """What strace does at a point: `action` in its own words; `lasting` repeats it ever after.

    `ends` is the exit code of a command that a signal ends in order; None for death and for errors.
    """

    name: str
    action: str
    lasting: bool = False
    ends: int | None = None

    @property
    def is_signal(self) -> bool:
        """Whether the process is hit, not the call."""
        return self.action.startswith("signal=")

    def injection(self, point: Point) -> str:
        """The option for strace."""
        return f"inject={point.call}:{self.action}:when={point.ordinal}{'+' if self.lasting else ''}"

    def was_met(self, trace: str) -> bool:
        """Whether the trace shows that the point was reached."""
        signal = self.action.partition("signal=")[2]
        shown = (f"--- {signal} ", f"+++ killed by {signal} ") if signal else ("(INJECTED)",)
        return any(one in trace for one in shown)


KILL = Fault("kill", "signal=SIGKILL")
ERRORS = (
    Fault("ENOSPC once", "error=ENOSPC"),
    Fault("ENOSPC for good", "error=ENOSPC", lasting=True),
    Fault("EIO once", "error=EIO"),
    Fault("EIO for good", "error=EIO", lasting=True),
)
SIGNALS = (Fault("SIGINT", "signal=SIGINT", ends=130), Fault("SIGTERM", "signal=SIGTERM", ends=143))


def faults_at(number: int, *, few: bool) -> tuple[Fault, ...]:
    """What is tried at the point `number`: the two polite signals take turns, with `few` all but death do."""
    if few:
        return KILL, (*ERRORS[1:], *SIGNALS)[(2 * number + 2) % 5]
    return (KILL, *ERRORS, SIGNALS[number % 2])


class Run(NamedTuple):
    """How a program ended."""

    code: int
    output: str
    trace: str = ""


def strace_problem() -> str:
    """Why faults can't be injected here; empty if they can."""
    strace = shutil.which("strace")
    if strace is None:
        return "strace is not installed: the faults can't be tried, which counts as a failure"
    probe = subprocess.run([strace, "-o", os.devnull, "true"], capture_output=True, text=True, check=False)
    return f"strace may not trace here: {probe.stderr.strip()}" if probe.returncode else ""


def filled(argv: tuple[str, ...], root: Path, number: int = 0) -> list[str]:
    """The words of a command for one workspace and one turn."""
    return [word.replace("{root}", str(root)).replace("{number}", f"{number:02}") for word in argv]


def plain(argv: Sequence[str], cache: Path, path: str = "") -> Run:
    """Run a program the same way every time, so that the calls can be counted; `path` goes before PATH."""
    steady = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "XDG_CACHE_HOME": str(cache),
        "PATH": f"{path}{os.pathsep if path else ''}{os.environ['PATH']}",
    }
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
    return Run(done.returncode, done.stdout + done.stderr)


def traced(
    argv: Sequence[str], root: Path, places: tuple[str, ...] = (), options: tuple[str, ...] = ()
) -> Run:
    """Run a program under strace, which counts the calls of each process apart.

    With `places`, relative to the workspace, nothing else is seen, counted or made to fail: not the standard
    output, not the files of Python.
    """
    log = root.with_name(f"{root.name}.trace")
    only = [word for place in places for word in ("-P", str(root / place))]
    run = plain([*strace_words(log, options), *only, *argv], root.with_name("cache"))
    trace = log.read_text("utf-8", errors="replace")
    log.unlink()
    return Run(run.code, run.output, trace)


def strace_words(log: Path, options: tuple[str, ...] = ()) -> list[str]:
    """The beginning of a command line that traces what follows into `log`.

    The filter of the kernel halves the time, but strace 6.1 injects no signals with it.
    """
    calls = ",".join(f"?{call}" for call in CALLS)
    quick = () if any(":signal=" in word for word in options) else ("--seccomp-bpf",)
    return ["strace", "-f", *quick, "-y", "-s", "0", "-e", f"trace={calls}", "-o", str(log), *options]


def places_in(trace: str, root: Path) -> tuple[str, ...]:
    """The paths below `root` that a trace names, relative to it; not those of git."""
    named = re.findall(rf'["<]{re.escape(str(root))}(/[^">]*)?[">]', trace)
    places = {_unescaped(place).lstrip("/") for place in named}
    return tuple(sorted(place for place in places if ".git" not in place.split("/")))


def points_of(trace: str) -> list[Point]:
    """The calls of a trace that may change something, numbered as strace counts them, in order."""
    counts: Counter[tuple[str, str]] = Counter()
    points: dict[Point, None] = {}
    for line in trace.splitlines():
        found = _CALL.match(line)
        if found and found["call"] in CALLS:
            counts[found["pid"], found["call"]] += 1
            if found["call"] not in OPENING or _WRITING_FLAGS.search(found["rest"]):
                points[Point(found["call"], counts[found["pid"], found["call"]])] = None
    return list(points)


def _unescaped(place: str) -> str:
    """A path as it is; strace writes bytes above 127 as octal numbers."""
    return re.sub(
        r"(?:\\[0-7]{3})+", lambda run: bytes(int(byte, 8) for byte in run[0].split("\\")[1:]).decode(), place
    )
