from __future__ import annotations

import pytest

from trainer_cli.measuring.intervals import correlation_interval, share_interval


def test_wilson() -> None:
    # Newcombe (1998), Statistics in Medicine 17, table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29
    for right, n, low, high in (
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ):
        assert share_interval(right / n, n) == pytest.approx((low, high), abs=0.00005)
    assert share_interval(1, 20) == pytest.approx((1 - 0.1611, 1), abs=0.00005)


def test_more_points_than_there_are_count_as_all() -> None:
    assert share_interval(1.1, 20) == share_interval(1, 20)
    assert share_interval(-0.1, 20) == share_interval(0, 20)


def test_fisher() -> None:
    # atanh(0.5) ± 1.96/sqrt(97)
    assert correlation_interval(0.5, 100) == pytest.approx((0.33664, 0.63414), abs=0.00001)
    assert correlation_interval(-0.5, 100) == pytest.approx((-0.63414, -0.33664), abs=0.00001)


def test_certain_or_unknown() -> None:
    assert correlation_interval(0.5, 3) is None
    assert correlation_interval(1, 4) == (1, 1)
    assert correlation_interval(-1, 4) == (-1, -1)
