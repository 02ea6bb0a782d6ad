"""The writing commands of the program, tried at every fault: a line a command, words as they are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from trainer_cli import cli

if TYPE_CHECKING:
    from pathlib import Path

EXAM = "junior-2026-02-09-theory"


class Command(NamedTuple):
    """A command in a workspace at a stage of the sample's exam (`tests/conftest.py`).

    `together` says that its files change all or not at all.
    """

    words: str
    stage: str
    together: bool = True

    def run(self, root: Path) -> int:
        """The exit code; death passes through."""
        fixed = ["-C", str(root), "--now", "2026-02-12T10:00:00+08:00", "--by", "D01", "-y"]
        return cli.run([*fixed, *self.words.split()])


COMMANDS = (
    Command("schema", "sample"),
    Command("check --fix", "sample"),
    Command("agent add 王小紅 --team west --id A900", "sample"),
    Command("agent move A001 --team east --from 2026-03-16", "sample"),
    Command("agent leave A001 --from 2026-03-31", "sample"),
    Command("plan new junior --start 2026-03-02 --agents A001,A002 --by TR01", "sample"),
    Command("plan approve junior-2026-02-09", "planned"),
    Command("import questions.csv", "sample"),
    Command("exam new junior-2026-02-09 --forms 2 --seed 7 --invigilator TR02", "approved"),
    Command("import signed.csv", "planned"),
    Command("exam import junior-2026-02-09-theory inbox.csv", "assembled"),
    Command("import inbox.csv", "assembled"),
    Command("exam mark junior-2026-02-09-theory inbox.csv", "answered"),
    Command("question stats --write --least 5", "answered"),
    Command("exam bundle junior-2026-02-09-theory --markers TR01,TR02 --double", "answered", together=False),
    Command("exam absent A005 junior-2026-02-09-theory --reason ill", "assembled"),
    Command("exam void A001 junior-2026-02-09-theory --reason phone", "answered"),
    Command("exam correct junior-2026-02-09-theory 1 --void-full --reason unclear", "answered"),
    Command("exam resit junior-2026-02-09-theory --on 2026-03-02 --invigilator TR02", "released"),
    Command(
        "exam coach junior-2026-02-09-theory A007 --topics rules --coach TR01 --until 2026-02-27", "released"
    ),
    Command("exam appeal junior-2026-02-09-theory A002 --reason added", "released"),
    Command("exam release junior-2026-02-09-theory", "marked"),
    Command("exam release junior-2026-02-09-theory --withdraw error", "released"),
    Command("build", "released", together=False),
    Command("report nightly", "released", together=False),
)
