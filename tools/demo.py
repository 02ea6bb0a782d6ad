"""The main job on a fresh copy of the sample: `make demo`. Every line it runs can be typed by hand.

python tools/demo.py TRAINER
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

FOLDER = Path("demo")
PLAN = "junior-2026-02-09"
EXAM = f"{PLAN}-theory"
START = f"init {FOLDER} --sample --nested"
"""The folder of the project is a workspace itself, so that the demo lies in one and has to say so."""
COHORT = "A001,A002,A003,A004,A005,A006,A007,A008,A009,A010,A011,A012"

STEPS: tuple[tuple[str, str], ...] = (
    ("Everything is checked first.", "--today 2026-02-02 check --strict"),
    (
        "A plan for twelve juniors, laid onto the working days of 2026.",
        f"--today 2026-02-02 plan new junior --start 2026-02-09 --agents {COHORT} --by TR01",
    ),
    ("The leader approves it as it stands.", f"--today 2026-02-02 plan approve {PLAN} --by D01"),
    (
        "Two forms of the theory exam, drawn from the approved bank.",
        f"--today 2026-02-11 exam new {PLAN} --forms 2 --seed 7 --invigilator TR02 --by TR01",
    ),
    ("The answer sheets come in.", f"--today 2026-02-12 exam import {EXAM} inbox/sheets.csv --by TR02"),
    ("One candidate was ill.", f"--today 2026-02-12 exam absent A007 {EXAM} --reason sick --by TR02"),
    ("The marks of the written questions.", f"--today 2026-02-12 exam mark {EXAM} inbox/marks.csv --by TR01"),
    (
        "A worksheet for whoever signs people in, to fill in with Excel or WPS.",
        f"worksheet sign-in {PLAN} --to sign-in.xlsx",
    ),
    ("The bank as a spreadsheet …", "question export --tier junior --to bank.xlsx"),
    (
        "… and back: what is there already is not added again.",
        "--today 2026-02-12 import bank.xlsx --by TR01",
    ),
    ("Scored.", f"--today 2026-02-12 exam score {EXAM}"),
    ("Released: from now on the result stands.", f"--today 2026-02-12 exam release {EXAM} --yes --by TR01"),
    ("A hasty move …", "--today 2026-02-12 agent move A012 --team west --by TR01"),
    ("… taken back.", "undo --yes"),
    ("Everything derived is written.", "--today 2026-02-12 build"),
    ("The night's report.", "--today 2026-02-12 report nightly"),
    (
        "The month on one page, for a phone or a printer.",
        "--today 2026-02-12 report month 2026-02 --to month.html",
    ),
    ("What nobody foresaw, as a table.", "--today 2026-02-12 table pass-rate --by team,month"),
    ("One score, opened.", f"--today 2026-02-12 explain A001 {EXAM}"),
    ("The score report.", f"--today 2026-02-12 exam score {EXAM}"),
    ("One agent's archive.", "--today 2026-02-12 archive show A001"),
)
LONG = 24
"""Lines shown of an output that is not the end of the demo."""
LAST = 2
"""Steps whose whole output is shown."""


def run(trainer: Path, words: str, where: Path) -> str:
    """Run one command and return what it printed; anything but success ends the demo."""
    done = subprocess.run(
        [trainer, *words.split()], cwd=where, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        sys.exit(f"trainer {words}\n{done.stdout}{done.stderr}exit code {done.returncode}")
    return done.stdout + done.stderr


def shown(text: str, *, whole: bool) -> str:
    """The output, cut where it is long, unless it is the end of the demo."""
    lines = text.rstrip("\n").split("\n")
    if whole or len(lines) <= LONG:
        return "\n".join(lines)
    return "\n".join([*lines[:LONG], f"… {len(lines) - LONG} more lines"])


def main() -> None:
    """Run all steps in a new folder."""
    trainer = Path(sys.argv[1]).absolute()
    shutil.rmtree(FOLDER, ignore_errors=True)
    print(f"$ trainer {START}", flush=True)
    print(run(trainer, START, Path.cwd()))
    for number, (title, words) in enumerate(STEPS, 1):
        print(f"── {title}")
        print(f"$ trainer {words}", flush=True)
        print(shown(run(trainer, words, FOLDER), whole=number > len(STEPS) - LAST), end="\n\n", flush=True)
    print(
        f"Look around: cd {FOLDER}; ../{trainer.relative_to(Path.cwd())}; git log --oneline; "
        f"less archives/A001.md reports/exams/{EXAM}-scores.md; month.html in a browser"
    )


if __name__ == "__main__":
    main()
