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


def test_forms_that_share_questions_and_numbers_of_the_blueprint_are_shown(
    shell: Callable[[str], Shell],
) -> None:
    # T37
    at = shell("approved")
    at.team.edit(
        "curricula/junior/exams/theory.yaml",
        "evenness:",
        "by_level: {analyse: 6, apply: 30%}\nby_course: {rules: 7}\nevenness:",
    )
    assert at("exam", "new", PLAN, "--forms", "2", "--overlap", "10", "--yes").code == 0
    shown = at("exam", "show", EXAM, "--lang", "en").out
    assert "Distance of the worst form from the target: 0." in shown
    assert "Most questions that two forms may share: 10" in shown
    numbers = shown.split("## Numbers of the blueprint")[1].split("##")[0].strip().splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in numbers[2:]]
    assert [row[1:] for row in rows] == [
        ["–", "–", "7", *["7"] * 2],
        ["–", "analyse", "6", *["6"] * 2],
        ["–", "apply", "15", *["15"] * 2],
    ]


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
