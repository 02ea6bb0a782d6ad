"""Agreement as it comes out of a table of ratings."""

from __future__ import annotations

from decimal import Decimal

import msgspec
import pytest

from trainer_cli.measuring.agreement import Agreement, agreement


def test_two_raters_have_every_figure() -> None:
    found = agreement([[1, 1], [2, 3], [3, 3], [5, 5]])
    values = msgspec.structs.asdict(found)
    assert [name for name, value in values.items() if value is None] == []
    assert " ".join(values) == (
        "targets raters complete kappa kappa_linear kappa_quadratic icc1 icc2 icc3 icc1k icc2k icc3k"
        " alpha_nominal alpha_ordinal alpha_interval alpha_ratio"
    )


def test_weights_go_by_rank_among_the_marks_given() -> None:
    spread, dense = agreement([[1, 1], [2, 5], [5, 5]]), agreement([[1, 1], [2, 3], [3, 3]])
    assert spread.kappa_quadratic == dense.kappa_quadratic
    assert spread.icc1 != dense.icc1


def test_more_than_two_raters_have_no_kappa() -> None:
    found = agreement([[1, 1, 2], [2, 3, 3]])
    assert (found.kappa, found.kappa_linear, found.kappa_quadratic) == (None, None, None)
    assert found.icc2 is not None


def test_what_is_missing_leaves_kappa_and_icc_with_complete_targets() -> None:
    whole = agreement([[1, 1], [2, 3], [3, 3]])
    found = agreement([[1, 1], [2, 3], [3, 3], [9, None], [None, None]])
    assert (found.targets, found.raters, found.complete) == (5, 2, 3)
    assert found == msgspec.structs.replace(whole, targets=5)


def test_marks_are_taken_exactly() -> None:
    assert agreement([[Decimal("0.1"), Decimal("0.2")], [Decimal("0.3"), Decimal("0.3")]]) == agreement(
        [[1, 2], [3, 3]]
    )
    assert agreement([[0.5, 1.5], [2.5, 2]]) == agreement([[1, 3], [5, 4]])
    same = agreement([[Decimal("0.1")] * 3] * 3)  # in binary, their mean is not 0.1
    assert same == Agreement(targets=3, raters=3, complete=3)


def test_words_are_categories_without_an_order() -> None:
    found = agreement([["pass", "pass"], ["pass", "fail"], ["fail", "fail"], ["fail", None]])
    assert found.alpha_nominal == pytest.approx(4 / 9, abs=1e-15)
    assert msgspec.structs.replace(found, alpha_nominal=None) == Agreement(
        targets=4, raters=2, complete=3, kappa=0.4
    )


def test_nothing_rated() -> None:
    assert agreement([]) == Agreement(targets=0, raters=0, complete=0)


def test_rows_of_different_length_are_misuse() -> None:
    with pytest.raises(ValueError, match="rows of ratings differ in length"):
        agreement([[1, 2], [1]])
