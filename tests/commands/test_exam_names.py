"""Which exam is meant when none is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_an_announced_exam_is_meant_when_there_is_no_other(shell: Callable[[str], Shell]) -> None:
    assert shell("released")("exam", "score", "--json").err == f"The exam is {EXAM}.\n"


def test_the_open_exam_goes_before_the_announced_one(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    again = at("exam", "new", "junior-2026-02-09", "--id", "resit", "--invigilator", "TR02", "--json")
    assert again.document["exam"] == "resit"
    assert at("exam", "show", "--json").err == "The exam is resit.\n"


def test_a_lost_list_of_candidates_is_a_problem_and_nothing_is_announced_for_nobody(
    shell: Callable[[str], Shell],
) -> None:
    at = shell("marked")
    path = f"records/exams/{EXAM}/candidates.csv"
    (at.team.root / path).unlink()
    for words in (("score", EXAM), ("show", EXAM), ("release", EXAM, "--yes")):
        ran = at("exam", *words)
        assert ran.code == 1
        assert ran.out == (
            f"{path}:1:1: error: the list of candidates of the exam `{EXAM}` is missing "
            "(exam-frozen-missing, T40)\n  → restore the files of this exam with git\n"
        )


def test_an_unknown_exam_is_a_problem(shell: Callable[[str], Shell]) -> None:
    ran = shell("assembled")("exam", "score", "theory")
    assert ran.out == f"error: there is no exam `theory` (name-unknown)\n  → known: {EXAM} 初級客服理論考核\n"
