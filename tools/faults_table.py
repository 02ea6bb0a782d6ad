"""Which commands `faults.py` tries, and the workspaces they are tried in: a line a command.

Every command that writes stands here. A stage is a workspace made by the program itself, from the stage
before it; each trial gets its own copy.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

Argv = tuple[str, ...]


def trainer(words: str, *, by: str = "TR01", day: str = "2026-02-12", where: str = "{root}") -> Argv:
    """The command line of `trainer WORDS` in the workspace `{root}`, at a fixed moment."""
    fixed = ("-C", where, "--now", f"{day}T10:00:00+08:00", "--by", by, "-y")
    return (sys.executable, "-m", "trainer_cli", *fixed, *words.split())


def typed(lines: str, argv: Argv) -> Argv:
    """A command line at a terminal, where somebody types `lines`."""
    return (sys.executable, "-m", "tools.faults_typed", lines, *argv)


class Stage(NamedTuple):
    """A workspace: that of the stage `after` (an empty folder where it is empty), changed by `steps`."""

    after: str
    steps: tuple[Argv, ...]


class Command(NamedTuple):
    """A command that writes, in a workspace of the stage `stage`.

    `together` says that its files change all or not at all; what generates files only keeps each of them
    whole. `inside` is the folder of the workspace below `{root}`.
    """

    name: str
    argv: Argv
    stage: str
    together: bool = True
    inside: str = "."


class Race(NamedTuple):
    """A command to run many times at once, `{number}` in `argv` being its turn; `effects` counts them."""

    name: str
    argv: Argv
    stage: str
    effects: Callable[[Path], int]


PLAN = "junior-2026-02-09"
EXAM = f"{PLAN}-theory"
COHORT = ",".join(f"A{number:03}" for number in range(1, 13))
DEMO = (sys.executable, "-m", "tests.faults_write.demo_writer", "{root}")
BANK_APPROVAL = "{root}/records/approvals/2026-01-20-questions-312"

_FORTY = """
import sys
from pathlib import Path
roster = Path(sys.argv[1]) / "roster"
people = [f"B{number:02}" for number in range(40)]
with (roster / "agents.csv").open("a", encoding="utf-8") as file:
    file.writelines(f"{one},Agent {one},,2026-01-26,\\n" for one in people)
with (roster / "postings.csv").open("a", encoding="utf-8") as file:
    file.writelines(f"{one},2026-01-26,west,junior,active\\n" for one in people)
rooms = roster / "rooms.yaml"
rooms.write_text(rooms.read_text("utf-8").replace("capacity: 24", "capacity: 240"), "utf-8")
"""
_SAVED_BY_A_SPREADSHEET = """
import sys
from pathlib import Path
for name in ("agents", "postings"):
    table = Path(sys.argv[1]) / "roster" / f"{name}.csv"
    table.write_bytes(table.read_bytes().replace(b"2026-01-26", b"2026/1/26").replace(b"\\n", b"\\r\\n"))
"""
_NEW_QUESTIONS = """
import sys
from pathlib import Path
rows = (f"判斷,{course} 的第一題是這樣,對,{course}" for course in ("rules", "wangwang", "company"))
text = "\\n".join(["題型,題幹,答案,課程", *rows])
(Path(sys.argv[1]) / "inbox" / "questions.csv").write_text(text, "utf-8")
"""
_SIGN_IN = """
import sys
from pathlib import Path
rows = "".join(f"A{number:03},2026-02-09,present\\n" for number in range(1, 13))
(Path(sys.argv[1]) / "signed.csv").write_text("agent,date,status\\n" + rows, "utf-8")
"""
_FORTY_NAMES = ",".join(f"B{number:02}" for number in range(40))

STAGES: Mapping[str, Stage] = {
    "nothing": Stage("", ()),
    "demo": Stage("", ((*DEMO, "setup"),)),
    "sample": Stage("", (trainer("init sample --sample --no-git", where="{root}/.."),)),
    "repository": Stage("", (trainer("init repository --sample", where="{root}/.."),)),
    "repository, one command on": Stage(
        "repository", (trainer("agent add 王小紅 --team west --id A900"),)
    ),
    "saved by a spreadsheet": Stage(
        "sample", ((sys.executable, "-c", _SAVED_BY_A_SPREADSHEET, "{root}"),)
    ),
    "new questions": Stage("sample", ((sys.executable, "-c", _NEW_QUESTIONS, "{root}"),)),
    "with a sign-in list": Stage("planned", ((sys.executable, "-c", _SIGN_IN, "{root}"),)),
    "without schemas": Stage("sample", (("rm", "-r", "{root}/.schemas"),)),
    "without approvals": Stage("sample", (("rm", "-r", BANK_APPROVAL),)),
    "planned": Stage(
        "sample", (trainer(f"plan new junior --start 2026-02-09 --agents {COHORT}", day="2026-02-02"),)
    ),
    "approved": Stage("planned", (trainer(f"plan approve {PLAN}", by="D01", day="2026-02-02"),)),
    "exam": Stage(
        "approved",
        (trainer(f"exam new {PLAN} --forms 2 --seed 7 --invigilator TR02", day="2026-02-11"),),
    ),
    "handed in": Stage("exam", (trainer(f"exam import {EXAM} inbox/sheets.csv"),)),
    "marked": Stage(
        "handed in",
        (
            trainer(f"exam absent A007 {EXAM} --reason sick"),
            trainer(f"exam mark {EXAM} inbox/marks.csv"),
        ),
    ),
    "released": Stage("marked", (trainer(f"exam release {EXAM}"),)),
    "voided": Stage("handed in", (trainer(f"exam void A001 {EXAM} --reason phone"),)),
    "appealed": Stage("released", (trainer(f"exam appeal {EXAM} A002 --reason added"),)),
    "asked": Stage("sample", (trainer("note ask why --agent A001", day="2026-02-11"),)),
    "retired": Stage("sample", (trainer("question retire rules-002 --reason old", day="2026-02-11"),)),
    "sent back": Stage(
        "sample", (trainer("question return rules-003 --reason unclear", day="2026-02-11"),)
    ),
    "forty candidates": Stage(
        "sample",
        (
            (sys.executable, "-c", _FORTY, "{root}"),
            trainer(f"plan new junior --start 2026-02-09 --agents {_FORTY_NAMES}", day="2026-02-02"),
            trainer(f"plan approve {PLAN}", by="D01", day="2026-02-02"),
            trainer(f"exam new {PLAN} --forms 2 --seed 7 --invigilator TR02", day="2026-02-11"),
        ),
    ),
}  # fmt: skip

COMMANDS = (
    Command("init", trainer("init team --no-git", where="{root}"), "nothing", inside="team"),
    Command("schema", trainer("schema"), "without schemas"),
    Command("check --fix", trainer("check --fix"), "saved by a spreadsheet"),
    Command("agent add", trainer("agent add 王小紅 --team west --id A900"), "sample"),
    Command("agent move", trainer("agent move A001 --team east --from 2026-03-16"), "sample"),
    Command("agent leave", trainer("agent leave A001 --from 2026-03-31"), "sample"),
    Command("plan new", trainer("plan new junior --start 2026-03-02 --agents @west"), "sample"),
    Command("plan new, of a year", trainer("plan new 2027"), "sample"),
    Command("plan approve", trainer(f"plan approve {PLAN}", by="D01"), "planned"),
    Command("question approve", trainer("question approve --course rules"), "without approvals"),
    Command("question retire", trainer("question retire rules-002 --reason old"), "sample"),
    Command("question return", trainer("question return rules-003 --reason unclear"), "sample"),
    Command("question restore", trainer("question restore rules-002"), "retired"),
    Command("question review", typed("a", trainer("question review --course rules")), "sent back"),
    Command("change add", trainer("change add refunds --kind process --point rules-p1"), "sample"),
    Command("note ask", trainer("note ask why --agent A001"), "sample"),
    Command("note answer", trainer("note answer A001-note so"), "asked"),
    Command("import, of questions", trainer("import inbox/questions.csv"), "new questions"),
    Command(
        "exam new",
        trainer(f"exam new {PLAN} --forms 2 --seed 7 --invigilator TR02", day="2026-02-11"),
        "approved",
    ),
    Command("import, of facts", trainer("import signed.csv"), "with a sign-in list"),
    Command("exam import", trainer(f"exam import {EXAM} inbox/sheets.csv"), "exam"),
    Command("import", trainer("import inbox/sheets.csv inbox/marks.csv"), "exam", together=False),
    Command("exam mark", trainer(f"exam mark {EXAM} inbox/marks.csv"), "handed in"),
    Command("question stats", trainer("question stats --write --least 5"), "handed in"),
    Command(
        "exam bundle",
        trainer(f"exam bundle {EXAM} --markers TR01,TR02 --double"),
        "handed in",
        together=False,
    ),
    Command("exam held", trainer(f"exam held {EXAM} --start 9:02 --end 11:30 --declarations all"), "exam"),
    Command(
        "exam incident",
        trainer(f"exam incident {EXAM} --agent A001 --at 10:15 --what phone --decision void"),
        "handed in",
    ),
    Command("exam absent", trainer(f"exam absent A007 {EXAM} --reason sick"), "exam"),
    Command("exam excuse", trainer(f"exam excuse A007 {EXAM} --reason sick"), "exam"),
    Command("exam withdraw", trainer(f"exam withdraw A007 {EXAM} --reason left"), "exam"),
    Command("exam void", trainer(f"exam void A001 {EXAM} --reason phone"), "handed in"),
    Command("exam restore", trainer(f"exam restore A001 {EXAM} --reason error"), "voided"),
    Command("exam correct", trainer(f"exam correct {EXAM} 1 --void-full --reason unclear"), "released"),
    Command("exam resit", trainer(f"exam resit {EXAM} --on 2026-03-02 --invigilator TR02"), "released"),
    Command(
        "exam coach",
        trainer(f"exam coach {EXAM} A007 --topics rules --coach TR01 --until 2026-02-27"),
        "released",
    ),
    Command("exam appeal", trainer(f"exam appeal {EXAM} A002 --reason added"), "released"),
    Command(
        "exam appeal-decide",
        trainer(f"exam appeal-decide {EXAM} A002 --checkers TR02,TR03 --finding stands"),
        "appealed",
    ),
    Command("exam release", trainer(f"exam release {EXAM}"), "marked"),
    Command("exam release --withdraw", trainer(f"exam release {EXAM} --withdraw error"), "released"),
    Command("build", trainer("build"), "released", together=False),
    Command("report nightly", trainer("report nightly"), "released", together=False),
    Command("agent add, committed", trainer("agent add 王小紅 --team west --id A901"), "repository"),
    Command("undo", trainer("undo"), "repository, one command on"),
)
RACES = (
    Race(
        "agent add",
        trainer("agent add N{number} --team west --id C{number}"),
        "sample",
        lambda root: (root / "roster" / "agents.csv").read_text("utf-8").count("\nC"),
    ),
    Race(
        "exam absent",
        trainer(f"exam absent B{{number}} {EXAM} --reason sick"),
        "forty candidates",
        lambda root: len(list((root / "records" / "outcomes" / EXAM).glob("*/outcome.yaml"))),
    ),
)
