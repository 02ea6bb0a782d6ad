"""`trainer exam resit` (S96)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_a_resit_of_those_named(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at(
        "exam",
        "resit",
        EXAM,
        "--on",
        "2026-03-02",
        "--agent",
        "A007,",
        "--invigilator",
        "TR02",
        "--cap",
        "none",
    )
    assert ran.code == 0
    assert ran.out.startswith(
        f"A resit of {EXAM} by (with the number of the attempt): A007 (2)\nExam {EXAM}-resit: "
    )
    made = at.team.workspace.exams[f"{EXAM}-resit"]
    assert ([one.agent for one in made.candidates], made.exam.cap) == (["A007"], None)
    assert (str(made.exam.date), made.exam.start, made.exam.invigilators) == (
        "2026-03-02",
        "09:00",
        ("TR02",),
    )


def test_who_passed_does_not_sit_it_again(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("exam", "resit", EXAM, "--on", "2026-03-02", "--agent", "A001", "--json")
    assert (ran.code, ran.codes) == (1, ["resit-passed"])


def test_a_day_is_needed(shell: Callable[[str], Shell]) -> None:
    ran = shell("released")("exam", "resit", EXAM, "--on", "soon")
    assert ran.code == 2
    assert "--on must be a date like 2026-02-09" in ran.err
