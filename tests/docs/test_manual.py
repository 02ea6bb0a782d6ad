"""The generated pages are current, and every example of the help works."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.docs.walk import ROOT, Walk
from tools.manual import command_words, help_text, pages

if TYPE_CHECKING:
    from pathlib import Path

COHORT = ",".join(f"A{number:03d}" for number in range(1, 13))
PLAN = "junior-2026-02-09"
EXAM = f"{PLAN}-theory"
AGAIN = ("trainer undo", f"trainer plan new junior --start 2026-02-09 --agents {COHORT} --by TR01")
"""Take back the plan of the example, whose cohort is not the one that the sample's sheets are from."""
EXAMPLES = (
    "trainer init my-team --sample",
    "trainer check --strict",
    "trainer schema",
    "trainer status --today 2026-02-12",
    "trainer curriculum show junior",
    "trainer curriculum flow junior",
    "trainer curriculum coverage",
    "trainer question list --course rules --waiting",
    "trainer question show rules-001",
    "trainer question export --course rules --to rules.xlsx",
    "trainer question approve --course rules --by TR01",
    'trainer change add "refunds in two days" --kind process --point rules-p1 --by TR01',
    "trainer change list",
    "trainer change show",
    'trainer note ask "may a refund be split?" --agent A001 --course rules --by TR01',
    "trainer note list --open",
    'trainer note answer A001-note "yes, into two payments" --by TR01',
    "trainer undo",
    "trainer undo",
    "trainer question review --course rules",
    "trainer question alike --at-least 85",
    "trainer undo",
    'trainer question retire rules-002 --reason "the platform dropped this rule" --by TR01',
    "trainer question restore rules-002 --by TR01",
    'trainer question return rules-003 --reason "two options are right" --by TR01',
    "trainer undo",
    "trainer agent list --team west",
    "trainer agent show A001",
    "trainer agent add 王小紅 --team west",
    "trainer undo",
    "trainer plan new junior --start 2026-02-09 --agents A001,A002,@west",
    *AGAIN,
    "trainer plan list",
    f"trainer plan show {PLAN}",
    f"trainer plan approve {PLAN} --by D01",
    f"trainer exam new {PLAN} --forms 2 --seed 7 --invigilator TR02",
    f"trainer exam paper {EXAM} --part all --to print/",
    f"trainer exam page {EXAM} --form A",
    "trainer exam held --start 09:02 --end 11:30 --declarations all",
    "trainer exam incident --agent A011 --at 10:15 --what phone --decision warned",
    f"trainer exam import {EXAM} sheets.csv",
    f"trainer worksheet marks {EXAM} --marker TR02",
    f"trainer worksheet sign-in {PLAN} --date 2026-02-09",
    f"trainer worksheet role-plays {PLAN} --scenario 買家要求退貨",
    f"trainer worksheet operations {PLAN} --items 打字,改地址",
    "trainer worksheet ratings 2026-02 --team west",
    "trainer worksheet events 2026-02",
    "trainer worksheet staff",
    "trainer worksheet roster",
    f"trainer exam bundle {EXAM} --markers TR01,TR02,TR03 --double",
    f"trainer exam agreement {EXAM}",
    "trainer undo",
    f"trainer exam mark {EXAM} marks.csv",
    "trainer import inbox/sheets.csv inbox/marks.csv",
    'trainer exam excuse A007 --reason "approved leave"',
    "trainer undo",
    'trainer exam withdraw A007 --reason "moved to another department"',
    "trainer undo",
    "trainer exam absent A007 --reason sick",
    'trainer exam void A011 --reason "used a phone, see incident 3"',
    'trainer exam restore A011 --reason "it was another seat"',
    "trainer exam list",
    f"trainer exam show {EXAM}",
    f"trainer exam score {EXAM}",
    f"trainer exam analyse {EXAM}",
    f"trainer exam integrity {EXAM}",
    "trainer question stats",
    f"trainer explain A001 {EXAM}",
    "trainer diff HEAD~1..HEAD",
    "trainer archive show A001",
    "trainer build",
    "trainer report nightly --today 2026-02-12",
    f"trainer exam release {EXAM}",
    f"trainer exam answers {EXAM} --agent A001",
    f"trainer exam mistakes {EXAM}",
    f"trainer exam appeal {EXAM} A009 --reason sums",
    f"trainer exam appeal-decide {EXAM} A009 --checkers TR02,TR03",
    f"trainer exam correct {EXAM} 7 --void-full --reason unclear",
    f"trainer exam resit {EXAM} --on 2026-03-02 --invigilator TR02",
    f"trainer exam coach {EXAM} A009 --topics rules --coach TR01",
    "trainer report month 2026-02",
    "trainer report year 2026",
    f"trainer report cohort {PLAN}",
    "trainer measure items answers.csv --key key.csv",
    "trainer measure agreement ratings.csv",
    "trainer table pass-rate --by team,month --from 2026-01 --to 2026-12",
    "trainer agent move A001 --team east --from 2026-03-16",
    "trainer agent leave A001 --from 2026-03-31",
)
"""The examples in an order in which they can be run."""
NEEDS_YES = ("undo", "release", "leave", "init")


@pytest.mark.slow
def test_generated_pages_are_current() -> None:
    stale = [
        str(path.relative_to(ROOT))
        for path, text in pages().items()
        if path.read_text(encoding="utf-8") != text
    ]
    assert not stale, f"run: python tools/manual.py ({', '.join(stale)})"


def test_every_command_has_an_example_that_is_run() -> None:
    groups = {words[0] for words in command_words() if len(words) == 2}
    wanted = {" ".join(words) for words in command_words() if len(words) == 2 or words[0] not in groups}
    shown = {
        example for words in command_words() for example in re.findall(r"Example: (.*)", help_text(*words))
    }
    assert {
        command for command in wanted if not any(one.startswith(f"trainer {command}") for one in shown)
    } == set()
    assert shown == set(EXAMPLES) - set(AGAIN[1:])


@pytest.mark.slow
def test_the_examples_work(tmp_path: Path) -> None:
    (tmp_path / "home").mkdir()
    walk = Walk(tmp_path / "home")
    for command in EXAMPLES:
        yes = " --yes" if any(word in command.split() for word in NEEDS_YES) else ""
        code, output = walk.run(command + yes)
        assert code == 0, f"{command}: {code}\n{output}"
        if command.startswith("trainer init"):
            walk.run("cd my-team")
            for name in ("sheets.csv", "marks.csv"):
                shutil.copy(walk.folder / "inbox" / name, walk.folder / name)
            for name in (
                "six-hundred/answers.csv",
                "six-hundred/key.csv",
                "statistics/two-raters/ratings.csv",
            ):
                shutil.copy(ROOT / "tests/data" / name, walk.folder)
