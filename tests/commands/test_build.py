"""`trainer build`: what is derived is written, and only what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.commands.shell import state_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_a_second_build_touches_nothing(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    first = at("build")
    assert first.code == 0
    assert first.out.endswith(" new, 0 changed, 0 removed, 0 unchanged.\n")
    made = state_of(at.team.root / "archives")
    number = first.out.split()[0]
    assert at("build").out == f"0 new, 0 changed, 0 removed, {number} unchanged.\n"
    assert state_of(at.team.root / "archives") == made


def test_a_few_files_are_named(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at("build")
    (at.team.root / "archives/A001.md").unlink()
    at.team.write("archives/A002.md", "spoiled")
    at.team.write("archives/A999.md", "# of nobody: `A999`\n")
    assert at("build").out == (
        "  archives/A001.md\n  archives/A002.md\n1 new, 1 changed, 1 removed, 26 unchanged.\n"
    )


def test_files_are_named_in_order_whatever_was_made_first(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at("build")
    (at.team.root / "archives/A001.md").unlink()
    (at.team.root / "archives/A003.md").unlink()
    with (at.team.root / "roster/postings.csv").open("a") as postings:
        postings.write("A003,2026-12-01,east,junior,active\n")
    assert at("build", "--json").document["new"] == ["archives/A001.md", "archives/A003.md"]


def test_a_dry_run_says_the_same_and_writes_nothing(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    before = state_of(at.team.root)
    dry = at("build", "-n", "--json")
    assert state_of(at.team.root) == before
    assert dry.document["new"][:2] == ["archives/A001.md", "archives/A002.md"]
    assert dry.document == at("build", "--json").document


def test_a_spoiled_record_is_named_with_what_depends_on_it(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write("curricula/junior/tier.yaml", "id: [\n")
    ran = at("build", "--json")
    assert ran.code == 1
    assert "curricula/junior/tier.yaml" in {one["path"] for one in ran.document["problems"]}
    assert ran.document["result"]["new"] == ["reports/not-current.md"]
    assert "archives/A001.md" in ran.document["result"]["not_current"]
    assert at("build").out.startswith("0 new, 0 changed, 0 removed, 0 unchanged.\nNot current, because of ")
