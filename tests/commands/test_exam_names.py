"""Which exam is meant, where only one is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.team import EXAM
from trainer_cli.commands.exam_names import open_exams

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell
    from tests.team import Team


def test_an_exam_is_open_until_its_results_are_announced(team: Callable[[str], Team]) -> None:
    assert open_exams(team("marked").workspace) == [EXAM]
    assert open_exams(team("released").workspace) == []


def test_the_only_exam_is_meant_also_when_it_is_closed(shell: Callable[[str], Shell]) -> None:
    assert shell("released")("exam score").err == f"exam: {EXAM}\n"
