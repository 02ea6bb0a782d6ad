"""S10: what a change touches waits for a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.checks.laid import found
from tests.checks.test_exam_stale import EVENT, PATH

if TYPE_CHECKING:
    from pathlib import Path


def test_questions_that_wait(tmp_path: Path) -> None:
    assert found(tmp_path, "change-review", {PATH: EVENT}) == [
        f"{PATH}:4:6 change-review: questions that wait for a review because of this change: 6"
    ]


def test_a_change_from_before_the_approval(tmp_path: Path) -> None:
    assert found(tmp_path, "change-review", {PATH: EVENT.replace("2026-02-08T", "2026-01-08T")}) == []
