"""`trainer exam import` to `release`: from sheets to announced results (T39–T43)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.team import EXAM, Team

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

DAY = "--today 2026-02-12 --by TR02"


def test_from_sheets_to_results(shell: Callable[[str], Shell]) -> None:
    trainer = shell("assembled")
    team = Team(trainer.folder)
    team.write("sheets.csv", team.sheets(leave_out={"A007"}))
    assert trainer(f"{DAY} exam import {EXAM} sheets.csv").out.startswith("Imported 11 sheets of 11 rows (utf-8)")
    assert trainer(f"{DAY} exam import {EXAM} sheets.csv").out.startswith("This file was imported on 2026-02-12")
    assert trainer(f"{DAY} exam release {EXAM} -y").code == 1
    assert trainer(f"{DAY} exam absent A007 {EXAM} --reason sick").out == f"A007 in {EXAM}: absent (sick).\n"
    team.write("marks.csv", team.marks())
    assert trainer(f"{DAY} exam mark {EXAM} marks.csv").out.startswith("Imported 110 marks in 11 rows")
    score = trainer(f"exam score {EXAM}")
    assert score.code == 0
    assert "林雨晴" in score.out
    announced = trainer(f"{DAY} exam release {EXAM} -y")
    assert announced.out.startswith(f"Released {EXAM}: 11 sat, 11 passed (2026-02-12).\n")
    withdrawn = trainer(f"{DAY} exam release {EXAM} --withdraw 'a wrong key' -y")
    assert withdrawn.out.startswith(f"Withdrawn: release 2026-02-12 of {EXAM}.")


def test_announcing_needs_the_id_and_a_yes_from_a_script(shell: Callable[[str], Shell]) -> None:
    trainer = shell("marked")
    assert trainer("exam release -y") == (2, "", "trainer: announcing needs the full id of the exam\n")
    ended = trainer(f"exam release {EXAM}")
    assert (ended.code, ended.err) == (
        2,
        "trainer: this announces or removes something: without a terminal it needs --yes\n",
    )
    assert not (trainer.folder / "records/releases").exists()


@pytest.mark.parametrize("answer", ["n", "y"])
def test_a_person_is_shown_the_effect_and_asked(shell: Callable[[str], Shell], answer: str) -> None:
    trainer = shell("marked")
    trainer.at_terminal(f"{answer}\n")
    ended = trainer("exam release --today 2026-02-12")
    assert ended.code == 0
    assert f"would add    records/releases/{EXAM}/2026-02-12/release.yaml\n" in ended.out
    assert ("Nothing was written." in ended.out) == (answer == "n")
    assert (trainer.folder / "records/releases").exists() == (answer == "y")


def test_good_rows_may_be_kept_and_the_others_still_fail(shell: Callable[[str], Shell]) -> None:
    trainer = shell("assembled")
    team = Team(trainer.folder)
    team.write("sheets.csv", team.sheets().replace("\nA002,", "\nA099,"))
    refused = trainer(f"{DAY} exam import {EXAM} sheets.csv")
    assert refused.code == 1
    assert "sheets.csv:3:1: error: `A099` is nobody's id (sheet-agent-unknown, T42)" in refused.out
    assert not (trainer.folder / "records/sheets").exists()
    kept = trainer(f"{DAY} exam import {EXAM} sheets.csv --keep-good")
    assert kept.code == 1
    assert "Imported 11 sheets of 12 rows, 1 rows refused" in kept.out


def test_a_late_sheet_is_a_warning(shell: Callable[[str], Shell]) -> None:  # T39
    trainer = shell("assembled")
    team = Team(trainer.folder)
    team.write("sheets.csv", team.sheets().replace("11:20", "11:40", 1))
    ended = trainer(f"{DAY} exam import {EXAM} sheets.csv")
    assert ended.code == 0
    assert "warning: A001 handed in 10 min late" in ended.err


@pytest.mark.parametrize(
    ("verb", "agent", "word"), [("excuse", "A007", "excused"), ("withdraw", "A007", "withdrawn"), ("void", "A001", "void")]
)
def test_outcomes(shell: Callable[[str], Shell], verb: str, agent: str, word: str) -> None:
    trainer = shell("answered")
    assert trainer(f"{DAY} exam {verb} {agent} {EXAM}") == (2, "", "trainer: --reason is missing: it goes on record\n")
    assert trainer(f"{DAY} exam {verb} {agent} {EXAM} --reason x").out == f"{agent} in {EXAM}: {word} (x).\n"
    assert trainer(f"{DAY} exam {verb} A013 {EXAM} --reason x").code == 1


def test_nothing_is_scored_that_is_not_there(shell: Callable[[str], Shell]) -> None:
    assert shell("sample")("exam score").code == 1
