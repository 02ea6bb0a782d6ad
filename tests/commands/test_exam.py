"""`trainer exam new|list|show|paper`: assembled, frozen, printed (T36–T39)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.commands.shell import state_of
from tests.team import EXAM, PLAN

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_an_exam_is_assembled_and_frozen(shell: Callable[[str], Shell]) -> None:
    # T36, T38
    at = shell("approved")
    ran = at("exam", "new", PLAN, "--forms", "2", "--seed", "7", "--invigilator", "TR02", "--json")
    assert ran.document["exam"] == EXAM
    assert ran.document["seed"] == 7
    assert sorted(ran.document["forms"]) == ["A", "B"]
    assert at.team.exam.exam.invigilators == ("TR02",)


def test_a_plan_without_approval_is_refused(shell: Callable[[str], Shell]) -> None:
    # S70
    at = shell("planned")
    before = state_of(at.team.root)
    ran = at("exam", "new", PLAN, "--json")
    assert ran.code == 1
    assert ran.codes == ["plan-unapproved"]
    after = {path: state for path, state in state_of(at.team.root).items() if not path.startswith(".trainer")}
    assert after == before
    assert at("exam", "new", PLAN, "--unapproved", "the leader is away", "-n").code == 0


def test_who_of_the_plan_does_not_sit_it_is_left_out(shell: Callable[[str], Shell]) -> None:
    # T36
    at = shell("approved")
    ran = at("exam", "new", PLAN, "--without", "A003", "--without", "A004", "--json")
    assert ran.document["candidates"] == 10
    assert ran.codes == ["exam-notice"]


@pytest.mark.parametrize("forms", ["0", "27", "two"])
def test_the_number_of_forms_has_limits(shell: Callable[[str], Shell], forms: str) -> None:
    ran = shell("approved")("exam", "new", PLAN, "--forms", forms)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("\nTry: `trainer exam new --help`\n")


def test_the_list_has_every_exam(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    rows = at("exam", "list", "--json").document["rows"]
    assert [(one["exam"]["id"], one["progress"]["candidates"]) for one in rows] == [(EXAM, 12)]


def test_an_exam_is_shown_without_its_keys(shell: Callable[[str], Shell]) -> None:
    at = shell("assembled")
    assert at("exam", "show", EXAM).code == 0
    assert '"key"' not in at("exam", "show", EXAM, "--json").out
