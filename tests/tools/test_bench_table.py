"""The table of the bench, and the figures behind it."""

from __future__ import annotations

from tools.bench_measuring import Run
from tools.bench_table import Row, document, figures, markdown

ROW = Row("own", "plain", "`trainer x`", "a loop", 0.8, 64)
MIB = 1 << 20


def runs(*seconds: float, peak: int = 10 * MIB) -> list[Run]:
    return [Run(one, one, peak) for one in seconds]


def test_a_figure_is_the_median_of_the_rounds_ratios() -> None:
    # The ratio of the medians would be 3 / 4.
    found = figures([ROW], {"own": runs(1, 3, 9), "plain": runs(10, 4, 3)})[0]
    assert (found.ratio, found.seconds, found.yardstick_seconds, found.rounds) == (0.75, 3, 4, 3)
    assert found.met


def test_the_largest_peak_counts_and_misses_the_limit() -> None:
    own = [*runs(1), *runs(1, peak=65 * MIB)]
    found = figures([ROW], {"own": own, "plain": runs(2, 2)})[0]
    assert (found.peak_mib, found.met) == (65, False)


def test_a_ratio_at_the_limit_is_met_and_above_it_missed() -> None:
    at, above = figures(
        [ROW, ROW._replace(work="slow")], {"own": runs(8), "slow": runs(8.1), "plain": runs(10)}
    )
    assert (at.met, above.met) == (True, False)


def test_the_table_shows_both_limits_and_the_verdict() -> None:
    found = figures([ROW], {"own": runs(2), "plain": runs(2)})
    assert markdown(found, judged=True).splitlines()[2] == (
        "| `trainer x` | a loop | 1.00 (2.000 s / 2.000 s); 10 MiB | 1.00 | 0.8; 64 MiB | **no** |"
    )
    assert "| not judged |" in markdown(found, judged=False)


def test_the_document_has_the_facts_and_a_row_each() -> None:
    found = document(figures([ROW], {"own": runs(1), "plain": runs(4)}), {"seed": 1})
    assert found["seed"] == 1
    assert found["rows"][0]["ratio"] == 0.25
    assert found["rows"][0]["met"] is True
