"""What commands ask for: ids, days, the missing pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import Terminal
from tests.team import EXAM, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team


@pytest.mark.parametrize("day", ["2026-03-16", "2026/03/16", " 2026-03-16 "])
def test_a_day_may_have_slashes(shell: Callable[[str], Shell], day: str) -> None:
    assert shell("sample")("agent", "move", "A001", "--team", "east", "--from", day, "-n").code == 0


@pytest.mark.parametrize("day", ["tomorrow", "2026-02-30", "16.3.2026", ""])
def test_what_is_no_day_is_wrong_usage(shell: Callable[[str], Shell], day: str) -> None:
    ran = shell("sample")("agent", "leave", "A001", "--from", day)
    if day:
        assert ran == (2, "", f"trainer: --from must be a date like 2026-02-09, not {day!r}\n")
    else:
        assert ran.code == 2


def test_the_only_open_one_is_named_first(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    assert at("plan", "show").err == f"plan: {PLAN}\n"
    assert at("exam", "show").err == f"exam: {EXAM}\n"
    assert at("exam", "show", "-q").err == ""
    assert at("exam", "show", EXAM).err == ""


def test_nothing_open_is_said(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")("exam", "show")
    assert (ran.code, ran.out) == (1, "error: there is no open exam (name-none)\n  → make one first\n")


def test_two_open_ones_are_listed(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    at("plan", "new", "junior", "--start", "2026-04-07", "--agents", "@east")
    ran = at("plan", "show")
    assert ran.code == 1
    assert ran.out == f"error: which plan? {PLAN}, junior-2026-04-07 (name-unclear)\n  → give its id\n"


def test_a_script_gives_the_full_id(shell: Callable[[str], Shell]) -> None:
    ran = shell("planned")("plan", "show", "junior")
    assert ran.out == (
        "error: there is no plan `junior` (name-unknown)\n"
        f"  → give the full id; names and prefixes count at a terminal only: {PLAN}\n"
    )


def test_a_person_gives_a_prefix(team: Callable[[str], Team]) -> None:
    with Terminal(team("planned").root, "plan", "show", "jun", "--json") as terminal:
        terminal.shows(f'"id": "{PLAN}"')
        assert terminal.ends() == 0
