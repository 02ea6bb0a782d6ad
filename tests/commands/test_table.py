"""`trainer table`: a measure as one table, in every format (S92)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trainer_cli.commands.table import measures_beginning
from trainer_cli.reports.measures import MEASURES

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_a_measure_per_team(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("table", "papers", "--per", "team,month", "--from", "2026/02/01", "--to", "csv", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "\ufeffTeam,Month,Papers"
    assert ran.out.splitlines()[1].startswith("east,2026-02,")
    assert ran.out.splitlines()[-1].startswith("All,,")


def test_by_default_this_year_until_today_per_team(shell: Callable[[str], Shell]) -> None:
    document = shell("sample")("table", "heads", "--json").document
    assert (document["first"], document["last"], document["per"]) == ("2026-01-01", "2026-02-12", ["team"])
    assert [(row["names"], row["value"]) for row in document["rows"]] == [(["east"], "12"), (["west"], "12")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "luck",
            f"there is no measure 'luck'; there are {', '.join(MEASURES)}",
        ),
        ("heads --per mood", "--per takes team,tier,month,plan,exam,agent,item, not 'mood'"),
        ("heads --per team,team", "--per takes each dimension once, and at least one"),
        ("heads --per ,", "--per takes each dimension once, and at least one"),
        ("heads --from 2026-03-01 --until 2026-02-01", "--until lies before --from"),
        ("heads --until soon", "--until must be a date like 2026-02-09, not 'soon'"),
    ],
)
def test_words_that_do_not_fit_are_named(shell: Callable[[str], Shell], words: str, told: str) -> None:
    assert shell("sample")("table", *words.split()) == (2, "", f"trainer: {told}\n")


def test_measures_are_completed() -> None:
    assert measures_beginning("h") == ["heads", "hours", "hours-attended"]
