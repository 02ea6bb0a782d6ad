"""Tables with cells that a spreadsheet changed; tables that hold none are not searched again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from msgspec.structs import replace

from tests.team import said
from trainer_cli.model.settings import Settings
from trainer_cli.text.digest import digest_bytes
from trainer_cli.text.problem import Problem
from trainer_cli.text.source import Source
from trainer_cli.workflows.spoiled_cells import spoiled_cells, told_once
from trainer_cli.workspace.layout import ROSTER_TABLES
from trainer_cli.workspace.workspace import Grown, Workspace

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.team import Team

ROSTER = "id,name,nicknames,joined,email\n007,林雨晴,,2026-01-26,a@b.example\n008,陳柏宇,5月1日,2026-02-02,\n"


def problems(at: Team) -> list[tuple[str, str]]:
    found = spoiled_cells(at.root, at.workspace.settings, {}).problems
    return [(line, one.remedy) for line, one in zip(said(found), found, strict=True)]


def test_a_sound_roster_has_none(team: Callable[[str], Team]) -> None:
    at = team("sample")
    assert problems(at) == []
    (at.root / "roster/shifts.csv").unlink()
    at.write("roster/agents.csv", ROSTER)
    assert problems(at) == []


def test_a_day_is_for_fix(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.edit("roster/agents.csv", "2026-01-26", "2026/1/26")
    assert problems(at) == [
        (
            "roster/agents.csv:2:4 cell-day: `2026/1/26` is a day as spreadsheets write it",
            "`trainer check --fix` makes it 2026-01-26",
        )
    ]


def test_of_a_table_that_is_spoiled_as_a_whole_the_first_cells_are_told(team: Callable[[str], Team]) -> None:
    at = team("sample")
    rows = "".join(f"A{number},x,2026/1/26\n" for number in range(1, 200))
    at.write("roster/agents.csv", f"id,name,joined\n{rows}")
    assert len(problems(at)) == 100


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize(
    "cell",
    [
        "2026/2/9",
        "2026.2.9",
        "2026年2月9日",
        "2月9日",
        "9-Feb",
        "Feb-26",
        "46062",
        "4.6E+04",
        "1e-5",
        "#REF!",
        "####",
    ],
)
def test_whatever_a_spreadsheet_does_to_a_day_is_seen(tmp_path: Path, cell: str, encoding: str) -> None:
    (tmp_path / "roster").mkdir()
    table = tmp_path / "roster" / "calendar.csv"
    for end in ("\n", "\r\n"):
        table.write_bytes(f"date,kind,name{end}{cell},holiday,春節{end}".encode(encoding))
        found = spoiled_cells(tmp_path, Settings(name="x"), {})
        assert [str(one.source) for one in found.problems] == ["roster/calendar.csv:2:1"]
    table.write_bytes("date,kind,name\n2026-02-09,holiday,春節\n".encode(encoding))
    data = table.read_bytes()
    assert spoiled_cells(tmp_path, Settings(name="x"), {}).sound == {digest_bytes(data): len(data)}


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


def test_what_git_need_not_be_asked_about_is_sound(team: Callable[[str], Team]) -> None:
    at = team("sample")
    at.write("roster/shifts.csv", "team,shift,from,to,minimum\nwest,early,08:30,17:00,3\n")
    sound = {path: digest_bytes((at.root / path).read_bytes()) for path in ROSTER_TABLES}
    assert spoiled_cells(at.root, at.workspace.settings, sound).sound.keys() == {*sound.values()}
    at.write("roster/agents.csv", ROSTER.replace("007", "7"))
    assert spoiled_cells(at.root, at.workspace.settings, sound).sound.keys() == {
        digest for path, digest in sound.items() if path != "roster/agents.csv"
    }


def test_of_a_table_that_grew_the_new_lines_are_searched(tmp_path: Path) -> None:
    (tmp_path / "roster").mkdir()
    table = tmp_path / "roster" / "calendar.csv"

    def places(head: str, added: str) -> list[str]:
        table.write_text(head + added)
        known = {digest_bytes(head.encode()): len(head)}
        found = spoiled_cells(tmp_path, Settings(name="x"), {}, known)
        assert (digest_bytes(table.read_bytes()) in found.sound) == (not found.problems)
        return [str(one.source) for one in found.problems]

    head = "date,kind,name\n2026-02-09,holiday,\n"
    assert places(head, "2026-02-10,holiday,\n") == []
    assert places(head, "46063,holiday,\n") == ["roster/calendar.csv:3:1"]
    assert places(head, "2026-02-10,holiday,9-Feb\n") == []
    believed = "date,kind,name\n9-Feb,holiday,\n"  # so nobody looks at it again
    assert places(believed, "2026-02-10,holiday,\n") == []
    assert places(believed.rstrip("\n"), "\n") == ["roster/calendar.csv:2:1"]  # the line may have gone on


def test_lines_that_are_known_to_be_all_that_came_are_searched_without_the_table(tmp_path: Path) -> None:
    path, settings = "roster/postings.csv", Settings(name="x")
    workspace = Workspace(settings=settings)
    first, now, lines = "sha256:first", {path: "sha256:now"}, b"A002,2026-02-01,west,senior\n"
    grown = Grown(path, first, lines, frozenset({"A002"}), workspace)
    assert spoiled_cells(tmp_path, settings, now, {first: 60}, grown).sound == {"sha256:now": 60 + len(lines)}
    (tmp_path / "roster").mkdir()
    head = b"id,from,team,tier\n"
    (tmp_path / path).write_bytes(head + lines.replace(b"2026-02-01", b"46054"))
    spoiled = replace(grown, lines=lines.replace(b"2026-02-01", b"46054"))
    for known, came in ((60, spoiled), (0, grown)):
        found = spoiled_cells(tmp_path, settings, now, {first: known}, came)
        assert [str(one.source) for one in found.problems] == ["roster/postings.csv:2:2"]


def test_of_one_cell_one_problem_is_told() -> None:
    here, there = Source("a.csv", 2, 4), Source("a.csv", 3, 4)
    read = [Problem(code="value-type", message="x", source=one) for one in (here, there)]
    cells = [Problem(code="cell-day", message="y", source=here)]
    assert told_once(read, cells) == [read[1], cells[0]]
