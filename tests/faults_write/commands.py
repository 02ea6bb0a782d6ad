"""The writing commands of the program, tried at every fault: a line a command, words as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli import cli

if TYPE_CHECKING:
    from pathlib import Path

EXAM = "junior-2026-02-09-theory"


class Command(NamedTuple):
    """A command in a workspace at a stage of the sample's exam (`tests/conftest.py`).

    `together` says that its files change all or not at all; `first` is run the day before.
    """

    words: str
    stage: str
    together: bool = True
    first: str = ""

    def begin(self, root: Path) -> None:
        """Do what comes before it."""
        assert not self.first or _run(root, "2026-02-11", self.first) == 0

    def run(self, root: Path) -> int:
        """The exit code; death passes through."""
        return _run(root, "2026-02-12", self.words)


def _run(root: Path, day: str, words: str) -> int:
    fixed = ["-C", str(root), "--now", f"{day}T10:00:00+08:00", "--by", "D01", "-y"]
    return cli.run([*fixed, *words.split()])


COMMANDS = (
    Command("schema", "sample"),
    Command("check --fix", "sample"),
    Command("agent add 王小紅 --team west --id A900", "sample"),
    Command("agent move A001 --team east --from 2026-03-16", "sample"),
    Command("agent leave A001 --from 2026-03-31", "sample"),
    Command("plan new junior --start 2026-03-02 --agents A001,A002 --by TR01", "sample"),
    Command("plan approve junior-2026-02-09", "planned"),
    Command("question approve --course rules", "sample", first="question return rules-002 --reason unclear"),
    Command("question retire rules-002 --reason old", "sample"),
    Command("question restore rules-002", "sample", first="question retire rules-002 --reason old"),
    Command("question return rules-002 --reason unclear", "sample"),
    Command("change add refunds --kind process --point rules-p1", "sample"),
    Command("note ask why --agent A001", "sample"),
    Command("note answer A001-note so", "sample", first="note ask why --agent A001"),
    Command("import questions.csv", "sample"),
    Command("exam new junior-2026-02-09 --forms 2 --seed 7 --invigilator TR02", "approved"),
    Command("import signed.csv", "planned"),
    Command("exam import junior-2026-02-09-theory inbox.csv", "assembled"),
    Command("import inbox.csv", "assembled"),
    Command("exam mark junior-2026-02-09-theory inbox.csv", "answered"),
    Command("question stats --write --least 5", "answered"),
    Command("exam bundle junior-2026-02-09-theory --markers TR01,TR02 --double", "answered", together=False),
    Command("exam absent A005 junior-2026-02-09-theory --reason ill", "assembled"),
    Command("exam excuse A005 junior-2026-02-09-theory --reason ill", "assembled"),
    Command("exam withdraw A005 junior-2026-02-09-theory --reason left", "assembled"),
    Command(
        "exam held junior-2026-02-09-theory --start 9:02 --end 11:30 --declarations all",
        "assembled",
    ),
    Command(
        "exam incident junior-2026-02-09-theory --agent A001 --at 10:15 --what phone --decision void",
        "answered",
    ),
    Command("exam void A001 junior-2026-02-09-theory --reason phone", "answered"),
    Command(
        "exam restore A001 junior-2026-02-09-theory --reason error",
        "answered",
        first="exam void A001 junior-2026-02-09-theory --reason phone",
    ),
    Command("exam correct junior-2026-02-09-theory 1 --void-full --reason unclear", "answered"),
    Command("exam resit junior-2026-02-09-theory --on 2026-03-02 --invigilator TR02", "released"),
    Command(
        "exam coach junior-2026-02-09-theory A007 --topics rules --coach TR01 --until 2026-02-27", "released"
    ),
    Command("exam appeal junior-2026-02-09-theory A002 --reason added", "released"),
    Command(
        "exam appeal-decide junior-2026-02-09-theory A002 --checkers TR02,TR03 --finding stands",
        "released",
        first="exam appeal junior-2026-02-09-theory A002 --reason added",
    ),
    Command("exam release junior-2026-02-09-theory", "marked"),
    Command("exam release junior-2026-02-09-theory --withdraw error", "released"),
    Command("build", "released", together=False),
    Command("report nightly", "released", together=False),
)
