"""What follows an exam."""

from __future__ import annotations

import datetime as dt

import pytest

from trainer_cli.model.exam_after import Coaching

NOON = dt.datetime(2026, 2, 13, 12, tzinfo=dt.UTC)


def test_a_coaching_plan_names_what_is_weak() -> None:  # S96
    with pytest.raises(ValueError, match="`topics` must name at least one"):
        Coaching(
            id="c", exam="e", agent="A002", topics=(), coach="TR01", until=NOON.date(), at=NOON, by="TR01"
        )
