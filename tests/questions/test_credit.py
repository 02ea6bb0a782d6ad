"""T38: partial credit by named policy."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trainer_cli.questions.credit import Parts, best, credited, part_of

if TYPE_CHECKING:
    from trainer_cli.model.section import Credit

TRUTH = """
right wrong  exact half share net
0     0      0     0    0     0
1     0      0     1/2  1/2   1/2
2     0      1     1    1     1
0     1      0     0    0     0
1     1      0     0    0     1/6
2     1      0     0    0     2/3
0     2      0     0    0     0
1     2      0     0    0     0
2     2      0     0    0     1/3
0     3      0     0    0     0
1     3      0     0    0     0
2     3      0     0    0     0
"""
"""Five options of which two are right. In R/exams (`exams_eval`, negative = FALSE) `exact` is partial = FALSE,
`share` is partial = TRUE with rule = "all", `net` is partial = TRUE with rule = "false"; it has no `half`."""

POLICIES: tuple[Credit, ...] = ("exact", "half", "share", "net")


def parts() -> st.SearchStrategy[Parts]:
    return st.tuples(st.integers(1, 6), st.integers(1, 6)).flatmap(
        lambda sizes: st.builds(
            Parts, st.integers(0, sizes[0]), st.integers(0, sizes[1]), st.just(sizes[0]), st.just(sizes[1])
        )
    )


@pytest.mark.parametrize("row", TRUTH.strip().splitlines()[1:])
def test_the_truth_table_of_five_options_of_which_two_are_right(row: str) -> None:
    right, wrong, *expected = row.split()
    counted = Parts(int(right), int(wrong), 2, 3)
    assert [credited(counted, policy) for policy in POLICIES] == [Fraction(share) for share in expected]


@pytest.mark.parametrize(("penalty", "share"), [("0", "1"), ("0.25", "1/2"), ("0.5", "0"), ("1", "0")])
def test_a_stated_penalty_takes_the_place_of_the_usual_one(penalty: str, share: str) -> None:
    assert credited(Parts(2, 2, 2, 3), "net", Decimal(penalty)) == Fraction(share)


@given(parts(), st.sampled_from(POLICIES), st.none() | st.decimals(0, 1, places=2))
def test_a_share_is_never_below_0_or_above_1(counted: Parts, policy: Credit, penalty: Decimal | None) -> None:
    assert 0 <= credited(counted, policy, penalty) <= 1


@given(st.integers(1, 6), st.integers(1, 6), st.sampled_from(POLICIES))
def test_ticking_everything_earns_nothing(rights: int, wrongs: int, policy: Credit) -> None:
    assert credited(Parts(rights, wrongs, rights, wrongs), policy) == 0


@given(st.integers(1, 6), st.integers(1, 6), st.sampled_from(POLICIES))
def test_everything_right_and_nothing_wrong_earns_all(rights: int, wrongs: int, policy: Credit) -> None:
    assert credited(Parts(rights, 0, rights, wrongs), policy) == 1


def test_of_several_keys_the_one_that_pays_most_counts() -> None:
    counted = [Parts(2, 1, 2, 3), Parts(2, 1, 3, 2), Parts(1, 2, 1, 4)]
    assert best(counted, "net") == Parts(2, 1, 2, 3)
    assert credited(best([], "share"), "share") == 0


@pytest.mark.parametrize(
    ("points", "share", "earned"),
    [
        ("5", "2/3", "3.33"),
        ("5", "1/3", "1.67"),
        ("0.25", "1/2", "0.13"),  # half up, where rounding to even gives 0.12
        ("3", "1/2", "1.5"),
        ("0.125", "1", "0.125"),
        ("0.125", "0", "0"),
        ("0.007", "9/10", "0.007"),  # never more than there are
    ],
)
def test_a_part_of_the_points_is_rounded_half_up_to_hundredths(points: str, share: str, earned: str) -> None:
    assert part_of(Decimal(points), Fraction(share)) == Decimal(earned)


@given(st.decimals("0.01", 100, places=2), st.fractions(0, 1, max_denominator=36))
def test_rounded_points_are_within_half_a_hundredth(points: Decimal, share: Fraction) -> None:
    earned = part_of(points, share)
    assert 0 <= earned <= points
    assert abs(Fraction(earned) - Fraction(points) * share) <= Fraction(1, 200)
