"""What git says of cells that a spreadsheet changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import said
from trainer_cli.workflows.spoiled_cells import spoiled_cells
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
            "roster/agents.csv:3:4 cell-spoiled: `2-Feb` is what a spreadsheet left here: a part of the date is gone",
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
