"""`trainer table`: a measure as one table, in every format (S92)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from trainer_cli.commands.table import measures_beginning
from trainer_cli.reports.measures import MEASURES
from trainer_cli.text.problem import in_backticks

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_a_measure_per_team(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("table", "papers", "--by", "team,month", "--from", "2026/02/01", "--to", "csv", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[0] == "\ufeffTeam,Month,Papers"
    assert ran.out.splitlines()[1].startswith("east,2026-02,")
    assert ran.out.splitlines()[-1].startswith("All,,")


def test_months_bound_the_period_and_to_may_end_it(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("table", "heads", "--by", "team", "--from", "2026-01", "--to", "2026/2", "--json")
    assert (ran.document["first"], ran.document["last"]) == ("2026-01-01", "2026-02-28")
    assert at("table", "heads", "--from", "2026-13").err.startswith("trainer: --from must be a date")


def test_by_default_this_year_until_today_per_team(shell: Callable[[str], Shell]) -> None:
    document = shell("sample")("table", "heads", "--json").document
    assert (document["first"], document["last"], document["per"]) == ("2026-01-01", "2026-02-12", ["team"])
    assert [(row["names"], row["value"]) for row in document["rows"]] == [(["east"], "12"), (["west"], "12")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            "luck",
            f"there is no measure `luck`; there are {in_backticks(MEASURES)}",
        ),
        (
            "heads --by mood",
            "--by takes `team`, `tier`, `month`, `plan`, `exam`, `agent`, `item`, not `mood`",
        ),
        ("heads --by team,team", "--by takes each dimension once, and at least one"),
        ("heads --by ,", "--by takes each dimension once, and at least one"),
        ("heads --from 2026-03-01 --until 2026-02-01", "--until lies before --from"),
        ("heads --until soon", "--until must be a date like 2026-02-09, not `soon`"),
    ],
)
def test_words_that_do_not_fit_are_named(shell: Callable[[str], Shell], words: str, told: str) -> None:
    assert shell("sample")("table", *words.split()) == (2, "", f"trainer: {told}\n")


def test_measures_are_completed() -> None:
    assert measures_beginning("h") == ["heads", "hours", "hours-attended"]
