"""Writing: what a dry run shows and leaves, and what is said of the commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import state_of
from tests.team import EXAM, PLAN
from trainer_cli.workspace.git import new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


UNSIGNED = (
    f"records/exams/{EXAM}/exam.yaml:25:14: warning: 11 candidates sat, and no signed declaration of theirs is "
    "on record: A001, A002, A003, A004, A005, … (exam-declaration-missing, T40)\n"
    f"  → record who signed: trainer exam held {EXAM} --declarations IDS --start HH:MM --end HH:MM\n"
)
TOLD_BEFORE: dict[tuple[str, ...], str] = {
    ("approved", "exam", "new"): (
        "warning: days until the exam: 0; candidates are to know of it 3 days before (exam-notice, T36)\n"
        "  → tell them today, or give the stage a later day\n"
    ),
    ("marked", "exam", "release"): UNSIGNED,
}
"""Warnings that a command gives before it shows its effect."""


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("sample", ("agent", "add", "王小紅", "--team", "west")),
        ("sample", ("agent", "move", "A001", "--team", "east")),
        ("sample", ("agent", "leave", "A001")),
        ("sample", ("schema",)),
        ("sample", ("build",)),
        ("sample", ("report", "nightly")),
        ("planned", ("plan", "approve", PLAN, "--by", "D01")),
        ("approved", ("exam", "new", PLAN)),
        ("assembled", ("exam", "import", EXAM, "sheets.csv")),
        ("answered", ("exam", "mark", EXAM, "marks.csv")),
        ("assembled", ("exam", "absent", "A007", "--reason", "sick")),
        ("marked", ("exam", "release", EXAM)),
        ("released", ("exam", "release", EXAM, "--withdraw", "a wrong key")),
    ],
)
def test_a_dry_run_writes_nothing(shell: Callable[[str], Shell], stage: str, words: tuple[str, ...]) -> None:
    at = shell(stage)
    if stage in {"assembled", "answered"}:
        at.team.write("sheets.csv", at.team.sheets())
        at.team.write("marks.csv", at.team.marks())
    before = state_of(at.team.root)
    ran = at(*words, "-n")
    told = TOLD_BEFORE.get((stage, *words[:2]), "")
    assert (ran.code, ran.err.replace(f"The exam is {EXAM}.\n", "")) == (0, told)
    assert ran.out
    assert state_of(at.team.root) == before


def test_what_git_ignores_is_said_once(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.edit("trainer.yaml", "commit: manual", "commit: auto")
    at.team.write(".gitignore", "/archives/\n/plans/\n")
    new_repository(at.team.root)
    commit_files(at.team.root, list(at.team.files()), "trainer init")
    told = at("build").out.splitlines()[0]
    assert told.startswith("Not committed, because git ignores it: archives/A001.md, archives/A002.md, ")
    assert told.endswith(" and 21 more")
    told = at("plan", "new", "2027").out.splitlines()[-1]
    assert told == "Not committed, because git ignores it: plans/2027.yaml"
