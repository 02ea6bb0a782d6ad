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


@pytest.mark.parametrize("day", ["2026-02-30", "2026/02/30", "2月30日"])
def test_a_day_that_there_is_not_is_told_so(shell: Callable[[str], Shell], day: str) -> None:
    ran = shell("sample")("agent", "leave", "A001", "--from", day)
    assert ran == (2, "", f"trainer: --from: `{day}` is no day of the calendar\n")


@pytest.mark.parametrize("day", ["tomorrow", "16.3.2026", ""])
def test_what_is_no_day_is_wrong_usage(shell: Callable[[str], Shell], day: str) -> None:
    ran = shell("sample")("agent", "leave", "A001", "--from", day)
    if day:
        assert ran == (2, "", f"trainer: --from must be a date like 2026-02-09, not `{day}`\n")
    else:
        assert ran.code == 2


def test_the_only_open_one_is_named_first(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    assert at("plan", "show").err == f"The plan is {PLAN}.\n"
    assert at("exam", "show").err == f"The exam is {EXAM}.\n"
    assert at("exam", "show", "-q").err == ""
    assert at("exam", "show", EXAM).err == ""


def test_nothing_open_is_said(shell: Callable[[str], Shell]) -> None:
    ran = shell("sample")("exam", "show")
    assert (ran.code, ran.out) == (
        1,
        "error: there is no open exam (name-none)\n  → give its id, or make one first\n",
    )


def test_the_plan_that_is_taught_goes_before_the_others(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    at("plan", "new", "junior", "--start", "2026-04-07", "--agents", "@east")
    assert at("plan", "show").err == f"The plan is {PLAN}.\n"


def test_several_open_ones_are_listed(shell: Callable[[str], Shell]) -> None:
    at = shell("planned")
    assert at("plan", "new", "intermediate", "--start", "2026-02-10", "--agents", "@east").code == 0
    ran = at("plan", "show")
    assert ran.code == 1
    assert ran.out == (
        "error: which plan? intermediate-2026-02-10 中級客服 培訓計劃 2026-02-10, "
        "junior-2026-02-09 初級客服 培訓計劃 2026-02-09 (name-unclear)\n  → give its id\n"
    )


def test_a_script_gives_the_full_id(shell: Callable[[str], Shell]) -> None:
    ran = shell("planned")("plan", "show", "junior")
    assert ran.out == (
        "error: there is no plan `junior` (name-unknown)\n"
        f"  → scripts, and commands that announce, need the full id: {PLAN} 初級客服 培訓計劃 2026-02-09\n"
    )


def test_a_person_gives_a_prefix_and_is_told_what_it_means(team: Callable[[str], Team]) -> None:
    with Terminal(team("planned").root, "plan", "show", "jun", "--json") as terminal:
        terminal.shows(f"The plan is {PLAN} 初級客服 培訓計劃 2026-02-09.")
        terminal.shows(f'"id": "{PLAN}"')
        assert terminal.ends() == 0


def test_a_person_chooses_by_number(team: Callable[[str], Team]) -> None:
    with Terminal(team("sample").root, "agent", "show", "a02", "--json") as terminal:
        terminal.shows("  1  A002 陳柏宇 (east)")
        terminal.shows("  6  A024 ")
        terminal.shows("Which agent (a number)?: ")
        terminal.types("7")
        terminal.shows("Which agent (a number)?: ")
        terminal.types("１")
        terminal.shows("The agent is A002 陳柏宇 (east).")
        assert terminal.ends() == 0


def test_a_person_may_type_the_id_after_all(team: Callable[[str], Team]) -> None:
    with Terminal(team("sample").root, "agent", "show", "@west", "--json") as terminal:
        terminal.shows("Which agent (a number)?: ")
        terminal.types("a003")
        terminal.shows("The agent is A003 張詩涵 (west).")
        assert terminal.ends() == 0


def test_too_many_to_choose_from_are_a_problem(team: Callable[[str], Team]) -> None:
    with Terminal(team("sample").root, "agent", "show", "A") as terminal:
        terminal.shows("error: `A` may be A001 林雨晴 (west), A002 陳柏宇 (east), ")
        terminal.shows(" and 16 more (name-unclear)")
        assert terminal.ends() == 1


def test_with_yes_nothing_is_asked(team: Callable[[str], Team]) -> None:
    with Terminal(team("sample").root, "agent", "show", "A02", "-y") as terminal:
        terminal.shows("error: `A02` may be A002 陳柏宇 (east), A020 ")
        assert terminal.ends() == 1


def test_a_person_acts_under_the_own_name_unless_something_is_announced(team: Callable[[str], Team]) -> None:
    at = team("planned")
    with Terminal(at.root, "plan", "approve", PLAN, "--by", "許文彬", "-y") as terminal:
        terminal.shows("there is no person of the roster `許文彬` (name-unknown)")
        terminal.shows("need the full id: D02 許文彬")
        assert terminal.ends() == 1
    with Terminal(
        at.root, "plan", "new", "junior", "--start", "2026-04-07", "--agents", "@east", "--by", "许文彬", "-y"
    ) as terminal:  # simplified characters
        assert terminal.ends() == 0
    assert at.workspace.plans["junior-2026-04-07"].author == "D02"
