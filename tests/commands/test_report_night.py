"""`trainer report nightly`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import state_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell

PAGE = "reports/nightly/2026-02-12.md"


def test_the_night_is_built_reported_and_recorded(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("report", "nightly", "-q")
    assert (ran.code, ran.err) == (0, "")
    assert at.team.text(PAGE) == ran.out
    assert (at.team.root / "records/nightly/2026-02-12/nightly.yaml").is_file()
    assert (at.team.root / "archives/A001.md").is_file()
    again = state_of(at.team.root / "records")
    assert at("report", "nightly").out == ran.out
    assert state_of(at.team.root / "records") == again


def test_a_dry_run_shows_the_report_and_writes_nothing(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    before = state_of(at.team.root)
    dry = at("report", "nightly", "-n")
    assert state_of(at.team.root) == before
    assert at("report", "nightly").out == dry.out


def test_something_wrong_is_one_document(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write("plans/spoiled.yaml", "id: [\n")
    ran = at("report", "nightly", "--json")
    assert ran.code == 1
    assert ran.document["error"] == {"code": "problems", "exit": 1}
    assert ran.document["result"]["date"] == "2026-02-12"
    assert {one["path"] for one in ran.document["problems"]} == {"plans/spoiled.yaml"}
