"""What is not given is asked for where somebody sits, and demanded where nobody does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trainer_cli.commands.asking import day
from trainer_cli.commands.failures import WrongUsage

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


@pytest.mark.parametrize("text", ["2026-02-09", " 2026/02/09 "])
def test_a_day(text: str) -> None:
    assert str(day(text, "--start")) == "2026-02-09"


def test_what_is_no_day() -> None:
    with pytest.raises(WrongUsage, match="^--start must be a date like 2026-02-09, not 'Monday'$"):
        day("Monday", "--start")


def test_the_only_one_is_named_before_anything_is_done(shell: Callable[[str], Shell]) -> None:
    trainer = shell("approved")
    shown = trainer("plan show")
    assert shown.err == "plan: junior-2026-02-09\n"
    assert trainer("plan show -q").err == ""


def test_nothing_to_choose_from(shell: Callable[[str], Shell]) -> None:
    ended = shell("sample")("exam show --json")
    assert (ended.code, ended.json["problems"][0]["code"]) == (1, "name-none")
