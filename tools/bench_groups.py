"""What is raced against what: groups of contestants over the same inputs, and checks that their results are right."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tools import bench_yardsticks as yardsticks
from tools.bench_measuring import Contestant

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

COMMANDS = (
    "init", "check", "schema", "curriculum", "question", "agent", "plan", "exam", "archive", "report", "explain",
    "build", "status", "undo",
)  # fmt: skip
PLAN = "junior-2026-02-09"
COHORT = [f"A{number:03d}" for number in range(1, 13)]
EXAM = "bench-theory"
_FIRST_NIGHT = dt.date(2026, 12, 1)


class Sizes(NamedTuple):
    """How large the inputs are, and how many rounds are run of what is short and what is long."""

    questions: int
    sheets: int
    agents: int
    changed: int
    short: int
    middle: int
    long: int


FULL = Sizes(questions=10_000, sheets=1_000_000, agents=10_000, changed=100, short=21, middle=7, long=3)
SMOKE = Sizes(questions=200, sheets=2_000, agents=60, changed=5, short=2, middle=2, long=2)


class Bench(NamedTuple):
    """Where the bench works: the installed script, the folder for inputs, the environment, sizes and seed."""

    trainer: Path
    folder: Path
    env: Mapping[str, str]
    sizes: Sizes
    seed: int

    def made(self, kind: str, count: int) -> Path:
        """Inputs of a kind, made by a process of their own; returns their folder."""
        folder = self.folder / kind
        script = Path(__file__).with_name("bench_inputs.py")
        words = (kind, str(folder), "--count", str(count), "--seed", str(self.seed))
        subprocess.run([sys.executable, script, *words], check=True, env=dict(self.env))
        return folder

    def said(self, root: Path, *words: str) -> str:
        """What the program prints, run in a workspace, unmeasured; anything but success ends the bench."""
        done = subprocess.run([self.trainer, *words], cwd=root, env=dict(self.env), capture_output=True, check=False)
        if done.returncode:
            said = (done.stdout[-2000:] + done.stderr[-2000:]).decode(errors="replace")
            sys.exit(f"trainer {' '.join(words)}\nended with {done.returncode}\n{said}")
        return done.stdout.decode()

    def json(self, root: Path, *words: str) -> Any:  # noqa: ANN401  # the document of any command
        """The same as `said`, for a JSON document."""
        return json.loads(self.said(root, *words, "--json"))

    def contestant(self, name: str, root: Path, words: str, prepare: Callable[[], object] = bool) -> Contestant:
        """A command of the program, run in a workspace."""
        return Contestant(name, (str(self.trainer), *words.split()), root, prepare)


class Group(NamedTuple):
    """Contestants that are raced together, the rounds, and a check of what they have left when all are run."""

    contestants: Sequence[Contestant]
    rounds: int
    check: Callable[[], None]


def confirm(what: str, found: object, expected: object) -> None:
    """End the bench where a result is wrong: a quick wrong answer is worth nothing."""
    if found != expected:
        sys.exit(f"wrong result: {what} is {found!r}, not {expected!r}")


def start_up(bench: Bench) -> Group:
    """Starting, the help, and one plan, in the sample workspace."""
    root = bench.folder / "sample"
    bench.said(bench.folder, "init", "sample", "--sample", "--no-git")
    bench.said(root, "plan", "new", "junior", "--start", "2026-02-09", "--agents", ",".join(COHORT), "--by", "TR01")

    def check() -> None:
        confirm("--version", bench.said(root, "--version").split()[0], "trainer")
        listed = {line.split()[0] for line in bench.said(root, "--help").splitlines() if line.startswith("  ")}
        confirm("commands missing in --help", set(COMMANDS) - listed, set())
        confirm("agents of the plan", bench.json(root, "plan", "show")["plan"]["agents"], COHORT)

    contestants = [
        Contestant("python", yardsticks.bare_python(), root),
        bench.contestant("version", root, "--version"),
        bench.contestant("help", root, "--help"),
        bench.contestant("plan show", root, "plan show"),
    ]
    return Group(contestants, bench.sizes.short, check)


def banks(bench: Bench) -> Group:
    """A large question bank: read from files of 100 questions, and checked again in files of one."""
    count = bench.sizes.questions
    folder = bench.made("banks", count)
    many, single = folder / "many", folder / "single"
    today = "--today 2026-01-06"
    bench.said(single, *today.split(), "check")

    def check() -> None:
        for root in (many, single):
            confirm(f"problems in {root.name}", bench.json(root, *today.split(), "check")["problems"], [])
        files = bench.json(single, *today.split(), "check")["files"]
        confirm("files read", files, sum(path.is_file() for path in single.rglob("*")) - _hidden(single))

    contestants = [
        Contestant("yaml", yardsticks.plain_yaml(count), many),
        Contestant("reading", yardsticks.own_reading(count), many),
        Contestant("cat", yardsticks.cat(single), single),
        bench.contestant("check", single, f"{today} check"),
    ]
    return Group(contestants, bench.sizes.middle, check)


def _hidden(root: Path) -> int:
    return sum(path.is_file() for path in (root / ".trainer").rglob("*"))


def sheets(bench: Bench) -> Group:
    """Answer sheets of a great many candidates: imported with every check, then scored."""
    count = bench.sizes.sheets
    folder = bench.made("sheets", count)
    root, original = folder / "exam", folder / "sheets.csv"
    expected = json.loads((folder / "expected.json").read_text("utf-8"))

    def check() -> None:
        figures = bench.json(root, "exam", "score", EXAM)
        mean = f"{expected['points'] / count:.2f}"
        confirm("papers scored", figures["figures"]["papers"], count)
        confirm("mean of the points", figures["figures"]["mean"], mean)
        confirm("passed", figures["figures"]["passed"], expected["passed"])
        confirm("mean of the section", [one["mean"] for one in figures["sections"]], [mean])

    contestants = [
        Contestant("csv", yardsticks.csv_loop(original, expected["keys"]), folder),
        bench.contestant(
            "import", root, f"exam import {EXAM} {original} --by TR01", lambda: _removed(root / "records/sheets")
        ),
        bench.contestant("score", root, f"exam score {EXAM}"),
    ]
    return Group(contestants, bench.sizes.long, check)


def agents(bench: Bench) -> Group:
    """Archives of a large department: all of them, and what a night changes."""
    root = bench.made("agents", bench.sizes.agents) / "agents"
    archives, copies = root / "archives", bench.folder / "copies"
    nights = _Nights(root, bench.sizes.changed)
    bench.said(root, *nights.words("report nightly"))
    cache = Path(bench.env["XDG_CACHE_HOME"])

    def check() -> None:
        pages = list(archives.rglob("*.md"))
        confirm("archives", len(pages), bench.sizes.agents)
        nights.fall()
        made = bench.json(root, *nights.words("report nightly"))["derived"]
        changed = {one["kind"]: len(one["changed"]) + len(one["added"]) for one in made}
        confirm("archives changed in a night", changed.get("archives"), bench.sizes.changed)

    contestants = [
        Contestant("copy", yardsticks.copy(archives, copies), root, lambda: _removed(copies)),
        bench.contestant("build", root, "build", lambda: _removed(archives, root / "reports", cache)),
        Nightly("nightly", nights, bench).contestant(),
    ]
    return Group(contestants, bench.sizes.long, check)


def _removed(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
