"""What is said and what is kept quiet, and a template that does not work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_quiet_says_results_only(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    assert at("plan", "approve", PLAN, "-q", "--by", "D01") == (0, "", "")
    assert at("plan", "show", "-q").out.startswith("# ")


def test_a_template_that_does_not_work_is_a_problem(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    at.team.write("templates/agent_list.md.j2", "{% for %}")
    ran = at("agent", "list", "--json")
    assert ran.code == 0
    ran = at("agent", "list")
    assert ran.code == 1
    assert ran.out.startswith("templates/agent_list.md.j2:1:")
