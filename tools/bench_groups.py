"""What is raced against what: contestants over the same inputs, and checks that their results are right."""

from __future__ import annotations

import datetime as dt
import json
import os
import shutil
import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from tools import bench_yardsticks as yardsticks
from tools.bench_forms import TOLERANCE, mistakes
from tools.bench_measuring import Contestant
from tools.installed import ROOT
from trainer_cli.cli import COMMANDS
from trainer_cli.workspace.cache import cache_file

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

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
    bank: int
    short: int
    middle: int
    long: int


FULL = Sizes(
    questions=10_000, sheets=1_000_000, agents=10_000, changed=100, bank=2_000, short=21, middle=7, long=3
)
SMOKE = Sizes(questions=200, sheets=2_000, agents=60, changed=5, bank=400, short=2, middle=2, long=2)


class Bench(NamedTuple):
    """Where the bench works: script and interpreter of the installed program, the folder for inputs, and so on.

    `env` are the variables of every process.
    """

    trainer: Path
    python: Path
    folder: Path
    env: Mapping[str, str]
    sizes: Sizes
    seed: int

    def made(self, kind: str, count: int) -> Path:
        """Inputs of a kind, made by a process of their own; returns their folder."""
        folder = self.folder / kind
        words = (kind, str(folder), "--count", str(count), "--seed", str(self.seed))
        command = [sys.executable, "-m", "tools.bench_inputs", *words]
        subprocess.run(command, cwd=ROOT, check=True, env=dict(self.env))
        return folder

    def said(self, root: Path, *words: str) -> str:
        """What the program prints, run in a workspace, unmeasured; anything but success ends the bench."""
        done = subprocess.run(
            [self.trainer, *words], cwd=root, env=dict(self.env), capture_output=True, check=False
        )
        if done.returncode:
            said = (done.stdout[-2000:] + done.stderr[-2000:]).decode(errors="replace")
            sys.exit(f"trainer {' '.join(words)}\nended with {done.returncode}\n{said}")
        return done.stdout.decode()

    def json(self, root: Path, *words: str) -> Any:  # noqa: ANN401  # the document of any command
        """The same as `said`, for a JSON document."""
        return json.loads(self.said(root, *words, "--json"))

    def contestant(self, name: str, root: Path, words: str, *stale: Path) -> Contestant:
        """A command of the program, run in a workspace; `stale` folders are removed before each round."""
        return after_removal(name, root, (str(self.trainer), *words.split()), *stale)


class Group(NamedTuple):
    """Contestants that are raced together, the rounds, and a check of what they left at the end."""

    contestants: Sequence[Contestant]
    rounds: int
    check: Callable[[], None]


def after_removal(name: str, folder: Path, command: Sequence[str], *stale: Path) -> Contestant:
    """A contestant whose every round begins without the `stale` folders."""

    def ready() -> Sequence[str]:
        for one in stale:
            shutil.rmtree(one, ignore_errors=True)
        return command

    return Contestant(name, folder, ready)


def confirm(what: str, found: object, expected: object) -> None:
    """End the bench where a result is wrong: a quick wrong answer is worth nothing."""
    if found != expected:
        sys.exit(f"wrong result: {what} is {found!r}, not {expected!r}")


def start_up(bench: Bench) -> Group:
    """Starting, the help, and one plan, in the sample workspace."""
    root = bench.folder / "sample"
    bench.said(bench.folder, "init", "sample", "--sample", "--no-git")
    bench.said(
        root, "plan", "new", "junior", "--start", "2026-02-09", "--agents", ",".join(COHORT), "--by", "TR01"
    )

    def check() -> None:
        confirm("--version", bench.said(root, "--version").split()[0], "trainer")
        listed = {
            line.split()[0] for line in bench.said(root, "--help").splitlines() if line.startswith("  ")
        }
        confirm("commands missing in --help", COMMANDS.keys() - listed, set())
        confirm("agents of the plan", bench.json(root, "plan", "show")["plan"]["agents"], COHORT)

    contestants = [
        after_removal("python", root, yardsticks.bare_python(bench.python)),
        bench.contestant("version", root, "--version"),
        bench.contestant("help", root, "--help"),
        bench.contestant("plan show", root, "plan show"),
    ]
    return Group(contestants, bench.sizes.short, check)


def spoil(file: Path) -> None:
    """Misspell a key of a questions file, keeping size and time: only its bytes tell that it changed."""
    before = file.stat()
    file.write_bytes(file.read_bytes().replace(b"stem:", b"stam:", 1))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))


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
        read = bench.json(single, *today.split(), "check")["files"]
        confirm(
            "files read",
            read,
            sum(".trainer" not in path.parts for path in single.rglob("*.*") if path.is_file()),
        )
        spoil(next(single.glob("curricula/*/questions/*/*.yaml")))
        words = [str(bench.trainer), *today.split(), "check"]
        ended = subprocess.run(
            words, cwd=single, env=dict(bench.env), capture_output=True, check=False
        ).returncode
        confirm("exit code of `check` after a change of one file", ended, 1)

    contestants = [
        after_removal("yaml", many, yardsticks.plain_yaml(bench.python, count)),
        after_removal("reading", many, yardsticks.own_reading(bench.python, count)),
        after_removal("cat", single, yardsticks.cat(single)),
        bench.contestant("check", single, f"{today} check"),
    ]
    return Group(contestants, bench.sizes.middle, check)


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
        after_removal("csv", folder, yardsticks.csv_loop(bench.python, original, expected["keys"])),
        bench.contestant("import", root, f"exam import {EXAM} {original} --by TR01", root / "records/sheets"),
        bench.contestant("score", root, f"exam score {EXAM}"),
    ]
    return Group(contestants, bench.sizes.long, check)


def answers(bench: Bench) -> Group:
    """A table of answers without a workspace: every check, and every statistic of the items."""
    count = bench.sizes.sheets
    folder = bench.made("answers", count)
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    words = "measure items answers.csv --key key.csv"

    def check() -> None:
        figures = bench.json(folder, *words.split())
        confirm("people measured", figures["n"], count)
        confirm("mean score", figures["mean"], expected["total"] / count)
        confirm("items", [one["key"] for one in figures["items"]], [[one] for one in expected["key"]])

    contestants = [
        after_removal(
            "csv", folder, yardsticks.csv_answers(bench.python, folder / "answers.csv", expected["key"])
        ),
        bench.contestant("measure", folder, words),
    ]
    return Group(contestants, bench.sizes.long, check)


class Nights:
    """Nights one after the other; before each, `changed` agents move to another team."""

    def __init__(self, root: Path, changed: int) -> None:
        self._postings = root / "roster/postings.csv"
        self._changed = changed
        self._count = 0

    def words(self) -> tuple[str, ...]:
        """The command of the night that has come."""
        day = _FIRST_NIGHT + dt.timedelta(days=self._count)
        return ("report", "nightly", "--today", str(day), "--now", f"{day}T23:00", "--by", "TR01")

    def fall(self) -> tuple[str, ...]:
        """Let a night fall: new lines in the roster; returns its command."""
        first = self._count * self._changed + 1
        self._count += 1
        day = _FIRST_NIGHT + dt.timedelta(days=self._count)
        with self._postings.open("a", encoding="utf-8", newline="") as file:
            for number in range(first, first + self._changed):
                file.write(f"A{number:05d},{day},east,junior,active\n")
        return self.words()


def agents(bench: Bench) -> Group:
    """Archives of a large department: all of them from nothing, and what a night after other nights changes.

    Builds have a workspace of their own, because they begin without a cache, and a night has that of the night
    before.
    """
    root = bench.made("agents", bench.sizes.agents) / "agents"
    twin = root.with_name("twin")
    shutil.copytree(root, twin)
    archives, copies = root / "archives", bench.folder / "copies"
    nights = Nights(root, bench.sizes.changed)
    bench.said(root, *nights.words())
    cache = cache_file(Path(bench.env["XDG_CACHE_HOME"]) / "trainer", twin, "any").parent

    def check() -> None:
        confirm("a cache where a build begins without one", cache.is_dir(), expected=True)
        for folder in (root, twin):
            confirm("archives", len(list(folder.glob("archives/**/*.md"))), bench.sizes.agents)
        made = bench.json(root, *nights.fall())["derived"]
        changed = {one["kind"]: len(one["changed"]) + len(one["added"]) for one in made}
        confirm("archives changed in a night", changed.get("archives"), bench.sizes.changed)

    contestants = [
        after_removal("copy", root, yardsticks.copy(archives, copies), copies),
        bench.contestant("build", twin, "build", twin / "archives", twin / "reports", cache),
        Contestant("nightly", root, lambda: (str(bench.trainer), *nights.fall())),
    ]
    return Group(contestants, bench.sizes.long, check)


def forms(bench: Bench) -> Group:
    """Forms of an exam from one bank without a common question, and resits without a question seen."""
    folder, python = bench.made("forms", bench.sizes.bank), bench.python
    given = json.loads((folder / "bank.json").read_text("utf-8"))

    def found(command: Sequence[str]) -> Any:  # noqa: ANN401  # what such a process prints
        return json.loads(
            subprocess.run(command, cwd=ROOT, env=dict(bench.env), capture_output=True, check=True).stdout
        )

    def check() -> None:
        for kind in ("forms", "resits"):
            made = found(yardsticks.own_forms(python, kind, folder))
            confirm(
                f"{kind} beyond the tolerance", Decimal(made["worst"]) > Decimal(TOLERANCE), expected=False
            )
            confirm(f"mistakes in {kind}", mistakes(given, made["forms"], resits=kind == "resits"), [])

    contestants = [
        after_removal("highs forms", ROOT, yardsticks.forms_by_highs(python, "forms", folder)),
        after_removal("forms", ROOT, yardsticks.own_forms(python, "forms", folder)),
        after_removal("highs resits", ROOT, yardsticks.forms_by_highs(python, "resits", folder)),
        after_removal("resits", ROOT, yardsticks.own_forms(python, "resits", folder)),
    ]
    return Group(contestants, bench.sizes.middle, check)


GROUPS = {
    "start": start_up,
    "banks": banks,
    "sheets": sheets,
    "answers": answers,
    "agents": agents,
    "forms": forms,
}
