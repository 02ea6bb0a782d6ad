"""Cells that a spreadsheet changed, and what git says of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import said
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workflows.spoiled_cells import spoiled_cells, told_once
from trainer_cli.workspace.git import new_repository
from trainer_cli.workspace.git_commit import commit_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.team import Team

ROSTER = "id,name,nicknames,joined,email\n007,林雨晴,,2026-01-26,a@b.example\n008,陳柏宇,5月1日,2026-02-02,\n"


def problems(at: Team) -> list[tuple[str, str]]:
    found = spoiled_cells(at.root, at.workspace.settings, {}).problems
    return [(line, one.remedy) for line, one in zip(said(found), found, strict=True)]


def committed_roster(at: Team, text: str = ROSTER) -> Team:
    at.write("roster/agents.csv", text)
    new_repository(at.root)
    commit_files(at.root, list(at.files()), "test")
    return at


def test_a_sound_roster_has_none(team: Callable[[str], Team]) -> None:
    at = team("sample")
    assert problems(at) == []
    (at.root / "roster/shifts.csv").unlink()
    assert problems(committed_roster(at)) == []


def test_a_day_is_for_fix(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.edit("roster/agents.csv", "2026-01-26", "2026/1/26")
    assert problems(at) == [
        (
            "roster/agents.csv:2:4 cell-day: `2026/1/26` is a day as spreadsheets write it",
            "`trainer check --fix` makes it 2026-01-26",
        )
    ]


def test_what_is_lost_is_shown_as_git_has_it(team: Callable[[str], Team]) -> None:
    at = committed_roster(team("sample"))
    at.write(
        "roster/agents.csv",
        ROSTER.replace("007", "7").replace("008", "8.00E+00").replace("2026-02-02", "2-Feb"),
    )
    assert problems(at) == [
        (
            "roster/agents.csv:2:1 cell-spoiled: `7` has lost its leading zeros",
            "git's newest commit says `007`; type it again, in a column that is formatted as text",
        ),
        (
            (
                "roster/agents.csv:3:1 cell-spoiled: "
                "`8.00E+00` is what a spreadsheet left here: a long number was shortened"
            ),
            "git's newest commit says `008`; type it again, in a column that is formatted as text",
        ),
        (
            "roster/agents.csv:3:4 cell-spoiled: `2-Feb` is what a spreadsheet left here: a text was made a date",
            "git's newest commit says `2026-02-02`; type it again, in a column that is formatted as text",
        ),
    ]


def test_without_git_the_remedy_is_to_type_it_again(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.write("roster/agents.csv", ROSTER.replace("007", "4.4E+17").replace("008", "8"))
    assert [remedy for _, remedy in problems(at)] == ["type it again, in a column that is formatted as text"]


def test_where_two_rows_are_as_likely_none_is_shown(team: Callable[[str], Team]) -> None:
    twins = "id,name,joined\n007,林雨晴,2026-01-26\n008,林雨晴,2026-01-26\n"
    at = committed_roster(team("sample"), twins)
    at.write("roster/agents.csv", twins.replace("007", "7").replace("008", "8.0E+01"))
    assert [remedy for _, remedy in problems(at)] == ["type it again, in a column that is formatted as text"]


def test_ids_that_only_have_digits_may_be_new(team: Callable[[str], Team]) -> None:
    at = committed_roster(team("sample"))
    at.write("roster/agents.csv", ROSTER + "1009,張詩涵,,2026-01-26,a@b.example\n")
    assert problems(at) == []


def test_of_a_table_that_is_spoiled_as_a_whole_the_first_cells_are_told(team: Callable[[str], Team]) -> None:
    at = team("sample")
    rows = "".join(f"A{number},x,2026/1/26\n" for number in range(1, 200))
    at.write("roster/agents.csv", f"id,name,joined\n{rows}")
    assert len(problems(at)) == 100


def test_a_table_in_which_nothing_looks_spoiled_is_searched_once(team: Callable[[str], Team]) -> None:
    at = team("sample")
    path = "roster/agents.csv"
    digests = {path: digest_bytes((at.root / path).read_bytes())}
    first = spoiled_cells(at.root, at.workspace.settings, digests)
    assert digests[path] in first.sound
    (at.root / path).unlink()
    again = spoiled_cells(at.root, at.workspace.settings, digests, first.sound)
    assert digests[path] in again.sound
    at.write(path, "id,name,joined\n007,林雨晴,2026/1/26\n")
    other = {path: digest_bytes((at.root / path).read_bytes())}
    spoiled = spoiled_cells(at.root, at.workspace.settings, other, again.sound)
    assert [one.code for one in spoiled.problems] == ["cell-day"]
    assert other[path] not in spoiled.sound


def test_of_one_cell_one_problem_is_told() -> None:
    here, there = Source("a.csv", 2, 4), Source("a.csv", 3, 4)
    read = [Problem(code="value-type", message="x", source=one) for one in (here, there)]
    cells = [Problem(code="cell-day", message="y", source=here)]
    assert told_once(read, cells) == [read[1], cells[0]]
