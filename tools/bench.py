"""How fast the program is, as ratios to plain yardsticks on the same machine: `make bench`.

    python tools/bench.py [--smoke] [--json FILE] [--only GROUP] [--seed 1]

Inputs are made from the seed. Whole processes are measured, work and yardstick in turn; a figure is the
median of the rounds' ratios. Exit code 1 where a limit is missed. `--smoke` runs everything on tiny inputs,
checks that the results are right, and judges no time.

What is measured runs in an environment of its own, `.venv/as-installed`, which is what a user has (see
`installed.py`); inputs are made, and results checked, in the environment that runs this.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import platform
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tools.bench_groups import FULL, GROUPS, SMOKE, Bench
from tools.bench_measuring import environment, interleaved
from tools.bench_table import Figure, Row, document, figures, markdown
from tools.installed import ROOT, python_of, renew_installation, script_of

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108  # a folder in it is made by tempfile
ROOM = 3 << 30
INSTALLED = ROOT / ".venv/as-installed"
ROWS = {
    "start": (
        Row("version", "python", "`trainer --version`", "the bare interpreter", 1.3),
        Row("help", "python", "`trainer --help`, all groups", "the bare interpreter", 7),
        Row("plan show", "python", "`trainer plan show` in the sample", "the bare interpreter", 15),
    ),
    "banks": (
        Row(
            "reading",
            "yaml",
            "read and check 10,000 questions in 100 files",
            "`yaml.load` with CSafeLoader",
            0.6,
        ),
        Row("check", "cat", "`trainer check`, 10,000 files, nothing changed", "`cat` of the files", 1.5),
    ),
    "sheets": (
        Row("score", "csv", "`trainer exam score`, 1,000,000 sheets of 50", "a `csv.reader` loop", 0.8, 64),
        Row("import", "csv", "`trainer exam import` of them", "the same loop", 3, 400),
    ),
    "answers": (
        Row(
            "measure",
            "csv",
            "`trainer measure items`, 1,000,000 people, 50 items",
            "a `csv.reader` loop that counts matches",
            1.2,
            450,
        ),
    ),
    "agents": (
        Row("build", "copy", "`trainer build`, 10,000 archives", "`cp -r` of the pages", 6),
        Row("nightly", "build", "`trainer report nightly`, 1 % changed", "the full build", 0.2),
    ),
    "forms": (
        Row("forms", "highs forms", "10 forms of 50 from 2,000 questions", "HiGHS, the same model", 0.2),
        Row(
            "resits", "highs resits", "10 resits of 50 without a question seen", "HiGHS, the same models", 0.2
        ),
    ),
}


def main() -> None:
    """Read the command line, race every group, print the table."""
    options = _options()
    place, told = _place(ROOM if not options.smoke else 0)
    renew_installation(INSTALLED)
    compileall.compile_dir(ROOT / "trainer_cli", quiet=2)
    print(_about(told, options.seed, smoke=options.smoke), flush=True)
    started = time.monotonic()
    found: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="trainer-bench-", dir=place) as folder:
        for name in options.only or GROUPS:
            home = Path(folder) / name
            (home / "cache").mkdir(parents=True)
            sizes = SMOKE if options.smoke else FULL
            env = environment(home / "cache")
            bench = Bench(script_of(INSTALLED), python_of(INSTALLED), home, env, sizes, options.seed)
            found += _raced(name, bench)
            shutil.rmtree(home)
    print(markdown(found, judged=not options.smoke))
    print(f"{time.monotonic() - started:.0f} s in all; every result was checked.")
    if options.json:
        script = str(script_of(INSTALLED))
        facts = {"seed": options.seed, "smoke": options.smoke, "script": script, "inputs": told}
        text = json.dumps(document(found, {**facts, "python": platform.python_version()}), indent=2)
        options.json.write_text(text + "\n", "utf-8")
    sys.exit(not options.smoke and not all(one.met for one in found))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the program against plain yardsticks.")
    parser.add_argument("--smoke", action="store_true", help="tiny inputs, results checked, no time judged")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    parser.add_argument("--only", action="append", choices=GROUPS, help="only this group; may be given again")
    parser.add_argument("--seed", type=int, default=1)
    return parser.parse_args()


def _raced(name: str, bench: Bench) -> list[Figure]:
    started = time.monotonic()
    group = GROUPS[name](bench)
    made = time.monotonic()
    runs = interleaved(group.contestants, group.rounds, bench.env)
    group.check()
    took = f"inputs {made - started:.0f} s, {group.rounds} rounds {time.monotonic() - made:.0f} s"
    print(f"{name}: {took}", file=sys.stderr, flush=True)
    return figures(ROWS[name], runs)


def _place(room: int) -> tuple[str | None, str]:
    """The folder for inputs (None: the system's own for temporary files), and the words for it."""
    if SHARED_MEMORY.is_dir() and os.access(SHARED_MEMORY, os.W_OK):
        if shutil.disk_usage(SHARED_MEMORY).free > room:
            return str(SHARED_MEMORY), "in memory (/dev/shm)"
        return None, f"in {tempfile.gettempdir()}: /dev/shm has too little room"
    return None, f"in {tempfile.gettempdir()}"


def _about(told: str, seed: int, *, smoke: bool) -> str:
    lines = (
        f"Python {platform.python_version()}, {os.cpu_count()} cores",
        f"environment {INSTALLED}: the program as a user installs it, and nothing else",
        f"inputs from seed {seed}, {told}{'; tiny: ratios mean nothing' if smoke else ''}",
    )
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
