"""`trainer report month`, `year` and `cohort`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.commands.shell import Shell


def test_a_month_and_a_year_on_one_page(shell: Callable[[str], Shell]) -> None:
    # S98
    at = shell("released")
    month = at("report", "month", "2026-02", "--lang", "en")
    assert (month.code, month.err) == (0, "")
    assert month.out.startswith("# Training report: 2026-02\n\n2026-02-01 – 2026-02-12\n\n## People\n")
    assert at("report", "month", "--lang", "en") == month
    year = at("report", "year", "2026", "--lang", "en")
    assert year.out.startswith("# Training report: 2026\n")
    assert "## Months\n" in year.out
    assert at("report", "year", "--lang", "en") == year


def test_a_cohort_on_one_page(shell: Callable[[str], Shell]) -> None:
    at = shell("released")
    ran = at("report", "cohort", "junior-2026-02-09", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "\n## Resits\n" in ran.out
    assert at("report", "cohort", "--lang", "en").out == ran.out
    assert at("report", "cohort", "2026") == (
        2,
        "",
        "trainer: 2026 is the plan of a year: trainer report year 2026\n",
    )


def test_a_period_that_is_none_is_named(shell: Callable[[str], Shell]) -> None:
    at = shell("sample")
    assert at("report", "month", "2026-13") == (2, "", "trainer: MONTH must be like 2026-02, not `2026-13`\n")
    assert at("report", "year", "26") == (2, "", "trainer: YEAR must be like 2026, not `26`\n")
