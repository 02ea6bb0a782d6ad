"""The main job on a fresh copy of the sample, and an exam of a class: `make demo`. Every line can be typed by hand.

python -m tools.demo TRAINER
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools.demo_words import said
from trainer_cli.commands.language import spoken_language

if TYPE_CHECKING:
    from trainer_cli.model.settings import Language

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
CLASS = Path("demo-class")
CLASS_EXAM = f"{PLAN}-mixed"
RESIT = f"{CLASS_EXAM}-resit"
ALSO_RIGHT = "--form B --also D --reason 两个做法都合守则"
RESIT_ON = "--on 2026-02-26 --start 14:00 --seed 7 --invigilator TR02"
SENT = Path("..") / "docs" / "second-chapter"
"""What candidates and markers send in, seen from the class."""
EVERYBODY = ",".join(f"A{number:03d}" for number in range(1, 25))

CLASS_STEPS: tuple[tuple[str, str], ...] = (
    (
        "A plan for all 24 of the sample.",
        f"--today 2026-02-02 plan new junior --start 2026-02-09 --agents {EVERYBODY} --by TR01",
    ),
    ("Approved.", f"--today 2026-02-02 plan approve {PLAN} --by D01"),
    (
        "Two forms with nine types of question.",
        f"--today 2026-02-05 exam new {PLAN} --blueprint mixed --seed 7 --invigilator TR02 --by TR01",
    ),
    (
        "It was held, and everybody signed to work alone.",
        "--now 2026-02-12T11:30 exam held --start 09:00 --end 11:00 --declarations all --by TR02",
    ),
    (
        "Eight sat at a screen: what the page saved.",
        f"--now 2026-02-12T12:00 import {SENT}/页面答卷 --by TR02",
    ),
    (
        "Eight answered by 问卷星 …",
        f"--now 2026-02-12T12:00 import {SENT}/问卷星-A.xlsx {SENT}/问卷星-B.xlsx --exam {CLASS_EXAM} --by TR02",
    ),
    (
        "… and eight on paper.",
        f"--now 2026-02-12T12:00 import {SENT}/纸卷.xlsx --exam {CLASS_EXAM} --by TR02",
    ),
    (
        "Every written answer goes to two markers, without a name.",
        f"--now 2026-02-12T12:10 exam bundle {CLASS_EXAM} --markers TR03,TR04 --double --by TR01",
    ),
    (
        "Their marks come back …",
        f"--now 2026-02-12T15:00 import {SENT}/评分-TR03.xlsx {SENT}/评分-TR04.xlsx --by TR01",
    ),
    (
        "… and are too far apart in one essay: a third person gets it.",
        f"--now 2026-02-12T15:10 exam bundle {CLASS_EXAM} --adjudicate --markers TR01 --by TR01",
    ),
    ("The third mark counts.", f"--now 2026-02-12T16:00 import {SENT}/评分-TR01.xlsx --by TR01"),
    ("Released.", f"--now 2026-02-12T16:10 exam release {CLASS_EXAM} --yes --by TR01"),
    (
        "The next day: another answer is right as well, and one fail becomes a pass.",
        f"--now 2026-02-13T09:00 exam correct {CLASS_EXAM} 1 {ALSO_RIGHT} --yes --by TR01",
    ),
    ("Announced anew, beside what was.", f"--now 2026-02-13T09:00 exam release {CLASS_EXAM} --yes --by TR01"),
    (
        "Who failed still sits again, with other questions.",
        f"--now 2026-02-13T10:00 exam resit {CLASS_EXAM} {RESIT_ON} --by TR01",
    ),
    (
        "Held two weeks later.",
        f"--now 2026-02-26T16:00 exam held {RESIT} --start 14:00 --end 16:00 --declarations all --by TR02",
    ),
    (
        "The sheet and the marks of the resit.",
        f"--now 2026-02-26T16:10 import {SENT}/{RESIT}-A-A017.csv {SENT}/补考评分.xlsx --exam {RESIT} --by TR02",
    ),
    ("Released.", f"--now 2026-02-26T17:00 exam release {RESIT} --yes --by TR01"),
    ("Both attempts in the archive.", "--today 2026-02-26 archive show A017"),
)


class Part(NamedTuple):
    """A part of the demo: its folder, what makes it, its steps, and how many of the last are shown as a whole.

    One that `speaks` names the reader's language in each command, as its workspace is in another one.
    """

    folder: Path
    start: str
    steps: tuple[tuple[str, str], ...]
    last: int
    speaks: bool = False


PARTS = (
    Part(FOLDER, START, STEPS, last=2),
    Part(CLASS, f"init {CLASS} --sample --nested --lang zh-Hans", CLASS_STEPS, last=1, speaks=True),
)
LONG = 24
"""Lines shown of an output that is not the end of a part."""


def run(trainer: Path, words: str, where: Path) -> str:
    """Run one command and return what it printed; anything but success ends the demo."""
    done = subprocess.run(
        [trainer, *words.split()], cwd=where, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if done.returncode:
        sys.exit(f"trainer {words}\n{done.stdout}{done.stderr}exit code {done.returncode}")
    return done.stdout + done.stderr


def shown(text: str, language: Language, *, whole: bool) -> str:
    """The output, cut where it is long, unless it is the end of the demo."""
    lines = text.rstrip("\n").split("\n")
    if whole or len(lines) <= LONG:
        return "\n".join(lines)
    return "\n".join([*lines[:LONG], f"… {len(lines) - LONG} {said('more lines', language)}"])


def play(part: Part, trainer: Path, language: Language) -> None:
    """Run all steps of a part in a new folder."""
    shutil.rmtree(part.folder, ignore_errors=True)
    print(f"$ trainer {part.start}", flush=True)
    print(run(trainer, part.start, Path.cwd()))
    for number, (title, words) in enumerate(part.steps, 1):
        print(f"── {said(title, language)}")
        line = f"{words} --lang {language}" if part.speaks else words
        print(f"$ trainer {line}", flush=True)
        whole = number > len(part.steps) - part.last
        print(shown(run(trainer, line, part.folder), language, whole=whole), end="\n\n", flush=True)


def main() -> None:
    """Play all parts, in the language of the locale, as the commands do."""
    language = spoken_language(None, os.environ)
    trainer = Path(sys.argv[1]).absolute()
    for part in PARTS:
        play(part, trainer, language)
    print(
        f"{said('Look around', language)}: cd {FOLDER}; ../{trainer.relative_to(Path.cwd())}; git log --oneline; "
        f"less archives/A001.md reports/exams/{EXAM}-scores.md; month.html {said('in a browser', language)}"
    )


if __name__ == "__main__":
    main()
