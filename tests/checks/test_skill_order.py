"""T45: skills are assessed after the theory exam."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.checks.laid import base, problems

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = "records/role-plays/junior-2026-02-09/i"
ACT = """\
id: i
kind: role-plays
subject: junior-2026-02-09
file: f.csv
original: original.csv
digest: x
encoding: utf-8
rows: 2
taken: 2
refused: 0
at: 2026-02-10T12:00:00+08:00
by: TR01
"""
EARLY = {
    f"{FOLDER}/import.yaml": ACT,
    f"{FOLDER}/role-plays.csv": (
        "date,scenario,agent,criterion,points\n2026-02-09,退貨,A001,語氣,5\n2026-02-09,退貨,A001,流程,5\n"
        "2026-02-10,退貨,A002,語氣,5\n"
    ),
}
"""Two criteria on the day before the theory exam, and one on its day."""


@pytest.mark.parametrize(("rule", "levels"), [("warn", ["warning"]), ("refuse", ["error"]), ("off", [])])
def test_a_skill_before_the_theory_exam(tmp_path: Path, rule: str, levels: list[str]) -> None:
    name = base("trainer.yaml")["trainer.yaml"]
    files = {**EARLY, "trainer.yaml": f"{name}policy: {{skill_after_theory: '{rule}'}}\n"}
    found = problems(tmp_path, files, only=["skill-order"])
    assert [one.level for one in found] == levels
    assert [str(one.source) for one in found] == [f"{FOLDER}/role-plays.csv:2:1"] * len(levels)
