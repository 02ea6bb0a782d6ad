"""`trainer curriculum`: the system table, the flow, the coverage (T6, T13, S6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_the_system_table_has_eight_columns(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert len(at("curriculum", "show", "--json").document["columns"]) == 8
    assert at("curriculum", "show", "junior", "--lang", "en").code == 0


def test_flows_of_all_tiers_are_one_document(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    flows = at("curriculum", "flow", "--json").document
    assert sorted(flows) == ["gold", "intermediate", "junior", "senior"]
    assert at("curriculum", "flow", "junior", "--json").document == flows["junior"]
    pages = at("curriculum", "flow").out
    assert pages.startswith("# ")
    assert sum(line.startswith("# ") for line in pages.splitlines()) == 4


def test_coverage_names_every_topic(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")("curriculum", "coverage")
    assert (ran.code, ran.err) == (0, "")


def test_an_unknown_tier_is_a_problem(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")("curriculum", "show", "juniour")
    assert (
        ran.out
        == "error: there is no tier `juniour` (name-unknown)\n  → did you mean junior 初級客服, senior 高級客服?\n"
    )
